import { describe, expect, it } from 'vitest';
import { recordFlaw } from '../../src/domain/check.ts';
import { deedToTakeBack } from '../../src/domain/history.ts';
import { joinJournals, takeTheirs } from '../../src/domain/joining.ts';
import { emptyJournal, type Journal, type ListName } from '../../src/domain/journal.ts';
import { brokenReferences } from '../../src/domain/references.ts';
import { records } from '../../src/domain/schema.ts';
import { action } from '../support/journals.ts';
import { candidate, goalsRecord, idOf, journalOf, the, value } from '../support/people.ts';
import { randomJournal } from '../support/randomjournal.ts';

const seeds = Array.from({ length: 60 }, (_, i) => i + 1);
const lists = Object.keys(records) as readonly ListName[];
const sizes = (journal: Journal) =>
  Object.fromEntries(
    lists.flatMap((list) => (journal[list].length > 0 ? [[list, journal[list].length]] : [])),
  );
const total = (journal: Journal) => lists.reduce((sum, list) => sum + journal[list].length, 0);
const idsOf = (journal: Journal) => lists.flatMap((list) => journal[list].map(({ id }) => `${list} ${id}`));

describe('a random journal', () => {
  it('is sound and whole, has every list and leaves no optional key out', () => {
    const met = new Map(lists.map((list) => [list, new Set<string>()]));
    for (const seed of seeds) {
      const journal = randomJournal(seed);
      expect(brokenReferences(journal)).toEqual([]);
      for (const list of lists)
        for (const record of journal[list]) {
          expect(recordFlaw(list, record)).toBeNull();
          for (const key of Object.keys(record)) met.get(list)!.add(key);
        }
    }
    for (const list of lists)
      expect([...met.get(list)!].sort()).toEqual(Object.keys(records[list].shape).sort());
  });

  it('is the same for the same seed and another for another', () => {
    expect(randomJournal(3)).toEqual(randomJournal(3));
    expect(randomJournal(3)).not.toEqual(randomJournal(4));
  });
});

describe('joining into an empty place', () => {
  it.each(seeds)('gives the same journal (seed %i)', (seed) => {
    const theirs = randomJournal(seed);
    const { journal, added, same, conflicts, broken } = joinJournals(emptyJournal, theirs);
    expect(journal).toEqual(theirs);
    expect(added).toEqual(sizes(theirs));
    expect({ same, conflicts, broken }).toEqual({ same: 0, conflicts: [], broken: [] });
  });

  it('keeps what another tool added at the top', () => {
    const theirs = { ...randomJournal(1), colour: 'green' };
    expect(joinJournals(emptyJournal, theirs).journal).toEqual(theirs);
  });
});

describe('joining what is here already', () => {
  it.each(seeds.slice(0, 20))('changes nothing (seed %i)', (seed) => {
    const mine = randomJournal(seed);
    expect(joinJournals(mine, mine)).toEqual({
      journal: mine,
      added: {},
      same: total(mine),
      conflicts: [],
      broken: [],
    });
  });

  it.each(seeds.slice(0, 20))('adds each record once, and loses and breaks none (seed %i)', (seed) => {
    const [mine, theirs] = [randomJournal(seed), randomJournal(seed + 100)];
    const once = joinJournals(mine, theirs);
    expect(new Set(idsOf(once.journal)).size).toBe(idsOf(once.journal).length);
    expect(idsOf(once.journal)).toEqual(expect.arrayContaining([...idsOf(mine)]));
    expect(once.broken).toEqual([]);
    for (const list of lists) {
      const kept = new Set(mine[list].map(({ id }) => id));
      expect(once.journal[list].filter(({ id }) => kept.has(id))).toEqual(mine[list]);
    }
    const twice = joinJournals(once.journal, theirs);
    expect(twice.journal).toEqual(once.journal);
    expect(twice.added).toEqual({});
  });
});

describe('joining what has changed', () => {
  const mine = journalOf({ name: 'Ada Lovelace', role: 'Analyst' });
  const ada = the(mine, 'ada-lovelace');

  it('keeps your version of a record, and says where theirs differs', () => {
    const changed = { ...ada, role: 'Countess', field: 'Engines' };
    const { journal, same, conflicts } = joinJournals(mine, { ...mine, people: [changed] });
    expect(journal).toEqual(mine);
    expect(same).toBe(0);
    expect(conflicts).toEqual([
      { list: 'people', id: ada.id, mine: ada, theirs: changed, fields: ['role', 'field'] },
    ]);
    expect(takeTheirs(journal, conflicts).people).toEqual([changed]);
    expect(takeTheirs(journal, [])).toEqual(journal);
  });

  it('takes a key that an older program left out as nothing', () => {
    const agreements = randomJournal(2).agreements;
    const withKey = agreements.map((one) => ({ ...one, ending: null }));
    const without = agreements.map(({ ending: _, ...one }) => one);
    const base = { ...emptyJournal, agreements: withKey };
    expect(agreements.length).toBeGreaterThan(0);
    expect(joinJournals(base, { ...base, agreements: without }).conflicts).toEqual([]);
  });

  it('fills what the profile lacks and never writes over it', () => {
    const named = (name: string | null, role: string | null) => ({
      ...emptyJournal,
      profile: { ...emptyJournal.profile, name, role },
    });
    const { journal, conflicts } = joinJournals(named('Leila', null), named('L. Haddad', 'Lead'));
    expect(journal.profile).toMatchObject({ name: 'Leila', role: 'Lead' });
    expect(conflicts).toEqual([
      { list: 'profile', id: null, mine: { name: 'Leila' }, theirs: { name: 'L. Haddad' }, fields: ['name'] },
    ]);
    expect(takeTheirs(journal, conflicts).profile).toMatchObject({ name: 'L. Haddad', role: 'Lead' });
  });

  it('gives no slug twice', () => {
    const theirs = { ...mine, people: [{ ...ada, id: idOf('k2') }] };
    expect(joinJournals(mine, theirs).journal.people.map(({ slug }) => slug)).toEqual([
      'ada-lovelace',
      'ada-lovelace-2',
    ]);
    const renamed = { ...mine, people: [...mine.people, { ...ada, id: idOf('k3'), slug: 'ada' }] };
    const { journal, conflicts } = joinJournals(renamed, { ...mine, people: [{ ...ada, slug: 'ada' }] });
    expect(takeTheirs(journal, conflicts).people.map(({ slug }) => slug)).toEqual(['ada', 'ada-lovelace']);
  });

  it('weighs nobody twice, and says so', () => {
    const [one, other] = [candidate(idOf('c1'), ada.id), candidate(idOf('c2'), ada.id, { path: 4 })];
    const joined = joinJournals(
      { ...mine, candidates: [one], values: [value(idOf('v1'), ada.id)] },
      { ...mine, candidates: [other], values: [value(idOf('v2'), ada.id)] },
    );
    expect(joined.journal.candidates).toEqual([one]);
    expect(joined.conflicts.map(({ list, id, fields }) => [list, id, fields])).toEqual([
      ['candidates', one.id, []],
      ['values', idOf('v1'), []],
    ]);
    expect(takeTheirs(joined.journal, joined.conflicts).candidates).toEqual([{ ...other, id: one.id }]);
  });

  it('leaves what stands twice in theirs as it was, but for one id on two records', () => {
    const two = [candidate(idOf('c1'), ada.id), candidate(idOf('c2'), ada.id)];
    expect(joinJournals(emptyJournal, { ...mine, candidates: two }).journal.candidates).toEqual(two);
    const twins = [two[0]!, { ...two[0]!, path: 4 }];
    const { journal, conflicts } = joinJournals(emptyJournal, { ...mine, candidates: twins });
    expect(journal.candidates).toEqual([two[0]]);
    expect(conflicts).toMatchObject([{ id: two[0]!.id, fields: ['path'] }]);
  });

  it('leaves the newest the newest', () => {
    const [old, middle, young] = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day, i) =>
      goalsRecord(idOf(`g${i + 2}`), { at: `${day}T09:00:00.000Z` }),
    );
    const joined = joinJournals(
      { ...emptyJournal, goals: [middle!] },
      { ...emptyJournal, goals: [old!, young!] },
    );
    expect(joined.journal.goals).toEqual([old, middle, young]);
  });

  it('puts their deeds before ours, which alone can be taken back', () => {
    const deed = (id: string, at: string) => ({ id, at, deed: `Deed ${id}`, undoes: null });
    const [ours, later] = [
      deed(idOf('d1'), '2026-01-01T09:00:00Z'),
      deed(idOf('d2'), '2026-05-01T09:00:00Z'),
    ];
    const { history } = joinJournals(
      { ...emptyJournal, history: [ours] },
      { ...emptyJournal, history: [later] },
    ).journal;
    expect(history).toEqual([later, ours]);
    expect(deedToTakeBack(history)).toBe(ours);
  });

  it('says which references their journal had lost, once', () => {
    const lost = { ...emptyJournal, actions: [action(idOf('a1'), 'Write', { person: idOf('nn') })] };
    const { journal, broken } = joinJournals(emptyJournal, lost);
    expect(broken).toEqual([{ list: 'actions', id: idOf('a1'), field: 'person', missing: idOf('nn') }]);
    expect(joinJournals(journal, lost).broken).toEqual([]);
  });
});
