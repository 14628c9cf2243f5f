import { type Ask, BACK } from '../../context.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import { createDesk, type Desk, type DeskOptions, type Turn } from './desk.ts';
import { askEssay, type Unfinished } from './essay.ts';
import { askLine } from './text.ts';

/** Asks with Inquirer: the prompt is repainted while it is answered, and only the answer stays. */
export function createLive(options: DeskOptions): Ask {
  const desk = createDesk(options);
  const unfinished: Unfinished = new WeakMap();
  let last: Question | null = null;

  return async function ask(question, asked = {}) {
    const turn: Turn = { ...asked, again: question === last, follows: question.id === last?.id };
    last = null;
    const answer = await put(desk, question, turn, unfinished);
    if (answer !== BACK) last = question;
    return answer;
  };
}

/** What a question with options needs is loaded with the first of them: most first questions are lines. */
async function put(desk: Desk, question: Question, turn: Turn, unfinished: Unfinished): ReturnType<Ask> {
  switch (question.kind) {
    case 'choice':
    case 'scale':
    case 'yes':
      return (await import('./choose.ts')).askOne(desk, question, turn);
    case 'choices':
      return (await import('./choose.ts')).askSeveral(desk, question, turn);
    case 'essay':
      return askEssay(desk, question, turn, unfinished);
    case 'rows':
      throw new Error(`Rows are asked question by question, so "${question.id}" cannot be asked as one.`);
    default:
      return askLine(desk, question, turn);
  }
}
