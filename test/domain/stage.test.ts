import { describe, expect, it } from 'vitest';
import { lastContacts } from '../../src/domain/contact.ts';
import type { Journal, Pause } from '../../src/domain/journal.ts';
import { type PersonStage, stages } from '../../src/domain/stage.ts';
import { agreement, at, candidate, idOf, journalOf, meeting, message, touch } from '../support/people.ts';

const ada = idOf('p1');
const today = '2026-11-21';
const pause = (more: Partial<Pause> = {}): Pause => ({
  id: 's2222222',
  at,
  person: ada,
  kind: 'pause',
  step: null,
  from: '2026-11-01',
  until: null,
  why: null,
  ...more,
});
const review = (on: string) => ({
  id: 'r2222222',
  at,
  person: ada,
  on,
  answers: {},
  decision: null,
  note: null,
});
const listed = candidate('c2222222', ada);
const looked = candidate('c2222222', ada, { style: 3 });
const sent = touch('t2222222', ada);
const agreed = agreement('g2222222', ada, { starts: '2026-11-01' });
const held = meeting('mt222222', ada);

describe('the stage of a person', () => {
  const table: readonly (readonly [PersonStage, string, Partial<Journal>])[] = [
    ['contact', 'only written down', {}],
    ['contact', 'with a message that is only drafted', { touches: [{ ...sent, state: 'draft' }] }],
    ['idea', 'put on the shortlist', { candidates: [listed] }],
    ['researched', 'with one of the five looked at', { candidates: [looked] }],
    ['researched', 'parked before anything was asked', { candidates: [{ ...looked, state: 'parked' }] }],
    ['asked', 'once a message went out', { candidates: [looked], touches: [sent] }],
    ['asked', 'once they answered', { candidates: [looked], touches: [{ ...sent, state: 'answered' }] }],
    ['asked', 'without a place on the shortlist', { touches: [sent] }],
    ['silent', 'when no answer came', { candidates: [looked], touches: [{ ...sent, state: 'silent' }] }],
    ['silent', 'parked while waiting', { candidates: [{ ...looked, state: 'parked' }], touches: [sent] }],
    [
      'asked',
      'when another message followed a silence',
      {
        touches: [
          { ...sent, state: 'silent' },
          { ...sent, id: 't3222222' },
        ],
      },
    ],
    ['talked', 'after a first talk', { candidates: [looked], touches: [sent], meetings: [held] }],
    [
      'asked',
      'while the talk is still to come',
      { touches: [sent], meetings: [{ ...held, state: 'scheduled' }] },
    ],
    ['talked', 'with a page proposed', { agreements: [{ ...agreed, state: 'proposed' }] }],
    ['agreed', 'when they said yes', { candidates: [{ ...looked, state: 'agreed' }], meetings: [held] }],
    ['agreed', 'with a page agreed and no meeting since', { agreements: [agreed] }],
    [
      'agreed',
      'when the only meeting was before it',
      { agreements: [agreed], meetings: [{ ...held, start: '2026-10-01T10:00' }] },
    ],
    ['active', 'once you have met', { agreements: [agreed], meetings: [held] }],
    [
      'active',
      'while a new page is only proposed',
      { agreements: [agreed, { ...agreed, id: 'g3222222', state: 'proposed' }], meetings: [held] },
    ],
    ['paused', 'in a pause', { agreements: [agreed], meetings: [held], pauses: [pause()] }],
    [
      'active',
      'on the day a pause ends',
      { agreements: [agreed], meetings: [held], pauses: [pause({ until: today })] },
    ],
    [
      'active',
      'when only a step sleeps',
      { agreements: [agreed], meetings: [held], pauses: [pause({ kind: 'snooze' })] },
    ],
    [
      'review-due',
      'on the day of the review',
      { agreements: [{ ...agreed, review: today }], meetings: [held] },
    ],
    [
      'active',
      'the day before the review',
      { agreements: [{ ...agreed, review: '2026-11-22' }], meetings: [held] },
    ],
    [
      'active',
      'once it was reviewed',
      {
        agreements: [{ ...agreed, review: '2026-11-15' }],
        meetings: [held],
        reviews: [review('2026-11-16')],
      },
    ],
    [
      'closing',
      'with the last meeting fixed',
      { agreements: [agreed], meetings: [held, { ...held, kind: 'last', state: 'scheduled' }] },
    ],
    ['closed', 'when it ended', { agreements: [{ ...agreed, state: 'ended' }], meetings: [held] }],
    ['closed', 'after a no', { candidates: [{ ...looked, state: 'declined' }] }],
    ['closed', 'after a no to somebody unlisted', { touches: [{ ...sent, state: 'declined' }] }],
    [
      'closed',
      'after a no that followed a talk',
      {
        candidates: [{ ...looked, state: 'declined' }],
        touches: [{ ...sent, state: 'declined', endedOn: '2026-11-15' }],
        meetings: [held],
      },
    ],
    [
      'talked',
      'when you talked after the no',
      { touches: [{ ...sent, state: 'declined', endedOn: '2026-11-05' }], meetings: [held] },
    ],
    [
      'closed',
      'when you withdrew, also after a talk',
      { candidates: [{ ...looked, state: 'withdrawn' }], meetings: [held] },
    ],
    [
      'talked',
      'when it begins again after an end',
      {
        agreements: [
          { ...agreed, state: 'ended' },
          { ...agreed, id: 'g3222222', state: 'proposed' },
        ],
      },
    ],
  ];
  it.each(table)('is %s %s', (stage, _when, records) => {
    expect(stages({ ...journalOf({ name: 'Ada' }), ...records }, today)(ada)).toBe(stage);
  });

  it('has a case for each of the twelve words', () => {
    expect(new Set(table.map(([stage]) => stage)).size).toBe(12);
  });

  it('is contact for somebody nobody knows', () => {
    expect(stages(journalOf(), today)('nnnnnnnn')).toBe('contact');
  });
});

describe('the last contact', () => {
  it('is with whoever was asked for an introduction and answered, and not with the person it is to', () => {
    const journal: Journal = {
      ...journalOf({ name: 'Ada' }, { name: 'Bo' }),
      messages: [message('m2222222', ada, { kind: 'introduction', via: idOf('p2') })],
      touches: [{ ...sent, message: 'm2222222', state: 'answered', endedOn: '2026-11-05' }],
    };
    expect([...lastContacts(journal, today)]).toEqual([[idOf('p2'), '2026-11-05']]);
  });

  const contact = (remembered: string | null, records: Partial<Journal> = {}) =>
    lastContacts({ ...journalOf({ name: 'Ada', lastContact: remembered }), ...records }, today).get(ada);

  it.each<[string, string | null, Partial<Journal>, string | undefined]>([
    ['is nothing where nothing is known', null, {}, undefined],
    ['is what was remembered', '2026-05-01', {}, '2026-05-01'],
    ['is a meeting that was held, as a day', '2026-05-01', { meetings: [held] }, '2026-11-10'],
    ['is not moved back by an older meeting', '2026-11-12', { meetings: [held] }, '2026-11-12'],
    [
      'is not moved back by an older note on a later line',
      null,
      { meetings: [held, { ...held, start: '2026-01-01' }] },
      '2026-11-10',
    ],
    [
      'is no meeting that is dated after today, and the one before it stands',
      null,
      { meetings: [held, { ...held, start: '2027-01-01T10:00' }] },
      '2026-11-10',
    ],
    ['is no meeting that was missed', null, { meetings: [{ ...held, state: 'missed' }] }, undefined],
    ['is no meeting still to come', null, { meetings: [{ ...held, state: 'scheduled' }] }, undefined],
    ['is no message without an answer', '2026-05-01', { touches: [sent] }, '2026-05-01'],
    ['is no silence', null, { touches: [{ ...sent, state: 'silent', endedOn: '2026-11-15' }] }, undefined],
    [
      'is an answer',
      null,
      { touches: [{ ...sent, state: 'answered', endedOn: '2026-11-05' }] },
      '2026-11-05',
    ],
    ['is a no', null, { touches: [{ ...sent, state: 'declined', endedOn: '2026-11-06' }] }, '2026-11-06'],
    [
      'is something they gave, and nothing you sent',
      null,
      {
        exchanges: (['received', 'given'] as const).map((direction, i) => ({
          id: idOf(`x${i + 2}`),
          at,
          person: ada,
          direction,
          kind: 'resource' as const,
          what: 'a paper',
          on: `2026-11-0${i + 2}`,
          how: null,
          advice: null,
        })),
      },
      '2026-11-02',
    ],
  ])('%s', (_what, remembered, records, expected) => {
    expect(contact(remembered, records)).toBe(expected);
  });
});
