import type { Backup } from './domain/backups.ts';
import type { Finding } from './domain/finding.ts';
import type { Answer, Deed, Journal } from './domain/journal.ts';
import type { Page } from './domain/page.ts';
import type { Table } from './domain/table.ts';
import type { Facts } from './domain/vitals.ts';
import type { Question } from './worksheets/worksheet.ts';

/** What `ask` gives back when the person wants the question before this one. */
export const BACK = Symbol('back');

/** Everything a command may touch outside its own arguments. */
export type Context = {
  readonly store: Store;
  /** The journal of the demo, which is nobody's own: at a path somebody chose, or in its usual place. */
  readonly demo: (path?: string) => DemoStore;
  /** A journal just as it lies there, for whoever completes what is typed: nothing is said, noted or upgraded. */
  readonly peek: Peek;
  readonly ask: Ask;
  readonly out: Out;
  readonly files: Files;
  readonly tools: Tools;
  readonly screen: Screen;
  readonly backups: Backups;
  readonly vitals: Vitals;
  readonly now: () => Date;
  /** A new random record id. */
  readonly mint: () => string;
};

export type Store = {
  /** The journal file, as the person would name it. */
  readonly path: string;
  /** The journal as it is on disk now; the empty one when there is no file yet. */
  read(): Promise<Journal>;
  /**
   * Takes the lock, reads what is there now, applies a pure edit, checks, writes durably; resolves with
   * what was written. With a deed it enters the history and can be undone; without one only drafts may change.
   */
  change(edit: (journal: Journal) => Journal, deed?: string | ((after: Journal) => string)): Promise<Journal>;
  /** Newest first, each with whether it can be taken back. */
  history(): Promise<readonly Past[]>;
  /**
   * Takes back the newest deed not yet taken back, or the one whose id begins with `id`; resolves with the
   * record of the taking back ("Took back: …"), whose id puts it back.
   */
  undo(id?: string): Promise<Deed>;
  /**
   * Puts another journal in the place of the one there, as a deed that can be taken back. What cannot be opened is kept
   * beside it instead; where there is nothing, the journal is written just as it is.
   */
  restore(journal: Journal, deed: string): Promise<Restored>;
};

/** At a path, or the one of the demo, or the usual one; null where there is none, or none that can be read. */
export type Peek = (which: {
  readonly file: string | null;
  readonly lent: boolean;
}) => Promise<Journal | null>;

export type DemoStore = Store & {
  /** Whether it lies where the person's own journal does, or would: by another path, or through a link. */
  isOwn(): Promise<boolean>;
  /** Takes the file away, with its earlier states; nothing that is not a demo is ever removed. */
  remove(): Promise<void>;
};

/** `deed` is what takes it back, `aside` the file that could not be opened; each null where there is none. */
export type Restored = { readonly deed: Deed | null; readonly aside: string | null };

/** `undone` is the deed that took it back; `kept` says whether the state before it is still there. */
export type Past = Deed & { readonly undone: string | null; readonly kept: boolean };

/**
 * Asks one question and gives the answer as a person types it: text for `line`, `essay`, `date`, `number`,
 * `person` and one item of a `list`; a value for `yes`, `scale`, `choice` and `choices`; null for a blank.
 * Rows are never asked as such: the engine asks their questions.
 */
export type Ask = (question: Question, asked?: Asked) => Promise<Answer | typeof BACK>;

export type Asked = {
  /** The earlier answer, in hand to be edited; Enter keeps it. */
  readonly before?: Answer | undefined;
  /** "Question 3 of 7". */
  readonly progress?: string;
};

/** `print` is the thing that was asked for (stdout); the rest is conversation (stderr). */
export type Out = {
  print(text: string): void;
  /** Sentences on stdout; wrapped on a terminal, but for lines set in by four spaces, which are commands. */
  prose(text: string): void;
  /** A table on stdout, at the terminal's width. */
  table(table: Table): void;
  /** Sentences on stdout, one after each mark; wrapped on a terminal. */
  list(sentences: readonly string[]): void;
  title(text: string): void;
  say(text: string): void;
  hint(text: string): void;
  /** One of several things said, after a mark. */
  point(text: string): void;
  done(text: string): void;
  warn(text: string): void;
  fail(text: string): void;
  /** What the coach noticed, with the words it means. */
  remark(finding: Finding): void;
  /** What takes long, as a bar on the terminal; nothing where nobody would see it, or when it is done at once. */
  progress(what: string): Progress;
};

/** How far something is; `end` takes the bar away, also when it went wrong. */
export type Progress = { step(done: number, of: number): void; end(): void };

export type Files = {
  /** A template by name (`goals`, `people/page`): the user's own folder first, then the shipped one. */
  template(name: string): Promise<string>;
  /** All that came with mentor and may be changed, with the person's own of the same name. */
  templates(): Promise<Templates>;
  /** The whole text of a file, `-` for standard input; a UserError says why not. Refuses over 5 MB. */
  read(path: string): Promise<string>;
  /** A file just as it is, `-` for standard input; a UserError says why not. Refuses over 100 MB. */
  bytes(path: string): Promise<Bytes>;
  /** The paths of the Markdown files in a folder and below it, links left aside; null when it is no folder. */
  notes(path: string): Promise<readonly string[] | null>;
  /** Writes a file durably and gives its path; makes the folders on the way. */
  write(path: string, text: string): Promise<string>;
  /**
   * Works on many files of a folder, which is made when it is not there: all of the work is done once `work`
   * resolves, or, when that or the disk says no, none of it.
   */
  folder<T>(path: string, work: (folder: Folder) => Promise<T>): Promise<T>;
};

/** The bytes of a file. Where there are many, a part of them is read when it is asked for, and not kept. */
export type Bytes = {
  readonly length: number;
  /** From `start` up to `end`; a UserError when the file is another one by now. */
  subarray(start: number, end: number): Uint8Array;
};

/** `folder` is where the person's own are, or would be. */
export type Templates = { readonly folder: string; readonly all: readonly TemplateFile[] };

/**
 * `name` is the path in the folder; `own` is null where there is none, or one that cannot be read: then `trouble` is
 * a sentence that says why.
 */
export type TemplateFile = {
  readonly name: string;
  readonly shipped: string;
  readonly own: string | null;
  readonly trouble: string | null;
  /** Whether their own is still what it was copied from, and whether ours has changed since; where that is known. */
  readonly untouched?: boolean;
  readonly behind?: boolean;
};

/** A folder being worked on. Paths inside have slashes; one that leads elsewhere, by a link too, is refused. */
export type Folder = {
  /** The text of a file as it was before the work; null when there is none, or nothing that is text in UTF-8. */
  read(path: string): string | null;
  /** Whether anything has this name, whatever it is. */
  has(path: string): boolean;
  /**
   * `lasting`: on the disk before it counts as done, because nobody could write it again. `first`: in its place
   * before anything else is done.
   */
  write(
    path: string,
    text: string,
    how?: { readonly lasting?: boolean; readonly first?: boolean },
  ): Promise<void>;
  /** Another name for a file, which nothing may have yet; done before the writing. */
  move(from: string, to: string): void;
  /** Done after the writing. */
  remove(path: string): void;
  /** What tells two texts apart, as 64 hex digits. */
  digest(text: string): string;
};

/** Copies of everything, to be kept elsewhere. */
export type Backups = {
  /** Where they go when nobody says. */
  readonly folder: string;
  /** What a command ends in to be about this journal: nothing, or --file and where it is. */
  readonly flag: string;
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

/** How the machine and the files are; the journal is looked at as it stands, also when it cannot be opened. */
export type Vitals = {
  look(): Promise<Facts>;
  /** Mends what a fact named, and gives what it did as a sentence; null when there was nothing to do. */
  mend(what: 'modes' | 'orphans'): Promise<string | null>;
};

export type Tools = {
  /** The text as the person left it in their editor. */
  edit(text: string, options?: { extension?: string }): Promise<string>;
  /** False when this machine has no clipboard program. */
  copy(text: string): Promise<boolean>;
  /** Whether this machine has a clipboard program. */
  canCopy(): Promise<boolean>;
  /**
   * Shows a long text, a page drawn at the terminal's width, or Markdown set for it, through $PAGER on a terminal,
   * else prints it; Markdown then stays as it is.
   */
  page(text: string | Page | Markdown): Promise<void>;
};

/** A text with Markdown's headings, lists, emphasis and commands. */
export type Markdown = { readonly markdown: string };

export type Screen = {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether anybody can be asked anything. */
  readonly interactive: boolean;
  /** Line by line, nothing redrawn: for screen readers and dumb terminals. */
  readonly plain: boolean;
  /** The shell that the person uses, by the name of its program (`zsh`), as far as one can tell. */
  readonly shell: () => string | null;
  /** The machine's IANA zone; null where the machine names none that exists. */
  readonly zone: () => string | null;
};
