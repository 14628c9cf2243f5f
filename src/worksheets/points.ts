import { extraPoints, pagePoints } from '../domain/agreements.ts';
import { isDay, longDate } from '../domain/dates.ts';
import type { Answer } from '../domain/journal.ts';
import { type Kind, kinds, type Setting, settings } from '../domain/kinds.ts';
import { cadenceOptions, feedbackOptions } from './options.ts';
import type { Question } from './worksheet.ts';

/** Everything but a single sitting has a page; a kind that nobody named is one to one. */
const paged = { kind: [null, ...Object.keys(kinds).filter((kind) => kind !== 'flash')] };

/** The points of the page, in the order it has them (S17, S18, S58, S74, S87, S114). */
const common: readonly Question[] = [
  {
    id: 'purpose',
    kind: 'line',
    ask: 'What is it for?',
    hint: 'One sentence that both of you would sign.',
    example: 'The step from marketing into product work, within a year.',
    why: { text: 'A stated purpose keeps the talks from wandering.', source: 'S2' },
    required: true,
  },
  {
    id: 'goals',
    kind: 'list',
    item: 'goal',
    ask: 'Which of your goals does it serve?',
    hint: 'Two or three; your objectives are there already.',
    why: { text: 'What is on the page can be looked at together later.', source: 'S18' },
  },
  {
    id: 'cadence',
    kind: 'choice',
    ask: 'How often do you meet?',
    hint: 'Every month is usual; every three months suits somebody very busy.',
    why: { text: 'A rhythm that both know is kept more often than a promise to be in touch.', source: 'S18' },
    required: true,
    options: cadenceOptions,
  },
  {
    id: 'minutes',
    kind: 'number',
    unit: 'minutes',
    whole: true,
    least: 5,
    most: 480,
    ask: 'For how many minutes?',
    hint: '45 is usual.',
    why: { text: 'A length agreed beforehand respects their day.', source: 'S17' },
    required: true,
  },
  {
    id: 'channel',
    kind: 'line',
    ask: 'How do you reach each other between meetings?',
    hint: 'Which channel, and how soon an answer may be expected.',
    why: { text: 'People differ in which channel they like; ask once.', source: 'S58' },
  },
  {
    id: 'commitments',
    kind: 'list',
    item: 'promise',
    ask: 'What do you promise?',
    hint: 'Preparation, following up, being on time.',
    why: { text: 'The preparing and the thanking are your part.', source: 'S68' },
    required: true,
  },
  {
    id: 'hopes',
    kind: 'list',
    item: 'hope',
    ask: 'What do you hope for from them?',
    hint: 'Straight talk, stories, questions, people to meet.',
    why: { text: 'Good mentors do these things gladly, once they are asked.', source: 'S114' },
  },
  {
    id: 'confidentiality',
    kind: 'line',
    ask: 'What stays between you?',
    hint: 'Say what may be told, and to whom.',
    why: { text: 'People are open where they know how far a word goes.', source: 'S17' },
    required: true,
  },
  {
    id: 'off-limits',
    kind: 'list',
    item: 'subject',
    ask: 'What will you not talk about?',
    hint: 'Private life, certain people, customers: whatever either wants left out.',
    why: { text: 'A boundary that is named is easy to keep.', source: 'S58' },
  },
  {
    id: 'success',
    kind: 'line',
    ask: 'How will you both see that it worked?',
    hint: 'Something that exists or has happened by the review.',
    example: 'I have run five interviews, and the team used what we learned.',
    why: { text: 'Without a sign nobody can say whether it helps.', source: 'S87' },
    required: true,
  },
  {
    id: 'feedback',
    kind: 'choice',
    ask: 'Which kind of help suits you?',
    why: {
      text: 'Some people tell stories and some give straight advice: say what you need.',
      source: 'S115',
    },
    options: feedbackOptions,
  },
  {
    id: 'accountability',
    kind: 'line',
    ask: 'How do you keep each other to it?',
    hint: 'For example: each talk opens with what came of the last one.',
    why: { text: 'A promise that somebody asks after gets kept.', source: 'S87' },
  },
  {
    id: 'starts',
    kind: 'date',
    tense: 'future',
    ask: 'When does it start?',
    hint: 'The day of the first regular meeting, or today.',
    why: { text: 'Set a timeline at the start: it may move later.', source: 'S95' },
  },
  {
    id: 'review',
    kind: 'date',
    tense: 'future',
    look: 'timeline',
    ask: 'When do you look at it together?',
    hint: 'Half a year after the start is usual.',
    why: { text: 'A date to look back keeps both honest, and makes stopping easy.', source: 'S18' },
  },
  {
    id: 'ends',
    kind: 'date',
    tense: 'future',
    look: 'timeline',
    ask: 'When does it end?',
    hint: 'It can go on after the review; an end in sight makes a yes easier.',
    why: { text: 'Most of them end or wind down: better said at the start.', source: 'S95' },
  },
];

/** What the kinds and the settings add, each asked where it matters. */
const added: readonly Question[] = [
  ...Object.entries(kinds).flatMap(([kind, { settle }]) =>
    settle.map((point) => ({ ...point, when: { kind: [kind] } })),
  ),
  ...Object.entries(settings).flatMap(([setting, { settle }]) =>
    settle.map((point) => ({ ...point, when: { context: [setting] } })),
  ),
];

const ending: Question = {
  id: 'ending',
  kind: 'line',
  ask: 'How may either of you end it before that?',
  hint: 'Without blame and without giving reasons.',
  why: { text: 'It may not last, and an exit that is written down hurts nobody.', source: 'S93' },
};

export const pageQuestions: readonly Question[] = [
  ...common.map((question) => ({ ...question, when: paged })),
  ...added,
  { ...ending, when: paged },
];

const labels: Readonly<Record<string, string>> = {
  purpose: 'What it is for',
  goals: 'Goals',
  cadence: 'How often',
  minutes: 'How long',
  channel: 'Between meetings',
  commitments: 'What I promise',
  hopes: 'What I hope for',
  confidentiality: 'What stays between us',
  'off-limits': 'What we leave out',
  success: 'How we see that it worked',
  feedback: 'Kind of help',
  accountability: 'How we keep to it',
  starts: 'Starts',
  review: 'We review it',
  ends: 'Ends',
  ending: 'Ending early',
  kind: 'Kind of mentoring',
  context: 'Between us',
  ...Object.fromEntries(
    [...Object.values(kinds), ...Object.values(settings)].flatMap(({ settle }) =>
      settle.map(({ id, label }) => [id, label]),
    ),
  ),
};

/** What a point is called on the page. */
export const labelOf = (id: string): string => labels[id] ?? id;

/** The question of a point. */
export const questionOn = (id: string): Question | undefined =>
  pageQuestions.find((question) => question.id === id);

/** Every point, in the order of the page: the end of it comes last. */
export const pageOrder: readonly string[] = pageQuestions.map(({ id }) => id);

/** The points that a page of this kind and these settings has a place for. */
export function placesFor(kind: Kind, context: readonly Setting[]): readonly string[] {
  const theirs = [kinds[kind], ...context.map((setting) => settings[setting])];
  const extras = theirs.flatMap(({ settle }) => settle.map(({ id }) => id));
  return pageOrder.filter(
    (id) => (pagePoints as readonly string[]).includes(id) || id === 'ending' || extras.includes(id),
  );
}

export const isPoint = (id: string): boolean =>
  (pagePoints as readonly string[]).includes(id) || extraPoints.includes(id);

/** What a point says, as the lines of a page. */
export function saidOn(id: string, answer: Answer | undefined): readonly string[] {
  if (answer === null || answer === undefined || answer === '') return [];
  if (Array.isArray(answer)) return answer.map(String);
  if (id === 'minutes') return [`${answer} minutes`];
  const question = questionOn(id);
  if (question?.kind === 'date' && isDay(String(answer))) return [longDate(String(answer))];
  if (question && 'options' in question)
    return [question.options.find(({ value }) => value === answer)?.label ?? String(answer)];
  return [String(answer)];
}
