import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/domain/excerpt.ts';
import { fold, folding } from '../../src/domain/folding.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { matchIn } from '../../src/domain/matching.ts';
import { readQuery } from '../../src/domain/query.ts';
import { kinds, lists } from '../../src/domain/records.ts';
import * as schema from '../../src/domain/schema.ts';
import { search } from '../../src/domain/search.ts';
import type { Filter } from '../../src/domain/sought.ts';
import { counting } from '../support/counting.ts';
import { everything } from '../support/everything.ts';
import { action } from '../support/journals.ts';
import { seeded } from '../support/kills.js';
import { agreement, entryOf, goalsRecord, idOf, journalOf, meeting, message } from '../support/people.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const people = journalOf({ name: 'Ada Krüger', notes: 'Met through pricing' }, { name: 'Bo Diaz' });
const find = (journal: Journal, typed: string, filter: Filter = {}, most = 20) =>
  search(journal, readQuery(typed), { filter, most });
const idsOf = (journal: Journal, typed: string, filter: Filter = {}) =>
  find(journal, typed, filter).hits.map(({ id }) => id);
/** What the matches of the first hit stand for. */
const lit = (journal: Journal, typed: string) => {
  const [hit] = find(journal, typed).hits;
  return hit?.matches.map(([start, end]) => hit.excerpt.slice(start, end));
};
const said = (...points: string[]): Journal => ({
  ...people,
  meetings: [meeting('mt222222', ada, { points })],
});

describe('what is found', () => {
  it.each([
    ['case', 'Ask about Pricing', 'PRICING', 'Pricing'],
    ['accents in the text', 'Im Café Flöte', 'cafe', 'Café'],
    ['accents in the query', 'Im Cafe', 'café', 'Cafe'],
    ['accents typed apart', 'Im Cafe\u0301 dort', 'café', 'Cafe\u0301'],
    ['the beginning of a word', 'Two interviews', 'inter', 'inter'],
    ['ß', 'In der Hauptstraße 5', 'strasse', undefined],
    ['ß at the beginning', 'Die Straße 5', 'strass', 'Straß'],
    ['half of ß', 'Die Straße 5', 'stras', 'Straß'],
    ['İ', 'Nach İzmir gehen', 'izmir', 'İzmir'],
    ['a final sigma', 'Ο ΔΡΟΜΟΣ εδώ', 'δρομος', 'ΔΡΟΜΟΣ'],
    ['a curly apostrophe', 'Don’t wait', "don't", 'Don’t'],
    ['full-width letters', 'Ｐｒｉｃｅ', 'price', 'Ｐｒｉｃｅ'],
    ['a word inside Chinese', '我们谈定价问题', '定价', '定价'],
    ['an emoji', 'Great 🎉 news', '🎉', '🎉'],
    ['an emoji with its skin', 'Thanks 👍🏽 all', '👍', '👍🏽'],
    ['signs as they are', 'It costs 20% (c++)', 'c++', 'c++'],
    ['an address', 'Write to ada@example.org soon', 'ada@example.org', 'ada@example.org'],
  ])('sees %s', (_, text, typed, expected) => {
    expect(lit(said(text), typed)).toEqual(expected === undefined ? undefined : [expected]);
  });

  it('does not see the middle of a word', () => {
    expect(find(said('Subzebra is no word'), 'zebra').total).toBe(0);
  });

  it('needs all words, anywhere in a record', () => {
    const journal = { ...said('About pricing', 'And interviews'), actions: [action('cd222222', 'Pricing')] };
    expect(idsOf(journal, 'pricing interviews')).toEqual(['mt222222']);
    expect(find(journal, 'pricing absent').total).toBe(0);
  });

  it('takes the name of whom a record is about for one of the words, if another stands in it', () => {
    const journal = said('About pricing');
    expect(idsOf(journal, 'ada pricing')).toContain('mt222222');
    expect(idsOf(journal, 'ada')).not.toContain('mt222222');
  });

  it('keeps words in quotes together, whole and in a row', () => {
    const journal = {
      ...people,
      meetings: [
        meeting('mt222222', ada, { points: ['Begin with one\ncustomer, first'] }),
        meeting('mt333333', ada, { points: ['One day a customer came'] }),
        meeting('mt444444', ada, { points: ['One customers'] }),
      ],
    };
    expect(idsOf(journal, '"one customer"')).toEqual(['mt222222']);
    expect(idsOf(journal, 'one customer')).toHaveLength(3);
    expect(idsOf(journal, '"with one" customer')).toEqual(['mt222222']);
  });

  it('looks for the words apart when nothing has them in a row', () => {
    const { terms, total } = find(said('A customer, and one more'), '"one customer"');
    expect(total).toBe(1);
    expect(terms.map(({ exact }) => exact)).toEqual([false, false]);
  });

  it('forgives a slip only when nothing was found without', () => {
    const journal = { ...said('Ask the customer'), actions: [action('cd222222', 'custmer')] };
    expect(idsOf(journal, 'custmer')).toEqual(['cd222222']);
    const { hits, mended } = find(said('Ask the customers', 'Pricing'), 'cusotmer pricing');
    expect(mended).toEqual([{ typed: 'cusotmer', meant: ['customers'] }]);
    expect(hits[0]!.excerpt).toContain('customers');
    expect(find(said('Ask the cat'), 'cut').total).toBe(0);
    expect(find(said('Ask the customer'), 'customers').total).toBe(1);
    expect(find(said('Ask the customer'), 'kitchen').total).toBe(0);
  });

  it('forgives a slip in a name, and finds what is about them', () => {
    expect(idsOf(said('Only numbers'), 'krugger numbers')).toEqual(['mt222222']);
    expect(idsOf(said('Only numbers'), 'krugger pricing')).toEqual([ada]);
  });

  it('finds what was meant also where words stand without spaces', () => {
    const journal = { ...said('产品定价谈'), actions: [action('cd222222', '我们的产品定价谈话')] };
    expect(idsOf(journal, '产品定价会').toSorted()).toEqual(['cd222222', 'mt222222']);
  });

  it('reads every text of every kind of record, whatever is added to it one day', () => {
    const shelf = schema.records as unknown as Record<string, { shape: Record<string, Field> }>;
    for (const kind of [...kinds, 'pause', 'draft'] as const) {
      const list = kind === 'pause' ? 'pauses' : kind === 'draft' ? 'drafts' : lists[kind];
      const [record] = kind === 'pause' || kind === 'draft' ? [blank] : everything[lists[kind]];
      const fields = Object.entries(shelf[list]!.shape).filter(
        ([field, type]) => isText(type) && !notWritten.has(field),
      );
      expect(fields.length + Number(kind === 'entry' || kind === 'draft'), kind).toBeGreaterThan(0);
      for (const [field, type] of fields) {
        const word = `zebra ${field}`;
        const filled = { ...record, [field]: isMany(type) ? [word] : word };
        expect(
          idsOf({ ...people, [list]: [filled] } as unknown as Journal, 'zebra'),
          `${kind}.${field}`,
        ).toHaveLength(1);
      }
    }
  });

  it('reads what stands deeper: caught lines, milestones, answers, words of theirs, lessons', () => {
    const deep = {
      ...people,
      meetings: [
        meeting('mt222222', ada, { lines: [{ at: '2026-11-10T15:00:00Z', kind: 'note', text: 'zebra a' }] }),
      ],
      plans: [
        {
          ...everything.plans[0]!,
          milestones: [{ what: 'zebra b', by: null, sign: 'zebra', reachedOn: null }],
        },
      ],
      entries: [entryOf('nt222222', 'audit', { answers: { people: [{ name: 'zebra c' }] } })],
      agreements: [agreement('g2222222', ada, { theirs: { purpose: 'zebra d' } })],
      reviews: [{ ...everything.reviews[0]!, answers: { whatever: ['zebra e'] } }],
    };
    expect(find(deep, 'zebra').total).toBe(5);
  });

  it('takes no id, no date and no word of ours for something written', () => {
    for (const typed of ['2026-11-10', 'held', 'mt222222', 'talk'])
      expect(find(said('Quiet'), typed).total).toBe(0);
  });
});

type Field = { readonly _zod: { readonly def: Def } };
type Def = {
  readonly type: string;
  readonly innerType?: Field;
  readonly element?: Field;
  readonly checks?: readonly unknown[];
};
/** Free text, or a list of it: neither an id, a date, a choice nor a number. */
const isText = ({ _zod: { def } }: Field): boolean =>
  def.innerType
    ? isText(def.innerType)
    : def.element
      ? isText(def.element)
      : def.type === 'string' && !def.checks?.length;
const isMany = ({ _zod: { def } }: Field): boolean =>
  def.innerType ? isMany(def.innerType) : def.element !== undefined;
/** They stand for something else. */
const notWritten = new Set(['slug', 'zone', 'settled', 'worksheet', 'about', 'step', 'felt']);
const blank = {
  id: 'bbbbbbbb',
  at: '2026-10-01T09:00:00Z',
  worksheet: 'goals',
  about: null,
  person: null,
  answers: {},
  open: null,
  from: '2026-10-01',
};

describe('what comes first', () => {
  it('is a name, then a goal, then what was said', () => {
    const journal = {
      ...journalOf({ name: 'Rosa Price' }, { name: 'Bo', notes: 'price' }),
      goals: [goalsRecord('gz222222', { destination: 'Price products' })],
      meetings: [meeting('mt222222', ada, { private: 'the price' })],
    };
    expect(find(journal, 'price').hits.map(({ kind }) => kind)).toEqual([
      'person',
      'goal',
      'person',
      'meeting',
    ]);
  });

  it('is a whole word, then what stands together, then the newest', () => {
    const journal = {
      ...people,
      meetings: [
        meeting('mt222222', ada, { start: '2026-01-10', points: ['art school'] }),
        meeting('mt333333', ada, { start: '2026-09-10', points: ['article', 'schooling'] }),
        meeting('mt444444', ada, { start: '2026-02-10', points: ['school', 'art'] }),
        meeting('mt555555', ada, { start: '2026-03-10', points: ['school', 'art'] }),
      ],
    };
    expect(idsOf(journal, 'art school')).toEqual(['mt222222', 'mt555555', 'mt444444', 'mt333333']);
  });

  it('is what holds: an earlier version comes later, and an answer that became a record is not said twice', () => {
    const journal = {
      ...people,
      messages: [
        message('m2222222', ada, { body: 'zebra one' }),
        message('m3222222', ada, { body: 'zebra two', version: 2, replaces: 'm2222222' }),
      ],
      goals: [goalsRecord('gz222222', { destination: 'See a zebra' })],
      entries: [entryOf('nt222222', 'goals', { answers: { destination: 'See a zebra' } })],
    };
    expect(idsOf(journal, 'zebra')).toEqual(['gz222222', 'm3222222', 'm2222222']);
    expect(idsOf(journal, 'zebra', { kinds: ['entry'] })).toEqual(['nt222222']);
  });
});

describe('filters', () => {
  const journal = {
    ...people,
    meetings: [
      meeting('mt222222', ada, { start: '2026-09-10T10:00', points: ['zebra'] }),
      meeting('mt333333', bo, { start: '2026-10-10', points: ['zebra'] }),
    ],
    actions: [action('cd222222', 'zebra', { person: ada })],
  };
  it('keep to a kind, a person, a day and a number', () => {
    expect(idsOf(journal, 'zebra', { kinds: ['meeting'] })).toEqual(['mt333333', 'mt222222']);
    expect(idsOf(journal, 'zebra', { person: ada })).toEqual(['cd222222', 'mt222222']);
    expect(idsOf(journal, 'zebra', { kinds: ['meeting'], since: '2026-10-10' })).toEqual(['mt333333']);
    expect(find(journal, 'zebra', {}, 1)).toMatchObject({ total: 3, hits: [{ id: 'cd222222' }] });
  });
  it('say the day a record is about', () => {
    expect(find(journal, 'zebra').hits.map(({ when }) => when)).toEqual([
      '2026-11-21',
      '2026-10-10',
      '2026-09-10',
    ]);
  });
});

describe('an excerpt', () => {
  it('shows the place, cut between words', () => {
    const text = `${'before '.repeat(60)}the zebra ${'after '.repeat(60)}`;
    const { text: shown, matches } = excerptOf([text], readQuery('zebra'));
    expect(shown).toMatch(/^… (before )+the zebra (after )+…$/);
    expect(shown.length).toBeLessThan(180);
    expect(matches.map(([start, end]) => shown.slice(start, end))).toEqual(['zebra']);
  });

  it('shows where several words stand, from several texts if it must', () => {
    const { text, matches } = excerptOf(['one zebra', 'nothing', 'two lions'], readQuery('zebra lion'));
    expect(text).toBe('one zebra … two lions');
    expect(matches.map(([start, end]) => text.slice(start, end))).toEqual(['zebra', 'lion']);
  });

  it('is one line, and nothing in it acts on a terminal', () => {
    const { text, matches } = excerptOf(['a\n\n\x1b[31m zebra\u202e\x07'], readQuery('zebra'));
    expect(text).toBe('a [31m zebra');
    expect(matches).toEqual([[7, 12]]);
  });

  /** Letters that fold to none, one or several, in one unit or two; and what surrounds them. */
  const pieces = [
    'a',
    'B',
    'z',
    ' ',
    '\n',
    '-',
    'ü',
    'u\u0308',
    'ß',
    'ẞ',
    'İ',
    'ı',
    'æ',
    'ﬁ',
    '…',
    '½',
    'Σ',
    'ς',
    '’',
    '\u00ad',
    '\u200d',
    '🎉',
    '👍🏽',
    '👨‍👩‍👧',
    '定',
    'が',
    'か\u3099',
    '한',
    'क\u093f',
    '𝐀',
    '\ud83d',
    '\udc4d',
    '\u0301',
    '\u202e',
    '\x07',
  ];
  const random = seeded(7);
  const pick = () => pieces[Math.floor(random() * pieces.length)]!;
  const texts = Array.from({ length: 3000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 30) }, pick).join(''),
  );

  it('folds a text as it folds its characters', () => {
    for (const text of texts) expect(folding(text).text).toBe(fold(text));
  });

  it('has matches that say the word, in order, and cut no character in two', () => {
    let seen = 0;
    for (const text of texts) {
      const word = text
        .slice(Math.floor(random() * text.length))
        .split(/[\s\p{Cc}]/u)[0]!
        .slice(0, 4);
      const terms = readQuery(word.replace(/["“”]/g, ''));
      if (terms.length === 0) continue;
      const { text: shown, matches } = excerptOf([text], terms);
      let last = -1;
      for (const [start, end] of matches) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        const part = shown.slice(start, end);
        expect(
          terms.some((term) => matchIn(fold(part), term) !== null),
          JSON.stringify([text, word, part]),
        ).toBe(true);
        // What begins with half a character or a mark was typed so.
        const broken = /^(?:\p{M}|[\udc00-\udfff])/u;
        expect(
          broken.test(part) && !terms.some(({ words }) => broken.test(words[0]!)),
          JSON.stringify([text, word, part]),
        ).toBe(false);
        expect(/^\p{M}/u.test(shown.slice(end)), JSON.stringify([text, word, part])).toBe(false);
        last = end;
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(1000);
  });
});

it('reads each record once where something is found', () => {
  const reads = (count: number) => {
    const many = counting(
      Array.from({ length: count }, (_, i) => meeting(idOf(i), ada, { points: ['zebra'] })),
    );
    expect(find({ ...people, meetings: many.items }, 'zebra').total).toBe(count);
    return many.reads() / count;
  };
  expect(reads(400)).toBeLessThan(reads(100) * 1.2);
});
