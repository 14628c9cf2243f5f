import { type Day, longDate } from '../domain/dates.ts';
import { type Growth, growthOf } from '../domain/growth.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { asSentence, beforeAfter, usedAdvice } from './beforeafter.ts';
import { given } from './fragments.ts';
import { heading, line } from './markdown.ts';
import { selfOf } from './self.ts';

/** As many of their pieces of advice as one reads in a minute. */
const mostUsed = 3;

/** What the writer adds: before and after in a sentence, and what comes next. */
export type Added = { readonly difference: string | null; readonly next: string | null };

/** All objectives, of which theirs are told, and how a text is made safe. */
type Told = { readonly growth: readonly Growth[]; readonly set: (text: string) => string };

/**
 * How far you have come, as one tells a mentor (S25, S62): only objectives that are worked on with them, only advice
 * of theirs, nothing private. `set` makes a text safe where it goes: a letter takes it as it is, Markdown does not.
 */
export function updateFor(journal: Journal, person: Person, { growth, set, difference, next }: Told & Added) {
  const shared = growth.filter((one) => isSharedWith(journal, one, person.id));
  const used = journal.advice
    .filter((one) => one.person === person.id && (one.state === 'tried' || one.state === 'told'))
    .filter(({ result, triedOn }) => result !== null || triedOn !== null)
    .slice(-mostUsed);
  return {
    goals: shared.flatMap((growth) => {
      const told = beforeAfter(growth, 'I');
      return told === null ? [] : [{ name: set(growth.objective.goal), before_after: set(told) }];
    }),
    used: used.map((one) => set(usedAdvice(one))),
    difference: nullable(asSentence(given(difference)), set),
    next: nullable(given(next), (text) => set(`What comes next: ${text.replace(/[.]$/, '')}.`)),
  };
}

const nullable = (text: string | null, set: (text: string) => string): string | null =>
  text === null ? null : set(text);

/** Whether an objective is one of theirs too: planned with them, agreed with them, or moved by them. */
export function isSharedWith(
  journal: Journal,
  { objective, plan, actions, advice, meetings }: Growth,
  person: string,
) {
  if (plan?.person === person) return true;
  const agreed = journal.agreements.some(
    (page) => page.person === person && page.goals.some((goal) => goal.trim() === objective.goal.trim()),
  );
  return agreed || [...actions, ...advice, ...meetings].some((one) => one.person === person);
}

/** What `templates/progress-update.md` can name: the note to send. Where there are many, `growth` is worked out once. */
export function updateView(
  journal: Journal,
  person: Person,
  today: Day,
  growth: readonly Growth[] = growthOf(journal, today),
) {
  const last = journal.messages.findLast(
    (message) => message.person === person.id && message.thanks?.occasion === 'progress',
  )?.thanks;
  return {
    title: heading(`How far I have come, for ${person.name}`),
    date: longDate(today),
    me: line(selfOf(journal).name),
    ...updateFor(journal, person, {
      growth,
      set: line,
      difference: last?.difference ?? null,
      next: last?.next ?? null,
    }),
  };
}
