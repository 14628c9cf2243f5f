import { describe, expect, it } from 'vitest';
import { auditSentences } from '../../src/documents/auditsentences.ts';
import { type Audit, auditOf } from '../../src/domain/audit.ts';
import { keepAudit, seedAudit } from '../../src/domain/auditing.ts';
import { emptyJournal, type Journal, type Person, type Row } from '../../src/domain/journal.ts';
import { addPerson, type Facts } from '../../src/domain/people.ts';
import { counting } from '../support/counting.ts';
import { minter, person } from '../support/journals.ts';
import { leila, twelve } from '../support/leila.ts';
import { agreement, at, entryOf, idOf, journalOf, meeting, objective } from '../support/people.ts';

const today = '2026-11-21';
const audited = (...people: readonly Facts[]): Audit => auditOf(journalOf(...people), today);
const namesIn = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
/** So many people who share these facts. */
const many = (count: number, facts: Partial<Facts> = {}, first = 0): readonly Facts[] =>
  Array.from({ length: count }, (_, i) => ({ name: `Person ${first + i}`, closeness: 3, ...facts }));

describe('from marketing to product, with twelve people (S10)', () => {
  const audit = auditOf(leila(), today);

  it('sees what is missing: a sponsor, the industry, nurses, and somebody ahead on the new road', () => {
    expect(audit.lacking).toEqual(['industry', 'sponsor']);
    expect(audit.unserved.map(({ id }) => id)).toEqual(['b3222222']);
    expect(audit.unguided.map(({ id }) => id)).toEqual(['b2222222', 'b4222222']);
    expect(audit.sponsored.map(({ id }) => id)).toEqual(['b4222222']);
    expect(audit.missing).toEqual(['nurses', 'somebody who made the same move']);
  });

  it('does not take the field she leaves, or the firm they share, for the goal', () => {
    const near = audit.people.filter(({ serves }) => serves.includes('near')).map(({ person }) => person);
    expect(namesIn(near)).toEqual(['Sofia Lind']);
  });

  it('sees one firm, one level and one kind of work', () => {
    expect(audit.lopsided).toEqual([
      { what: 'place', value: 'Northwind Health', of: 9, all: 12 },
      { what: 'level', value: 'peer', of: 8, all: 12 },
      { what: 'field', value: 'marketing', of: 11, all: 12 },
    ]);
  });

  it('finds her informal mentor, who has gone cold, and who could introduce whom', () => {
    // The professor is as close, but they have not spoken for years.
    expect(namesIn(audit.informal)).toEqual(['Marta Ruiz']);
    expect(audit.cold.map(({ person }) => person.name)).toEqual(['Prof. Amina Diallo', 'Dana Cole']);
    expect(audit.introductions.map(({ by, to, through }) => [by.name, to.name, through])).toEqual([
      ['Marta Ruiz', 'Sofia Lind', 'Northwind Health'],
      ['Marta Ruiz', 'Ben Okoro', 'Northwind Health'],
    ]);
  });

  it('says other things, and only those, when one of them is somebody else', () => {
    const before = auditSentences(audit);
    const changed = twelve.map(
      (facts): Facts =>
        facts.name === 'Hugo Brandt'
          ? {
              name: 'Noor Haddad',
              role: 'Product manager, formerly in marketing',
              place: 'Clinic Software Association',
              level: 'senior',
              closeness: 2,
              support: ['sponsor', 'industry'],
              lastContact: '2026-11-01',
            }
          : facts,
    );
    const after = auditSentences(auditOf(leila(changed), today));
    expect(before.filter((sentence) => !after.includes(sentence))).toEqual([
      'Nobody gives you knowledge of the industry or sponsorship yet. Begin with the one you would miss first.',
      'G3 depends on somebody who speaks for you, so a sponsor is the first to look for.',
      'Nobody whose work touches G1 or G3 is further along than you. Somebody who took that road a few years ago remembers the steps.',
      '8 of 12 people stand beside you, at your own level. Somebody a few years further along sees the next bend.',
    ]);
    expect(after.filter((sentence) => !before.includes(sentence))).toEqual([]);
  });
});

describe('what people share', () => {
  const shares = (...people: readonly Facts[]) => audited(...people).lopsided;

  it.each<[string, readonly Facts[], readonly object[]]>([
    ['three people are too few', many(3, { place: 'Acme' }), []],
    ['four of one place', many(4, { place: 'Acme' }), [{ what: 'place', value: 'Acme', of: 4, all: 4 }]],
    [
      'two thirds',
      [...many(4, { place: 'Acme' }), ...many(2, { place: 'Beta' }, 4)],
      [{ what: 'place', value: 'Acme', of: 4, all: 6 }],
    ],
    ['less than two thirds', [...many(3, { place: 'Acme' }), ...many(2, { place: 'Beta' }, 3)], []],
    [
      'one place in two spellings',
      [...many(2, { place: 'Café Société' }), ...many(2, { place: 'cafe societe' }, 2)],
      [{ what: 'place', value: 'Café Société', of: 4, all: 4 }],
    ],
    [
      'a firm where no place is given',
      many(4, { company: 'Acme', level: null }),
      [{ what: 'place', value: 'Acme', of: 4, all: 4 }],
    ],
    ['one level', many(4, { level: 'peer' }), [{ what: 'level', value: 'peer', of: 4, all: 4 }]],
    [
      'a field, as it is named',
      many(4, { field: 'Tax law' }),
      [{ what: 'field', value: 'Tax law', of: 4, all: 4 }],
    ],
    [
      'one kind of work, in several words',
      [
        { name: 'A', closeness: 3, role: 'Software engineer' },
        { name: 'B', closeness: 3, role: 'Engineering manager' },
        { name: 'C', closeness: 3, role: 'Staff engineer' },
        { name: 'D', closeness: 3, role: 'Nurse' },
        { name: 'E', closeness: 3, role: 'Engineer' },
      ],
      [{ what: 'field', value: 'engineer', of: 4, all: 5 }],
    ],
    [
      'rank is no kind of work',
      [
        { name: 'A', closeness: 3, role: 'Sales director' },
        { name: 'B', closeness: 3, role: 'Art director' },
        { name: 'C', closeness: 3, role: 'Museum director' },
        { name: 'D', closeness: 3, role: 'Managing director' },
      ],
      [],
    ],
  ])('%s', (_what, people, expected) => expect(shares(...people)).toEqual(expected));
});

describe('contact gone cold', () => {
  const cold = (facts: Partial<Facts>) =>
    namesIn(audited(...many(1, facts)).cold.map(({ person }) => person));

  it.each<[string, Partial<Facts>, number]>([
    ['179 days are not long', { lastContact: '2026-05-26' }, 0],
    ['180 days are', { lastContact: '2026-05-25' }, 1],
    ['an acquaintance may be left alone', { lastContact: '2025-01-01', closeness: 2 }, 0],
    ['nothing is said where no day is known', { lastContact: null }, 0],
  ])('%s', (_what, facts, count) => expect(cold(facts)).toHaveLength(count));

  it('counts from what really happened', () => {
    const journal = journalOf(...many(1, { lastContact: '2025-01-01' }));
    const met = { ...journal, meetings: [meeting('mt222222', journal.people[0]!.id)] };
    expect(auditOf(journal, today).cold).toHaveLength(1);
    expect(auditOf(met, today).cold).toEqual([]);
  });
});

describe('informal mentors', () => {
  const mentor: Facts = { name: 'Ada', closeness: 4, level: 'senior', support: ['strategic'] };
  const informal = (facts: Partial<Facts>) => audited({ ...mentor, ...facts }).informal.length;

  it('are close, further along, and help', () => {
    expect(informal({})).toBe(1);
    expect(informal({ level: 'executive' })).toBe(1);
    expect(informal({ level: 'peer' })).toBe(0);
    expect(informal({ closeness: 3 })).toBe(0);
    expect(informal({ support: [] })).toBe(0);
    expect(informal({ lastContact: '2025-01-01' })).toBe(0);
  });

  it('are no longer informal once there is an agreement', () => {
    const journal = { ...journalOf(mentor), agreements: [agreement('g2222222', idOf('p1'))] };
    expect(auditOf(journal, today).informal).toEqual([]);
  });
});

describe('introductions', () => {
  it('come from people who know each other before people of one place, and for a goal first', () => {
    const journal: Journal = {
      ...journalOf(
        { name: 'Ada', closeness: 5, place: 'Acme', knows: [idOf('p4')] },
        { name: 'Bo', closeness: 2, place: 'acme' },
        { name: 'Cy', closeness: 1, place: 'Beta', role: 'Nurse' },
        { name: 'Di', closeness: 2, place: 'Gamma', role: 'Nurse' },
        { name: 'Ed', closeness: 3, place: 'Acme' },
        { name: 'Fi', closeness: 1, place: '…' },
        { name: 'Gu', closeness: 5, place: '!' },
      ),
      objectives: [objective('b2222222', 'Talk with nurses')],
    };
    expect(
      auditOf(journal, today).introductions.map(({ by, to, through }) => [by.name, to.name, through]),
    ).toEqual([
      ['Ada', 'Di', 'they know each other'],
      ['Ada', 'Bo', 'acme'],
    ]);
  });
});

describe('who is looked at', () => {
  it('are people somebody said something about, and not the whole address book', () => {
    const audit = audited({ name: 'Ada', email: 'ada@example.org' }, { name: 'Bo', level: 'peer' });
    expect(audit.people.map(({ person }) => person.name)).toEqual(['Bo']);
  });

  it('may be nobody', () => {
    expect(audited()).toMatchObject({ people: [], few: true, lopsided: [], unserved: [], introductions: [] });
  });

  it('are few below five', () => {
    expect(audited(...many(4)).few).toBe(true);
    expect(audited(...many(5)).few).toBe(false);
  });
});

describe('a large network', () => {
  const crowd = (count: number): Journal => {
    const base = { ...person('', ''), company: null };
    const people = Array.from(
      { length: count },
      (_, i): Person => ({
        ...base,
        id: idOf(i),
        slug: `person-${i}`,
        name: `Person ${i}`,
        role: `Trade ${i % 50}`,
        place: `Place ${i % 300}`,
        closeness: (i % 5) + 1,
        level: 'peer',
        support: ['technical'],
        lastContact: '2025-01-01',
        knows: [idOf((i * 7) % count)],
      }),
    );
    return { ...emptyJournal, people, objectives: [objective('b2222222', 'Learn trade nursing')] };
  };
  const readsOf = (count: number, look: (journal: Journal) => unknown) => {
    const journal = crowd(count);
    const { items, reads } = counting(journal.people);
    look({ ...journal, people: items });
    return reads() / count;
  };

  it('takes four times the work for four times the people', () => {
    const look = (journal: Journal) => auditSentences(auditOf(journal, today));
    // Sorting alone grows a little faster than the number.
    expect(readsOf(8000, look)).toBeLessThan(readsOf(2000, look) * 1.5);
  });

  it('is kept in one pass', () => {
    const keep = (journal: Journal) => {
      const rows = [
        ...(seedAudit(journal, today)['people'] as readonly Row[]),
        ...freshRows(journal.people.length),
      ];
      return keepAudit(journal, entryOf('n2222222', 'audit', { answers: { people: rows } }), minter());
    };
    expect(readsOf(8000, keep)).toBeLessThan(readsOf(2000, keep) * 1.5);
  });

  const freshRows = (count: number): readonly Row[] =>
    Array.from({ length: count }, (_, i) => ({ name: `Newcomer ${i}` }));

  it('says as much as a person reads, however many there are', () => {
    const sentences = auditSentences(auditOf(crowd(10_000), today));
    expect(sentences.length).toBeLessThan(16);
    expect(sentences.filter((sentence) => sentence.length > 400)).toEqual([]);
  });
});

describe('keeping an audit', () => {
  const keep = (journal: Journal, ...people: readonly Row[]) =>
    keepAudit(journal, entryOf('n2222222', 'audit', { answers: { people } }), minter());
  const ada = journalOf({ name: 'Ada Lovelace', role: 'Analyst', support: ['technical'], closeness: 4 });

  it('writes down somebody new, with a slug of their own', () => {
    const { people } = keep(ada, { name: 'Bo' }, { name: 'bo', level: 'peer', 'last-contact': '2026-11-01' });
    expect(people.map(({ slug }) => slug)).toEqual(['ada-lovelace', 'bo', 'bo-2']);
    expect(people[2]).toMatchObject({ at, level: 'peer', lastContact: '2026-11-01', support: [] });
  });

  it('changes whom a row stands for by id, and leaves alone what is left blank', () => {
    const { people } = keep(ada, { id: idOf('p1'), name: 'Ada King', support: [], role: null, closeness: 5 });
    expect(people).toEqual([{ ...ada.people[0], name: 'Ada King', closeness: 5 }]);
  });

  it('changes the only one of that name when a file is answered again', () => {
    const rows = [{ name: 'ada lovelace', level: 'senior' }, { name: 'Bo' }] as const;
    const once = keep(ada, ...rows);
    expect(once.people).toHaveLength(2);
    expect(keep(once, ...rows)).toEqual(once);
  });

  it('takes two rows of one name for two people, and finds both again', () => {
    const rows = [
      { name: 'Anna', place: 'Acme' },
      { name: 'Anna', place: 'Beta' },
    ] as const;
    const once = keep(emptyJournal, ...rows);
    expect(once.people.map(({ place }) => place)).toEqual(['Acme', 'Beta']);
    expect(keep(once, ...rows)).toEqual(once);
  });

  it('takes a namesake beside a row with an id for somebody new', () => {
    const { people } = keep(
      ada,
      { id: idOf('p1'), name: 'Ada Lovelace' },
      { name: 'Ada Lovelace', level: 'junior' },
    );
    expect(people.map(({ level }) => level)).toEqual([null, 'junior']);
  });

  it('adds somebody rather than guess which of two is meant', () => {
    const two = addPerson(ada, { ...ada.people[0]!, id: idOf('p2'), slug: 'ada-lovelace-2' });
    expect(keep(two, { name: 'Ada Lovelace', level: 'junior' }).people).toHaveLength(3);
  });

  it('removes nobody, and an id that no longer is anybody is a new person', () => {
    const { people } = keep(ada, { id: 'nnnnnnnn', name: 'Cy' });
    expect(people.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Cy']);
    expect(people[1]!.id).not.toBe('nnnnnnnn');
  });

  it('starts from the people as they are, and gives the same back', () => {
    const journal = leila();
    const kept = keepAudit(
      journal,
      entryOf('n3222222', 'audit', { answers: seedAudit(journal, today) }),
      minter(),
    );
    expect(kept.people).toEqual(journal.people);
    expect(seedAudit(emptyJournal, today)).toEqual({ missing: [] });
  });
});
