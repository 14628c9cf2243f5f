import type { Paper } from '../../documents/paper.ts';
import type { Day } from '../../domain/dates.ts';
import type { Journal, Person } from '../../domain/journal.ts';
import type { OneFile } from './onefile.ts';

/** What a format of one file is asked for. */
export type Wanted = {
  /** The kind that was typed, as in `mentor export prep`. */
  readonly what: string | undefined;
  readonly person: Person | null;
  readonly now: Date;
  /** Every deed, also where the journal is only the part that can be shown. */
  readonly history: Journal['history'];
  /** How a sentence that names a command reads here. */
  readonly retold: (text: string) => string;
  /** Whether private parts are left out. */
  readonly share: boolean;
  /** What was remembered of an earlier export, by name. */
  readonly recall: (name: string) => Promise<string | null>;
  /** What day it is where the journal's owner lives. */
  readonly day: () => Day;
};

/** Many notes on paper of some kind, or one file of it all. Only the one asked for is loaded. */
export type Format = { readonly meaning: string } & (
  | { readonly paper: () => Promise<Paper> }
  | {
      readonly file: string;
      readonly text: () => Promise<(journal: Journal, wanted: Wanted) => OneFile | Promise<OneFile>>;
    }
);

/** What `--format` can be: a line each. */
export const formats: Readonly<Record<string, Format>> = {
  md: {
    meaning: 'Markdown notes',
    paper: async () => (await import('../../documents/paper.ts')).markdownPaper,
  },
  html: {
    meaning: 'pages to read and print',
    paper: async () => (await import('../../documents/htmlpaper.ts')).htmlPaper,
  },
  ics: {
    meaning: 'a calendar',
    file: 'mentor.ics',
    text: async () => (await import('./calendar.ts')).calendarFile,
  },
  json: {
    meaning: 'the whole journal',
    file: 'mentor.json',
    text: async () => (await import('./data.ts')).dataFile,
  },
  todo: {
    meaning: 'todo.txt',
    file: 'todo.txt',
    text: async () => (await import('./tasks.ts')).todoFile,
  },
  taskwarrior: {
    meaning: 'tasks for it',
    file: 'tasks.json',
    text: async () => (await import('./tasks.ts')).taskwarriorFile,
  },
};
