import type { Answers, Draft, Entry, Journal, Open } from './journal.ts';
import { same } from './same.ts';

/** What a draft or an entry belongs to: one worksheet, and the person or objective it is about. */
export type Desk = { readonly worksheet: string; readonly about: string | null };

const onDesk =
  ({ worksheet, about }: Desk) =>
  (kept: Desk) =>
    kept.worksheet === worksheet && kept.about === about;

/** The draft somebody is in the middle of, if any. */
export const draftOf = (journal: Journal, desk: Desk): Draft | undefined => journal.drafts.find(onDesk(desk));

/** The newest entry of a worksheet about this subject, if it was ever finished. */
export const lastEntry = (journal: Journal, desk: Desk): Entry | undefined =>
  journal.entries.findLast(onDesk(desk));

/** Puts these answers on the desk; the first time, under the id and time given. */
export function keepDraft(
  journal: Journal,
  desk: Desk,
  { answers, open, id, at }: { answers: Answers; open: Open | null; id: string; at: string },
): Journal {
  const before = draftOf(journal, desk);
  const { worksheet, about } = desk;
  const draft = { id: before?.id ?? id, at: before?.at ?? at, worksheet, about, answers, open };
  return {
    ...journal,
    drafts: before
      ? journal.drafts.map((kept) => (kept === before ? draft : kept))
      : [...journal.drafts, draft],
  };
}

/** Clears the desk; of `mine` only, where another terminal may have written on it meanwhile. */
export const dropDraft = (journal: Journal, desk: Desk, mine?: Answers): Journal => ({
  ...journal,
  drafts: journal.drafts.filter((draft) => !onDesk(desk)(draft) || (mine && !same(draft.answers, mine))),
});

/** Keeps a finished worksheet. */
export const keepEntry = (journal: Journal, entry: Entry): Journal => ({
  ...journal,
  entries: [...journal.entries, entry],
});
