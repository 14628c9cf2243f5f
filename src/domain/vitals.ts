import type { Journal } from './journal.ts';

/** How the machine and the files are, as they were found: facts that nobody has judged yet. */
export type Facts = {
  readonly journal: JournalFacts;
  /** Files and folders that others may look into, though they should not. */
  readonly open: readonly { readonly path: string; readonly mode: number }[];
  /** What writers that died left behind. */
  readonly orphans: readonly string[];
  readonly lock: 'free' | 'held' | { readonly trouble: string };
  readonly states: StateFacts;
  readonly backups: BackupFacts;
  readonly disk: DiskFacts;
  readonly program: { readonly version: string; readonly node: string; readonly platform: string };
  readonly terminal: TerminalFacts;
};

export type JournalFacts = {
  readonly path: string;
  /** Where the name leads, when it is a link. */
  readonly target: string | null;
  /** `closed` is one that the operating system does not let us read. */
  readonly state: 'none' | 'sound' | 'damaged' | 'newer' | 'gone' | 'closed';
  /** Why it cannot be opened. */
  readonly trouble: string | null;
  readonly journal: Journal | null;
  readonly size: number;
};

export type StateFacts = {
  readonly folder: string;
  readonly count: number;
  /** How many of them were opened, the newest first: all, unless that would take long. */
  readonly opened: number;
  readonly broken: readonly string[];
  /** Why nobody can look there at all. */
  readonly trouble: string | null;
  /** The newest that can be opened. */
  readonly newest: string | null;
};

export type BackupFacts = {
  readonly folder: string;
  readonly count: number;
  readonly broken: readonly string[];
  readonly trouble: string | null;
  /** The newest that can be opened, or is encrypted and so may be. */
  readonly newest: { readonly file: string; readonly made: string; readonly encrypted: boolean } | null;
  /** Where the last one went, when that is not to be found now. */
  readonly away: string | null;
};

export type DiskFacts = {
  /** Bytes that are free; null where nobody tells. */
  readonly free: number | null;
  /** What kind of disk it is where locks, links or permissions may not work; else null. */
  readonly unusual: { readonly name: string; readonly lacks: 'locks' | 'permissions' } | null;
  /** Who copies the folder to other machines, by its name. */
  readonly synced: string | null;
};

export type TerminalFacts = {
  readonly columns: number;
  readonly interactive: boolean;
  readonly plain: boolean;
  readonly colour: boolean;
  readonly utf8: boolean;
  /** The program, or null when there is none; `missing` is one that was named and is not there. */
  readonly editor: { readonly program: string; readonly missing: boolean } | null;
  readonly clipboard: boolean;
};
