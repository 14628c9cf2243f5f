import { newestAgreement, saysOn } from '../domain/agreements.ts';
import type { Agreement, Journal } from '../domain/journal.ts';
import { nameOf, personById } from '../domain/people.ts';
import { keepChange } from '../domain/settling.ts';
import { askedAgain, slugOf, who } from './askedagain.ts';
import { contextOptions, kindOptions } from './options.ts';
import { isPoint, labelOf, pageOrder, placesFor, questionOn } from './points.ts';
import { inWords, pickable, tell } from './pointwords.ts';
import { defineWorksheet, type Worksheet } from './worksheet.ts';

/** Another version of a page that is there: only what is to change is asked. */
export function changeSheet(journal: Journal, page: Agreement): Worksheet {
  const person = personById(journal, page.person);
  const name = nameOf(journal, page.person);
  const context = person?.context ?? [];
  const here = placesFor(page.kind, context);
  const elsewhere = pageOrder.filter((id) => isPoint(id) && !here.includes(id));
  const present = {
    kind: page.kind,
    context,
    ...Object.fromEntries(here.map((id) => [id, saysOn(page, id)])),
  };
  return defineWorksheet({
    id: 'expect',
    about: 'person',
    title: `A change of what you expect with ${name}`,
    intro: ['Nothing here is for ever. Say what changes and why; the version before stays readable.'],
    passing: true,
    questions: [
      who,
      {
        id: 'change',
        kind: 'choices',
        ask: 'What do you want to change?',
        hint: 'The end, the rhythm, the goals: anything may move.',
        why: { text: 'Work and lives change, and a page should follow them.', source: 'S26' },
        options: [
          ...pickable(page, here),
          { value: 'kind', label: `${labelOf('kind')}: ${inWords('kind', page.kind)}` },
          { value: 'context', label: `${labelOf('context')}: ${inWords('context', context)}` },
        ],
      },
      {
        id: 'kind',
        kind: 'choice',
        ask: 'What kind of mentoring does it become?',
        options: kindOptions.filter(({ value }) => value !== 'flash'),
        when: { change: ['kind'] },
      },
      {
        id: 'context',
        kind: 'choices',
        ask: 'What else is there to mind between you?',
        options: contextOptions,
        when: { change: ['context'] },
      },
      // What a new kind or setting adds is asked as soon as that is chosen.
      ...elsewhere.map((id) => questionOn(id)!),
      ...here.map((id) => askedAgain(id, 'change')),
      {
        id: 'changed',
        kind: 'line',
        ask: 'Why does it change?',
        hint: 'A few words, for the day you wonder.',
        example: 'She leads a second team until summer.',
      },
      {
        id: 'both',
        kind: 'yes',
        ask: 'Have you both agreed on it already?',
        hint: 'Otherwise it waits as a proposal, and the page before holds.',
      },
    ],
    seed: (journal) => ({ ...slugOf(journal, page), ...present, change: [], both: page.state === 'agreed' }),
    keep: (journal, entry, mint) => keepChange(journal, entry, { mint, tell }),
    deed: (journal, { about }) => {
      const now = newestAgreement(journal, about);
      return `Changed what you expect with ${name}${now ? `, version ${now.version}` : ''}`;
    },
  });
}
