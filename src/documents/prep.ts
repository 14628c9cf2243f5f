import { actionLine, type Brief, briefFor } from '../domain/briefs.ts';
import { type Day, longDate, todayIn } from '../domain/dates.ts';
import type { Action, Journal, Prep } from '../domain/journal.ts';
import { minutesFor } from '../domain/meetings.ts';
import { nameOf, personById } from '../domain/people.ts';
import { prepFor } from '../domain/preps.ts';
import { room } from '../domain/talks.ts';
import type { Closing } from './closing.ts';
import { essay, heading, line } from './markdown.ts';
import { kindTitles, whenOf } from './meetings.ts';

const modes: Readonly<Record<NonNullable<Prep['mode']>, string>> = {
  talk: 'Listen to a talk I rehearse, and tell me where you lost the thread.',
  plan: 'Look for the weak spot in a plan of mine.',
  problem: 'Hear a problem and my own answer to it, and tell me what I overlook.',
};

/** The preps of everybody, each person's newest first. */
export const newestPreps = (journal: Journal): readonly Prep[] =>
  journal.preps.toReversed().toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));

/**
 * What `templates/prep.md` can name: one page to have beside you. Every text is safe in Markdown; lists may be
 * empty, texts null. Nothing private is in it.
 */
export function prepView(journal: Journal, prep: Prep, today: Day) {
  const { person, priorities, questions, mode } = prep;
  const meeting = journal.meetings.find(({ id }) => id === prep.meeting) ?? null;
  // What is open now has no place on a sheet from the past.
  const brief = prepFor(journal, person) === prep ? briefFor(journal, person, today) : null;
  const kind = meeting?.kind ?? brief?.kind ?? 'regular';
  const minutes = meeting?.minutes ?? minutesFor(journal, person, undefined);
  const open = (actions: readonly Action[] = []) =>
    actions.slice(0, most).map((action) => line(actionLine(action, today)));
  const date = longDate(todayIn(new Date(prep.at), journal.profile.zone));
  return {
    title: heading(`Preparation for ${nameOf(journal, person)}, ${date}`),
    what: kindTitles[kind],
    when: meeting && whenOf(meeting),
    place: meeting?.place ? line(meeting.place) : null,
    date,
    minutes,
    ...sharesOf(minutes),
    first_talk: kind === 'talk',
    /** Whether there is news to tell: not to somebody met for the first time, or once. */
    has_news: kind !== 'talk' && kind !== 'flash',
    priorities: priorities.slice(0, room.priorities).map(line),
    updates: prep.updates.map(line),
    mine: open(brief?.mine),
    theirs: open(brief?.theirs),
    questions: questions.slice(0, room.questions).map(line),
    spare: [...priorities.slice(room.priorities), ...questions.slice(room.questions)].map(line),
    scenario: prep.scenario && essay(prep.scenario),
    mode: mode && modes[mode],
    next_steps: prep.nextSteps.map(line),
    objectives: kind === 'talk' ? [] : (brief?.objectives ?? []).slice(0, 3).map(({ goal }) => line(goal)),
    agreed: (brief?.agreed ?? []).map(line),
  };
}

/** As many actions as keep the sheet on one page. */
const most = 6;

/** A fifth of the time for news, five minutes for what is next, the rest for questions (S61, S89). */
export function sharesOf(minutes: number) {
  const news = Math.max(3, Math.round(minutes / 5 / 5) * 5);
  const close = minutes >= 30 ? 5 : 3;
  return { news, close, talk: Math.max(0, minutes - news - close) };
}

/** What is known before the sheet is filled in, a line each, for the screen. */
export function briefLines(brief: Brief, today: Day): readonly string[] {
  const { mine, theirs, objectives, agreed } = brief;
  return [
    ...mine.slice(0, most).map((action) => `You: ${actionLine(action, today)}`),
    ...theirs.slice(0, most).map((action) => `They: ${actionLine(action, today)}`),
    ...(brief.kind === 'talk' ? [] : objectives.slice(0, 3).map(({ goal }) => `Objective: ${goal}`)),
    ...agreed,
  ];
}

/** What the prep worksheet says at its end. */
export function prepClosing(journal: Journal, person: string | null): Closing {
  const prep = journal.preps.findLast((prep) => prep.person === person);
  const slug = personById(journal, person)?.slug ?? 'NAME';
  const spare = prep ? prep.questions.length - room.questions : 0;
  return {
    title: 'Your sheet',
    lines: prep
      ? [
          ...prep.priorities.slice(0, room.priorities).map((text) => `First: ${text}`),
          ...prep.questions.slice(0, room.questions).map((text) => `Ask: ${text}`),
          ...(spare > 0 ? [`And ${spare} more on the sheet, should there be time.`] : []),
        ]
      : [],
    next: [
      { command: `mentor prep ${slug} --copy`, what: 'the agenda as a mail, to send ahead' },
      { command: `mentor export prep ${slug}`, what: 'write the sheet as a note' },
      { command: `mentor meet ${slug}`, what: 'when it begins' },
    ],
  };
}
