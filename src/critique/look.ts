import type { Finding, Look } from '../domain/finding.ts';
import { absent, type Rule, toFinding } from './critique.ts';
import { first } from './find.ts';
import { factsOf } from './goal-facts.ts';
import { goalRules } from './goal-rules.ts';
import { critiqueGoal } from './goals.ts';
import { languageOf } from './language.ts';
import { messageRules } from './message-rules.ts';
import { critiqueMessage } from './messages.ts';
import { definiteOf } from './question-facts.ts';
import { critiqueQuestion } from './questions.ts';
import { read } from './reading.ts';
import { critiqueThanks, isWrongAnywhere } from './thanks.ts';
import { lookForThirdPerson } from './third-person.ts';
import { lookAtTimeline } from './timeline.ts';
import { gush } from './tone.ts';

/** What a look gets: the answer as text, and the answers beside it (in `rows`, the same row's). */
type Looker = (answer: unknown, answers: Beside) => Finding | null;
type Beside = { readonly [question: string]: unknown };

/**
 * What the coach looks at, by the name a worksheet's question gives in `look`. To look at a new kind of
 * answer, add a line here.
 */
export const lookers: Readonly<Record<string, Looker>> = {
  goal: (answer, beside) => firstOf(goalFindings(answer, beside)),
  measure: (answer) => lookAtMeasure(textOf(answer)),
  objectives: (answer) => lookAtObjectives(answer),
  question: (answer) => firstOf(textsOf(answer).flatMap((text) => critiqueQuestion(text).findings)),
  message: (answer, beside) => firstOf(messageFindings(answer, beside)),
  thanks: (answer, beside) =>
    firstOf(critiqueThanks({ text: textOf(answer), subject: optional(beside['subject']) })),
  farewell: lookAtKnown,
  'known-message': lookAtKnown,
  recap: (answer, beside) =>
    lookAtKnown(answer) ?? lookForThirdPerson(textOf(answer), optional(beside['reader'])),
  'why-them': (answer) => lookAtWhyThem(textOf(answer)),
  timeline: (_, beside) => lookAtTimeline(beside),
};

/**
 * Says one thing about an answer as it is given, or null when there is nothing worth saying.
 * `question.look` names the kind; an unknown or missing name looks at nothing.
 */
export const lookAt: Look = (question: { id: string; look?: string }, answer, answers) => {
  const looker = lookers[question.look ?? ''];
  return looker && answer !== null && answer !== '' ? looker(answer, answers as Beside) : null;
};

/** A goal in its row: the measure and the date are asked after it, so their absence is no fault yet. */
function goalFindings(answer: unknown, beside: Beside): readonly Finding[] {
  const { findings } = critiqueGoal(textOf(answer), {
    by: optional(beside['by']),
    measure: optional(beside['measure']),
    why: optional(beside['why']),
    firstStep: optional(beside['first-step']),
  });
  const askedLater = ['goal-measure', 'goal-date', 'goal-why'];
  return findings.filter(({ rule, start }) => !(askedLater.includes(rule) && start === null));
}

/** Whoever knows you needs no reason why it is them, and no easy times; a first line may be the subject. */
function lookAtKnown(answer: unknown): Finding | null {
  const text = textOf(answer).replace(/^\s*subject:.*\n+/i, '');
  return firstOf(messageFindings(text, { kind: 'thanks' }));
}

/** A measure needs a number or an event, not a feeling. */
function lookAtMeasure(text: string): Finding | null {
  const facts = factsOf(read(text));
  if (facts.reading.tokens.length === 0 || facts.quantity || facts.outcome || facts.status) return null;
  return facts.loose || facts.direction ? toFinding(goalRules.measure, absent, facts.reading) : null;
}

/** Two or three objectives at a time (S20); then the first goal that needs another look. */
function lookAtObjectives(answer: unknown): Finding | null {
  const rows = Array.isArray(answer) ? (answer as readonly Beside[]) : [];
  if (rows.length > 3)
    return toFinding(goalRules.fourth, { span: null, facts: { count: rows.length } }, read(''));
  return null;
}

/** Letters that ask for nothing on purpose. */
const asksNothing: ReadonlySet<unknown> = new Set(['thanks', 'no-thanks', 'withdraw', 'network']);
function messageFindings(answer: unknown, beside: Beside): readonly Finding[] {
  const { findings } = critiqueMessage({ text: textOf(answer), subject: optional(beside['subject']) });
  return asksNothing.has(beside['kind']) ? findings.filter(isWrongAnywhere) : findings;
}

const whyThem: Rule = {
  id: 'why-them',
  level: 'should',
  looksFor: 'a reason that fits anybody: their experience, their success',
  say: '"{quote}" would fit a good many people.',
  mend: 'Name one thing of theirs: a talk, a project, a step they took, and what it has to do with you.',
  source: 'S84',
};

/** Why this person: one thing of theirs, not their success in general. */
function lookAtWhyThem(text: string): Finding | null {
  const reading = read(text);
  if (reading.tokens.length === 0 || languageOf(reading.folded, reading.tokens) === 'other') return null;
  const praise = first(gush, reading.folded);
  if (definiteOf(reading).specific) return null;
  return praise
    ? toFinding(messageRules.gushing, { span: praise }, reading)
    : toFinding(whyThem, { span: reading.sentences[0] ?? null }, reading);
}

const textsOf = (answer: unknown): readonly string[] =>
  Array.isArray(answer) ? answer.filter((item) => typeof item === 'string') : [textOf(answer)];
const firstOf = (findings: readonly Finding[]): Finding | null => findings[0] ?? null;
const textOf = (answer: unknown) => (typeof answer === 'string' ? answer : '');
const optional = (answer: unknown) => (typeof answer === 'string' && answer.trim() ? answer : null);
