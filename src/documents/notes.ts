import { auditOf } from '../domain/audit.ts';
import { comparisonOf } from '../domain/comparison.ts';
import { dayIn, dayOf } from '../domain/dates.ts';
import type { Agreement, Journal, Message, Person } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { agreementView } from './agreement.ts';
import { auditView } from './audit.ts';
import { debriefed, meetingView } from './debrief.ts';
import { developView } from './develop.ts';
import { goalsView } from './goals.ts';
import { messageView } from './message.ts';
import { noteName } from './notename.ts';
import { pageView } from './page.ts';
import { personPages } from './person.ts';
import { newestPreps, prepView } from './prep.ts';
import { shortlistView } from './shortlist.ts';
import { valueView } from './value.ts';

/** A note to be written: its path inside the export folder, the template, and what that can name. */
export type Note = {
  readonly path: string;
  readonly template: string;
  readonly view: object;
  /** Whom it is about, where one can ask for one person's notes. */
  readonly person?: string;
};

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
        person: value.person,
      })),
    ),
  outreach: (journal) =>
    apart(
      newestMessages(journal).map((message) => ({
        path: `message-${slugOf(journal, message.person)}-${message.kind}.md`,
        template: 'message',
        view: messageView(journal, message),
        ...(message.person && { person: message.person }),
      })),
    ),
  expect: (journal, today) =>
    newestPages(journal).map((page) => ({
      path: `expect-${slugOf(journal, page.person)}.md`,
      template: 'agreement',
      view: agreementView(journal, page, today),
      person: page.person,
    })),
  prep: (journal, today) =>
    newestPreps(journal).map((prep) => ({
      path: `prep-${slugOf(journal, prep.person)}-${dayIn(prep.at, journal.profile.zone)}-${prep.id}.md`,
      template: 'prep',
      view: prepView(journal, prep, today),
      person: prep.person,
    })),
  debrief: (journal) =>
    debriefed(journal).map((meeting) => ({
      path: `meeting-${slugOf(journal, meeting.person)}-${dayOf(meeting.start)}-${meeting.id}.md`,
      template: 'meeting',
      view: meetingView(journal, meeting),
      person: meeting.person,
    })),
  develop: (journal) =>
    journal.plans.toReversed().flatMap((plan) => {
      const objective = journal.objectives.find(({ id }) => id === plan.objective);
      if (!objective) return [];
      const path = `develop-${noteName([objective.goal], plan.id)}-${plan.id.slice(0, 4)}.md`;
      const view = developView(journal, objective, plan);
      return [{ path, template: 'develop', view, ...(plan.person && { person: plan.person }) }];
    }),
  people: (journal, today) => {
    const pageOf = personPages(journal, today);
    return apart(
      journal.people.map((person) => ({
        path: `people/${fileOf(person)}.md`,
        template: 'person',
        view: pageView(pageOf(person)),
        person: person.id,
      })),
    );
  },
};

/** What the journey has led to so far, for one document of it all. */
export const journeyNotes = (journal: Journal, today: string): readonly Note[] =>
  ['goals', 'audit', 'shortlist', 'value', 'outreach', 'expect'].flatMap((name) => {
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

/** The last version of each page of expectations, the newest first. */
function newestPages({ agreements }: Journal): readonly Agreement[] {
  const met = new Set<string>();
  return agreements.toReversed().filter(({ person }) => !met.has(person) && met.add(person));
}

/** Messages that no later version replaces, the newest first. */
function newestMessages({ messages }: Journal): readonly Message[] {
  const replaced = new Set(messages.map(({ replaces }) => replaces));
  return messages.filter(({ id }) => !replaced.has(id)).toReversed();
}
