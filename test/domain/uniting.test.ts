import { describe, expect, it } from 'vitest';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { brokenReferences } from '../../src/domain/references.ts';
import { unite } from '../../src/domain/uniting.ts';
import { everything } from '../support/everything.ts';
import { candidate, entryOf, idOf, journalOf, meeting, the } from '../support/people.ts';

const p = (number: number) => idOf(`p${number}`);
/** The same people under other ids, as another machine would have them. */
const elsewhere = (journal: Journal): Journal =>
  JSON.parse(JSON.stringify(journal).replace(/"p(?=.v{6}")/g, '"q')) as Journal;

it('into an empty place gives the same journal', () => {
  const { journal, fresh, same, merged, clashes } = unite(emptyJournal, everything);
  expect(journal).toEqual(everything);
  expect({ fresh, same, merged, clashes }).toEqual({ fresh: 2, same: 0, merged: 0, clashes: [] });
});

it('twice changes nothing', () => {
  const { journal, fresh, same, merged } = unite(everything, everything);
  expect(journal).toEqual(everything);
  expect([fresh, same, merged]).toEqual([0, 2, 0]);
});

describe('somebody who is here under another id', () => {
  const mine = journalOf({ name: 'Ada', email: 'a@x.org', role: 'Analyst' }, { name: 'Bo', company: 'Acme' });
  const other: Journal = {
    ...journalOf(
      { name: 'Ada King', email: 'a@x.org', role: 'Countess', company: 'Engines' },
      { name: 'Bo', company: 'Globex' },
      { name: 'Carla', knows: [p(1)], introducedBy: p(1) },
    ),
    candidates: [candidate('c1222222', p(1))],
    meetings: [meeting('m1222222', p(1))],
    entries: [
      entryOf('n1222222', 'outreach', { about: p(1), answers: { via: p(1), rows: [{ who: p(1) }] } }),
    ],
  };
  const theirs = elsewhere(other);
  const united = unite(mine, theirs);

  it('stays one, with everything about them, and what you have stays', () => {
    expect(brokenReferences(united.journal)).toEqual([]);
    expect(JSON.stringify(united.journal)).not.toContain(theirs.people[0]!.id);
    expect(the(united.journal, 'ada')).toMatchObject({
      id: p(1),
      name: 'Ada',
      role: 'Analyst',
      company: 'Engines',
    });
    expect(the(united.journal, 'carla')).toMatchObject({ knows: [p(1)], introducedBy: p(1) });
    expect(united.journal.meetings[0]!.person).toBe(p(1));
    expect(united.journal.entries[0]).toMatchObject({
      about: p(1),
      answers: { via: p(1), rows: [{ who: p(1) }] },
    });
    expect(united).toMatchObject({ fresh: 2, same: 1, merged: 1, unsure: 1 });
    expect(united.clashes).toMatchObject([{ list: 'people', id: p(1), fields: ['name', 'role'] }]);
  });

  it('is as the other journal says where that was asked for', () => {
    expect(the(unite(mine, theirs, true).journal, 'ada')).toMatchObject({
      id: p(1),
      slug: 'ada',
      name: 'Ada King',
      role: 'Countess',
      company: 'Engines',
    });
  });

  it('but a namesake at another firm stays somebody else', () => {
    expect(united.journal.people.map(({ slug, company }) => [slug, company])).toEqual([
      ['ada', 'Engines'],
      ['bo', 'Acme'],
      ['bo-2', 'Globex'],
      ['carla', null],
    ]);
  });
});
