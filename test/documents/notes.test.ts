import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { asParts, distinctHeadings } from '../../src/documents/bundle.ts';
import { goalsView } from '../../src/documents/goals.ts';
import { noLinks } from '../../src/documents/links.ts';
import { messageView } from '../../src/documents/message.ts';
import { journeyNotes, shelves } from '../../src/documents/notes.ts';
import { personPages } from '../../src/documents/person.ts';
import { render } from '../../src/documents/render.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { counting } from '../support/counting.ts';
import { leila } from '../support/leila.ts';
import { faultsOf, written } from '../support/notes.ts';
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
  const paths = (journal: Journal) => journeyNotes(journal, today).map(({ name }) => name);

  it('follow the road, and none takes the place of another', () => {
    expect(paths(full)).toEqual([
      'goals',
      'audit',
      'shortlist',
      'value-sofia-lind',
      'message-sofia-lind-cold-m4222222',
      'message-sofia-lind-cold',
    ]);
    expect(paths(emptyJournal)).toEqual([]);
    const thanked = { ...full, messages: [message('m5222222', idOf('p7'), { kind: 'thanks' })] };
    expect(paths(thanked)).toEqual(['goals', 'audit', 'shortlist', 'value-sofia-lind']);
    const twice = { ...full, goals: [goalsRecord('g3222222'), ...full.goals] };
    expect(shelves['goals']!.notes(twice, today).map(({ name }) => name)).toEqual([
      'goals',
      'goals-2026-11-21-g3222222',
    ]);
  });

  it('say of a message that it has not gone out, also when they were called meanwhile', () => {
    const recap = message('m6222222', idOf('p7'), { kind: 'thanks' });
    const called = touch('t3222222', idOf('p7'), { message: null });
    const state = (more: Partial<Journal>) => messageView({ ...full, ...more }, recap).state;
    expect(state({ touches: [...full.touches, called] })).toBe('not sent yet');
    expect(state({ touches: [touch('t4222222', idOf('p7'), { message: recap.id })] })).toBe('sent');
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
    const paths = shelves['people']!.notes(odd, today).map(({ name }) => name);
    expect(paths.slice(0, 3)).toEqual([`people/x-${one!.id}`, 'people/x-2', 'people/x']);
    expect(shelves['value']!.notes({ ...odd, values }, today).map(({ name }) => name)).toEqual([
      'value-x-v3222222',
      'value-x',
    ]);
  });

  it.each(['goals', 'audit', 'shortlist', 'people', 'plan'])('of %s fill their template', async (name) => {
    const [note] = shelves[name]!.notes(full, today);
    const fill = async (name: string, view: object) =>
      render({ name, text: await readFile(`templates/${name}.md`, 'utf8') }, view);
    const written = await fill(note!.template, await note!.view({ link: noLinks, has: () => false, fill }));
    expect(written).toMatch(/^# \S/);
    expect(written).not.toMatch(/undefined|null|\[object|\{\{|\{%/);
  });
});

it('calls objectives as they are typed, and says of one that it is reached', async () => {
  const [first, ...others] = full.objectives;
  const reached = { ...first!, state: 'reached' as const, closedOn: '2026-10-09' };
  const goals = { ...full.goals.at(-1)!, objectives: [reached, ...others].map(({ id }) => id) };
  const journal = { ...full, objectives: [reached, ...others], goals: [goals] };
  const note = written('goals', goalsView(journal, goals));
  expect(note).toContain('### An objective reached\n');
  expect(note).toContain('\n- Reached: 9 October 2026\n');
  expect(others.length).toBeGreaterThan(0);
  expect(note.match(/### Objective .*/g)).toEqual(others.map((_, i) => `### Objective G${i + 1}`));
  expect(faultsOf(note)).toEqual([]);
});

it('numbers headings that are there twice, but not what is in a fence', () => {
  const fence = '```text\n## A\n```';
  expect(distinctHeadings(`# A\n\n## A\n\n${fence}\n\n## B\n\n## A\n`)).toBe(
    `# A\n\n## A 2\n\n${fence}\n\n## B\n\n## A 3\n`,
  );
});

it('makes parts of notes: their headings one level down, and each only once', () => {
  const note = '# What I bring\n\n## Say\n\n- # no heading\n';
  const parts = ['Ada', 'Bo', 'Bo'].map((about) => ({ note, about }));
  const rest = '\n\n- # no heading';
  expect(asParts(parts)).toEqual([
    `## What I bring\n\n### Say (Ada)${rest}`,
    `## What I bring 2\n\n### Say (Bo)${rest}`,
    `## What I bring 3\n\n### Say (Bo) 2${rest}`,
  ]);
});
