import type { Deed, Journal } from '../domain/journal.ts';

/** The journal: one file, and all that was ever done to it. */
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

/** `deed` is what takes it back, `aside` the file that could not be opened; each null where there is none. */
export type Restored = { readonly deed: Deed | null; readonly aside: string | null };

/** `undone` is the deed that took it back; `kept` says whether the state before it is still there. */
export type Past = Deed & { readonly undone: string | null; readonly kept: boolean };

/** A journal that is nobody's own, and can be taken away again. */
export type DemoStore = Store & {
  /** Whether it lies where the person's own journal does, or would: by another path, or through a link. */
  isOwn(): Promise<boolean>;
  /** Takes the file away, with its earlier states; nothing that is not a demo is ever removed. */
  remove(): Promise<void>;
};

/** At a path, or the one of the demo, or the usual one; null where there is none, or none that can be read. */
export type Peek = (which: {
  readonly file: string | null;
  readonly lent: boolean;
}) => Promise<Journal | null>;
