import { expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { brokenReferences, references } from '../../src/domain/references.ts';
import { mendJournal } from '../../src/domain/repair.ts';
import { journal as schema } from '../../src/domain/schema.ts';
import { soundnessOf, zoneOf } from '../../src/domain/soundness.ts';
import { action, draft } from '../support/journals.ts';
import { agreement, idOf, journalOf, meeting } from '../support/people.ts';
import { randomJournal } from '../support/randomjournal.ts';

const today = '2026-11-21';
const at = '2026-11-21T09:00:00Z';
const statesOf = (journal: Journal) =>
  Object.fromEntries(soundnessOf(journal, today).map(({ id, state }) => [id, state]));
const sayOf = (journal: Journal, which: string) =>
  soundnessOf(journal, today).find(({ id }) => id === which)!.say;
const two = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' });

it('finds nothing in journals that are whole', () => {
  for (let seed = 0; seed < 25; seed += 1)
    expect(statesOf(randomJournal(seed))).toMatchObject({ references: 'ok', ids: 'ok', names: 'ok' });
  expect([...new Set(Object.values(statesOf(two)))]).toEqual(['ok']);
});

/** A journal in which one reference of that kind leads nowhere, and which one that is. */
function brokenBy({ list, field }: (typeof references)[number]): Journal {
  for (let seed = 0; ; seed += 1) {
    const journal = randomJournal(seed, 4);
    const records = journal[list] as unknown as readonly { readonly [field: string]: unknown }[];
    const at = records.findIndex((record) => record[field] !== undefined);
    if (at === -1) continue;
    const value = Array.isArray(records[at]![field])
      ? ['99999999', ...(records[at]![field] as [])]
      : '99999999';
    return { ...journal, [list]: records.with(at, { ...records[at], [field]: value }) } as Journal;
  }
}

it.each(references.map((reference) => [`${reference.list}.${reference.field}`, reference] as const))(
  'names a lost %s, and mends it with nothing removed and the schema kept',
  (name, reference) => {
    const journal = brokenBy(reference);
    expect(statesOf(journal)).toMatchObject({ references: 'wrong' });
    expect(sayOf(journal, 'references')).toContain(`(${name.split('.')[1]})`);
    const { journal: mended, said } = mendJournal(journal, at);
    expect(said).toHaveLength(1);
    expect(brokenReferences(mended)).toEqual([]);
    expect(statesOf(mended)).toMatchObject({ references: 'ok', ids: 'ok', names: 'ok' });
    expect(schema.safeParse(mended).error?.issues).toBeUndefined();
    for (const [key, value] of Object.entries(journal))
      if (Array.isArray(value))
        expect((mended[key as keyof Journal] as readonly unknown[]).length).toBeGreaterThanOrEqual(
          value.length,
        );
    expect(mendJournal(mended, at)).toEqual({ journal: mended, said: [] });
  },
);

it('lets go of what is lost and of nothing else of that id', () => {
  const lost = { ...action(idOf('a1'), 'Write'), meeting: idOf('p1'), person: idOf('p1') };
  const { journal } = mendJournal({ ...two, actions: [lost] }, at);
  // The id is that of a person, and of no meeting.
  expect(journal.actions).toEqual([{ ...lost, meeting: null }]);
});

it('gives everybody a short name of their own, the first keeps it', () => {
  const journal: Journal = { ...two, people: two.people.map((one) => ({ ...one, slug: 'ada' })) };
  expect(sayOf(journal, 'names')).toContain('share the short name ada');
  const { people } = mendJournal(journal, at).journal;
  expect(people.map(({ slug }) => slug)).toEqual(['ada', 'bo-diaz']);
  const blank: Journal = { ...two, people: two.people.map((one) => ({ ...one, slug: ' ' })) };
  expect(statesOf(blank)).toMatchObject({ names: 'wrong' });
  expect(mendJournal(blank, at).journal.people.map(({ slug }) => slug)).toEqual(['ada-lovelace', 'bo-diaz']);
});

it('names ids that two records share', () => {
  const id = two.people[0]!.id;
  expect(sayOf({ ...two, actions: [action(id, 'Write')] }, 'ids')).toContain(`${id} (people and actions)`);
  expect(statesOf({ ...two, people: [...two.people, two.people[0]!] })).toMatchObject({ ids: 'wrong' });
});

it('names dates that cannot be, with the record to look at', () => {
  const ada = two.people[0]!.id;
  const held = { ...meeting(idOf('m1'), ada), state: 'held' as const };
  const odd: readonly [Partial<Journal>, string][] = [
    [{ actions: [action(idOf('a1'), 'Write', { closedOn: '2027-01-01' })] }, 'still to come'],
    [
      { agreements: [agreement(idOf('g1'), ada, { starts: '2026-05-01', ends: '2026-04-01' })] },
      'ends before it starts',
    ],
    [{ meetings: [{ ...held, start: '2027-02-01T10:00' }] }, 'still to come'],
  ];
  for (const [more, said] of odd) {
    expect(sayOf({ ...two, ...more }, 'dates')).toContain(said);
    const [id] = Object.values(more).flat() as { id: string }[];
    expect(soundnessOf({ ...two, ...more }, today).find((one) => one.id === 'dates')).toMatchObject({
      state: 'look',
      command: `mentor edit ${id!.id}`,
    });
  }
  expect(statesOf({ ...two, meetings: [{ ...held, start: '2026-11-21T23:00' }] })).toMatchObject({
    dates: 'ok',
  });
});

it('names worksheets that were left long ago', () => {
  const old = { ...draft(idOf('f1'), 'goals'), at: '2026-08-20T09:00:00Z' };
  expect(statesOf({ ...two, drafts: [old] })).toMatchObject({ drafts: 'look' });
  expect(statesOf({ ...two, drafts: [{ ...old, at: '2026-08-21T09:00:00Z' }] })).toMatchObject({
    drafts: 'ok',
  });
});

it('names the command of a worksheet that is called otherwise', () => {
  const old = { ...draft(idOf('f1'), 'received'), at: '2026-01-20T09:00:00Z' };
  expect(soundnessOf({ ...two, drafts: [old] }, today).at(-1)).toMatchObject({
    command: 'mentor give received',
  });
});

it('names a pause that ends before it begins, which nobody edits', () => {
  const pause = { id: idOf('u1'), at, person: null, kind: 'away', step: null, why: null } as const;
  const journal: Journal = { ...two, pauses: [{ ...pause, from: '2026-05-02', until: '2026-05-01' }] };
  expect(soundnessOf(journal, today).find(({ id }) => id === 'dates')).toMatchObject({
    ...{ state: 'look', command: null },
    say: expect.stringContaining('ends before it begins'),
  });
});

it('notices a clock that runs ahead, and no traveller', () => {
  const done = (at: string) => ({
    ...two,
    history: [{ id: idOf('h1'), at, deed: 'Wrote down Ada', undoes: null }],
  });
  expect(statesOf(done('2026-11-22T11:00:00Z'))).toMatchObject({ clock: 'ok' });
  expect(sayOf(done('2027-03-01T11:00:00Z'), 'clock')).toContain('"Wrote down Ada" was done on 1 March 2027');
});

it('names a zone that is none, and a machine that names none', () => {
  const zoned = (zone: string | null, machine: string | null = 'UTC') =>
    zoneOf({ ...two, profile: { ...two.profile, zone } }, machine);
  expect([zoned(null), zoned('Europe/Lisbon', null), zoned('Europe/Atlantis')]).toMatchObject([
    { state: 'ok', say: expect.stringContaining('UTC') },
    { state: 'ok', say: expect.stringContaining('Europe/Lisbon') },
    { state: 'wrong' },
  ]);
  expect(zoned(null, null)).toMatchObject({ state: 'look', command: 'mentor config zone Europe/Lisbon' });
});
