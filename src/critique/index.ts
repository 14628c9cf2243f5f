/** The coach: what it can look at. Pure; knows no file, no clock and no network. */
export type { Critique, Labels, Rule } from './critique.ts';
export { critiqueGoal, type GoalContext } from './goals.ts';
export type { Language } from './language.ts';
export { lookAt, lookers } from './look.ts';
export { critiqueMessage, type MessageToCheck } from './messages.ts';
export { critiqueQuestion, type QuestionContext } from './questions.ts';
export { critiqueThanks } from './thanks.ts';
