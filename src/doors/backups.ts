import type { Backup } from '../domain/backups.ts';
import type { Journal } from '../domain/journal.ts';

/** Copies of everything, to be kept elsewhere. */
export type Backups = {
  /** Where they go when nobody says. */
  readonly folder: string;
  /** The passphrase that the environment gives, if it does. */
  readonly passphrase: () => string | null;
  /**
   * Writes a backup where nothing is yet, reads it back and compares, and only then gives it its name; with a passphrase
   * it is encrypted. `to` is a folder or a file; of those it made there itself, the `keep` last stay.
   */
  write(
    backup: Backup,
    how: {
      readonly day: string;
      readonly to?: string | undefined;
      readonly keep?: number | undefined;
      readonly passphrase: string | null;
    },
  ): Promise<Written>;
  /**
   * Opens a backup, an earlier state or an exported journal; one that lies where they usually do, by its name alone.
   * `passphrase` is asked for only where one is needed.
   */
  open(path: string, passphrase: () => Promise<string>): Promise<OpenedCopy>;
  /** The backups of this journal in a folder, or in the usual ones, the newest first. */
  list(folder?: string): Promise<readonly Listed[]>;
  /** Where the last backup went that was made here, when that is not to be found now; its disk may be elsewhere. */
  away(): Promise<string | null>;
  /** How many earlier states of this journal there are; none of them is opened for that. */
  stateCount(): Promise<number>;
  /** The earlier states of this journal, the newest first. */
  states(): Promise<readonly Listed[]>;
};

/** A backup that was made; `removed` are the older ones that went for it. */
export type Written = {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly removed: readonly string[];
  /** Whether it lies on the disk that the journal is on. */
  readonly sameDisk: boolean;
};

/** `untouched` says whether it still is what was written, null where nothing tells; `from` an older version of the form. */
export type OpenedCopy = {
  readonly kind: 'backup' | 'journal';
  readonly made: string | null;
  readonly program: string | null;
  readonly size: number;
  readonly encrypted: boolean;
  readonly untouched: boolean | null;
  readonly from: number | null;
  readonly journal: Journal;
  readonly templates: Readonly<Record<string, string>>;
};

/** `people` and `meetings` are null where nobody can look inside without a passphrase, or at all. */
export type Listed = {
  readonly kind: 'backup' | 'state';
  readonly file: string;
  /** When it was made, in UTC. */
  readonly made: string;
  readonly size: number;
  readonly encrypted: boolean;
  readonly people: number | null;
  readonly meetings: number | null;
  /** Why it cannot be used. */
  readonly trouble: string | null;
};
