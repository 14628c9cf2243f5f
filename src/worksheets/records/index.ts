import type { Kind } from '../../domain/records.ts';
import type { Question } from '../worksheet.ts';
import { agreementQuestions } from './agreement.ts';
import { messageQuestions, touchQuestions } from './approach.ts';
import {
  exchangeQuestions,
  goalQuestions,
  objectiveQuestions,
  planQuestions,
  reviewQuestions,
} from './growth.ts';
import { actionQuestions, adviceQuestions, meetingQuestions, prepQuestions } from './meetings.ts';
import { candidateQuestions, personQuestions, valueQuestions } from './people.ts';

/**
 * The questions with which a record of each kind is edited. A question's id is the record's field in
 * kebab-case; fields nobody asks for stay as they are. An entry is edited in the worksheet it came from.
 */
export const recordQuestions: Readonly<Record<Exclude<Kind, 'entry'>, readonly Question[]>> = {
  goal: goalQuestions,
  objective: objectiveQuestions,
  person: personQuestions,
  candidate: candidateQuestions,
  value: valueQuestions,
  message: messageQuestions,
  touch: touchQuestions,
  agreement: agreementQuestions,
  plan: planQuestions,
  meeting: meetingQuestions,
  prep: prepQuestions,
  action: actionQuestions,
  advice: adviceQuestions,
  exchange: exchangeQuestions,
  review: reviewQuestions,
};
