import { newestAgreement } from '../domain/agreements.ts';
import { kinds } from '../domain/kinds.ts';
import { nameOf, personById } from '../domain/people.ts';
import { keepAgreement, seedAgreement } from '../domain/proposals.ts';
import { contextOptions, kindOptions } from './options.ts';
import { pageQuestions } from './points.ts';
import { defineWorksheet, type Option } from './worksheet.ts';

/** One sitting is settled in the message that asks for it (S36). */
const withReply: readonly Option[] = kindOptions.map((option) =>
  option.value === 'flash'
    ? {
        ...option,
        reply:
          'One sitting needs no page: your message said what you ask and for how long. Come prepared, and tell them afterwards what you did with it.',
      }
    : option,
);

export const expect = defineWorksheet({
  id: 'expect',
  title: 'Expectations: one page you both agree on',
  intro: [
    'One page, so that neither of you has to guess. What is usual stands there already: Enter keeps it.',
    'It is your proposal. Take it to the talk, and run this again afterwards: only what they see differently is asked then.',
  ],
  about: 'person',
  questions: [
    { id: 'person', kind: 'person', fresh: true, ask: 'With whom is this page?', required: true },
    {
      id: 'kind',
      kind: 'choice',
      ask: 'What kind of mentoring is it?',
      hint: 'You choose it once, and may change it later.',
      why: { text: 'Each kind has its own things to settle.', source: 'S102' },
      options: withReply,
    },
    {
      id: 'context',
      kind: 'choices',
      ask: 'What else is there to mind between you?',
      hint: 'Whatever is true; none is fine.',
      why: { text: 'A few more points are worth settling in each of these cases.', source: 'S28' },
      options: contextOptions,
      when: { kind: [null, ...Object.keys(kinds).filter((kind) => kind !== 'flash')] },
    },
    ...pageQuestions,
  ],
  seed: (journal, about, now) => ({
    ...(about && { person: personById(journal, about)?.slug ?? null }),
    ...seedAgreement(journal, about, now),
  }),
  keep: keepAgreement,
  deed: (journal, { about, answers }) =>
    answers['kind'] === 'flash'
      ? `Noted that it is one sitting with ${nameOf(journal, about)}`
      : `Wrote down what you expect with ${nameOf(journal, about)}${versionOf(newestAgreement(journal, about)?.version)}`,
});

const versionOf = (version = 1): string => (version > 1 ? `, version ${version}` : '');
