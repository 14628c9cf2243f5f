import type { Context } from '../../context.ts';
import { addDays, todayIn } from '../../domain/dates.ts';
import type { Journal } from '../../domain/journal.ts';
import { findPeople } from '../../domain/names.ts';
import { quietRules } from '../../domain/next/rules.ts';
import { nextSteps } from '../../domain/next.ts';
import { snooze as snoozed } from '../../domain/pauses.ts';
import type { Step } from '../../domain/step.ts';
import { UserError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';
import { splitWords, untilGiven, untilText } from './until.ts';

type Input = { what: readonly string[]; until?: string };

/** How long a step sleeps when nobody says: a week, our figure. */
const usual = 7;

export const snooze = defineCommand<Input>({
  args: '[what...]',
  takes: { what: { named: ['person'] } },
  options: [{ flags: '--until <date>', meaning: 'the day it comes back (default: in a week)' }],
  more: 'WHAT is a person, the command of a step such as audit, or the id of what it\nis about (mentor next --json); without it, the first step.\nFor example:\n  mentor next snooze ada --until "next Monday"',
  async run(context, { what, until }) {
    const { store, out, now, mint } = context;
    const journal = await store.read();
    const today = todayIn(now(), journal.profile.zone);
    const words = splitWords(what);
    const typed = until ?? words.until;
    const day = typed === undefined ? addDays(today, usual) : untilGiven(context, journal, typed);
    const step = await stepMeant(context, journal, { today, name: words.name });
    const made = { id: mint(), at: now().toISOString(), from: today, until: day };
    await store.change((journal) => snoozed(journal, step, made), `Put off: ${step.step}`);
    out.done(`${step.step}: put off ${untilText(day, today)}.`);
    out.hint('  It comes back then, or before when something about it changes. To take it back: mentor undo');
  },
});

type Meant = { readonly today: string; readonly name: string };

/** The first step of all, the first about a person, the one about a record, or one that is about nobody by its name. */
async function stepMeant(context: Context, journal: Journal, { today, name }: Meant): Promise<Step> {
  const steps = nextSteps(journal, today).filter(({ rule }) => !quietRules.has(rule) && rule !== 'away');
  if (name === '') {
    const [first] = steps;
    if (first) return first;
    throw new UserError('Nothing is due that could be put off.', 'See how it stands: mentor next --all');
  }
  const about = steps.find(
    (step) => name.length >= 4 && step.about.id !== null && step.about.id.startsWith(name.toLowerCase()),
  );
  if (about && findPeople(journal.people, name).length === 0) return about;
  const byWord = findPeople(journal.people, name).length === 0 && steps.find((step) => isCalled(step, name));
  if (byWord) return byWord;
  const person = await whichPerson(context, journal, name);
  const first = steps.find((step) => step.about.person === person.id);
  if (first) return first;
  throw new UserError(
    `Nothing is due with ${person.name} that could be put off.`,
    `To let things rest with ${person.name}: mentor next pause ${person.slug} --until DATE`,
  );
}

/** "audit", as its command has it, or "open-stage", as its rule is called. */
const isCalled = ({ about, command, rule }: Step, name: string): boolean =>
  about.person === null &&
  [rule, command, command.replace(/^mentor /, '')].includes(name.toLowerCase().replace(/\s+/g, ' '));
