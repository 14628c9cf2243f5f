import { describe, expect, it } from 'vitest';
import { critiqueMessage } from '../../src/critique/index.ts';
import { factsInWords } from '../../src/documents/evidence.ts';
import { splitLetter } from '../../src/documents/letters.ts';
import { changeCommand } from '../../src/documents/trouble.ts';
import { troubleLetter } from '../../src/documents/troubleletter.ts';
import { evidenceOn } from '../../src/domain/evidence.ts';
import type { Answers, Journal } from '../../src/domain/journal.ts';
import { type Sign, signs } from '../../src/domain/playbooks.ts';
import { faultOf } from '../support/calls.ts';
import { written } from '../support/notes.ts';
import {
  agreement,
  at,
  exchange,
  idOf,
  journalOf,
  meeting,
  objective,
  plan,
  the,
  touch,
} from '../support/people.ts';

const today = '2026-11-21';
const ada = idOf('p1');
const poor = journalOf({ name: 'Ada Lovelace' });
const rich: Journal = {
  ...poor,
  profile: { ...poor.profile, name: 'Leila Haddad' },
  agreements: [agreement(idOf('g1'), ada, { starts: '2026-04-01', goals: ['Run five interviews by March'] })],
  meetings: [meeting(idOf('m1'), ada, { start: '2026-07-10T10:00', state: 'held' })],
  touches: [touch(idOf('t1'), ada, { sentOn: '2026-10-01' })],
  actions: [
    {
      id: idOf('a1'),
      at,
      what: 'Introduce me to Bo',
      who: 'mentor',
      by: '2026-08-01',
      state: 'open',
      closedOn: null,
      person: ada,
      meeting: null,
    },
  ],
  advice: [
    {
      id: idOf('v1'),
      at,
      text: 'Ask three customers',
      person: ada,
      meeting: null,
      state: 'tried',
      heardOn: null,
      triedOn: '2026-08-01',
      result: 'two said no',
      toldOn: null,
    },
  ],
};

function letter(journal: Journal, sign: Sign, answers: Answers = {}) {
  const person = the(journal, 'ada-lovelace');
  const view = troubleLetter(journal, person, {
    sign,
    evidence: evidenceOn(journal, person, today),
    answers,
  });
  const name = `messages/trouble-${sign}`;
  return splitLetter(written(name, view));
}

const faults = ({ subject, body }: ReturnType<typeof letter>) =>
  critiqueMessage({ text: body, subject: subject ?? '' })
    .findings.filter(
      ({ rule, level }) =>
        level !== 'could' &&
        ['name', 'shouting', 'pressure', 'self-deprecation', 'gushing', 'too-long'].includes(rule),
    )
    .map(({ rule }) => rule);

it('names no aim that you work on with somebody else', () => {
  const aim = objective(idOf('b1'), 'Leave this company by spring');
  const letterWith = (person: string | null) =>
    letter({ ...poor, objectives: [aim], plans: [plan(idOf('w1'), aim.id, { person })] }, 'unclear').body;
  expect(letterWith(idOf('p2'))).not.toContain('eave this company');
  for (const whose of [ada, null]) expect(letterWith(whose)).toContain('eave this company');
});

describe.each(signs)('the words for %s', (sign) => {
  it.each([
    ['a journal that knows much', rich],
    ['a journal that knows nothing', poor],
  ])('read well from %s', (_, journal) => {
    const written = letter(journal, sign);
    expect(written.subject).toMatch(/^[A-Z][^.]{5,50}$|\?$/);
    expect(written.body).toMatch(/^Hi Ada,\n\n/);
    expect(written.body).not.toMatch(/null|undefined|\{|\}| {2}|\.\.|!| \.|\n\n\n/);
    expect(written.body.split(/\s+/).length).toBeLessThan(150);
    expect(faults(written)).toEqual([]);
  });
});

it('names what the journal knows', () => {
  expect(letter(rich, 'silent').body).toMatch(
    /10 July 2026[\s\S]*let go of what I wrote[\s\S]*every three months[\s\S]*Ask three customers[\s\S]*Two said no\./,
  );
  expect(letter(rich, 'unclear').body).toContain('Run five interviews by March');
  expect(letter(rich, 'drifting').body).toContain('45 minutes');
  expect(letter(rich, 'one-sided', { balance: 'me' }).body).toContain('Introduce me to Bo');
  expect(letter(rich, 'one-sided', { balance: 'they' }).body).toContain('Name the smallest thing');
  expect(letter(rich, 'less-time', { time: 'me' }).body).toMatch(/I have less time[\s\S]*every six weeks/);
  expect(letter(rich, 'broken-confidence').body).toContain('"All of it"');
});

it('speaks of meetings called off only where one was', () => {
  expect(letter(rich, 'less-time').body).not.toContain('calling off');
  const off = meeting(idOf('m2'), ada, { start: '2026-10-10T10:00', state: 'cancelled' });
  expect(letter({ ...rich, meetings: [...rich.meetings, off] }, 'less-time').body).toContain('calling off');
});

it('reads who gives more from one ledger: talks and advice count, promises that stay open count against it', () => {
  expect(letter(rich, 'one-sided').subject).toBe('Something I need from our talks');
  expect(letter({ ...rich, actions: [] }, 'one-sided').subject).toBe('What could I do for you?');
  expect(letter({ ...rich, actions: [] }, 'one-sided', { keeps: false }).subject).toBe(
    'Something I need from our talks',
  );
  const facts = (journal: Journal) =>
    factsInWords(evidenceOn(journal, the(journal, 'ada-lovelace'), today), ['ledger']);
  const thanks = exchange(idOf('x1'), ada, { kind: 'thanks', on: '2026-11-01' });
  expect(facts({ ...rich, exchanges: [thanks] })).toEqual([
    'Written down for the last year: they gave you 1 talk and 1 piece of advice, and you gave them thanks.',
  ]);
  expect(facts(poor)).toEqual(['Nothing given or received is written down for the last year.']);
  const old = { ...poor, meetings: [meeting(idOf('m3'), ada, { start: '2025-11-21T10:00', state: 'held' })] };
  expect(facts(old)).toEqual(facts(poor));
});

it('says in your own words what you take from hard ones, and never repeats theirs', () => {
  const { body } = letter(rich, 'blunt', {
    words: 'You waffle',
    'true-part': 'I avoid numbers',
    try: 'to show one number',
  });
  expect(body).toContain('I avoid numbers. I am going to show one number. When');
  expect(body).not.toContain('waffle');
});

it('leaves slots that the coach finds where only you can know', () => {
  for (const sign of ['clash', 'broken-confidence', 'blunt'] as const)
    expect(critiqueMessage({ text: letter(rich, sign).body }).findings[0]?.rule).toBe('placeholder');
});

it.each(signs)('the change for %s can be typed', async (sign) => {
  for (const journal of [rich, poor]) {
    const person = the(journal, 'ada-lovelace');
    expect(
      await faultOf(changeCommand(sign, person, evidenceOn(journal, person, today)), [person.slug]),
    ).toBeNull();
  }
});
