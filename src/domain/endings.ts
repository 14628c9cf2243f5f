import { agreementWith } from './agreements.ts';
import { endings } from './choices.ts';
import type { Agreement, Journal } from './journal.ts';

export type Ending = NonNullable<Agreement['ending']>;
export type How = Ending['how'];

export { endings };

/** How it is going to end, or how it ended, if anybody has said so. */
export const endingOf = (journal: Journal, person: string): Ending | null =>
  agreementWith(journal, person)?.ending ?? null;

/**
 * An ending as the other may see it: lessons, and whom to ask next, are yours. Null where how it ended is your own
 * judgement, which they need not read in a note.
 */
export const publicEnding = (ending: Ending): Ending | null =>
  ending.how === 'drifted' || ending.how === 'not-a-fit' ? null : { ...ending, lessons: [], ask: [] };

/** How one stays in touch afterwards, unless somebody says otherwise (S27). */
const keepFor: Readonly<Record<How, Ending['keep']>> = {
  completed: 'quarterly',
  'completed-early': 'quarterly',
  mutual: 'quarterly',
  drifted: 'ad-hoc',
  'not-a-fit': null,
};

/** How one would stay in touch after such an ending: a rhythm, or 'none'. */
export const usualKeep = (how: unknown): string => keepFor[how as How] ?? 'none';
