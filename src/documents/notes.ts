import { auditOf } from '../domain/audit.ts';
import { comparisonOf } from '../domain/comparison.ts';
import { dayIn } from '../domain/dates.ts';
import type { Journal, Message, Person } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { auditView } from './audit.ts';
import { goalsView } from './goals.ts';
import { messageView } from './message.ts';
import { noteName } from './notename.ts';
import { pageView, personPages } from './page.ts';
import { shortlistView } from './shortlist.ts';
import { valueView } from './value.ts';

/** A note to be written: its path inside the export folder, the template, and what that can name. */
export type Note = { readonly path: string; readonly template: string; readonly view: object };

/** What can be exported, by name: its notes, the newest first. */
export const shelves: Readonly<Record<string, (journal: Journal, today: string) => readonly Note[]>> = {
  goals: (journal) =>
    journal.goals.toReversed().map((goals, i) => ({
      path: i === 0 ? 'goals.md' : `goals-${dayIn(goals.at, journal.profile.zone)}-${goals.id}.md`,
      template: 'goals',
      view: goalsView(journal, goals),
    })),
  audit: (journal, today) => {
    const last = journal.entries.findLast(({ worksheet }) => worksheet === 'audit');
    return last
      ? [{ path: 'audit.md', template: 'audit', view: auditView(auditOf(journal, today), today) }]
      : [];
  },
  shortlist: (journal, today) => {
    const comparison = comparisonOf(journal);
    return comparison.candidates.length > 0
      ? [{ path: 'shortlist.md', template: 'shortlist', view: shortlistView(comparison, today) }]
      : [];
  },
  value: (journal) =>
    apart(
      journal.values.toReversed().map((value) => ({
        path: `value-${slugOf(journal, value.person)}.md`,
        template: 'value',
        view: valueView(journal, value),
      })),
    ),
  outreach: (journal) =>
    apart(
      newestMessages(journal).map((message) => ({
        path: `message-${slugOf(journal, message.person)}-${message.kind}.md`,
        template: 'message',
        view: messageView(journal, message),
      })),
    ),
  people: (journal, today) => {
    const pageOf = personPages(journal, today);
    return apart(
      journal.people.map((person) => ({
        path: `people/${fileOf(person)}.md`,
        template: 'person',
        view: pageView(pageOf(person)),
      })),
    );
  },
};

/** What the journey has led to so far, for one document of it all. */
export const journeyNotes = (journal: Journal, today: string): readonly Note[] =>
  ['goals', 'audit', 'shortlist', 'value', 'outreach'].flatMap((name) => {
    const notes = shelves[name]!(journal, today);
    return name === 'goals' ? notes.slice(0, 1) : notes;
  });

/** No note takes another's place: of two with one path, the older is numbered. */
function apart(notes: readonly Note[]): readonly Note[] {
  const taken = new Set<string>();
  return notes.map((note) => {
    let { path } = note;
    for (let number = 2; taken.has(path); number += 1) path = note.path.replace(/\.md$/, `-${number}.md`);
    taken.add(path);
    return { ...note, path };
  });
}

/** A slug is one word, unless somebody edited the journal by hand; a note stays in its folder whatever it says. */
const fileOf = ({ slug, id }: Person): string => noteName([slug], id);

function slugOf(journal: Journal, id: string | null): string {
  const person = personById(journal, id);
  return person ? fileOf(person) : 'network';
}

/** Messages that no later version replaces, the newest first. */
function newestMessages({ messages }: Journal): readonly Message[] {
  const replaced = new Set(messages.map(({ replaces }) => replaces));
  return messages.filter(({ id }) => !replaced.has(id)).toReversed();
}
