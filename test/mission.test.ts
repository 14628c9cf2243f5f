import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sheets } from '../src/commands/sheets.ts';
import { isTopic } from '../src/domain/guide.ts';
import { kinds, settings } from '../src/domain/kinds.ts';
import { rules } from '../src/domain/next/rules.ts';
import { isSign } from '../src/domain/playbooks.ts';
import { endings } from '../src/domain/schema.ts';
import type { Question } from '../src/worksheets/worksheet.ts';
import { faultOf } from './support/calls.ts';

type Row = {
  readonly number: number;
  readonly short: string;
  readonly places: readonly string[];
  readonly where: string;
};

const rowsOf = (text: string): readonly Row[] =>
  [...text.matchAll(/^\| S(\d+) \| (.*?) \| (.*?) \|$/gm)].map(([, number, short, where]) => ({
    number: Number(number),
    short: short!,
    where: where!,
    places: [...where!.matchAll(/`([^`]+)`/g)].map(([, place]) => place!),
  }));

const mission = rowsOf(readFileSync('test/mission.md', 'utf8'));

/** Every question there is, as `sheet.question`; those of rows as `sheet.rows.question`. */
const questions = new Set<string>();
for (const load of Object.values(sheets)) {
  const { worksheet } = await load();
  const add = (question: Question, before: string) => {
    questions.add(`${before}.${question.id}`);
    if (question.kind === 'rows')
      for (const inner of question.questions) add(inner, `${before}.${question.id}`);
  };
  for (const question of worksheet.questions) add(question, worksheet.id);
}

/** The coach's rules stand in its files as data. */
const coached = new Set(
  readdirSync('src/critique').flatMap((file) =>
    [...readFileSync(join('src/critique', file), 'utf8').matchAll(/\bid: '([a-z-]+)'/g)].map(([, id]) => id!),
  ),
);

/** Whether there is such a place, by the first word of its name. */
const places: Readonly<Record<string, (name: string) => boolean>> = {
  rule: (name) => coached.has(name),
  next: (name) => rules.some(({ id }) => id === name),
  guide: (name) => isTopic(name) && existsSync(`templates/guide/${name}.md`),
  template: (name) => existsSync(`templates/${name}.md`),
  trouble: (name) => isSign(name) && existsSync(`templates/messages/trouble-${name}.md`),
  kind: (name) => Object.hasOwn(kinds, name),
  setting: (name) => Object.hasOwn(settings, name),
  ending: (name) => endings.some((ending) => ending === name),
};

/** Why a place is none; null when it is there. */
async function placeFault(place: string): Promise<string | null> {
  if (place.startsWith('mentor ')) return faultOf(place);
  const [sort = '', name = ''] = place.split(' ');
  if (Object.hasOwn(places, sort) && name !== '')
    return places[sort]!(name) ? null : `no such ${sort}: ${name}`;
  return questions.has(place) ? null : `no such question: ${place}`;
}

it('has every number once, in order', () => {
  expect(mission.map(({ number }) => number)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
});

it.each(mission.map((row) => [`S${row.number}`, row] as const))(
  '%s has its place, or a reason why not',
  async (_, row) => {
    expect(row.short.length).toBeGreaterThan(10);
    if (row.places.length === 0) expect(row.where).toMatch(/^Not shown: \S.{20}/);
    const faults = await Promise.all(row.places.map(placeFault));
    expect(faults.filter(Boolean)).toEqual([]);
  },
);

it('shows no percentage of the sources anywhere it speaks', () => {
  const spoken = ['templates/guide', 'templates/messages'].flatMap((folder) =>
    readdirSync(folder).map((file) => join(folder, file)),
  );
  expect(spoken.length).toBeGreaterThan(40);
  const faulty = spoken.filter((file) =>
    /\d\s?%|\bper cent\b|\bpercent\b/.test(readFileSync(file, 'utf8').replace(/\{%.*?%\}/gs, '')),
  );
  expect(faulty).toEqual([]);
});

it('notices what is missing or misspelt', async () => {
  const [row] = rowsOf('| S1 | Both sides gain something | `value.serves`, in words, `guide roles` |');
  expect(row).toMatchObject({ number: 1, places: ['value.serves', 'guide roles'] });
  expect(await placeFault('value.serves')).toBeNull();
  expect(await placeFault('debrief.actions.by')).toBeNull();
  for (const place of [
    'value.servs',
    'guide rolls',
    'rule too-lang',
    'next quiet',
    'template messages/cool',
    'trouble loud',
    'kind boss',
    'setting cosmic',
    'ending sad',
    'mentor gaols',
    'mentor give foward',
    'guide',
  ])
    expect([place, await placeFault(place)]).toEqual([place, expect.any(String)]);
});
