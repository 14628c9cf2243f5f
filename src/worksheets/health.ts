import type { Question } from './worksheet.ts';

/** The health check: honest, and quick to answer (S99). */
export const health: readonly Question[] = [
  {
    id: 'reply',
    kind: 'choice',
    ask: 'Do they answer when you write?',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'late', label: 'Late, or after a reminder' },
      { value: 'no', label: 'No' },
    ],
    why: { text: 'Silence is the trouble there is most of, and the easiest to misread.', source: 'S65' },
  },
  {
    id: 'aim',
    kind: 'choice',
    ask: 'Could both of you say in one sentence what you work on?',
    options: [
      { value: 'clear', label: 'Yes, and the same one' },
      { value: 'vague', label: 'Roughly' },
      { value: 'none', label: 'No' },
    ],
    why: { text: 'What has no aim can go nowhere.', source: 'S67' },
  },
  {
    id: 'last-talk',
    kind: 'scale',
    ask: 'How much did your last talk give you?',
    low: 'nothing',
    high: 'a great deal',
    why: { text: 'Judge honestly whether you get from it what you could.', source: 'S99' },
  },
  {
    id: 'at-ease',
    kind: 'scale',
    ask: 'How openly can you talk with them?',
    low: 'not at all',
    high: 'about anything',
    why: { text: 'Where one cannot be open, values or ways of working may clash.', source: 'S66' },
  },
  {
    id: 'time',
    kind: 'choice',
    ask: 'Do both of you still have the time you agreed on?',
    options: [
      { value: 'both', label: 'Both of us do' },
      { value: 'they', label: 'They have less' },
      { value: 'me', label: 'I have less' },
      { value: 'neither', label: 'Both of us have less' },
    ],
    why: { text: 'Availability changes; the shape can change with it.', source: 'S26' },
  },
  {
    id: 'balance',
    kind: 'choice',
    ask: 'Who gives more, as things are?',
    options: [
      { value: 'even', label: 'It evens out' },
      { value: 'they', label: 'They do, by far' },
      { value: 'me', label: 'I do, by far' },
    ],
    why: { text: 'Good mentoring gives something to both.', source: 'S1' },
  },
  {
    id: 'leaked',
    kind: 'choice',
    ask: 'Has anything you said in confidence gone further?',
    options: [
      { value: 'no', label: 'No' },
      { value: 'maybe', label: 'I fear so' },
      { value: 'yes', label: 'Yes' },
    ],
    why: { text: 'Without trust the rest is of little use, so this one comes first.', source: 'S17' },
  },
  {
    id: 'stung',
    kind: 'yes',
    ask: 'Did something they said lately hurt you?',
    why: { text: 'A hard word can be the most useful one, once it is looked at.', source: 'S116' },
  },
  {
    id: 'own-part',
    kind: 'line',
    ask: 'And what is your own part in it?',
    hint: 'For yourself alone; nobody else reads it.',
    example: 'I have sent no topics ahead since the summer.',
    why: { text: 'Your own weak point is the one you can mend this week.', source: 'S99' },
  },
];
