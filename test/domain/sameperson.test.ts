import { describe, expect, it } from 'vitest';
import { type Decisions, differences, noDecisions, takeIn, together } from '../../src/domain/importing.ts';
import type { Incoming, IncomingFacts } from '../../src/domain/incoming.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { slugsFor } from '../../src/domain/people.ts';
import { matchPeople } from '../../src/domain/sameperson.ts';
import { counting } from '../support/counting.ts';
import { minter } from '../support/journals.ts';
import { at, idOf, journalOf } from '../support/people.ts';

type Row = IncomingFacts & { readonly also?: readonly string[] };
const incoming = (...all: readonly Row[]): readonly Incoming[] =>
  all.map(({ also = [], ...facts }, i) => ({ line: i + 2, facts, also }));
const p = (number: number) => idOf(`p${number}`);

const kindsOf = (journal: Journal, ...all: readonly Row[]) =>
  matchPeople(journal.people, incoming(...all)).map((match) =>
    match.kind === 'new' ? 'new' : { [match.kind]: match.as },
  );

describe('the same person', () => {
  const journal = journalOf(
    {
      name: 'Ada Lovelace',
      email: 'Ada@Example.org',
      company: 'Engines Ltd',
      url: 'https://www.linkedin.com/in/ada/',
    },
    { name: 'Zoë Müller' },
    { name: 'Bo Diaz', email: 'bo@x.org', company: 'Northwind' },
    { name: 'Office One', email: 'info@firm.org' },
  );

  it.each<[string, Row, unknown]>([
    ['one address in another case', { name: 'A. King', email: 'ada@EXAMPLE.org' }, { same: p(1) }],
    [
      'one address among several',
      { name: 'Bobby', email: 'b@y.org', also: ['+44', 'BO@x.org'] },
      { same: p(3) },
    ],
    ['one page at LinkedIn', { name: 'Ada King', url: 'linkedin.com/in/ADA?trk=x' }, { same: p(1) }],
    ['one name without its accents', { name: 'zoe MULLER' }, { same: p(2) }],
    [
      'one name, and the firm with what the law adds',
      { name: 'Ada Lovelace', company: 'Engines' },
      { same: p(1) },
    ],
    ['a name at another firm', { name: 'Bo Diaz', company: 'Globex' }, { unsure: [p(3)] }],
    [
      'a name with another address',
      { name: 'Bo Diaz', email: 'bo@home.org', company: 'Northwind' },
      { unsure: [p(3)] },
    ],
    ['a name with another page', { name: 'Ada Lovelace', url: 'https://www.linkedin.com/in/ada-2' }, 'new'],
    ['a part of a name', { name: 'Ada' }, 'new'],
    ['a longer name', { name: 'Ada Lovelace King' }, 'new'],
    ['a beginning of an address', { name: 'X Y', email: 'bo@x.or' }, 'new'],
    ['the address of an office, under another name', { name: 'Eve Lind', email: 'info@firm.org' }, 'new'],
    [
      'the address of an office, under one name',
      { name: 'office one', email: 'INFO@firm.org' },
      { same: p(4) },
    ],
    ['a page of a firm that many have', { name: 'Eve Lind', url: 'https://engines.example' }, 'new'],
  ])('%s', (_, facts, expected) => expect(kindsOf(journal, facts)).toEqual([expected]));

  it('within the file is one too, and two of one name stay two', () => {
    expect(
      kindsOf(
        emptyJournal,
        { name: 'John Smith', email: 'john@a.org' },
        { name: 'John Smith', email: 'john@b.org' },
        { name: 'JOHN SMITH', email: 'JOHN@b.org' },
        { name: 'John Smith' },
        { name: 'Ada', company: 'Engines' },
        { name: 'Ada', company: 'Engines', role: 'Analyst' },
      ),
    ).toEqual(['new', { unsure: [0] }, { same: 1 }, { unsure: [0, 1] }, 'new', { same: 4 }]);
  });

  it('is whom a firm tells from their namesake', () => {
    const two = journalOf({ name: 'Jo Li', company: 'Acme' }, { name: 'Jo Li', company: 'Globex' });
    expect(kindsOf(two, { name: 'Jo Li', company: 'Globex' }, { name: 'Jo Li' })).toEqual([
      { same: p(2) },
      { unsure: [p(1), p(2)] },
    ]);
  });

  it('is known by an address that an earlier import wrote into the notes', () => {
    const { journal: once } = takeIn(
      emptyJournal,
      incoming({ name: 'Ada', email: 'a@x.org', also: ['b@x.org', '+44 1'] }),
      noDecisions,
      { at, mint: minter() },
    );
    expect(once.people[0]).toMatchObject({ email: 'a@x.org', notes: 'Also: b@x.org, +44 1' });
    expect(kindsOf(once, { name: 'A. L.', email: 'B@x.org' })).toEqual([{ same: once.people[0]!.id }]);
  });
});

describe('taking people in', () => {
  const journal = journalOf(
    { name: 'Ada', email: 'a@x.org', role: 'Analyst' },
    { name: 'Bo', company: 'Acme' },
  );
  const file = incoming(
    { name: 'Ada', email: 'a@x.org', role: 'Countess', company: 'Engines', also: ['a@y.org'] },
    { name: 'Bo', company: 'Globex' },
    { name: 'Carla', notes: 'Met in Rome' },
    { name: 'carla', phone: '+39 1' },
  );
  const take = (decisions: Partial<Decisions> = {}, into = journal) =>
    takeIn(into, file, { ...noDecisions, ...decisions }, { at, mint: minter() });

  it('fills blanks, overwrites nothing, keeps the unsure ones apart', () => {
    const { journal: after, fresh, same, merged, unsure, apart } = take();
    expect(after.people.map(({ slug }) => slug)).toEqual(['ada', 'bo', 'bo-2', 'carla']);
    expect(after.people[0]).toMatchObject({ role: 'Analyst', company: 'Engines', notes: 'Also: a@y.org' });
    expect(after.people[1]).toBe(journal.people[1]);
    expect(after.people[3]).toMatchObject({ notes: 'Met in Rome', phone: '+39 1' });
    expect({ fresh, same, merged, unsure, apart }).toEqual({
      fresh: [2],
      same: [0, 3],
      merged: [0, 3],
      unsure: [1],
      apart: [1],
    });
  });

  it('twice is as once', () => {
    const once = take().journal;
    const again = take({}, once);
    expect(again.journal.people).toEqual(once.people);
    expect([again.fresh, again.merged, again.unsure]).toEqual([[], [], []]);
  });

  it('follows what was decided', () => {
    const decided = take({
      left: new Set([2]),
      unsure: new Map([[1, p(2)]]),
      theirs: new Map([
        [0, ['role']],
        [1, ['company']],
      ]),
    });
    expect(decided.journal.people.map(({ name, role, company }) => [name, role, company])).toEqual([
      ['Ada', 'Countess', 'Engines'],
      ['Bo', null, 'Globex'],
    ]);
    expect(decided.became).toEqual([p(1), p(2), null, null]);
    expect(take({ unsure: new Map([[1, null]]) }).journal.people).toHaveLength(3);
  });

  it('adds notes to notes, and never the same again', () => {
    const [ada] = journalOf({ name: 'Ada', notes: 'Likes tea.' }).people;
    const [one] = incoming({ name: 'Ada', notes: 'Plays chess.' });
    expect(together(ada!, one!, [])).toBe(ada);
    const both = together(ada!, one!, ['notes']);
    expect(both.notes).toBe('Likes tea.\n\nPlays chess.');
    expect(differences(both, one!)).toEqual([]);
    expect(differences(ada!, one!)).toEqual([{ field: 'notes', mine: 'Likes tea.', theirs: 'Plays chess.' }]);
  });

  it('does not take another spelling for another fact', () => {
    const [ada] = journalOf({
      name: 'Ada',
      email: 'a@x.org',
      phone: '+44 (1) 2',
      url: 'https://www.x.org/a/',
      company: 'Zoë AG',
    }).people;
    const [one] = incoming({
      name: 'Ada',
      email: 'A@X.org',
      phone: '+4412',
      url: 'x.org/a',
      company: 'ZOE AG',
    });
    expect(differences(ada!, one!)).toEqual([]);
  });
});

describe('thousands of people', () => {
  it('of one name get slugs without counting from the first each time', () => {
    const people = journalOf({ name: 'Jo Li' }, { name: 'Jo Li' }).people;
    const slug = slugsFor(people);
    const slugs = Array.from({ length: 30_000 }, (_, i) => slug('Jo Li', `id${i}`));
    expect([slugs[0], slugs.at(-1)]).toEqual(['jo-li-3', 'jo-li-30002']);
    expect(slug('王', 'bcdfghjk')).toBe('bcdfghjk');
    expect(slug('王', 'bcdfghjm')).toBe('bcdfghjm');
  });

  it('are looked at once each, also where thousands are there already', () => {
    const of = (count: number) => {
      const there = counting(
        journalOf(...Array.from({ length: 40 }, (_, i) => ({ name: `P ${i}`, email: `p${i}@x.org` }))).people,
      );
      const file = incoming(
        ...Array.from({ length: count }, (_, i) => ({ name: `P ${i}`, email: `p${i}@x.org` })),
      );
      matchPeople(there.items, file);
      return there.reads();
    };
    expect(of(400)).toBe(of(40));
  });
});
