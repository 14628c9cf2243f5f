/** What the person and mentor have on the disk beside the journal. */
export type Files = {
  /** A template by name (`goals`, `people/page`): of a document the person's own first, then the shipped one. */
  template(name: string): Promise<string>;
  /** All that came with mentor and may be changed, with the person's own of the same name. */
  templates(): Promise<Templates>;
  /** The whole text of a file, `-` for standard input; a UserError says why not. Refuses over 5 MB. */
  read(path: string): Promise<string>;
  /** A file just as it is, `-` for standard input; a UserError says why not. Refuses over 100 MB. */
  bytes(path: string): Promise<Bytes>;
  /** The paths of the Markdown files in a folder and below it, links left aside; null when it is no folder. */
  notes(path: string): Promise<readonly string[] | null>;
  /**
   * Writes a file durably and gives its path; makes the folders on the way. A file that is there and holds anything is
   * written over only when `over` knows it for mentor's own; a UserError else, and it stays as it is.
   */
  write(path: string, text: string, over: Over): Promise<string>;
  /** What was remembered of this journal on this machine under a name; null when nothing was, or it got lost. */
  recall(name: string): Promise<string | null>;
  /** Remembers it for a later command. It may get lost at any time, and nothing may go wrong then. */
  remember(name: string, text: string): Promise<void>;
  /**
   * Works on many files of a folder, which is made when it is not there: all of the work is done once `work`
   * resolves, or, when that or the disk says no, none of it.
   */
  folder<T>(path: string, work: (folder: Folder) => Promise<T>): Promise<T>;
};

/** What may be written over, by its text, and what to type where that says no. */
export type Over = { readonly isOurs: (there: string) => boolean; readonly instead: string };

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
