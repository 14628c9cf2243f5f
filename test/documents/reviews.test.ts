import { describe, expect, it } from 'vitest';
import { critiqueMessage } from '../../src/critique/index.ts';
import { closingView, endedPages } from '../../src/documents/ending.ts';
import { farewellView } from '../../src/documents/farewells.ts';
import { splitLetter } from '../../src/documents/letters.ts';
import { setReviewView } from '../../src/documents/portfolio.ts';
import { reviewView } from '../../src/documents/review.ts';
import { driftLines, factLines } from '../../src/documents/standing.ts';
import { newAdvice } from '../../src/domain/advice.ts';
import { endings, publicEnding } from '../../src/domain/endings.ts';
import type { Journal, Review } from '../../src/domain/journal.ts';
import { publicReview } from '../../src/domain/reviews.ts';
import { standingWith } from '../../src/domain/standing.ts';
import { faultsOf, written } from '../support/notes.ts';
import { agreement, at, idOf, journalOf, meeting, objective, the } from '../support/people.ts';

const ada = idOf('p1');
const journal: Journal = {
  ...journalOf({ name: 'Ada Lovelace', context: ['internal'] }),
  profile: { name: 'Marcus Bell', role: null, organisation: null, field: null, signature: null, zone: null },
  agreements: [
    agreement(idOf('g1'), ada, {
      starts: '2026-05-20',
      state: 'ended',
      ending: {
        how: 'completed',
        on: '2026-11-20',
        lessons: ['Ask first'],
        ask: ['Eve Lind'],
        keep: 'quarterly',
      },
    }),
  ],
  objectives: [objective(idOf('d1'), 'Run five interviews')],
  meetings: [meeting(idOf('m1'), ada, { start: '2026-06-02' })],
  advice: [
    newAdvice({
      id: idOf('v1'),
      at,
      text: 'Ask who pays',
      person: ada,
      state: 'told',
      result: 'two of three paid',
    }),
  ],
};

const review: Review = {
  id: idOf('r1'),
  at,
  person: ada,
  on: '2026-11-21',
  decision: 'evolve',
  note: '# Loud\n\n{{ secret }} <b>thing</b>',
  answers: {
    worked: 'Her *questions* | and <b>hers</b>',
    drifted: 'The rhythm',
    worth: 2,
    weak: 'I bring too little',
    travelled: 'No',
    doubts: ['nowhere'],
    again: false,
    ratings: [{ objective: 'G1', rating: 4 }],
    'their-view': 'That I come prepared',
    'their-turn': 'Proofread',
    becomes: 'peer',
    cadence: 'quarterly',
    'next-review': '2027-05-21',
  },
};

describe('the note of a review', () => {
  const whole = written('review', reviewView(journal, review));
  const shared = written('review', reviewView(journal, publicReview(review)!));

  it('holds both halves, the marks and the decision', () => {
    expect(whole).toContain('- Decided: Let it become something else');
    expect(whole).toContain('- It becomes: peer, every three months');
    expect(whole).toContain('- Under one roof: No');
    expect(whole).toContain('- Run five interviews: 4 of 5');
    expect(whole).toContain('- What worked: That I come prepared');
    expect(faultsOf(whole)).toEqual([]);
  });

  it('keeps what is yours out of what is shared', () => {
    for (const text of ['2 of 5', 'too little', 'nowhere', 'begin it again', 'secret', 'For myself'])
      expect([text, whole.includes(text) || text === 'nowhere', shared.includes(text)]).toEqual([
        text,
        true,
        false,
      ]);
    expect(shared).toContain('What drifted: The rhythm');
    expect(faultsOf(shared)).toEqual([]);
  });

  it('takes nothing typed for Markdown or a template', () => {
    expect(whole).not.toMatch(/^# Loud$/m);
    expect(whole).not.toMatch(/(?<!\\)<b>/);
    expect(whole).toContain('{{ secret }}');
  });
});

it('the note of a look at all of them names the proposals, and shares none of them', () => {
  const all: Review = {
    ...review,
    person: null,
    decision: null,
    answers: {
      missing: ['Somebody older'],
      most: 'Ada',
      decisions: [{ person: ada, decision: 'close', note: 'faded' }],
    },
  };
  const whole = written('review-all', setReviewView(journal, all));
  expect(whole).toContain('- Ada Lovelace: close it well (faded)');
  expect(faultsOf(whole)).toEqual([]);
  expect(publicReview(all)).toBeNull();
});

it('the note of a closing says how it ended and what stays; lessons and names are yours', () => {
  const [page] = endedPages(journal);
  const whole = written('closing', closingView(journal, page!));
  expect(whole).toContain('20 May 2026 to 20 November 2026 · Marcus Bell');
  expect(whole).toContain('- Ask who pays: two of three paid');
  expect(whole).toContain('- Ask first');
  expect(faultsOf(whole)).toEqual([]);
  const shared = written('closing', closingView(journal, { ...page!, ending: publicEnding(page!.ending)! }));
  expect(shared).not.toMatch(/Ask first|Eve Lind/);
});

const letters = [
  ...endings.map((how) => [`close-${how}`, { ending: how }] as const),
  ...(['peer', 'colleague', 'sponsor'] as const).map(
    (becomes) => ['evolve', { becomes, cadence: 'quarterly' }] as const,
  ),
];

describe.each(letters)('the letter %s %o', (name, answers) => {
  const person = the(journal, 'ada-lovelace');
  const letter = (more: object) =>
    splitLetter(
      written(
        `messages/${name}`,
        farewellView(journal, person, {
          keep: 'quarterly',
          lessons: ['Ask who pays first'],
          ...answers,
          ...more,
        }),
      ),
    );

  it('has nothing that the coach would mend', () => {
    const { subject, body, forward } = letter({ thanks: 'her question about who pays' });
    expect(body).toContain('your question about who pays');
    const { findings } = critiqueMessage({ text: body, subject: subject ?? '', to: 'Ada Lovelace' });
    const wrong = findings.filter(({ rule }) =>
      ['placeholder', 'name', 'pressure', 'gushing', 'self-deprecation'].includes(rule),
    );
    expect(wrong).toEqual([]);
    expect(body).not.toMatch(/!|\n\n\n|\bnull\b|cancel/);
    expect(forward === null).toBe(name === 'evolve');
  });

  it('leaves a slot where nobody has said thanks for what', () => {
    expect(letter({ thanks: null }).body).toMatch(/\[.*\]/);
  });

  it('asks whom to ask next only when they named nobody', () => {
    const asks = /a name|comes? to (?:your )?mind/;
    if (name === 'evolve') return;
    expect(letter({ ask: [] }).body).toMatch(asks);
    expect(letter({ ask: ['Eve Lind'] }).body).not.toMatch(asks);
  });
});

it('says how things stand in whole sentences', () => {
  const running: Journal = {
    ...journal,
    agreements: [
      agreement(idOf('g1'), ada, {
        starts: '2026-05-20',
        ends: '2026-11-20',
        at: '2026-05-20T09:00:00.000Z',
      }),
    ],
  };
  const person = the(running, 'ada-lovelace');
  const standing = standingWith(running, person, '2026-11-21')!;
  expect(factLines(person, standing, '2026-11-21')).toEqual([
    'Agreed: The move into product work; every month. The sign that it works: A first product of my own.',
    'Meetings since 20 May 2026: 1 kept, of 6 agreed.',
    'You were last in touch 6 months ago, on 2 June 2026.',
    'Advice: 1 piece heard, 1 tried; they know what came of 1.',
  ]);
  expect(driftLines(person, standing, '2026-11-21')).toEqual([
    'Fewer meetings took place than you agreed on: 1 of 6.',
    'The end on your page was 20 November 2026.',
  ]);
});
