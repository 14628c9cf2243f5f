import { expect, it } from 'vitest';
import { firstText, todayOf } from '../../src/documents/nextsteps.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { stages } from '../../src/domain/stage.ts';
import { faultsOn, repeatedOn } from '../support/daylaws.ts';
import { year } from '../support/year.ts';

const lived = year();
const slugOf = (name: string) => lived.journal.people.find((person) => person.name.startsWith(name))!.slug;

/** The rules that spoke of somebody as the first thing new on a day, each with the day. */
const told = (name: string) =>
  lived.days.flatMap(({ day, steps }) =>
    steps
      .filter(
        ({ command, urgency, known }) => command.includes(slugOf(name)) && urgency !== 'later' && !known,
      )
      .map(({ rule, step }) => `${day} ${rule}: ${step}`),
  );

it('leads from the first day to a page with the first mentor', () => {
  const commands = lived.days.slice(0, 30).flatMap(({ did }) => did.map(({ command }) => command));
  expect(commands.slice(0, 15)).toEqual([
    'mentor goals',
    'mentor audit',
    'mentor shortlist',
    'mentor shortlist thea-okafor',
    'mentor value thea-okafor',
    'mentor outreach thea-okafor',
    'mentor outreach sent thea-okafor',
    'mentor meet schedule thea-okafor',
    'mentor prep thea-okafor',
    'mentor meet thea-okafor',
    'mentor debrief thea-okafor',
    'mentor outreach sent thea-okafor',
    'mentor shortlist agreed thea-okafor',
    'mentor expect thea-okafor',
    'mentor expect thea-okafor',
  ]);
});

it('keeps the one who thrives in rhythm, with a review in time, and leaves her her holidays', () => {
  const { journal } = lived;
  const thea = journal.people.find(({ slug }) => slug === slugOf('Thea'))!.id;
  const held = journal.meetings.filter(({ person, state }) => person === thea && state === 'held');
  expect(held.length).toBeGreaterThanOrEqual(10);
  expect(held.filter(({ start }) => start > '2027-08-01' && start < '2027-08-23')).toEqual([]);
  const away = lived.days.filter(({ day }) => day >= '2027-08-01' && day < '2027-08-23');
  expect(
    away.flatMap(({ steps }) => steps.filter(({ about }) => about.person === thea).map(({ rule }) => rule)),
  ).toEqual(away.map(() => 'resting'));
  expect(told('Thea').filter((line) => /gap-amber|gap-red|silent/.test(line))).toEqual([]);
  expect(journal.reviews.filter(({ person }) => person === thea)).toHaveLength(1);
  expect(
    journal.advice.filter(({ person, state }) => person === thea && state === 'told').length,
  ).toBeGreaterThan(2);
});

it('meets the silence of the second step by step: one reminder, less often, and a kind end', () => {
  expect(told('Quentin').filter((line) => /silent|gap|keep/.test(line) && line > '2027-06-10')).toEqual([
    '2027-06-10 gap-near: Fix the next meeting with Quentin Marsh',
    '2027-06-20 silent: Send Quentin Marsh one light reminder',
    '2027-07-01 silent: Offer Quentin Marsh to meet once a quarter instead',
    '2027-07-22 silent: Decide whether it has run its course with Quentin Marsh',
    '2027-10-22 keep-contact: Send Quentin Marsh a few lines',
  ]);
});

it('ends with the third where both looked at it together, and not before', () => {
  const from = told('Nora').filter((line) => line > '2027-08-31');
  expect(from[0]).toBe('2027-09-01 review-due: Look at your page together with Nora Lindqvist');
  expect(lived.days.find(({ day }) => day === '2027-09-02')!.steps[0]!.command).toBe(
    'mentor close nora-lindqvist',
  );
  const nora = lived.journal.people.find(({ slug }) => slug === slugOf('Nora'))!.id;
  expect(stages(lived.journal, '2028-01-03')(nora)).toBe('closed');
  expect(from.slice(1).map((line) => line.split(' ')[1])).toEqual(['keep-contact:']);
});

it('is quiet while its owner is away', () => {
  const away = lived.days.filter(({ day }) => day >= '2027-12-22' && day < '2028-01-03');
  expect(away.map(({ steps }) => steps.map(({ rule }) => rule))).toEqual(away.map(() => ['away']));
});

it('never says the same first thing in the same words on two days, and leaves most days in peace', () => {
  const firsts = lived.days.flatMap(({ day, steps }) => {
    const [first] = todayOf(steps, day).said.filter(({ urgency }) => urgency !== 'later');
    return first ? [firstText(first, day)] : [];
  });
  const again = firsts.filter((text, i) => i > 0 && text === firsts[i - 1]);
  expect(again).toEqual([]);
  const meetings = lived.days.filter(({ steps }) => steps.some(({ rule }) => rule === 'meet-today'));
  expect(firsts.length - meetings.length).toBeLessThan(lived.days.length / 2);
});

it('has no day with a contradiction, a repeated nag or an overdue thing unmentioned', () => {
  const faults = lived.days.flatMap(({ day, journal }) =>
    [...faultsOn(journal, day), ...repeatedOn(journal, day)].map((fault) => `${day}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

it('stays sensible when the clock jumps back behind all that was written, or far ahead of it', () => {
  const { journal } = year();
  for (const today of ['2026-12-01', '2027-07-23', '2027-09-03', '2040-01-01'])
    expect(nextSteps(journal, today).length, today).toBeGreaterThan(0);
});
