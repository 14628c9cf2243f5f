import { newestAgreement, openPoints, saysOn } from '../domain/agreements.ts';
import { linesIn } from '../domain/answers.ts';
import type { Agreement, Answer, Answers, Journal } from '../domain/journal.ts';
import { nameOf, personById } from '../domain/people.ts';
import { keepChange, keepTalk, type Telling, theirsOf } from '../domain/settling.ts';
import { shortened } from '../domain/wording.ts';
import { contextOptions, kindOptions } from './options.ts';
import { isPoint, labelOf, pageOrder, placesFor, questionOn, saidOn } from './points.ts';
import { defineWorksheet, type Option, type Question, type Worksheet } from './worksheet.ts';

/** What a point says, on one line. */
const inWords = (id: string, answer: Answer): string => {
  if (id === 'kind') return labelIn(kindOptions, answer);
  if (id === 'context')
    return (
      linesIn(answer)
        .map((one) => labelIn(contextOptions, one))
        .join('; ') || 'nothing yet'
    );
  return saidOn(id, answer).join('; ') || 'nothing yet';
};

const labelIn = (options: readonly Option[], value: Answer): string =>
  options.find((option) => option.value === value)?.label ?? String(value);

/** What a point changed from and to. */
export const tell: Telling = (id, before, after) =>
  `${labelOf(id)}: ${shortened(inWords(id, after), 120)} (before: ${shortened(inWords(id, before), 120)})`;

const pickable = (page: Agreement, ids: readonly string[]) =>
  ids.map((id) => ({
    value: id,
    label: `${labelOf(id)}: ${shortened(inWords(id, saysOn(page, id)), 60)}`,
  }));

/** The question of a point, asked where it was picked. */
const askedAgain = (id: string, pick: string, words: Partial<Question> = {}): Question =>
  ({ ...questionOn(id)!, ...words, when: { [pick]: [id] } }) as Question;

/** Whom it is about is known before anything is asked; in a form it stands at the top. */
const who: Question = { id: 'person', kind: 'person', ask: 'With whom is this page?', required: true };

const slugOf = (journal: Journal, { person }: Agreement): Answers => ({
  person: personById(journal, person)?.slug ?? null,
});

/** What can still be settled: what is open, and on the first visit also what the page does not speak of yet. */
function unsettled(journal: Journal, page: Agreement): readonly string[] {
  const open = new Set(openPoints(page));
  const places = placesFor(page.kind, personById(journal, page.person)?.context ?? []);
  const silent = page.settled.length === 0 ? places.filter((id) => saysOn(page, id) === null) : [];
  return pageOrder.filter((id) => open.has(id) || silent.includes(id));
}

/** After the talk: only what is open, and of that only what they see differently. */
export function talkSheet(journal: Journal, page: Agreement): Worksheet {
  const name = nameOf(journal, page.person);
  const open = unsettled(journal, page);
  return defineWorksheet({
    id: 'expect',
    about: 'person',
    title: `What you and ${name} agreed on`,
    intro: [
      page.settled.length > 0
        ? 'Most of it is settled. Only what was left open is asked.'
        : 'Your proposal stands. Say only what they see differently; all the rest counts as agreed.',
    ],
    passing: true,
    questions: [
      who,
      {
        id: 'differs',
        kind: 'choices',
        ask: 'What do they see differently, or what is still open?',
        hint: 'Only these are asked. Everything else counts as agreed.',
        why: { text: 'Only what both have agreed on can be relied on.', source: 'S74' },
        options: pickable(page, open),
      },
      ...open.flatMap((id) => [
        askedAgain(id, 'differs', {
          id: theirsOf(id),
          required: undefined,
          ask: `${labelOf(id)}: what did they say?`,
          hint: shortened(`You proposed: ${inWords(id, saysOn(page, id))}`, 76),
        }),
        askedAgain(id, 'differs', {
          ask: `${labelOf(id)}: what do you both agree on?`,
          hint: 'Leave it blank while it is open.',
          required: undefined,
        }),
      ]),
    ],
    seed: (journal) => ({
      ...slugOf(journal, page),
      // What was left open the last time is what there is to ask about.
      differs: page.settled.length > 0 ? open : [],
      ...Object.fromEntries(
        open.flatMap((id) => [
          [theirsOf(id), page.theirs[id] ?? null],
          [id, null],
        ]),
      ),
    }),
    keep: (journal, entry, mint) => keepTalk(journal, entry, { mint, tell }),
    deed: (journal, { about }) =>
      newestAgreement(journal, about)?.state === 'agreed'
        ? `Agreed expectations with ${name}`
        : `Noted what ${name} said about the page`,
  });
}

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
