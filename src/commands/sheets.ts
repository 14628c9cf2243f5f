import type { Context } from '../context.ts';
import type { Closing } from '../documents/closing.ts';
import type { Entry, Journal } from '../domain/journal.ts';
import type { PersonStage } from '../domain/stage.ts';
import type { Aside, FirstDraft } from '../engine/fill.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';

/** A worksheet with all that surrounds it. */
export type Sheet = {
  readonly worksheet: Worksheet;
  /** The stages at which somebody is offered when no name is given. */
  readonly stages?: readonly PersonStage[];
  /** First texts for its questions. */
  readonly draft?: (context: Context, journal: Journal, about: string | null) => FirstDraft;
  /** What was said elsewhere and is well remembered here, by the question that it is said before. */
  readonly reminds?: (journal: Journal) => Reminders;
  /** What to say before a question, once the answers before it are there. */
  readonly aside?: Aside;
  /** `today` is a civil date. */
  readonly closing: (journal: Journal, entry: Entry, today: string) => Closing | Promise<Closing>;
};

type Reminders = Readonly<Record<string, string | undefined>>;

/** Every worksheet there is, by its id, each loaded when it is wanted. */
export const sheets: Readonly<Record<string, () => Promise<Sheet>>> = {
  goals: async () => (await import('./goals.ts')).sheet,
  audit: async () => (await import('./audit.ts')).sheet,
  shortlist: async () => (await import('./shortlist.ts')).sheet,
  value: async () => (await import('./value.ts')).sheet,
  outreach: async () => (await import('./outreach.ts')).sheet,
  prep: async () => (await import('./prep.ts')).sheet,
  debrief: async () => (await import('./debrief.ts')).sheet,
  expect: async () => (await import('./expect.ts')).sheet,
  develop: async () => (await import('./develop.ts')).sheet,
  give: async () => (await import('./give.ts')).sheet,
  received: async () => (await import('./give/other.ts')).inward,
  forward: async () => (await import('./give/other.ts')).onward,
  thank: async () => (await import('./thank.ts')).sheet,
  trouble: async () => (await import('./trouble.ts')).sheet,
  review: async () => (await import('./review.ts')).sheet,
  'review all': async () => (await import('./review/all.ts')).sheet,
  close: async () => (await import('./close.ts')).sheet,
};
