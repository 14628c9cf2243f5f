/** How much a finding matters: `must` is a mistake nobody wants sent, `could` is a matter of polish. */
export type Level = 'must' | 'should' | 'could';

/**
 * One thing the coach noticed in a text, and one thing to do about it.
 * `start` and `end` are UTF-16 offsets into the text looked at (end exclusive), null when what is
 * wrong is that something is absent; `quote` is that piece of the text, or ''.
 */
export type Finding = {
  readonly rule: string;
  readonly level: Level;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  /** What the coach noticed, in a sentence. */
  readonly say: string;
  /** One thing to do about it. */
  readonly mend: string;
  /** Where the advice comes from, as an S-number. */
  readonly source: string;
};

/** Looks at one answer among the answers so far; null when there is nothing worth saying. */
export type Look = (
  question: { readonly id: string; readonly look?: string },
  answer: unknown,
  answers: object,
) => Finding | null;
