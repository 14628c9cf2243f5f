import { todayOf } from '../../src/documents/nextsteps.ts';
import { addDays, type Day, dayOf, daysBetween } from '../../src/domain/dates.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { keyOf } from '../../src/domain/next/peace.ts';
import { rules } from '../../src/domain/next/rules.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { stages } from '../../src/domain/stage.ts';
import type { Step } from '../../src/domain/step.ts';

/** What is wrong with what is said on one day; nothing, if all is well. */
export function faultsOn(journal: Journal, day: Day): readonly string[] {
  const steps = nextSteps(journal, day);
  return [...shapeless(steps, day), ...contradictions(journal, steps), ...unmentioned(journal, steps, day)];
}

const order = { now: 0, soon: 1, later: 2 } as const;

function shapeless(steps: readonly Step[], day: Day): readonly string[] {
  const { said } = todayOf(steps, day);
  const ranks = steps.map(({ urgency }) => order[urgency]);
  return [
    ...(said.length > 5 ? ['more than five things are said'] : []),
    ...(ranks.some((rank, i) => i > 0 && rank < ranks[i - 1]!) ? ['what is due does not come first'] : []),
    ...steps
      .filter(
        ({ step, reason, command }) =>
          !/^\S.*[^.:]$/.test(step) ||
          /:(?!\d)/.test(step.replace(/"[^"]*"/g, '')) ||
          /\.$/.test(reason) ||
          !/^mentor \S/.test(command),
      )
      .map(({ rule, step }) => `${rule} says it badly: ${step}`),
    ...steps
      .filter(({ since }) => !/^\d{4}-\d\d-\d\d$/.test(since))
      .map(({ rule }) => `${rule} came up never`),
    ...twice(steps.map(keyOf)).map((key) => `${key} is said twice`),
  ];
}

const twice = (keys: readonly string[]): readonly string[] => keys.filter((key, i) => keys.indexOf(key) < i);

const topicOf = new Map(rules.map((rule) => [rule.id, rule.of === 'person' ? rule.topic : rule.of]));

/** Two things about one person of which one takes back the other. */
const opposed: readonly (readonly [RegExp, RegExp])[] = [
  [
    /shortlist park|--ending drifted/,
    /mentor (?:prep|meet schedule|expect|debrief)|--kind (?:cold|second|other-channel)/,
  ],
  [/mentor trouble \S+ --sign/, /mentor (?:meet schedule|prep|trouble)/],
  [/mentor trouble/, /mentor close/],
  [/next resume/, /./],
  [/mentor meet schedule/, /mentor (?:prep|close)/],
];

function contradictions(journal: Journal, steps: readonly Step[]): readonly string[] {
  return journal.people.flatMap(({ id, slug, name }) => {
    const about = steps.filter(({ about }) => about.person === id);
    const commands = about.map(({ command }) => command);
    return [
      ...twice(about.map(({ rule }) => topicOf.get(rule)!)).map((topic) => `two of ${topic} about ${name}`),
      ...opposed.flatMap(([one, other]) =>
        commands.flatMap((a) =>
          commands
            .filter((b) => b !== a && one.test(a) && other.test(b))
            .map((b) => `"${a}" and "${b}" on one day`),
        ),
      ),
      ...about
        .filter(({ command, rule }) => !command.includes(slug) && !/^unfinished/.test(rule))
        .map(({ rule }) => `${rule} about ${name} names somebody else`),
    ];
  });
}

/** What has a day that is past and is spoken of nowhere, found without the rules. */
function unmentioned(journal: Journal, steps: readonly Step[], day: Day): readonly string[] {
  const holds = ({ from, until }: Journal['pauses'][number]) =>
    from <= day && (until === null || day < until);
  const quiet = journal.pauses.filter(holds);
  if (quiet.some(({ person, kind }) => person === null && kind !== 'snooze')) return [];
  const left = new Set(quiet.map(({ person }) => person));
  const snoozed = quiet.some(({ kind }) => kind === 'snooze');
  const speaks = (person: string | null, kinds: RegExp) =>
    steps.some(({ about, rule }) => about.person === person && kinds.test(rule));
  const missing: string[] = [];

  const stageOf = stages(journal, day);
  const known = new Set(journal.people.map(({ id }) => id));
  for (const { state, by, person, what } of journal.actions) {
    if (state !== 'open' || by === null || by >= day || left.has(person)) continue;
    if (person !== null && !known.has(person)) continue;
    if (!speaks(person, /promise|unsettled|own-overdue/)) missing.push(`the action "${what}" of ${by}`);
  }
  for (const { id, name } of journal.people) {
    if (left.has(id)) continue;
    const page = journal.agreements.findLast(({ person, state }) => person === id && state !== 'proposed');
    const over = stageOf(id) === 'closed';
    const last = journal.meetings
      .filter(
        ({ person, state, start }) =>
          person === id &&
          (state === 'held' || (state === 'scheduled' && dayOf(start) < day)) &&
          dayOf(start) <= day,
      )
      .toSorted((a, b) => (a.start < b.start ? -1 : 1))
      .at(-1);
    const told = last?.state === 'held' && last.debriefedOn !== null;
    if (last && !over && !told && daysBetween(last.start, day) <= 30 && !speaks(id, /look-back/))
      missing.push(`the meeting with ${name} on ${last.start}`);
    if (page?.state !== 'agreed') continue;
    const reviewed = journal.reviews.some(({ person, on }) => person === id && on >= (page.review ?? ''));
    const closing = journal.meetings.some(
      ({ person, kind, state }) => person === id && kind === 'last' && state !== 'cancelled',
    );
    if (
      page.review &&
      page.review < day &&
      !reviewed &&
      !closing &&
      !speaks(id, /review-due|end-|page-overdue|decided|close/)
    )
      missing.push(`the review with ${name} of ${page.review}`);
    if (page.ends && page.ends < day && !closing && !speaks(id, /end-passed|review-due|page-overdue|decided/))
      missing.push(`the end with ${name} of ${page.ends}`);
  }
  for (const { id, state, by, goal } of journal.objectives)
    if (
      state === 'open' &&
      by !== null &&
      by < day &&
      !steps.some(({ about, urgency }) => about.id === id && urgency === 'now')
    )
      missing.push(`the objective "${goal}" of ${by}`);
  // A step that sleeps speaks of nothing.
  return snoozed ? [] : missing.map((what) => `nothing is said of ${what}`);
}

/** Nags that are argued on a day and on the next, though nothing has changed in between. */
export function repeatedOn(journal: Journal, day: Day): readonly string[] {
  const argued = (on: Day) =>
    nextSteps(journal, on).filter(({ known, urgency }) => !known && urgency !== 'later');
  const before = new Set(argued(day).map((step) => `${keyOf(step)} ${step.since} ${step.urgency}`));
  return argued(addDays(day, 1))
    .filter((step) => before.has(`${keyOf(step)} ${step.since} ${step.urgency}`))
    .map(({ step }) => `"${step}" is argued two days running`);
}
