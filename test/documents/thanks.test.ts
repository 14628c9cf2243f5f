import { describe, expect, it } from 'vitest';
import { critiqueThanks } from '../../src/critique/index.ts';
import { splitLetter } from '../../src/documents/letters.ts';
import { type Said, thanksTemplate, thanksView } from '../../src/documents/thanks.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { impactOccasion, type Occasion, occasionsFor } from '../../src/domain/occasions.ts';
import { thanksForms } from '../../src/domain/schema.ts';
import { action } from '../support/journals.ts';
import { nasty } from '../support/nasty.ts';
import { written } from '../support/notes.ts';
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
const start = journalOf({ name: 'Ada Lovelace' });
const full: Journal = {
  ...start,
  profile: { ...start.profile, name: 'Marcus Bell' },
  agreements: [agreement('g2222222', ada, { starts: '2024-10-01', at: '2024-10-01T10:00:00.000Z' })],
  objectives: [
    objective('b2222222', 'Run five discovery interviews', { state: 'reached', closedOn: '2026-11-01' }),
  ],
  plans: [
    plan('pn222222', 'b2222222', {
      person: ada,
      milestones: [{ what: 'Two interviews held', by: null, sign: null, reachedOn: '2026-10-01' }],
      ratings: [
        { on: '2026-01-05', value: 2 },
        { on: '2026-11-05', value: 4 },
      ],
    }),
  ],
  advice: [
    advice('d2222222', 'Ask three customers in interviews before you decide.', {
      person: ada,
      state: 'tried',
      heardOn: '2026-10-10',
      triedOn: '2026-11-05',
      result: 'Two of three said the price was too low',
    }),
  ],
  actions: [
    action('cd222222', 'Write to one customer', { person: ada, state: 'done', closedOn: '2026-11-02' }),
  ],
  meetings: [
    meeting('mt222222', ada, {
      points: ['Discovery before any feature'],
      private: 'Odd mood',
      lines: [{ at: '2026-11-10T15:00:00Z', kind: 'private', text: 'Looked tired' }],
    }),
  ],
  exchanges: [
    exchange('x2222222', null, {
      direction: 'forward',
      kind: 'view',
      what: 'How to prepare a first interview',
    }),
  ],
};

const nothing: Said = {
  as: 'mail',
  subject: null,
  what: null,
  result: null,
  difference: null,
  present: null,
  next: null,
};
const rich: Said = {
  ...nothing,
  result: 'Two of three said the price was too low',
  difference: 'I used to ask what people want; now I ask what they did last week',
  present: 'The essays on maps that you spoke of',
  next: 'to lead a product review',
  what: 'putting in a word with your old team',
};
const other: Occasion = { kind: 'other', of: null, what: '', on: null, result: null };
const progress: Occasion = { kind: 'progress', of: null, what: 'progress', on: null, result: null };
const all = [...occasionsFor(full, ada, today), impactOccasion(2, '2026-10-01'), progress, other];
const of = (kind: Occasion['kind']) => all.find((one) => one.kind === kind)!;

/** As `thank` drafts it; a mail after a talk is the one of `outreach`, tested there. */
function letter(journal: Journal, occasion: Occasion, said: Said) {
  const name = thanksTemplate(occasion, said.as);
  const view = thanksView(journal, the(journal, journal.people[0]!.slug), { occasion, said, today });
  return splitLetter(written(name, view));
}

const combinations = all
  .flatMap((occasion) => thanksForms.map((as) => [occasion.kind, as, occasion] as const))
  .filter(([kind, as]) => !(kind === 'talk' && as === 'mail'));

describe('thanks', () => {
  it('come for every kind of occasion', () => {
    expect([...new Set(all.map(({ kind }) => kind))].toSorted()).toEqual(
      ['action', 'advice', 'impact', 'milestone', 'objective', 'other', 'progress', 'talk'].toSorted(),
    );
  });

  it.each(combinations)(
    'for %s as %s leave the coach nothing to mend when all is said',
    (_kind, as, occasion) => {
      const { subject, body } = letter(full, occasion, { ...rich, as });
      expect(critiqueThanks({ text: body, subject }).filter(({ level }) => level !== 'could')).toEqual([]);
      expect([subject === null, body.split(/\s+/).length < 150]).toEqual([as !== 'mail', true]);
      expect(body).not.toMatch(/Odd mood|Looked tired|null|undefined|\.\.|""|\n{3}| {2}|!/);
    },
  );

  it.each(combinations)(
    'for %s as %s leave open what only the writer knows, and say so',
    (_kind, as, occasion) => {
      const bare: Journal = { ...start, people: full.people };
      const { body } = letter(bare, { ...occasion, result: null }, { ...nothing, as });
      const open = critiqueThanks({ text: body }).filter(({ rule }) => rule === 'placeholder');
      expect(open.length).toBeGreaterThan(0);
      expect(body).not.toMatch(/null|undefined|\n{3}/);
    },
  );

  it('quote the advice, say when, and what came of it', () => {
    expect(letter(full, of('advice'), rich).body).toBe(
      [
        'Hi Ada,',
        'On 10 October you gave me a piece of advice: "Ask three customers in interviews before you decide." I tried it on 5 November.',
        'What came of it: two of three said the price was too low. I used to ask what people want; now I ask what they did last week.',
        'Thank you for it. No answer is needed; I wanted you to know that it was put to use.',
        'With thanks,\nMarcus Bell',
      ].join('\n\n'),
    );
  });

  it('say honestly that advice was put aside, or not tried yet', () => {
    const as = (state: 'dropped' | 'heard') =>
      letter({ ...full, advice: [{ ...full.advice[0]!, state }] }, of('advice'), rich).body;
    expect(as('dropped')).toMatch(/went another way[\s\S]*took it seriously/);
    expect(as('heard')).toContain('[when you tried it, and how]');
  });

  it('tell news with the advice that shares its words, and progress with before and after', () => {
    expect(letter(full, of('milestone'), nothing).body).toMatch(
      /A milestone is behind me: "Two interviews held", on 1 October\.\n\nYour advice had a part in it: "Ask three/,
    );
    const sent = letter(full, progress, rich).body;
    expect(sent).toContain(
      '- Run five discovery interviews: reached on 1 November 2026; at 2 of 5 in January 2026, at 4 in November 2026, by my own judgement',
    );
    expect(sent).toContain('What comes next: to lead a product review.');
  });

  it('look back years later, with what became of it and where it went on', () => {
    const { subject, body } = letter(full, of('impact'), rich);
    expect(subject).toBe('Two years on');
    expect(body).toContain('It is two years since we began to talk');
    expect(body).toContain('- I reached what we talked of: run five discovery interviews.');
    expect(body).toContain('I have begun to pass it on: how to prepare a first interview.');
  });

  it('say nothing of an objective or advice that is somebody else’s', () => {
    const crowd = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' });
    const strange: Journal = {
      ...full,
      people: crowd.people,
      meetings: [],
      actions: [],
      plans: [
        plan('pn222222', 'b2222222', { person: idOf('p2'), ratings: [{ on: '2026-01-05', value: 1 }] }),
      ],
      agreements: [],
      advice: [advice('d2222222', 'Of Bo', { person: idOf('p2'), state: 'tried', result: 'good' })],
    };
    const sent = letter(strange, progress, rich).body;
    expect(sent).not.toMatch(/interviews|Of Bo/);
  });

  it('in public quote nothing that was said between the two of you', () => {
    const { body } = letter(full, of('advice'), { ...rich, as: 'public' });
    expect(body).not.toContain('Ask three');
    expect(body).toContain('thanks to Ada Lovelace');
  });

  it('speak of days still to come as of no day', () => {
    const later = { ...full, advice: [{ ...full.advice[0]!, heardOn: '2027-01-01', triedOn: '2027-02-01' }] };
    const [first] = occasionsFor(later, ada, today);
    expect(letter(later, first!, rich).body).toMatch(/^Hi Ada,\n\nA while ago .*I tried it\.$/m);
  });

  it('stay one letter whatever was typed', () => {
    for (const text of nasty(200, 7)) {
      const typed = { ...full, advice: [{ ...full.advice[0]!, text, result: text }] };
      const occasion = { ...of('advice'), what: text };
      const { body } = letter(typed, occasion, { ...rich, result: text, difference: text });
      expect(body).not.toMatch(/[\u0000-\u0008\u001b]|null|undefined/);
      expect(body).toContain('Marcus Bell');
    }
  });
});
