import type { Journal } from '../domain/journal.ts';
import { goalsView } from './goals.ts';

/** A note to be written: its path inside the export folder, the template, and what that can name. */
export type Note = { readonly path: string; readonly template: string; readonly view: object };

/** What can be exported, by name: its notes, the newest first. */
export const shelves: Readonly<Record<string, (journal: Journal) => readonly Note[]>> = {
  goals: (journal) =>
    journal.goals.toReversed().map((goals, i) => ({
      path: i === 0 ? 'goals.md' : `goals-${goals.at.slice(0, 10)}-${goals.id}.md`,
      template: 'goals',
      view: goalsView(journal, goals),
    })),
};
