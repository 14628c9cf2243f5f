import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../src/documents/bundle.ts';
import { journeyNotes, shelves } from '../../src/documents/notes.ts';
import { personPages } from '../../src/documents/person.ts';
import { render } from '../../src/documents/render.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { counting } from '../support/counting.ts';
import { leila } from '../support/leila.ts';
import {
  candidate,
  goalsRecord,
  idOf,
  journalOf,
  meeting,
  message,
  touch,
  value,
} from '../support/people.ts';

const today = '2026-11-21';
const full: Journal = {
  ...leila(),
  candidates: [candidate('c2222222', idOf('p7'), { path: 4, pathNote: 'made *the* move', pool: 'own-firm' })],
  values: [value('v2222222', idOf('p7'))],
  messages: [
    message('m2222222', idOf('p7')),
    message('m3222222', idOf('p7'), { version: 2, replaces: 'm2222222' }),
    message('m4222222', idOf('p7'), { subject: 'Once more' }),
  ],
  touches: [touch('t2222222', idOf('p7'), { message: 'm3222222' })],
};

describe('the page about somebody', () => {
  it('costs no more for each of many', () => {
    const reads = (count: number) => {
      const crowd = journalOf(...Array.from({ length: count }, (_, i) => ({ name: `Person ${i}` })));
      const people = counting(crowd.people);
      const meetings = counting(crowd.people.map(({ id }, i) => meeting(idOf(i), id)));
      const pageOf = personPages({ ...crowd, people: people.items, meetings: meetings.items }, today);
      for (const person of people.items) expect(pageOf(person).sections).toHaveLength(1);
      return (people.reads() + meetings.reads()) / count;
    };
    expect(reads(400)).toBeLessThan(reads(100) * 1.5);
  });
});

describe('the notes', () => {
  const paths = (journal: Journal) => journeyNotes(journal, today).map(({ path }) => path);

  it('follow the road, and none takes the place of another', () => {
    expect(paths(full)).toEqual([
      'goals.md',
      'audit.md',
      'shortlist.md',
      'value-sofia-lind.md',
      'message-sofia-lind-cold.md',
      'message-sofia-lind-cold-2.md',
    ]);
    expect(paths(emptyJournal)).toEqual([]);
    const twice = { ...full, goals: [goalsRecord('g3222222'), ...full.goals] };
    expect(shelves['goals']!(twice, today).map(({ path }) => path)).toEqual([
      'goals.md',
      'goals-2026-11-21-g3222222.md',
    ]);
  });

  it('stay in their folder, apart, whatever a journal edited by hand says', () => {
    const [one, two, three, ...rest] = full.people;
    const people = [
      { ...one!, slug: '../../x' },
      { ...two!, slug: 'x-2' },
      { ...three!, slug: '/x' },
      ...rest,
    ];
    const odd = { ...full, people };
    const values = [value('v2222222', one!.id), value('v3222222', one!.id)];
    const paths = shelves['people']!(odd, today).map(({ path }) => path);
    expect(paths.slice(0, 3)).toEqual(['people/x.md', 'people/x-2.md', 'people/x-3.md']);
    expect(shelves['value']!({ ...odd, values }, today).map(({ path }) => path)).toEqual([
      'value-x.md',
      'value-x-2.md',
    ]);
  });

  it.each(['goals', 'audit', 'shortlist', 'people'])('of %s fill their template', async (name) => {
    const [note] = shelves[name]!(full, today);
    const text = await readFile(new URL(`../../templates/${note!.template}.md`, import.meta.url), 'utf8');
    const written = await render({ name: note!.template, text }, note!.view);
    expect(written).toMatch(/^# \S/);
    expect(written).not.toMatch(/undefined|null|\[object|\{\{|\{%/);
  });
});

it('makes one document of several, each a part', () => {
  expect(bundle('My plan', ['# Goals\n\n## One\n\n- # no heading\n', '# Audit\n'])).toBe(
    '# My plan\n\n## Goals\n\n### One\n\n- # no heading\n\n## Audit\n',
  );
});
