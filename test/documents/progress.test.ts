import { describe, expect, it } from 'vitest';
import { balancesWords, balanceWords } from '../../src/documents/balance.ts';
import { beforeAfter } from '../../src/documents/beforeafter.ts';
import { lineOf, ratingsTable } from '../../src/documents/chart.ts';
import { exchangeTable } from '../../src/documents/give.ts';
import {
  adviceWords,
  attendanceWords,
  celebrationWords,
  progressView,
  storyOf,
} from '../../src/documents/progress.ts';
import { updateView } from '../../src/documents/update.ts';
import { balanceWith } from '../../src/domain/exchanges.ts';
import { growthOf } from '../../src/domain/growth.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { action } from '../support/journals.ts';
import { nasty } from '../support/nasty.ts';
import { faultsIn, faultsOf, written } from '../support/notes.ts';
import {
  advice,
  agreement,
  exchange,
  idOf,
  journalOf,
  meeting,
  objective,
  plan,
  the,
} from '../support/people.ts';

const ada = idOf('p1');
const today = '2026-11-21';
const journal: Journal = {
  ...journalOf({ name: 'Ada Lovelace' }),
  objectives: [
    objective('b2222222', 'Run five discovery interviews'),
    objective('b3222222', 'Present a pricing proposal to the whole board of the company'),
  ],
  plans: [
    plan('pn222222', 'b2222222', {
      person: ada,
      milestones: [
        { what: 'Two interviews held', by: null, sign: null, reachedOn: '2026-11-10' },
        { what: 'Five interviews held', by: '2027-03-01', sign: null, reachedOn: null },
      ],
      ratings: [
        { on: '2026-08-23', value: 2 },
        { on: '2026-10-07', value: 3 },
        { on: '2026-11-21', value: 4 },
      ],
    }),
    plan('pn322222', 'b3222222', { ratings: [{ on: '2026-11-21', value: 1 }] }),
  ],
  agreements: [agreement('g2222222', ada, { starts: '2026-08-21' })],
  advice: [
    advice('d2222222', 'Ask three customers', {
      person: ada,
      state: 'tried',
      triedOn: '2026-11-05',
      result: 'Two said no',
    }),
  ],
  actions: Array.from({ length: 6 }, (_, i) =>
    action(`cd${i + 2}22222`, `Interview number ${i + 1}`, {
      person: ada,
      state: 'done',
      closedOn: `2026-11-0${i + 1}`,
    }),
  ),
  meetings: [meeting('mt222222', ada, { private: 'Odd mood', points: ['Discovery first'] })],
};
const growth = growthOf(journal, today);

describe('the chart', () => {
  it('puts each judgement where its day is, one line an objective', () => {
    const table = ratingsTable(growth, { today, width: 80 })!;
    expect(table.columns[1]?.title).toBe('Aug 2026            Nov 2026');
    expect(table.rows).toEqual([
      ['Run five discovery interviews', '2.............3............4', '2 to 4'],
      ['Present a pricing proposal to the whole b…', '                           1', '1'],
    ]);
  });

  it.each([40, 60, 80, 200])('fits a terminal of %s columns, in ASCII', (width) => {
    for (const [label, chart, judged] of ratingsTable(growth, { today, width })!.rows) {
      expect([...label!].length + chart!.length + judged!.length + 4).toBeLessThanOrEqual(width);
      expect(chart).toMatch(/^[ .1-5]+$/);
    }
  });

  it('shows the last of several judgements of one day, and stands where there is one day only', () => {
    const span = { from: '2026-11-01', to: '2026-11-02', room: 2 };
    const ratings = [
      { on: '2026-11-01', value: 2 },
      { on: '2026-11-02', value: 3 },
      { on: '2026-11-02', value: 5 },
    ];
    expect(lineOf(ratings, span)).toBe('25');
    expect(lineOf(ratings.slice(0, 1), { ...span, to: '2026-11-01' })).toBe('2');
  });

  it('is none when nothing was judged', () => {
    expect(ratingsTable(growthOf({ ...journal, plans: [] }, today), { today, width: 80 })).toBeNull();
  });
});

describe('what is said of progress', () => {
  it('is before and after, with the newest of the evidence', () => {
    expect(storyOf(growth[0]!)).toEqual({
      goal: 'Run five discovery interviews',
      told: 'At 2 of 5 in August 2026, at 4 in November 2026, by your own judgement; 1 of 2 milestones reached, "Two interviews held" the last.',
      evidence: [
        'Reached: Two interviews held, 10 November 2026',
        'Done: Interview number 4, 4 November 2026',
        'Done: Interview number 5, 5 November 2026',
        'Done: Interview number 6, 6 November 2026',
        'and 3 more before that',
        'Tried: "Ask three customers": two said no',
        'Talked about in 1 meeting, last on 10 November 2026',
      ],
      ahead: ['Five interviews held, by 1 March 2027'],
    });
    const bare = growthOf({ ...journal, plans: [], actions: [], advice: [], meetings: [] }, today);
    expect(storyOf(bare[0]!).told).toBe('Nothing speaks for it yet.');
    expect(beforeAfter(bare[0]!, 'I')).toBeNull();
    const first = { ...growth[0]!, ratings: [], reached: [] };
    expect(storyOf(first).told).toBe('Not judged yet, and its milestones are still ahead.');
    expect(storyOf({ ...first, ahead: [] }).told).toBe('Not judged yet, and without milestones.');
  });

  it('sees nothing ahead of what is reached, and still counts its milestones', () => {
    const { objective } = growth[0]!;
    const reached = { ...objective, state: 'reached', closedOn: '2026-11-20' } as const;
    const story = storyOf({ ...growth[0]!, objective: reached });
    expect(story.ahead).toEqual([]);
    expect(story.told).toContain('1 of 2 milestones reached');
  });

  it('says quietly that a milestone of the last month is reached, and whom to tell', () => {
    expect(celebrationWords(journal, growth, today)).toEqual([
      '"Two interviews held" is done, and it was you who did it. Take a moment for that. Ada Lovelace would like to hear of it: mentor thank ada-lovelace',
    ]);
    expect(celebrationWords(journal, growth, '2026-12-31')).toEqual([]);
    expect(celebrationWords(journal, growth, '2026-01-01')).toEqual([]);
  });

  it.each([
    [
      { since: '2026-08-01', held: 3, missed: 0, agreed: 3 },
      '3 meetings held since 1 August 2026, as often as you agreed.',
    ],
    [{ since: '2026-08-01', held: 4, missed: 1, agreed: 3 }, ', 1 missed, more often than you agreed.'],
    [
      { since: '2026-08-01', held: 1, missed: 0, agreed: 3 },
      '1 meeting held since 1 August 2026; the rhythm you agreed on makes 3.',
    ],
    [
      { since: '2026-08-01', held: 0, missed: 0, agreed: 0 },
      'no meeting held since 1 August 2026; the first stretch of your rhythm is not over yet.',
    ],
    [{ since: null, held: 2, missed: 0, agreed: null }, 'Ada: 2 meetings held.'],
  ])('tells meetings kept without reproach: %j', (attendance, said) => {
    expect(attendanceWords('Ada', attendance)).toContain(said);
  });

  it('says nothing of advice where there was none', () => {
    expect(adviceWords({ heard: 0, tried: 0, told: 0, dropped: 0 })).toBeNull();
    expect(adviceWords({ heard: 3, tried: 1, told: 1, dropped: 1 })).toBe(
      'Of 3 pieces of advice you tried 1, and put 1 aside, and told the giver of 1.',
    );
  });
});

describe('the two notes', () => {
  const kept = written('progress', progressView(journal, today));
  const sent = written('progress-update', updateView(journal, the(journal, 'ada-lovelace'), today));

  it('are clean Markdown, also of an empty journal', () => {
    const bare = { ...journalOf({ name: 'Ada Lovelace' }), objectives: journal.objectives };
    expect(
      [
        kept,
        sent,
        written('progress', progressView(bare, today)),
        written('progress-update', updateView(bare, bare.people[0]!, today)),
      ].map(faultsOf),
    ).toEqual([[], [], [], []]);
  });

  it('to keep has everything but what is private; to send has only what is theirs', () => {
    expect(kept).toContain('| 23 August 2026 | 2 |');
    expect(kept).toContain('## With Ada Lovelace');
    expect(sent).toContain('- "Ask three customers": two said no');
    expect(sent).not.toContain('pricing');
    expect(kept + sent).not.toContain('Odd mood');
  });

  it('stay clean whatever was typed', () => {
    const notes = nasty(60, 11).flatMap((text) => {
      const typed: Journal = {
        ...journal,
        objectives: [{ ...journal.objectives[0]!, goal: text }],
        advice: [{ ...journal.advice[0]!, text, result: text }],
        actions: [action('cd222222', text, { state: 'done', person: ada })],
      };
      const both = [progressView(typed, today), updateView(typed, typed.people[0]!, today)];
      return [
        [`${JSON.stringify(text)} kept`, written('progress', both[0]!)],
        [`${JSON.stringify(text)} sent`, written('progress-update', both[1]!)],
      ] as const;
    });
    expect(faultsIn(notes)).toEqual([]);
  });
});

describe('the ledger in words', () => {
  const person = the(journal, 'ada-lovelace');
  it('keeps no bill', () => {
    expect(balanceWords(person, balanceWith(journal, ada))).toEqual([
      'Ada Lovelace has given you 1 talk and 1 piece of advice.',
      'Nothing is noted yet of what you gave; word of what their advice did counts as well.',
      'What would please Ada Lovelace most is probably to hear what became of it.',
    ]);
    const dropped: Journal = { ...journal, advice: [{ ...journal.advice[0]!, state: 'dropped' }] };
    expect(balanceWords(person, balanceWith(dropped, ada)).at(-1)).toBe(
      'It need not be even. One small thing now and then keeps it good for both.',
    );
    const both: Journal = {
      ...journal,
      exchanges: [
        exchange('x2222222', ada),
        exchange('x3222222', ada),
        exchange('x4222222', ada, { kind: 'thanks', advice: 'd2222222' }),
        exchange('x5222222', ada, { direction: 'received', kind: 'introduction' }),
      ],
      advice: [{ ...journal.advice[0]!, state: 'told' }],
    };
    expect(balanceWords(person, balanceWith(both, ada))).toEqual([
      'Ada Lovelace has given you 1 talk, 1 piece of advice and an introduction.',
      'You have given 2 things to read or use and word of what became of one piece of advice.',
      'It goes both ways. That is what keeps it good.',
    ]);
    expect(balancesWords(both, 5)).toEqual(['Ada Lovelace: 1 piece of advice, 1 told; 3 given; 1 received.']);
    expect(balanceWords(person, balanceWith(journalOf({ name: 'Ada' }), ada))[0]).toContain(
      'mentor give ada-lovelace',
    );
  });

  it('names whoever it went to, in the journal or not', () => {
    const some = [
      exchange('x2222222', ada, { how: 'by mail' }),
      exchange('x3222222', null, { direction: 'forward', whom: 'Nia', on: today }),
    ];
    expect(exchangeTable(journal, some, { today, idOf: (id) => id.slice(0, 4), named: true }).rows).toEqual([
      [
        'x222',
        '3 weeks ago',
        'you gave',
        'Ada Lovelace',
        'An article on pricing (by mail)',
        'something to read or use',
      ],
      ['x322', 'today', 'passed on', 'Nia', 'An article on pricing', 'something to read or use'],
    ]);
  });
});
