import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { critiqueGoal, critiqueMessage, critiqueQuestion } from '../../src/critique/index.ts';
import { addDays, type Day, dayName, dayOf, weekdayOf } from '../../src/domain/dates.ts';
import { demoDay, demoOn } from '../../src/domain/demo.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { stages } from '../../src/domain/stage.ts';
import { loadCheck } from '../../src/machine/check.ts';
import { faultsOn, repeatedOn } from '../support/daylaws.ts';
import { demoYear } from '../support/demoyear.ts';

const text = readFileSync('templates/demo.json', 'utf8');
const year = JSON.parse(text) as Journal;

/** Every day of a week that is far from the invented one, over a leap day and two changes of the clock. */
const days = [0, 1, 2, 3, 4, 5, 6].flatMap((more) => [
  addDays('2026-11-16', more),
  addDays('2028-02-28', more),
]);

// After a change of what commands write down: npx vitest run test/year/demo.test.ts --update
it('is what the commands write down when they are called in that order', async () => {
  await expect(serialise(await demoYear())).toMatchFileSnapshot('../../templates/demo.json');
});

it.each(days)('on %s it is sound, keeps the laws of every day, and lies in the past', async (today) => {
  const demo = demoOn(year, today);
  const check = await loadCheck(text.length);
  expect(check(demo)).toBeNull();
  expect([...faultsOn(demo, today), ...repeatedOn(demo, today)]).toEqual([]);
  const written = [...JSON.stringify(demo).matchAll(/"at":"(\d{4}-\d\d-\d\d)/g)].map(([, day]) => day!);
  expect(written.filter((day) => day >= today)).toEqual([]);
  const late = demo.meetings.filter(({ state, start }) => state === 'scheduled' && dayOf(start) <= today);
  expect(late, 'a meeting that is still planned lies ahead').toEqual([]);
});

it.each(days)('on %s the coach says something else about each of five mentors', (today) => {
  const demo = demoOn(year, today);
  const said = demo.candidates.map(({ person }) =>
    nextSteps(demo, today).find(({ about }) => about.person === person),
  );
  const verbs = said.map((step) => step?.command.split(' ')[1]);
  expect(new Set(said.map((step) => `${step?.rule} ${step?.stage}`)).size).toBe(5);
  expect(verbs).not.toContain(undefined);
});

it('shows somebody at every turn of the way', () => {
  const stageOf = stages(demoOn(year, '2026-11-22'), '2026-11-22');
  const met = Object.fromEntries(year.candidates.map(({ person }) => [nameOf(person), stageOf(person)]));
  expect(met).toEqual({
    'Joseph Marl': 'closed',
    'Ines Falk': 'review-due',
    'Ada Brandt': 'active',
    'Tomas Quill': 'asked',
    'Wen Castell': 'researched',
  });
  expect(new Set(year.advice.map(({ state }) => state))).toEqual(new Set(['heard', 'told']));
  expect(year.people).toHaveLength(12);
});

const nameOf = (id: string) => year.people.find((person) => person.id === id)!.name;

it('moves days by whole weeks, with those that a letter names', () => {
  const today: Day = '2026-11-22';
  const demo = demoOn(year, today);
  for (const [i, { start }] of year.meetings.entries())
    expect(weekdayOf(demo.meetings[i]!.start)).toBe(weekdayOf(start));
  for (const { person, start, state } of demo.meetings.filter(({ state }) => state === 'held')) {
    const said = dayName(dayOf(start)).replace(/ \d{4}$/, '');
    const letters = demo.messages.filter((message) => message.person === person && message.kind === 'thanks');
    expect(letters.map(({ body }) => body).join('\n'), `${state} ${start}`).toContain(said);
  }
});

it('is written so that the coach has nothing to mend', () => {
  const letters = year.messages.filter(({ kind }) => kind !== 'thanks');
  for (const { body: text, subject, person, via } of letters) {
    const to = nameOf(via ?? person!);
    expect([subject, critiqueMessage({ text, subject, to }).verdict]).toEqual([subject, 'pass']);
  }
  for (const { goal, ...objective } of year.objectives)
    expect([goal, critiqueGoal(goal, objective).verdict]).toEqual([goal, 'pass']);
  const questions = [...year.preps, ...year.candidates].flatMap((record) => record.questions);
  for (const question of questions)
    expect([question, critiqueQuestion(question).findings]).toEqual([question, []]);
});

it('names no month or season that would be another one today', () => {
  const loose =
    /(?<!\d )\b(January|February|March|April|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b/;
  expect(text.split('\n').filter((line) => loose.test(line))).toEqual([]);
});

it('is the invented year itself in its own week', () => {
  const { settings, ...rest } = demoOn(year, addDays(demoDay, 3));
  expect(settings.demo).toBe(addDays(demoDay, 3));
  const { settings: _settings, ...same } = year;
  expect(rest).toEqual(same);
});
