import type { Table } from '../domain/table.ts';

/** What a worksheet says at its end: shown after the single command and inside `plan` alike. */
export type Closing = {
  readonly title: string;
  /** Drawn before the lines. */
  readonly table?: Table;
  /** A text to be read as it is, such as a letter. */
  readonly text?: string;
  readonly lines: readonly string[];
  /** What to type next, and what for. */
  readonly next: readonly { readonly command: string; readonly what: string }[];
};
