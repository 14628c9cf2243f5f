import { keepCandidate, seedCandidate } from '../domain/candidates.ts';
import { nameOf } from '../domain/people.ts';
import { candidateQuestions } from './records/people.ts';
import { defineWorksheet } from './worksheet.ts';

export const shortlist = defineWorksheet({
  id: 'shortlist',
  title: 'Shortlist: is this somebody to ask?',
  intro: [
    'Five things are worth finding out before you write. A guess will do where you do not know yet; a blank is fine too.',
    'The most senior person is seldom the best one. Somebody who walked your road a few years ago remembers the steps.',
  ],
  about: 'person',
  questions: [
    {
      id: 'person',
      kind: 'person',
      fresh: true,
      ask: 'Whom are you thinking of?',
      hint: 'Somebody you know, or a new name.',
      required: true,
    },
    ...candidateQuestions.filter(({ id }) => id !== 'state'),
  ],
  seed: seedCandidate,
  keep: keepCandidate,
  deed: (journal, { about }) => `Looked at ${nameOf(journal, about)} for the shortlist`,
});
