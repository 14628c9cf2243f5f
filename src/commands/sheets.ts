import type { Closing } from '../documents/closing.ts';
import type { Entry, Journal } from '../domain/journal.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';

/** A worksheet and what is said at its end. */
export type Sheet = {
  readonly worksheet: Worksheet;
  /** `today` is a civil date. */
  readonly closing: (journal: Journal, entry: Entry, today: string) => Closing;
};

/** Every worksheet there is, by its id, each loaded when it is wanted. */
export const sheets: Readonly<Record<string, () => Promise<Sheet>>> = {
  goals: async () => (await import('./goals.ts')).sheet,
  audit: async () => (await import('./audit.ts')).sheet,
};
