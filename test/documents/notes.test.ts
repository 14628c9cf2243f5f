import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../src/documents/bundle.ts';
import { journeyNotes, shelves } from '../../src/documents/notes.ts';
import { personPage, personPages, recordPage } from '../../src/documents/page.ts';
import { render } from '../../src/documents/render.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { counting } from '../support/counting.ts';
import { action } from '../support/journals.ts';
import { leila } from '../support/leila.ts';
import {
  candidate,
  goalsRecord,
  idOf,
  journalOf,
  meeting,
  message,
  the,
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
  const journal: Journal = {
    ...journalOf(
      { name: 'Ada', introducedBy: idOf('p2'), knows: [idOf('p2')], closeness: 4, lastContact: '2026-05-01' },
      { name: 'Bo' },
    ),
    meetings: [meeting('mt222222', idOf('p1'))],
    actions: [
      action('cd222222', 'Write', { person: idOf('p1') }),
      action('cd333333', 'Read', { person: idOf('p1') }),
    ],
  };
  const page = personPage(journal, the(journal, 'ada'), today);

  it('says how things stand, what is known and what happened, newest first', () => {
    expect(page).toEqual({
      title: 'Ada',
      facts: [
        { label: 'stage', value: 'talked' },
        { label: 'last in touch', value: '2026-11-10 (11 days ago)' },
        { label: 'closeness', value: '4' },
        { label: 'introduced by', value: 'Bo' },
        { label: 'knows', value: 'Bo' },
        { label: 'typed as', value: 'ada' },
      ],
      sections: [
        { title: 'Meetings', items: ['mt22  2026-11-21  The meeting with Ada'] },
        {
          title: 'Actions',
          items: ['cd33  2026-11-21  The action "Read"', 'cd22  2026-11-21  The action "Write"'],
        },
      ],
    });
  });

  it('dates records as the calendar of their owner does, like the history', () => {
    const at = '2026-11-21T05:00:00.000Z';
    const there: Journal = {
      ...journal,
      profile: { ...journal.profile, zone: 'America/Los_Angeles' },
      actions: [{ ...journal.actions[0]!, at }],
      goals: [goalsRecord('gz222222', { at }), goalsRecord('gz333333', { at })],
    };
    const { sections } = personPage(there, the(there, 'ada'), today);
    expect(sections.at(-1)!.items).toEqual(['cd22  2026-11-20  The action "Write"']);
    const paths = shelves['goals']!(there, today).map(({ path }) => path);
    expect(paths).toEqual(['goals.md', 'goals-2026-11-20-gz222222.md']);
  });

  it('of any other record names its fields and its people', () => {
    expect(recordPage(journal, { kind: 'action', record: journal.actions[0]! })).toEqual({
      title: 'The action "Write"',
      facts: [
        { label: 'what', value: 'Write' },
        { label: 'who', value: 'me' },
        { label: 'state', value: 'open' },
        { label: 'person', value: 'Ada' },
      ],
      sections: [],
    });
  });

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
