import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { critiqueMessage } from '../../src/critique/index.ts';
import { heardOf, offerOf, promiseOf, purposeOf, referenceOf } from '../../src/documents/clauses.ts';
import { type LetterAnswers, letterView, splitLetter } from '../../src/documents/letters.ts';
import { messageView } from '../../src/documents/message.ts';
import { render } from '../../src/documents/render.ts';
import { firstName, greetingTo, writtenName } from '../../src/documents/salutation.ts';
import { roleOf } from '../../src/documents/self.ts';
import { topicOf } from '../../src/documents/topic.ts';
import { valuePoints, valueView } from '../../src/documents/value.ts';
import { askOf } from '../../src/documents/wish.ts';
import { emptyJournal, type Journal, type Message, type Value } from '../../src/domain/journal.ts';
import { unsaid } from '../../src/domain/messages.ts';
import { messageKinds } from '../../src/domain/schema.ts';
import { at, person } from '../support/journals.ts';
import { nasty } from '../support/nasty.ts';
import { template } from '../support/notes.ts';
import { goalsRecord } from '../support/people.ts';

const today = '2026-11-21';
const letter = (journal: Journal, answers: LetterAnswers) =>
  splitLetter(render(template(`messages/${answers.kind}`), letterView(journal, answers, today)));

const ada = {
  ...person('bbbbbbbb', 'Ada Lovelace'),
  company: 'Analytical Engines',
  role: 'Head of Product',
  place: 'Charles University',
};
const sara = { ...person('cccccccc', 'Sara Lind'), closeness: 4, knows: [ada.id] };
const bare: Journal = { ...emptyJournal, people: [person(ada.id, ada.name)] };

const sentMessage: Message = {
  ...unsaid,
  id: 'dddddddd',
  at,
  kind: 'cold',
  person: ada.id,
  reference: 'your talk at Mind the Product on research teams',
  ask: 'how you chose your first product',
  minutes: 20,
  body: 'Dear Ada Lovelace,',
  forward: null,
  version: 1,
  replaces: null,
};
const value: Value = {
  id: 'ffffffff',
  at,
  person: ada.id,
  bring: ['five years of user interviews'],
  use: 'to choose my first product role',
  serves: null,
  whyThem: 'her move from marketing into product',
  commitment: 'to come with three questions and keep to the time',
};

/** Everything a journal can know before anybody has talked. */
const full: Journal = {
  ...emptyJournal,
  profile: {
    name: 'Jana Novák',
    role: 'Marketing manager',
    organisation: 'Brightside',
    field: 'consumer research',
    signature: 'Jana Novák\njana@brightside.example',
    zone: 'Europe/Prague',
  },
  people: [ada, sara],
  objectives: [
    { ...objective('gggggggg', 'Publish two papers'), why: null },
    { ...objective('hhhhhhhh', 'Move into a product role by June'), why: null },
  ],
  values: [value],
  messages: [sentMessage],
  touches: [
    {
      id: 'jjjjjjjj',
      at,
      person: ada.id,
      message: sentMessage.id,
      channel: 'mail',
      state: 'sent',
      sentOn: '2026-11-07',
      endedOn: null,
      note: null,
    },
  ],
};

function objective(id: string, goal: string) {
  return {
    id,
    at,
    goal,
    measure: null,
    why: null,
    by: null,
    firstStep: null,
    state: 'open' as const,
    closedOn: null,
  };
}

const talk = {
  id: 'kkkkkkkk',
  at,
  person: ada.id,
  start: '2026-11-17T15:00',
  zone: null,
  minutes: 30,
  place: null,
  kind: 'talk' as const,
  state: 'held' as const,
  movedFrom: [],
  lines: [],
  points: ['Small products teach most'],
  private: null,
  next: null,
  fit: null,
  felt: [],
  decision: null,
  debriefedOn: null,
};
/** After a first talk, with its advice and what follows for the writer. */
const talked: Journal = {
  ...full,
  meetings: [talk],
  advice: [
    {
      id: 'mmmmmmmm',
      at,
      text: 'Shadow a product manager for one sprint before applying.',
      person: ada.id,
      meeting: talk.id,
      state: 'heard',
      heardOn: null,
      triedOn: null,
      result: null,
      toldOn: null,
    },
  ],
  actions: [
    {
      id: 'nnnnnnnn',
      at,
      what: 'Ask our product lead for a week beside her team',
      who: 'me',
      by: '2026-12-04',
      state: 'open',
      closedOn: null,
      person: ada.id,
      meeting: talk.id,
    },
  ],
};

const all = (kind: Message['kind']): LetterAnswers => ({
  kind,
  person: ada.id,
  via: sara.id,
  reference: 'your talk at Mind the Product on research teams',
  purpose: 'to move from marketing into product within a year',
  ask: 'how you chose your first product role',
  minutes: 20,
  times: ['Tuesday 1 December after 4 pm', 'Thursday morning'],
  format: 'call',
  offer: 'share our interview notes on first-time users',
  subject: null,
});
const least = (kind: Message['kind']): LetterAnswers => ({ ...unsaid, kind, person: ada.id });
const journalFor = (kind: Message['kind']) => (kind === 'thanks' ? talked : full);

/** The coach's look at the letter, and at what is passed on, each with the one who reads it. */
function looks(
  kind: Message['kind'],
  { subject, body, forward }: ReturnType<typeof letter>,
  via = sara.name,
) {
  const to = kind === 'introduction' ? via : ada.name;
  const passedOn =
    kind === 'introduction' && forward ? [critiqueMessage({ text: forward, to: ada.name })] : [];
  return [critiqueMessage({ text: body, subject, to }), ...passedOn];
}

describe.each(messageKinds)('a letter of the kind %s', (kind) => {
  it('passes the coach when everything is known', () => {
    const drafted = letter(journalFor(kind), all(kind));
    for (const { verdict, words, findings } of looks(kind, drafted)) {
      expect({ verdict, findings: findings.filter(({ level }) => level !== 'could') }).toEqual({
        verdict: 'pass',
        findings: [],
      });
      expect(words).toBeLessThan(150);
    }
    if (kind === 'other-channel') expect(drafted.subject).toBeNull();
    else expect(drafted.subject?.split(' ').length).toSatisfy((words: number) => words >= 3 && words <= 7);
  });

  it('leaves slots, and nothing worse, when nothing is known', () => {
    const drafted = letter(bare, least(kind));
    for (const { findings } of looks(kind, drafted, '')) {
      const musts = findings.filter(({ level }) => level === 'must');
      expect(musts.map(({ rule }) => rule)).toContain('placeholder');
      expect(musts.every(({ rule }) => rule === 'placeholder')).toBe(true);
    }
    const text = [drafted.subject, drafted.body, drafted.forward].join('\n');
    expect(text).not.toMatch(/null|undefined|\bNaN| {2}|\[object|\n{3}| [.,;?]|\.\./);
  });

  it.each([
    [
      'sentences',
      'I read your article on hiring.',
      'I am weighing two offers.',
      'I am stuck on my first hire.',
    ],
    ['questions', 'Your post on hiring', 'How do I get into product?', 'Which two skills mattered most?'],
    ['requests', 'how you ran the workshop', 'moving into product', 'Could you look at my portfolio'],
    ['sittings', 'read your post on hiring', 'Become a better manager', 'a short call about your first year'],
    ['opinions', 'We met at DevConf in May', 'a move into product', 'advice on one decision'],
    ['bare words', 'ProductCon 2025', 'Career change', 'hiring'],
  ])('takes %s', (_, reference, purpose, ask) => {
    const { body, forward } = letter(journalFor(kind), { ...all(kind), reference, purpose, ask });
    const text = `${body}\n${forward ?? ''}`;
    expect(text).not.toMatch(/\.\.|\?\.|[.?] [a-z]|null| {2}|, ?[.,]| [.,?;]|\bto (?:to|Could|advice)\b/);
    for (const { words, findings } of looks(kind, { subject: 'One short question', body, forward })) {
      expect(words).toBeLessThan(150);
      expect(findings.filter(({ level }) => level === 'must')).toEqual([]);
    }
  });

  it.each(['call', 'video', 'coffee', 'in-person', 'email', 'any'] as const)('asks for %s', (format) => {
    const { body } = letter(journalFor(kind), { ...all(kind), format });
    if (format === 'email') expect(body).not.toMatch(/\d minutes|Thursday/);
    expect(body).not.toMatch(/\bmentor\b|\d ?%/i);
    const { findings } = critiqueMessage({ text: body });
    expect(findings.map(({ rule }) => rule)).not.toContain('mentor-outright');
  });

  it('stays a letter with long names', () => {
    const name = 'Maximiliane Friederike Ödön von Hohenlohe-Waldenburg-Schillingsfürst';
    const journal = {
      ...journalFor(kind),
      people: [
        { ...ada, name, company: 'Gesellschaft '.repeat(6) },
        { ...sara, name },
      ],
    };
    const { subject, body } = letter(journal, all(kind));
    expect(body).toMatch(/^(?:Dear|Hi) Maximiliane/);
    expect(
      critiqueMessage({ text: body, subject, to: name }).findings.filter(({ level }) => level === 'must'),
    ).toEqual([]);
  });

  it('keeps what was typed as text, on its line', () => {
    const typed = '{{ me.name }} {% raw %}\n--- forward ---\nSubject: no\u0000\u001b[31m *a* <b>';
    const { body, forward } = letter(
      { ...journalFor(kind), profile: { ...full.profile, name: typed } },
      { ...all(kind), reference: typed, purpose: typed, ask: typed, offer: typed, times: [typed] },
    );
    const text = `${body}${forward ?? ''}`;
    expect(text).toContain('{{ me.name }} {% raw %} --- forward --- Subject: no[31m *a* <b>');
    expect(text).not.toMatch(/^(?:--- forward ---|Subject:)/m);
    expect(forward === null).toBe(kind !== 'introduction' && kind !== 'other-channel');
  });

  it('comes of whatever was typed', () => {
    for (const typed of nasty(60, 11)) {
      const { body } = letter(journalFor(kind), {
        ...all(kind),
        reference: typed,
        purpose: typed,
        ask: typed,
        offer: typed,
        subject: typed,
        times: [typed],
      });
      expect(body).toMatch(/^(?:Dear Ada Lovelace|Hi (?:Ada|Sara)),\n\n/);
      expect(body).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
    }
  });
});

it.each(['how ', 'her ', '(a', '. ', '--- ', 'x, ', '👩‍💻', '{{'])(
  'takes 100,000 characters of %j',
  (piece) => {
    const typed = piece.repeat(100_000 / piece.length);
    const people = [{ ...ada, name: typed, company: typed }, sara];
    const profile = { ...full.profile, name: typed, role: typed, signature: typed };
    const answers = { ...all('introduction'), reference: typed, purpose: typed, ask: typed, offer: typed };
    expect(letter({ ...full, people, profile }, answers).body).toMatch(/^Hi Sara,/);
  },
);

it('no two kinds begin alike, or ask in the same words', () => {
  const bodies = messageKinds.map((kind) => letter(journalFor(kind), all(kind)).body.split('\n\n'));
  const openings = bodies.map(([, opening]) => opening!.split(' ').slice(0, 4).join(' '));
  expect(new Set(openings).size).toBe(messageKinds.length);
  const asks = bodies.flatMap(
    (paragraphs) => /[^.?]+ 20 minutes/.exec(paragraphs.join('\n'))?.[0].trim() ?? [],
  );
  expect(asks.length).toBeGreaterThan(5);
  expect(new Set(asks).size).toBe(asks.length);
});

it('a cold letter reads whole', () => {
  expect(letter(full, all('cold'))).toMatchInlineSnapshot(`
    {
      "body": "Dear Ada Lovelace,

    I have been thinking about your talk at Mind the Product on research teams, and that is why I am writing to you.

    I am a marketing manager at Brightside. I would like to move from marketing into product within a year.

    Would you have 20 minutes by phone to talk about how you chose your first product role? I am free Tuesday 1 December after 4 pm or Thursday morning; another time, or a video call or a few lines by mail, is just as good.

    I would gladly share our interview notes on first-time users. I will come with three questions and keep to the time.

    If this is not a good moment, I understand. Thank you for reading.

    Kind regards,
    Jana Novák
    jana@brightside.example",
      "forward": null,
      "subject": "Question about your talk on research teams",
    }
  `);
});

describe('what the journal knows', () => {
  it('stands in where an answer is missing', () => {
    const { body } = letter({ ...full, messages: [], touches: [] }, least('cold'));
    expect(body).toContain('thinking about your move from marketing into product');
    expect(body).toContain('What I can offer in return: five years of user interviews.');
    expect(body).toContain('I will come with three questions and keep to the time.');
  });

  it('names the objective nearest to what is asked, else where it all leads', () => {
    const answers = { ...least('cold'), ask: 'your first product role' };
    expect(letterView(full, answers, today).purpose).toBe(
      'One thing I am working on is to move into a product role by June.',
    );
    const goals = goalsRecord('pppppppp', { destination: 'Leading a product team.' });
    expect(letterView({ ...bare, goals: [goals] }, answers, today).purpose).toBe(
      'Where I hope to be in two years: leading a product team.',
    );
  });

  it('lets a second attempt say when the first was, and of what', () => {
    const { body, subject } = letter(full, least('second'));
    expect(body).toContain(
      'I wrote to you two weeks ago because of your talk at Mind the Product on research teams.',
    );
    expect(body).toContain('to talk about how you chose your first product?');
    expect(subject).toBe('Once more: your talk on research teams');
  });

  it('lets thanks give back one piece of advice, and the next step', () => {
    const { body, subject } = letter(talked, least('thanks'));
    expect(subject).toBe('Thank you for our talk on Tuesday');
    expect(body).toContain(
      'What stays with me is your advice to shadow a product manager for one sprint before applying.',
    );
    expect(body).toContain(
      'My next step is to ask our product lead for a week beside her team, by 4 December.',
    );
    const noAdvice = letter({ ...talked, advice: [], actions: [] }, least('thanks'));
    expect(noAdvice.body).toContain('What stays with me: Small products teach most.');
  });

  it('takes times as they are typed, and dates as dates', () => {
    const times = (typed: string[]) => letterView(full, { ...all('cold'), times: typed }, today).times;
    expect(times(['Tuesday', ' Wednesday. ', '', 'On Friday after 4 p.m.'])).toBe(
      'Tuesday, Wednesday or Friday after 4 p.m.',
    );
    expect(times(['2026-12-01T16:00', '2026-12-03'])).toBe(
      'Tuesday 1 December, 16:00 or Thursday 3 December',
    );
    expect(times(['Any weekday, before 10', 'Mornings', 'next week'])).toBe(
      'any weekday, before 10; mornings or next week',
    );
    expect(times([])).toBeNull();
  });

  it('signs with the signature, else the name', () => {
    const signed = (profile: Partial<Journal['profile']>) =>
      letterView({ ...bare, profile: { ...emptyJournal.profile, ...profile } }, least('cold'), today).me
        .signature;
    expect(signed({ name: 'Jana', signature: '-- \nJana N.\n+420 123 456\n' })).toBe('Jana N.\n+420 123 456');
    expect(signed({ name: 'Jana', signature: ' ' })).toBe('Jana');
    expect(signed({})).toBe('[your name]');
  });
});

describe('a rendered letter', () => {
  it('falls into its parts', () => {
    expect(
      splitLetter('Subject: Hi  there \n\nDear Ada,\n\n \na  b \n\n\n\nc\n\n--- forward ---\nd\n'),
    ).toEqual({
      subject: 'Hi  there',
      body: 'Dear Ada,\n\na b\n\nc',
      forward: 'd',
    });
    expect(splitLetter('Dear Ada,\r\nHi\r\n--- aloud ---\r\n')).toEqual({
      subject: null,
      body: 'Dear Ada,\nHi',
      forward: null,
    });
    expect(splitLetter('Subject:\nHi')).toEqual({ subject: null, body: 'Hi', forward: null });
    expect(splitLetter('')).toEqual({ subject: null, body: '', forward: null });
  });
});

describe('names', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace', 'Ada'],
    ['Madonna', 'Madonna', 'Madonna'],
    ['Dr Ada King', 'Dr Ada King', 'Ada'],
    ['Ms Johnson', 'Ms Johnson', 'Ms Johnson'],
    ['Johnson, Mary', 'Mary Johnson', 'Mary'],
    ['Smith, John, MD', 'John Smith', 'John'],
    ['Jean-Luc Picard, MBA, PMP', 'Jean-Luc Picard', 'Jean-Luc'],
    ['Anna (Annie) Smith 🚀 | PMP', 'Anna Smith', 'Anna'],
    ['ADA LOVELACE', 'Ada Lovelace', 'Ada'],
    ['WANG Xiaoming', 'WANG Xiaoming', 'Xiaoming'],
    ['Wang Xiaoming', 'Wang Xiaoming', 'Wang Xiaoming'],
    ['Nguyễn Văn An', 'Nguyễn Văn An', 'Nguyễn Văn An'],
    ['山田太郎', '山田太郎', '山田太郎'],
    ['J. R. Tolkien', 'J. R. Tolkien', 'J. R. Tolkien'],
    ['danah boyd', 'danah boyd', 'danah boyd'],
    ['Søren\nKierkegaard', 'Søren Kierkegaard', 'Søren'],
    ['🚀', '🚀', '🚀'],
  ])('%j is written %s and called %s', (name, written, called) => {
    expect([writtenName(name), firstName(name)]).toEqual([written, called]);
  });

  it('are whole for strangers, first for those one knows, a slot for nobody', () => {
    expect(greetingTo(ada, false)).toBe('Dear Ada Lovelace');
    expect(greetingTo(ada, true)).toBe('Hi Ada');
    expect(greetingTo(null, false)).toBe('Dear [name]');
    const greeting = (journal: Journal) => letterView(journal, least('cold'), today).greeting;
    expect(greeting(full)).toBe('Dear Ada Lovelace');
    expect(greeting(talked)).toBe('Hi Ada');
    expect(greeting({ ...full, people: [{ ...ada, closeness: 3 }] })).toBe('Hi Ada');
  });
});

describe('a fragment gets the joint it needs:', () => {
  it.each([
    ['Her talk at the summit on X.', 'your talk at the summit on X', null],
    ['talk at DevConf on retries', 'your talk at DevConf on retries', null],
    ['How you moved into product', 'how you moved into product', null],
    ['your point that small teams are faster', 'your point that small teams are faster', null],
    [
      'Your article on hiring changed how we interview',
      null,
      'Your article on hiring changed how we interview.',
    ],
    ['read her article on pricing', null, 'I read your article on pricing.'],
    ['I heard him on a podcast', null, 'I heard you on a podcast.'],
    ['Sara Lind told me about her work', null, 'Sara Lind told me about her work.'],
    ['she gave a talk [sic] on X', null, '[say this to them: she gave a talk (sic) on X]'],
    ['ProductCon 2025', null, 'What brought me to you: ProductCon 2025.'],
  ])('reference %j', (typed, thing, sentence) => expect(referenceOf(typed)).toEqual({ thing, sentence }));

  it.each([
    ['To learn how you moved.', 'I would like to learn how you moved.'],
    ['learn how you moved', 'I would like to learn how you moved.'],
    ['How you moved', 'I am trying to understand how you moved.'],
    ['whether to take the role', 'I am trying to decide whether to take the role.'],
    ['moving into product', 'I am moving into product.'],
    ['I want to move', 'I want to move.'],
    ['My move into product', 'I am thinking about my move into product.'],
    ['How do I start?', 'The question I am turning over is this: how do I start?'],
    ['career change', 'What I have in mind: career change.'],
  ])('purpose %j', (typed, sentence) => expect(purposeOf(typed)).toBe(sentence));

  it.each([
    ['how you decided', 'to', 'talk about how you decided', 'Could you tell me how you decided?'],
    ['I would like to ask you about hiring', 'to', 'talk about hiring', 'Could you tell me about hiring?'],
    ['your view on X', 'to', 'give me your view on X', 'Could you give me your view on X?'],
    ['take a look at my draft', 'to', 'take a look at my draft', 'Could you take a look at my draft?'],
    [
      'decide where to start',
      'to',
      'help me decide where to start',
      'Could you help me decide where to start?',
    ],
    ['What would you do first', 'question', 'What would you do first?', 'What would you do first?'],
    ['How did you decide?', 'question', 'How did you decide?', 'How did you decide?'],
    ['I am stuck', 'question', 'I am stuck.', 'I am stuck. What would you do in my place?'],
    [
      'a short call on X',
      'request',
      'Would you be open to a short call on X?',
      'Would you be open to a short call on X?',
    ],
    ['could you read it', 'request', 'Could you read it?', 'Could you read it?'],
    ['an introduction to Bo', 'request', 'Could you introduce me to Bo?', 'Could you introduce me to Bo?'],
  ])('ask %j', (typed, joint, text, written) =>
    expect(askOf(typed)).toEqual({ to: null, question: null, request: null, [joint]: text, written }),
  );

  it('offers, promises, what was heard', () => {
    expect(offerOf('to share our data')).toBe('I would gladly share our data.');
    expect(offerOf('Happy to test your beta!')).toBe('I am happy to test your beta!');
    expect(offerOf('notes from my move')).toBe('What I can offer in return: notes from my move.');
    expect(promiseOf('to keep to the time')).toBe('I will keep to the time.');
    expect(promiseOf('One talk, and I tell her how it ended')).toBe(
      'What I promise: one talk, and I tell you how it ended.',
    );
    expect(promiseOf('I come prepared, and tell her what became of it')).toBe(
      'I come prepared, and tell you what became of it.',
    );
    expect(promiseOf('No surprises')).toBe('What I promise: No surprises.');
    expect(heardOf('that users come first', 'advice')).toBe(
      'What stays with me is your point that users come first.',
    );
    expect(heardOf('Start small', 'advice')).toBe('What stays with me is your advice to start small.');
    expect([referenceOf(' . '), purposeOf(''), askOf(null), offerOf('\u0000')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['Marketing manager', 'a marketing manager'],
    ['Engineer', 'an engineer'],
    ['Head of Design', 'Head of Design'],
    ['HR lead', 'an HR lead'],
    ['UX designer', 'a UX designer'],
    ['user researcher', 'a user researcher'],
    ['hourly worker', 'an hourly worker'],
    ['studying law', 'studying law'],
    ['teaching assistant', 'a teaching assistant'],
    ['European lawyer', 'a European lawyer'],
    ['between jobs', 'between jobs'],
  ])('role %j', (typed, role) => expect(roleOf(typed)).toBe(role));

  it.each([
    ['your talk on hiring', 'your talk on hiring'],
    ['your talk at Mind the Product on research teams', 'your talk on research teams'],
    ['your talk at ProductCon on moving from marketing', 'your talk at ProductCon'],
    ['how you moved from marketing to product', 'how you moved from marketing'],
    ['your presentation', 'your presentation'],
    ['your extraordinarily long winding unpunctuated thing', null],
  ])('topic of %j', (thing, topic) => expect(topicOf(thing)).toBe(topic));
});

describe('a value proposition', () => {
  it('has three points to say, with slots for what is missing', () => {
    expect(valuePoints(value)).toEqual([
      'Why you: your move from marketing into product.',
      'What I hope: to choose my first product role.',
      'What I promise: to come with three questions and keep to the time.',
    ]);
    expect(valuePoints({ ...value, whyThem: '', use: null, commitment: null }).join()).toMatch(
      /\[.+\].*\[.+\].*\[.+\]/,
    );
  });

  it('says of them what cannot be said to them, how it would be used, and leaves no gap in a note', () => {
    const told = {
      ...{ ...value, whyThem: 'She has just done what I want to do this year.' },
      ...{ use: 'For my own application', commitment: null },
    };
    const points = [
      'Why them: She has just done what I want to do this year.',
      'How I would use your guidance: for my own application.',
    ];
    expect(valuePoints(told).slice(0, 2)).toEqual(points);
    expect(valueView(full, told).points).toEqual(points);
  });

  it('becomes a note', () => {
    const nasty = { ...value, bring: ['# *a*', '{{ x }}'], serves: '<b>\n- c' };
    expect(render(template('value'), valueView(full, nasty))).toMatchInlineSnapshot(`
      "# What I bring to Ada Lovelace

      21 November 2026

      ## What to say

      - Why you: your move from marketing into product.
      - What I hope: to choose my first product role.
      - What I promise: to come with three questions and keep to the time.

      ## The five parts

      - Why this person: her move from marketing into product
      - How I would use their guidance: to choose my first product role
      - What it does for their own aims: \\<b> - c
      - What I commit to: to come with three questions and keep to the time

      What I bring:

      - \\# \\*a\\*
      - {{ x }}
      "
    `);
  });
});

describe('the note of a message', () => {
  const body = 'Dear Ada,\n\n# one\n> two\n```\n<script>\n\n1. x\n--- \nJana';
  const first = { ...sentMessage, body };
  const second: Message = {
    ...first,
    id: 'qqqqqqqq',
    version: 2,
    replaces: first.id,
    subject: '*Hi*',
    forward: 'Dear Bo,',
  };
  const journal = { ...full, messages: [first, second] };
  const note = render(template('message'), messageView(journal, second));

  it('has its versions, the newest first, and what became of it', () => {
    expect(note).toContain(
      '# First message: Ada Lovelace, 21 November 2026\n\n- Sent: 7 November 2026\n- So far: sent\n',
    );
    expect(note.indexOf('## Version 2, 21 November 2026')).toBeLessThan(note.indexOf('## Version 1,'));
    expect(note).toContain('Subject: \\*Hi\\*');
    expect(note).toContain('> Dear Bo,');
  });

  it('holds the text as a quotation that it cannot leave', () => {
    const html = micromark(note, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<pre|<ol|<hr/);
    const [quoted] = /<blockquote>[\s\S]*?<\/blockquote>/.exec(html)!;
    const text = quoted
      .replace(/<br \/>\n?/g, '\n')
      .replace(/<\/p>\n<p>/g, '\n\n')
      .replace(/<\/?(?:p|blockquote)>\n?/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    expect(text.trim()).toBe(body.replace('--- ', '---'));
  });

  it('ends where a circle of versions closes', () => {
    const circle = { ...first, replaces: second.id };
    expect(messageView({ ...journal, messages: [circle, second] }, second).versions).toHaveLength(2);
  });
});
