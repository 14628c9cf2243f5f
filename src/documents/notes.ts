import { auditOf } from '../domain/audit.ts';
import type { Journal } from '../domain/journal.ts';
import { auditView } from './audit.ts';
import { goalsView } from './goals.ts';
import { pageView, personPage } from './page.ts';

/** A note to be written: its path inside the export folder, the template, and what that can name. */
export type Note = { readonly path: string; readonly template: string; readonly view: object };

/** What can be exported, by name: its notes, the newest first. */
export const shelves: Readonly<Record<string, (journal: Journal, today: string) => readonly Note[]>> = {
  goals: (journal) =>
    journal.goals.toReversed().map((goals, i) => ({
      path: i === 0 ? 'goals.md' : `goals-${goals.at.slice(0, 10)}-${goals.id}.md`,
      template: 'goals',
      view: goalsView(journal, goals),
    })),
  audit: (journal, today) => {
    const last = journal.entries.findLast(({ worksheet }) => worksheet === 'audit');
    return last
      ? [{ path: 'audit.md', template: 'audit', view: auditView(auditOf(journal, today), today) }]
      : [];
  },
  people: (journal, today) =>
    journal.people.map((person) => ({
      path: `people/${person.slug}.md`,
      template: 'person',
      view: pageView(personPage(journal, person, today)),
    })),
};
