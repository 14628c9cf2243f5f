import { describe, expect, test } from 'vitest';
import { critiqueGoal, critiqueMessage, critiqueQuestion } from '../../src/critique/index.ts';

/** One sentence for each frame the rules look for, and one beside it that only looks like it. Invented. */

const message = (text: string) => critiqueMessage({ text }).labels;
const letter = (sentence: string) =>
  `Hi Wiebke,\n\nYour talk on tidal gauges in Husum is why I write. ${sentence}\n\nOle`;

describe('a choice: two times, two forms or two ways with an "or" between them', () => {
  test.each([
    'Could we talk for 15 minutes on Tuesday after four or on Thursday before noon?',
    'Would you have 20 minutes this week or the next?',
    'Could I ask you about it in a short call this or next week?',
    'Might we speak for ten minutes, by telephone or by letter?',
    'Could I ring you for ten minutes, or shall I write?',
    'Could we meet for half an hour, by video or in Husum?',
    'I would value 20 minutes of your time on one question (e-mail is fine).',
    'Could you give me 15 minutes? Two or three remarks would be plenty.',
    'Could we talk for 15 minutes? I am free <two or three time slots>.',
  ])('%s', (sentence) => {
    expect(message(letter(sentence))['flexible']).toBe(true);
  });

  test.each([
    'Would you have 10 or 15 minutes on Tuesday for a call about the gauges?',
    'Would you have 15 minutes on Tuesday? I appreciate any time you can spare.',
    'I want to run a harbour office one day. Would you have 15 minutes on Tuesday for a call?',
    'I am weighing a few different options. Would you have 15 minutes on Tuesday for a call?',
    'Would you or a colleague have 15 minutes on Tuesday for a call?',
  ])('not: %s', (sentence) => {
    expect(message(letter(sentence))['flexible']).toBe(false);
  });
});

describe('an ask', () => {
  test.each([
    ['Is it possible to sit with you for 30 minutes before Easter?', true],
    ['I would love to hear how you placed the gauges. Are you free next Wednesday at noon?', true],
    ['I would love to buy you a coffee and hear how you placed the gauges. When would you be free?', true],
    ['I am writing to ask whether you have an opening for a summer assistant.', true],
    ['Could I ask, by letter if you like, how you paid for the second gauge?', true],
    ['I would appreciate one or two pieces of advice about the second gauge, if you are open to it.', true],
    ['I would love to pick your brain.', false],
    ['Would you be open to connecting?', false],
    ['Could you let me know how to begin?', false],
    ['Please let me know if there is anything more I can send.', false],
    ['Do let me know if you have any questions about my sums.', false],
    ['I would love to know a bit more about you.', false],
  ])('%s', (sentence, expected) => {
    expect(message(letter(sentence as string))['next_step']).toBe(expected);
  });

  test('"could we do it every week" with a wish for a mentor is no clear ask', () => {
    const labels = message('Could we do it every week? I want to have you as my mentor.');
    expect(labels).toMatchObject({ specific_ask: false, asks_to_be_mentor_outright: true });
  });

  test('a topic far from the call does not make the call clear', () => {
    const labels = message(
      'Hi Wiebke,\n\nI read about your gauges. My cousin sails. The weather was fine. We had a good year.\n\nTell me if you want to jump on a call.',
    );
    expect(labels['specific_ask']).toBe(false);
  });

  test('thanks for a talk that has been ask for none, wherever in the sentence they stand', () => {
    const labels = message(letter('I simply want to thank you for making time to meet me on Monday.'));
    expect(labels['next_step']).toBe(false);
  });

  test('"thanks for considering coaching me" asks for it', () => {
    const labels = message(letter('Thanks for considering coaching me!'));
    expect(labels['asks_to_be_mentor_outright']).toBe(true);
  });

  test('thanks for mentorship ask for none', () => {
    expect(message(letter('Thank you for your time and mentorship.'))['asks_to_be_mentor_outright']).toBe(
      false,
    );
  });
});

describe('what bounds an ask', () => {
  test.each([
    ['Could we have 20 more minutes on the gauges?', true],
    ['Could we talk again in a month or two about the gauges?', true],
    ['Could I drop by your office on [day and time] to ask about the gauges?', true],
    ['Would you be my mentor for the next year?', false],
  ])('%s', (sentence, expected) => {
    expect(message(letter(sentence as string))['ask_bounded']).toBe(expected);
  });
});

describe('a reference', () => {
  const about = (sentence: string) => message(`Hi Wiebke,\n\n${sentence}\n\nOle`)['personalised'];
  test.each([
    'I saw you are involved with the Husum tide club.',
    'I admire the work [Company] is doing in [area].',
    'I believe you have worked with both of them before.',
    'I heard you sent the old gauge to Ribe by bicycle.',
  ])('%s', (sentence) => {
    expect(about(sentence)).toBe(true);
  });
  test.each([
    'I am [your rank and ship] out of Esbjerg.',
    'I noticed your profile on [where you saw it].',
    'I enclose my logbook for your records.',
    'I would value your perspective on these plans.',
    'I know that [the week you wrote] was stormy.',
    'I am curious about [specific field].',
    'I hope to learn from your career and get a feeling for the sea.',
    'We have not met before.',
    'I thought you might know a thing or two.',
  ])('not: %s', (sentence) => {
    expect(about(sentence)).toBe(false);
  });
});

describe('a purpose', () => {
  test.each([
    ['I would love to connect and learn how the gauges are read.', true],
    ['I have been thinking through a move to the coast.', true],
    ['I have wanted to work on the coast since school.', true],
    ['Would love to connect!', false],
  ])('%s', (sentence, expected) => {
    expect(message(`Hi Wiebke,\n\n${sentence}\n\nOle`)['purpose']).toBe(expected);
  });
});

describe('respect for their time', () => {
  test.each([
    'If the term is too full, a line will do.',
    'If your diary is packed I will quite understand.',
    "If you'd rather not, that is fine.",
    'A rain check is always fine.',
    'I know month-end comes first.',
    'If you are comfortable, I would appreciate an introduction to Jens.',
  ])('%s', (sentence) => {
    expect(message(letter(sentence))['respects_time']).toBe(true);
  });
});

describe('the main fault', () => {
  const main = (text: string) => critiqueMessage({ text }).findings[0]?.rule;
  test.each([
    ['I need a 20-minute call with you this week, and I must have your reply by Friday.', 'pressure'],
    ['I would like to learn anything I can from you and see where it leads.', 'vague-ask'],
    [
      'So:\n\n1. can you send me the plans\n2. can you check my sums\n3. would you join our board\n4. do you know a diver\n5. should we move to Esbjerg?',
      'many-asks',
    ],
  ])('%s', (sentence, rule) => {
    expect(main(letter(sentence))).toBe(rule);
  });

  test('three topics in a list are one request', () => {
    const text = letter(
      'Could I ask you in a 20-minute call on Monday:\n\n- how you placed the gauges\n- what they cost\n- which you would skip',
    );
    expect(critiqueMessage({ text }).findings.map(({ rule }) => rule)).not.toContain('many-asks');
  });
});

describe('questions', () => {
  const labels = (text: string) => critiqueQuestion(text).labels;
  test.each([
    ['Why did you decide to stay with this particular harbour?', true],
    ['Do you think the port is growing or shrinking?', true],
    ['What is the starting salary of a harbour pilot?', true],
    ['What year was your club founded?', true],
    ['Who had the most impact on you in this field?', false],
    ['What are the pros and cons of working in this industry?', false],
    ['What led you to your current position?', false],
  ])('definite or not: %s', (text, expected) => {
    expect(labels(text as string)['specific']).toBe(expected);
  });
  test.each([
    ['What are the major duties of a pilot?', 'open'],
    ['Where should I put the second gauge?', 'open'],
    ['Who had the biggest influence on how you read a tide?', 'open'],
    ['So - do you want to try the ferry again?', 'closed'],
    ["What's the tonnage limit this year?", 'closed'],
  ])('form: %s', (text, form) => {
    expect(labels(text as string)['form']).toBe(form);
  });
});

describe('goals', () => {
  const labels = (text: string) => critiqueGoal(text).labels;
  test.each([
    ['Row 2 km in under 9 minutes', { measurable: true, time_bound: false }],
    ['Be named in the dispatches both terms', { time_bound: true }],
    ['Pass the pilot exam at the March sitting', { time_bound: true }],
    ['During my six-week placement I will log ten tides', { time_bound: true }],
    ['Raise the catch by 10%, with weekly progress reports', { time_bound: false }],
    ['I want to make a decent living', { specific: false, measurable: false }],
    ['I want to stop giving up when the wind turns', { specific: false, measurable: false }],
    ['Understand tides better so that I can talk to the pilots', { measurable: false }],
  ])('%s', (text, expected) => {
    expect(labels(text as string)).toMatchObject(expected as object);
  });
});
