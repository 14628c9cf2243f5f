/**
 * One page about something. All of it is plain text as somebody typed it: whoever draws it, a terminal or a
 * document, makes it safe there.
 */
export type Page = {
  readonly title: string;
  /** What it is, in a line under the title. */
  readonly lead: string | null;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  /** What to do about it next. */
  readonly next: { readonly say: string; readonly command: string } | null;
};

export type Fact = { readonly label: string; readonly value: string };

/** `id` tells sections apart, whatever they are called. */
/** `text` reads as it was written, from margin to margin: it is there to be copied. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PageItem[];
  readonly text?: string;
};

/** `record` is the whole id of what the item stands for, `short` as much of it as one has to type. */
export type PageItem = {
  readonly text: string;
  readonly record: string | null;
  readonly short: string | null;
  /** Pieces of the text to be set off: UTF-16 offsets, the end exclusive, in order. */
  readonly marks?: readonly (readonly [start: number, end: number])[];
};
