import { newestAgreement, openPoints, saysOn } from '../domain/agreements.ts';
import type { Agreement, Journal } from '../domain/journal.ts';
import { nameOf, personById } from '../domain/people.ts';
import { keepTalk, theirsOf } from '../domain/settling.ts';
import { shortened } from '../domain/wording.ts';
import { askedAgain, slugOf, who } from './askedagain.ts';
import { labelOf, pageOrder, placesFor } from './points.ts';
import { inWords, pickable, tell } from './pointwords.ts';
import { defineWorksheet, type Worksheet } from './worksheet.ts';

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
