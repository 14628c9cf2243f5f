import { nameOf } from '../domain/people.ts';
import { playbooks, signs } from '../domain/playbooks.ts';
import { keepTrouble } from '../domain/troubles.ts';
import { health } from './health.ts';
import { defineWorksheet, type Option, type Question, type Worksheet } from './worksheet.ts';

const signOptions: readonly Option[] = signs.map((sign) => ({ value: sign, label: playbooks[sign].label }));

const allBut = (...others: readonly string[]) => signs.filter((sign) => !others.includes(sign));

const questions: readonly Question[] = [
  { id: 'person', kind: 'person', ask: 'Whom is it about?', required: true },
  ...health,
  {
    id: 'sign',
    kind: 'choice',
    ask: 'Which of these comes nearest?',
    hint: 'The likeliest is chosen already, where there is one.',
    options: signOptions,
    why: { text: 'A trouble that has a name can be talked about.', source: 'S26' },
  },
  {
    id: 'moves',
    kind: 'yes',
    ask: 'Has it moved you anywhere in the last few months?',
    why: { text: 'The first of three reasons to let go is that it leads nowhere.', source: 'S92' },
    when: { sign: allBut('blunt') },
  },
  {
    id: 'keeps',
    kind: 'yes',
    ask: 'Do they keep their side of what you agreed?',
    why: { text: 'The second is that one side does not hold.', source: 'S92' },
    when: { sign: allBut('blunt') },
  },
  {
    id: 'serves',
    kind: 'yes',
    ask: 'Is it the guidance you need now?',
    why: {
      text: 'The third is that you need something else. What you have put in so far is no reason.',
      source: 'S92',
    },
    when: { sign: allBut('blunt') },
  },
  {
    id: 'words',
    kind: 'line',
    ask: 'What did they say, in their words?',
    hint: 'As it was said, not as it felt.',
    example: 'You talk about the plan so that nobody asks about the result.',
    why: { text: 'Written down, it is often shorter than it felt.', source: 'S116' },
    when: { sign: ['blunt'] },
  },
  {
    id: 'true-part',
    kind: 'line',
    ask: 'What could be true in it, in your own words?',
    hint: 'Not all of it has to be.',
    example: 'I do avoid showing numbers.',
    why: { text: 'Taken as help, hard feedback is the shortest way forward.', source: 'S116' },
    when: { sign: ['blunt'] },
  },
  {
    id: 'try',
    kind: 'line',
    ask: 'What will you try because of it?',
    hint: 'One small thing, soon. Begin with a verb: show, ask, stop.',
    example: 'show one number at the start of each update',
    why: { text: 'Whoever tries something has taken the word, and not the wound.', source: 'S113' },
    when: { sign: ['blunt'] },
  },
  {
    id: 'decision',
    kind: 'choice',
    ask: 'What would you like to do?',
    options: [
      { value: 'talk', label: 'Say it to them' },
      { value: 'change', label: 'Propose a change to what we agreed' },
      { value: 'wait', label: 'Leave it for now, and look again' },
      { value: 'stop', label: 'End it, kindly' },
    ],
    why: { text: 'Speaking up directly and kindly mends most of it.', source: 'S26' },
    when: { sign: signs },
  },
  {
    id: 'subject',
    kind: 'line',
    ask: 'What should stand in the subject line?',
    when: { sign: signs, decision: ['talk', 'change', null] },
  },
  {
    id: 'body',
    kind: 'essay',
    look: 'known-message',
    ask: 'This is a draft. What would you say in your own words?',
    hint: 'Enter keeps it; :e opens it in your editor.',
    why: { text: 'Said by you, it is worth more than said well.', source: 'S51' },
    when: { sign: signs, decision: ['talk', 'change', null] },
  },
  {
    id: 'again',
    kind: 'date',
    tense: 'future',
    least: 'today',
    ask: 'When will you look at it again?',
    hint: 'A day by which you would see whether it has helped.',
    why: { text: 'A day to look again keeps a patient talk from becoming a habit.', source: 'S92' },
    when: { decision: ['talk', 'change', 'wait'] },
  },
];

export const trouble = defineWorksheet({
  id: 'trouble',
  title: 'Trouble: what it may be, and what to do',
  intro: ['Trouble is normal, and most of it is mended by one plain and kind sentence.'],
  about: 'person',
  questions,
  // Each trouble is looked at afresh: what was felt and said last time is no answer to this one.
  seed: (_, about) => ({ ...Object.fromEntries(questions.map(({ id }) => [id, null])), person: about }),
  keep: keepTrouble,
  // A look that finds nothing, and of which nothing was written down, is no matter of the history.
  isNothing: ({ sign, 'own-part': ownPart }) => (sign ?? null) === null && (ownPart ?? null) === null,
  deed: (journal, { about }) => `Looked at what is difficult with ${nameOf(journal, about)}`,
});

/** Whose time it is decides what is to be said, so it is asked also of somebody who names the trouble. */
const whoseTime: Question = {
  id: 'time',
  kind: 'choice',
  ask: 'Who has less time than when you began?',
  options: [
    { value: 'they', label: 'They have' },
    { value: 'me', label: 'I have' },
    { value: 'neither', label: 'Both of us' },
  ],
  why: { text: 'Availability changes; the shape can change with it.', source: 'S26' },
  when: { sign: ['less-time'] },
};

/**
 * Without the health check: somebody who names the trouble need not be asked what it is. `alsoAsked` are questions
 * that the call answers itself.
 */
export const troubleNamed = (alsoAsked: readonly string[]): Worksheet => ({
  ...trouble,
  questions: questions
    .filter((question) => alsoAsked.includes(question.id) || !health.includes(question))
    .flatMap((question) =>
      question.id === 'sign' && !alsoAsked.includes('time') ? [question, whoseTime] : [question],
    ),
});
