import { describe, expect, test } from 'vitest';
import { critiqueMessage, type MessageToCheck } from '../../src/critique/index.ts';

/** A letter of our own that a reader would answer; every test below changes one thing in it. */
const letter = `Dear Ms Okafor,

Your talk at the Riverside operations forum on handing over a warehouse team made me rewrite my own plan. I run the night shift at a depot in Hull and want to move into planning next year.

Would you have 20 minutes for a call about the first month after your own move? I am most interested in what you stopped doing.

I know your weeks are full, so I am happy to fit around your schedule, and a reply by email would help just as much.

Thank you for considering it.

Best regards,
Priya Shah`;

const slotted = letter.replace('in Hull', 'at [Company]').replace('Priya Shah', '[Your Name]');

const look = (text: string, more: Partial<MessageToCheck> = {}) => critiqueMessage({ text, ...more });
const rules = (text: string, more: Partial<MessageToCheck> = {}) =>
  look(text, more).findings.map(({ rule }) => rule);
const seriously = (text: string, more: Partial<MessageToCheck> = {}) =>
  look(text, more)
    .findings.filter(({ level }) => level !== 'could')
    .map(({ rule }) => rule);
const label = (text: string, name: string) => look(text).labels[name];

describe('the model letter', () => {
  test('passes, with concrete times as the first advice and little besides', () => {
    const { verdict, findings, labels } = look(letter, { to: 'Ngozi Okafor' });
    expect(verdict).toBe('pass');
    expect(findings[0]).toMatchObject({ rule: 'no-times', level: 'could', source: 'S53' });
    expect(findings.length).toBeLessThanOrEqual(3);
    expect(labels).toEqual({
      personalised: true,
      specific_ask: true,
      purpose: true,
      flexible: true,
      gratitude: true,
      under_150_words: true,
      placeholder: false,
      asks_to_be_mentor_outright: false,
      next_step: true,
      ask_bounded: true,
      respects_time: true,
    });
  });

  test('with its slots open, each of them must be filled', () => {
    const { verdict, findings } = look(slotted);
    expect(verdict).toBe('mend');
    expect(findings.filter(({ level }) => level === 'must').map(({ quote }) => quote)).toEqual([
      '[Company]',
      '[Your Name]',
    ]);
    expect(findings[2]).toMatchObject({ rule: 'no-times' });
  });

  test.each([
    ['Hi [Name]', '[Name]'],
    ['A question on {{topic}}', '{{topic}}'],
  ])('a slot in the subject "%s" must be filled too, and has no place in the text', (subject, slot) => {
    for (const read of [look(letter, { subject }), look(`Subject: ${subject}\n\n${letter}`)]) {
      expect(read.verdict).toBe('mend');
      expect(read.labels['placeholder']).toBe(true);
      expect(read.findings[0]).toMatchObject({ rule: 'placeholder', level: 'must', start: null, quote: '' });
      expect(read.findings[0]!.say).toContain(`"${slot}"`);
    }
  });

  test('what a mail server puts before a subject is no slot', () => {
    expect(label(letter, 'placeholder')).toBe(false);
    expect(look(letter, { subject: 'Re: [External] Your talk in Hull' }).labels['placeholder']).toBe(false);
  });

  test('with times offered there is nothing to say about them', () => {
    expect(rules(letter.replace('for a call', 'on Tuesday or Thursday for a call'))).not.toContain(
      'no-times',
    );
  });

  test('without its thanks, its choice, its reference, its request', () => {
    expect(rules(letter.replace('Thank you for considering it.', ''))).toContain('no-thanks');
    const rigid = letter.replace(/I know your[\s\S]*as much\.\n\n/, '');
    expect(rules(rigid)).toContain('not-flexible');
    const anyone = letter.replace(/Your talk[\s\S]*my own plan\. /, '').replace(' after your own move', '');
    expect(seriously(anyone)).toContain('no-reference');
    const silent = letter.replace(/Would you[\s\S]*as much\.\n\n/, '');
    expect(seriously(silent)[0]).toBe('no-ask');
  });
});

describe('the main fault comes first', () => {
  test.each([
    ['Hi Ada, will you be my mentor?', 'mentor-outright'],
    ['Hi Ada, I came across your profile. Could I pick your brain sometime?', 'vague-ask'],
    ['Hi Ada, can you give me any advice?', 'vague-ask'],
    ['Hi Ada, your work is amazing and you are simply incredible. Would love to connect!', 'gushing'],
    ['Hi Ada, I am only a beginner and probably wasting your time. Please guide me.', 'self-deprecation'],
    ['Hi Ada, our platform can 10x your pipeline. Book a demo today for a special offer.', 'salesy'],
    ['Hi Ada, I need your answer today. Why have you not replied? Do not ignore me.', 'pressure'],
    ['Hi Ada, PLEASE CAN YOU HELP ME WITH MY CAREER NOW', 'shouting'],
    ['Hi , how are things?', 'name'],
    ['Let us grab a coffee and catch up!', 'no-purpose'],
    ['Hi Ada, I read your article on night trams. Good piece. Ben', 'no-ask'],
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['…!?', 'empty'],
  ])('%j: %s', (text, rule) => expect(rules(text)[0]).toBe(rule));

  test('the size of the ask', () => {
    const ask = (length: string) =>
      look(letter.replace('20 minutes', length)).findings.find(({ rule }) => rule === 'oversized-ask')?.level;
    expect(ask('20 minutes')).toBeUndefined();
    expect(ask('30 minutes')).toBeUndefined();
    expect(ask('45 minutes')).toBe('could');
    expect(ask('two hours')).toBe('should');
    expect(ask('an hour')).toBe('should');
    expect(seriously(letter.replace('a call about', 'weekly calls about'))).toContain('oversized-ask');
  });

  test('too many asks', () => {
    const asks =
      'Could you read my draft, recommend me to your editor, introduce me to your agent and send me your notes?';
    expect(seriously(letter.replace(/Would you have[^?]*\?/, asks))[0]).toBe('many-asks');
  });

  test.each([
    'Could you review my CV? Could you introduce me to your boss? And would you speak at our meetup?',
    'Could you send me your slides, review my CV and introduce me to your boss?',
    'I would be grateful if you could review my CV, introduce me to your boss and speak at our meetup.',
    'Could we talk for 20 minutes? Please also send me your slides and introduce me to your boss.',
  ])('three things are too many: %s', (asks) => {
    expect(seriously(letter.replace(/Would you have[^?]*\?/, asks))[0]).toBe('many-asks');
  });

  test.each([
    'Would you have 20 minutes to talk on Tuesday? Could we meet at your office, or would you rather call? If that is too much, could you send me one line?',
    'Could we talk for 20 minutes? Please let me know what suits you. Could you tell me which shift you dropped first?',
    'Could you read my plan of one page and tell me what is missing? Could you send it back by Friday?',
  ])('ways to say yes to one thing are not many: %s', (asks) => {
    expect(rules(letter.replace(/Would you have[^?]*\?/, asks))).not.toContain('many-asks');
  });

  test('a long letter is long before it is about its writer', () => {
    const story = 'I moved, and I learned a great deal, and I wrote it down for my team. '.repeat(14);
    const found = seriously(letter.replace('Would you have', `${story}Would you have`));
    expect(found.slice(0, 2)).toEqual(['too-long', 'me-heavy']);
  });

  test('length', () => {
    const words = (count: number) => `${letter}\n${'again '.repeat(count - letter.split(/\s+/).length)}`;
    expect(rules(words(149))).not.toContain('too-long');
    expect(look(words(149)).labels['under_150_words']).toBe(true);
    expect(look(words(150)).labels['under_150_words']).toBe(false);
    expect(rules(words(150))).toContain('too-long');
    expect(seriously(words(200))).toContain('too-long');
  });
});

describe('polish', () => {
  test.each([
    ['a link too many', `${letter}\nhttps://a.example https://b.example https://c.example`, 'links'],
    ['business phrases', letter.replace('made me rewrite', 'moved the needle for'), 'jargon'],
    ['an apology', letter.replace('I know your', 'Sorry to bother you. I know your'), 'self-deprecation'],
    ['a long sentence', letter.replace('I run', `I ${'and then I '.repeat(14)}run`), 'long-sentence'],
    [
      'a wish for a question',
      letter.replace('Would you have', 'I would love to have').replace('move?', 'move.'),
      'no-next-step',
    ],
  ])('%s', (_what, text, rule) => expect(rules(text)).toContain(rule));

  test('the subject line, when there is one', () => {
    expect(rules(letter, { subject: 'Hi' })).toContain('subject');
    expect(rules(letter, { subject: 'URGENT REQUEST FOR A CALL' })).toContain('subject');
    expect(rules(letter, { subject: 'Your handover talk at Riverside' })).not.toContain('subject');
    expect(rules(`Subject: hello\n\n${letter}`)).toContain('subject');
    expect(look(`Subject: hello\n\n${letter}`).words).toBe(look(letter).words);
  });

  test('what somebody else wrote below is not the writer’s', () => {
    const thread = `${letter}\n\nOn Monday, Bob wrote:\n> PLEASE REPLY ASAP, will you be my mentor?`;
    expect(look(thread).labels).toEqual(look(letter).labels);
    expect(look(thread).verdict).toBe('pass');
  });
});

describe('names', () => {
  const greet = (greeting: string, to: string) => rules(letter.replace('Dear Ms Okafor', greeting), { to });
  test.each([
    ['Hi Jonh', 'John Smith'],
    ['Dear Catherine', 'Katherine Bell'],
    ['Hi Peter', 'Maria Lopez'],
    ['Dear Mr. Patel', 'Anna Larsen'],
  ])('%s is not %s', (greeting, to) => expect(greet(greeting, to)[0]).toBe('name'));

  test.each([
    ['Hi John', 'John Smith'],
    ['Hi JOSE', 'José García'],
    ['Dear Ms. Lopez', 'Maria Lopez'],
    ['Hi Bob', 'Robert King'],
    ['Hi Becca', 'Rebecca Stone'],
    ['Hi Chris', 'Christina Ray'],
    ['Hello', 'John Smith'],
    ['Hi there', 'John Smith'],
  ])('%s may be %s', (greeting, to) => {
    expect(look(letter.replace('Dear Ms Okafor', greeting), { to }).verdict).toBe('pass');
  });

  test('a greeting to anybody, or copied with its symbols', () => {
    expect(seriously(letter.replace('Dear Ms Okafor', 'Dear Sir/Madam'))).toContain('name');
    expect(seriously(letter.replace('Dear Ms Okafor', 'To whom it may concern'))).toContain('name');
    expect(seriously(letter.replace('Dear Ms Okafor', 'Hi 🍜Ngozi'))).toContain('name');
    expect(seriously(letter.replace('Dear Ms Okafor', 'Dear Sir Anselm'))).toEqual([]);
  });
});

describe('slots', () => {
  test.each([
    '[Name]',
    '[your role/situation]',
    '<first name>',
    '<company>',
    '{{name}}',
    '{firstName}',
    ['$', '{topic}'].join(''),
    '%name%',
    '«Name»',
    '____',
    'XXX',
    'xxxx',
    '*|FNAME|*',
    '(your name)',
    '{% name %}',
  ])('%s', (slot) => {
    const { findings } = look(letter.replace('Riverside', slot));
    expect(findings[0]).toMatchObject({ rule: 'placeholder', level: 'must', quote: slot });
  });

  test.each(['Hi Name,', 'Dear First Name,', 'Dear [Name],'])('%s', (greeting) => {
    expect(rules(letter.replace('Dear Ms Okafor,', greeting))[0]).toBe('placeholder');
  });

  test('a letter that stands for something', () => {
    expect(label(letter.replace('Riverside', 'X'), 'placeholder')).toBe(true);
  });

  test.each([
    '[my page](https://a.example)',
    '[1]',
    '[sic]',
    'https://a.example/<b>',
    '<b>',
    'priya@mail.example',
    'Gen X',
    'A+',
    'X-ray',
    '(see below)',
    'list[int]',
    '[x]',
    'I <3 it',
  ])('%s is no slot', (text) =>
    expect(label(letter.replace('Riverside', `Riverside ${text}`), 'placeholder')).toBe(text === 'Gen X'),
  );
});

describe('labels, and what looks like them', () => {
  test.each([
    [
      'personalised',
      'Your piece on rain gardens changed our yard.',
      'I came across your profile and your work is great.',
    ],
    ['personalised', 'Ben Cho suggested that I write to you.', 'I see that you work at Acme.'],
    ['personalised', 'We met at the harbour fair in May.', 'You have so much experience in our field.'],
    ['personalised', 'I was moved by the map you drew for the ferry.', 'I hope you are well.'],
    ['gratitude', 'Many thanks!', 'Thanks to your article I moved.'],
    ['gratitude', 'I would be grateful.', 'I appreciate how you write.'],
    ['flexible', 'Any day that suits you is fine.', 'Are you free on Tuesday?'],
    ['flexible', 'Could we talk by phone or over coffee?', 'Could we talk next week?'],
    ['respects_time', 'No worries if you are too busy.', 'I am busy with my exam.'],
    ['ask_bounded', 'Could we talk for 15 minutes?', 'Could we talk about your 15-minute talk?'],
    ['ask_bounded', 'Could you read it by Friday?', 'We met last Friday. Could you read it?'],
    ['asks_to_be_mentor_outright', 'Would you consider mentoring me?', 'My mentor told me about your book.'],
    ['asks_to_be_mentor_outright', 'I would like to be your mentee.', 'I am not asking you to be my mentor.'],
    ['specific_ask', 'Could you review my portfolio?', 'Could you help me?'],
    ['specific_ask', 'How did you price your first commission?', 'How are you doing?'],
    ['specific_ask', 'Could you introduce me to Ada Byrne?', 'I would love to connect.'],
    ['next_step', 'Could we talk about pricing on Friday?', 'It would be great to talk about pricing.'],
    ['purpose', 'I am preparing for a move into nursing.', 'I hope this finds you well.'],
  ])('%s: %j and not %j', (name, has, hasNot) => {
    expect([label(has, name), label(hasNot, name)]).toEqual([true, false]);
  });
});

describe('anything may come in', () => {
  test('a letter in Japanese: length, slots and size, nothing else', () => {
    const japanese =
      '佐藤様\n\n先日の講演を拝聴し、大変感銘を受けました。キャリアについて60分ほどお話を伺えますでしょうか。\n\nよろしくお願いいたします。';
    const said = look(japanese);
    expect(said.language).toBe('other');
    expect(said.labels['personalised']).toBeNull();
    expect(said.labels['under_150_words']).toBe(true);
    expect(said.findings.map(({ rule }) => rule)).toContain('language');
    expect(rules(`${japanese}[名前]`)[0]).toBe('placeholder');
    expect(look(japanese.repeat(20)).labels['under_150_words']).toBe(false);
  });

  test.each([
    [
      'German',
      'Sehr geehrte Frau Lange, Ihr Vortrag über die Bahn hat mir sehr gefallen. Hätten Sie Zeit für ein Gespräch?',
    ],
    [
      'French',
      'Bonjour Madame, je vous écris pour vous demander un entretien sur votre parcours dans le musée.',
    ],
    [
      'Spanish',
      'Hola Ana, le escribo para pedirle una charla sobre el trabajo que hizo para el museo. Muchas gracias.',
    ],
    ['Russian', 'Здравствуйте, Анна! Пишу вам, потому что хочу узнать больше о вашей работе.'],
  ])('%s', (_language, text) => expect(look(text).language).toBe('other'));

  test('the size of an ask is seen in other languages', () => {
    expect(
      rules('Sehr geehrte Frau Lange, hätten Sie 2 Stunden für ein Gespräch mit mir über die Stelle?'),
    ).toContain('oversized-ask');
  });

  test('20,000 words', () => {
    const said = look('My plan is to learn more about it. '.repeat(2_500));
    expect(said.words).toBe(20_000);
    expect(said.findings.map(({ rule }) => rule)).toContain('too-long');
  });

  test('template code and terminal escapes are text', () => {
    expect(look('{{ "x" | upcase }}').findings[0]).toMatchObject({ rule: 'placeholder' });
    for (const { say } of look(`\u001b[31mWill you be my mentor\u001b[0m, Ada?`).findings) {
      expect(say).not.toContain('\u001b');
    }
    expect(rules('Will you be\u0000 my mentor?')[0]).toBe('mentor-outright');
  });

  test('curly quotes, wrapped lines, odd spaces', () => {
    const other = letter
      .replace('I am most', 'I’m most')
      .replaceAll(' ', '\u00a0')
      .replace('warehouse\u00a0team', 'warehouse\nteam');
    expect(look(other).labels).toEqual(look(letter).labels);
  });
});

test('no finding states a figure from the sources, and each has a sentence to say and one to mend', () => {
  const texts = [
    letter,
    slotted,
    '',
    'Will you be my mentor?',
    'HELP ME NOW!!!',
    'Hi , you are amazing, simply amazing',
  ];
  for (const { say, mend, source } of texts.flatMap((text) => look(text).findings)) {
    expect(say).not.toMatch(/\d+ ?%|percent/);
    expect(`${say}${mend}`).not.toContain('{');
    expect(mend).toMatch(/[.?")]$/);
    expect(source).toMatch(/^S\d+$/);
  }
});
