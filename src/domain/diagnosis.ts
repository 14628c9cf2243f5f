/** One thing that was looked at. */
export type Check = {
  readonly id: string;
  /** `look` is worth looking at; `wrong` is to be put right. */
  readonly state: 'ok' | 'look' | 'wrong';
  readonly say: string;
  /** What to do about it, and what to type, where something can be typed. */
  readonly mend: string | null;
  readonly command: string | null;
  /** What `doctor --fix` puts right by itself. */
  readonly fix: 'modes' | 'orphans' | 'journal' | null;
};

export const ok = (id: string, say: string): Check => ({
  ...{ id, state: 'ok', say },
  ...{ mend: null, command: null, fix: null },
});

type More = Partial<Pick<Check, 'mend' | 'command' | 'fix'>>;
export const look = (id: string, say: string, more: More = {}): Check => ({
  ...ok(id, say),
  state: 'look',
  ...more,
});
export const wrong = (id: string, say: string, more: More = {}): Check => ({
  ...ok(id, say),
  state: 'wrong',
  ...more,
});
