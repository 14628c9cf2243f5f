import type { Paper } from '../../documents/paper.ts';
import type { Day } from '../../domain/dates.ts';
import type { Journal, Person } from '../../domain/journal.ts';

/** What a format of one file is asked for. */
export type Wanted = {
  /** The kind that was typed, as in `mentor export prep`. */
  readonly what: string | undefined;
  readonly person: Person | null;
  readonly now: Date;
  readonly today: Day;
};

/** Many notes on paper of some kind, or one file of it all. Only the one asked for is loaded. */
export type Format = { readonly meaning: string } & (
  | { readonly paper: () => Promise<Paper> }
  | { readonly file: string; readonly text: () => Promise<(journal: Journal, wanted: Wanted) => string> }
);

/** What `--format` can be: a line each. */
export const formats: Readonly<Record<string, Format>> = {
  md: {
    meaning: 'Markdown notes',
    paper: async () => (await import('../../documents/paper.ts')).markdownPaper,
  },
};
