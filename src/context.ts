import type { Finding } from './domain/finding.ts';
import type { Answer } from './domain/journal.ts';
import type { Page } from './domain/page.ts';
import type { Table } from './domain/table.ts';
import type { Facts } from './domain/vitals.ts';
import type { Backups } from './doors/backups.ts';
import type { Files } from './doors/files.ts';
import type { DemoStore, Peek, Store } from './doors/store.ts';
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

/** What was said about the world before or after any command. */
export type Globals = {
  /** The path of the journal. */
  readonly file?: string;
  readonly plain?: boolean;
  /** Whether anything may be asked. */
  readonly input?: boolean;
  /** Templates as they came with mentor, and not the person's own. */
  readonly shipped?: boolean;
  readonly retold?: Retold;
};

/** Tells a sentence anew before it is said: commands are called otherwise in the demo. */
export type Retold = (text: string) => string;

/**
 * Asks one question and gives the answer as a person types it: text for `line`, `essay`, `date`, `number`,
 * `person` and one item of a `list`; a value for `yes`, `scale`, `choice` and `choices`; null for a blank.
 * Rows are never asked as such: the engine asks their questions.
 */
export type Ask = (question: Question, asked?: Asked) => Promise<Answer | typeof BACK>;

/** How a question is put, beside what it says itself. */
export type Asked = {
  /** The earlier answer, in hand to be edited; Enter keeps it. */
  readonly before?: Answer | undefined;
  /** "Question 3 of 7". */
  readonly progress?: string;
  /** What a blank answer comes to, where "left blank" would not be true: it is what stays on the screen. */
  readonly blank?: string;
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
  /** How a sentence reads here that goes into a file: in the demo its commands are called otherwise. */
  readonly retold: Retold;
  /** What takes long, as a bar on the terminal; nothing where nobody would see it, or when it is done at once. */
  progress(what: string): Progress;
};

/** How far something is; `end` takes the bar away, also when it went wrong. */
export type Progress = { step(done: number, of: number): void; end(): void };

/** How the machine and the files are; the journal is looked at as it stands, also when it cannot be opened. */
export type Vitals = {
  look(): Promise<Facts>;
  /** Mends what a fact named, and gives what it did as a sentence; null when there was nothing to do. */
  mend(what: 'modes' | 'orphans'): Promise<string | null>;
};

/** Other programs of this machine, at the person's service. */
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

/** What the person sees us on, and where they are. */
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
