import { keepExchange, keepForward, seedExchange } from '../domain/exchanges.ts';
import { nameOf } from '../domain/people.ts';
import { givingOptions } from './options.ts';
import { defineWorksheet, type Simple } from './worksheet.ts';

const on: Simple = {
  id: 'on',
  kind: 'date',
  tense: 'past',
  most: 'today',
  ask: 'When was it?',
  example: 'last Friday',
};

const how: Simple = {
  id: 'how',
  kind: 'line',
  ask: 'In which way?',
  hint: 'By mail, in the last meeting, over lunch.',
};

/** The same five kinds, seen from the other side. */
const asTheirs: Readonly<Record<string, string>> = {
  view: 'Their view, where they know more',
  help: 'Help with a project of mine',
  feedback: 'Honest feedback',
};

/** And towards somebody newer. */
const asPassedOn: Readonly<Record<string, string>> = {
  view: 'My view, or an answer to a question',
  help: 'Help with a project, or an hour of teaching',
  feedback: 'Honest feedback',
};

/** Something given to a mentor (S24). */
export const give = defineWorksheet({
  id: 'give',
  title: 'Give: what goes the other way',
  about: 'person',
  questions: [
    { id: 'person', kind: 'person', ask: 'Whom do you give something?', required: true },
    {
      id: 'kind',
      kind: 'choice',
      ask: 'What kind of thing is it?',
      required: true,
      options: givingOptions,
      why: { text: 'Five things cost little and are worth a lot to whoever helps you.', source: 'S24' },
    },
    {
      id: 'what',
      kind: 'line',
      ask: 'What did you give?',
      example: 'The write-up on pricing that she asked about',
      required: true,
      why: { text: 'Help that goes both ways is help that lasts.', source: 'S1' },
    },
    how,
    on,
  ],
  seed: (journal, _about, now) => seedExchange(journal, now),
  keep: (journal, entry, mint) => keepExchange(journal, entry, { id: mint(), direction: 'given' }),
  passing: true,
  deed: (journal, { about, answers }) => `Gave ${nameOf(journal, about)}: ${answers['what']}`,
});

/** Something a mentor gave, beside advice and time, which are noted where they happen. */
export const received = defineWorksheet({
  id: 'received',
  call: 'give received PERSON',
  title: 'Received: what they gave you',
  intro: ['Advice and meetings are counted already; this is for everything else.'],
  about: 'person',
  questions: [
    { id: 'person', kind: 'person', ask: 'Who gave you something?', required: true },
    {
      id: 'kind',
      kind: 'choice',
      ask: 'What kind of thing is it?',
      required: true,
      options: givingOptions.map((option) => ({ ...option, label: asTheirs[option.value] ?? option.label })),
    },
    {
      id: 'what',
      kind: 'line',
      ask: 'What did they give you?',
      example: 'An introduction to the head of design',
      required: true,
    },
    how,
    on,
  ],
  seed: (journal, _about, now) => seedExchange(journal, now),
  keep: (journal, entry, mint) => keepExchange(journal, entry, { id: mint(), direction: 'received' }),
  passing: true,
  deed: (journal, { about, answers }) => `${nameOf(journal, about)} gave: ${answers['what']}`,
});

/** Something passed on to somebody newer (S110). */
export const forward = defineWorksheet({
  id: 'forward',
  call: 'give forward',
  title: 'Pass it on',
  intro: ['What you were given can go further. It need not be much: an hour, an answer, a name.'],
  questions: [
    {
      id: 'whom',
      kind: 'line',
      ask: 'Whom did you pass it on to?',
      hint: 'A name, also of somebody outside your journal; or "the new ones".',
      why: { text: 'Helping somebody newer is thanks that travels.', source: 'S110' },
    },
    {
      id: 'kind',
      kind: 'choice',
      ask: 'What kind of thing is it?',
      required: true,
      options: givingOptions.map((option) => ({
        ...option,
        label: asPassedOn[option.value] ?? option.label,
      })),
    },
    {
      id: 'what',
      kind: 'line',
      ask: 'What did you pass on?',
      example: 'How to prepare a first discovery interview',
      required: true,
      why: { text: 'Whoever teaches something understands it twice.', source: 'S110' },
    },
    how,
    on,
  ],
  seed: (journal, _about, now) => ({ ...seedExchange(journal, now), whom: null }),
  keep: (journal, entry, mint) => keepForward(journal, entry, mint()),
  passing: true,
  deed: (_journal, { answers }) =>
    `Passed on${answers['whom'] ? ` to ${answers['whom']}` : ''}: ${answers['what']}`,
});
