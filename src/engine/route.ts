import type { Answer, Answers } from '../domain/journal.ts';
import type { Question } from '../worksheets/worksheet.ts';

/** The questions this person will meet, given the answers so far. */
export function route<Asked extends Question>(
  questions: readonly Asked[],
  answers: Answers,
): readonly Asked[] {
  const met: Asked[] = [];
  for (const question of questions) {
    const open = Object.entries(question.when ?? {}).every(
      ([id, values]) => met.some((earlier) => earlier.id === id) && speaksOf(answers[id] ?? null, values),
    );
    if (open) met.push(question);
  }
  return met;
}

/** Whether an answer is, or contains, one of the values. */
function speaksOf(answer: Answer, values: readonly Answer[]): boolean {
  return Array.isArray(answer) ? answer.some((one) => values.includes(one)) : values.includes(answer);
}

/** Where to pick up: the first question without an answer, or `still`, a list left open. */
export function resumeAt(questions: readonly Question[], answers: Answers, still?: string): number {
  const asked = route(questions, answers);
  const at = asked.findIndex(({ id }) => id === still || !(id in answers));
  return at === -1 ? asked.length : at;
}

/** Only the answers on the road, every one of them there: a changed mind leaves nothing behind. */
export function settle(questions: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(route(questions, answers).map(({ id }) => [id, answers[id] ?? null]));
}
