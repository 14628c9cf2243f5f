import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listings } from '../src/commands/index.ts';
import { sheets } from '../src/commands/sheets.ts';
import { hooks, isTopic, topics } from '../src/domain/guide.ts';
import { callsIn, faultOf } from './support/calls.ts';

/** About the program alone: no literature speaks of it. */
const ours: readonly string[] = ['formats'];

const folder = 'templates/guide';
const written = readdirSync(folder).map((file) => file.replace(/\.md$/, ''));
const textOf = (id: string) => readFileSync(join(folder, `${id}.md`), 'utf8');

/** The text without its sources. */
const bodyOf = (id: string) => textOf(id).split(/^## Sources$/m)[0]!;

it('has a text for every topic, and a place in the contents for every text', () => {
  expect(written.filter((id) => !isTopic(id))).toEqual([]);
  expect(topics.map(({ id }) => id).filter((id) => !written.includes(id))).toEqual([]);
});

it.each(written)('the topic %s keeps the laws of topics', (id) => {
  const text = textOf(id);
  const words = bodyOf(id).split(/\s+/).length;
  expect(text).toMatch(/^# \S/);
  expect(text).not.toContain('!');
  expect(text.match(/%|per cent/g)).toBeNull();
  expect([words >= 120, words <= 350]).toEqual([true, true]);
});

it.each(written.filter((id) => !ours.includes(id)))('the topic %s names its sources by number', (id) => {
  const sources = textOf(id).split(/^## Sources$/m)[1] ?? '';
  expect(sources).toMatch(/"[^"]+"/);
  const numbers = [...sources.matchAll(/S(\d+)/g)].map(([, number]) => Number(number));
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter((number) => number < 1 || number > 120)).toEqual([]);
});

it.each(written)('the commands in %s can be typed', async (id) => {
  const faults = await Promise.all(callsIn(textOf(id)).map((call) => faultOf(call)));
  expect(faults.filter(Boolean)).toEqual([]);
});

it('notices a command that cannot be typed', async () => {
  expect(await faultOf('mentor gaols')).toMatch('no command gaols');
  expect(await faultOf('mentor expect NAME --kindd peer')).toMatch('no flag --kindd');
  expect(await faultOf('mentor outreach silent NAME --body x')).toMatch('no flag --body');
  expect(await faultOf('mentor undo now NAME --later')).toMatch('no flag --later');
  expect(await faultOf('mentor people edit NAME --context internal')).toBeNull();
  expect(callsIn('Type `mentor goals`:\n\n    mentor plan      go on\n')).toEqual([
    'mentor plan',
    'mentor goals',
  ]);
});

it('every topic that the program names exists', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const named = files.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(/mentor guide ([a-z][a-z-]*)/g)].map(
      ([, topic]) => topic!,
    ),
  );
  expect(named).toContain('flash');
  expect(named.filter((topic) => topic !== 'search' && !isTopic(topic))).toEqual([]);
});

it('every hook leads from a place that exists to a topic that exists', async () => {
  const { onKinds, onSettings, onCommands, onQuestions } = hooks;
  const all = [onKinds, onSettings, onCommands, onQuestions].flatMap((hook) => Object.values(hook).flat());
  expect(all.filter((topic) => !isTopic(topic))).toEqual([]);

  const names = listings.map(({ name }) => name);
  expect(Object.keys(onCommands).filter((name) => !names.includes(name))).toEqual([]);

  const loaded = await Promise.all(Object.values(sheets).map(async (load) => (await load()).worksheet));
  const questions = loaded.flatMap(({ id, questions }) =>
    questions.map((question) => `${id}.${question.id}`),
  );
  expect(Object.keys(onQuestions).filter((place) => !questions.includes(place))).toEqual([]);
});
