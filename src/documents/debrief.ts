import { actionsLike } from '../domain/actions.ts';
import { updateOf } from '../domain/advice.ts';
import { introducedIn } from '../domain/caught.ts';
import { dayName, dayOf, longDate, timeOf } from '../domain/dates.ts';
import type { Action, Entry, Journal, Meeting } from '../domain/journal.ts';
import { meetingOn } from '../domain/meetings.ts';
import { findPeople } from '../domain/names.ts';
import { nameOf, personById } from '../domain/people.ts';
import { openQuestions } from '../domain/questions.ts';
import { plain } from './agenda.ts';
import type { Closing } from './closing.ts';
import { lowerStart } from './fragments.ts';
import { withoutYear } from './lookback.ts';
import { heading, line } from './markdown.ts';
import { kindTitles, whenOf } from './meetings.ts';
import { greetingTo } from './salutation.ts';
import { selfOf } from './self.ts';

/** Meetings that have been looked back on, the newest first. */
export const debriefed = ({ meetings }: Journal): readonly Meeting[] =>
  meetings
    .filter(({ debriefedOn }) => debriefedOn !== null)
    .toSorted((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0));

/** What `templates/meeting.md` can name. The private part, how it felt and what you decided stay in the journal. */
export function meetingView(journal: Journal, meeting: Meeting) {
  const advice = journal.advice.filter((one) => one.meeting === meeting.id);
  const actions = journal.actions.filter((one) => one.meeting === meeting.id);
  return {
    title: heading(
      `${kindTitles[meeting.kind]} with ${nameOf(journal, meeting.person)}, ${longDate(dayOf(meeting.start))}`,
    ),
    when: whenOf(meeting),
    place: meeting.place && line(meeting.place),
    points: meeting.points.map(line),
    advice: advice.map((one) => line(updateOf(one))),
    mine: actions.filter(({ who }) => who === 'me').map((one) => line(withState(one))),
    theirs: actions.filter(({ who }) => who === 'mentor').map((one) => line(withState(one))),
    next: meeting.next && whenOf({ start: meeting.next, zone: null }),
  };
}

const withState = ({ what, by, state, closedOn }: Action): string => {
  if (state === 'open') return by ? `${what} (by ${longDate(by)})` : what;
  return `${what} (${state}${closedOn ? ` on ${longDate(closedOn)}` : ''})`;
};

/**
 * What `templates/messages/recap.md` can name: thanks and a recap for the first two days (S48, S89). It is plain
 * text, and holds nothing private.
 */
export function recapView(journal: Journal, meeting: Meeting) {
  const person = personById(journal, meeting.person) ?? null;
  const actions = actionsLike(journal, { person: meeting.person }).filter(
    (one) => one.meeting === meeting.id && one.state !== 'dropped',
  );
  const time = meeting.next && timeOf(meeting.next);
  return {
    greeting: greetingTo(person, true),
    /** "on Tuesday 8 December" */
    when: `on ${withoutYear(dayName(dayOf(meeting.start)))}`,
    points: meeting.points.map(plain),
    advice: journal.advice.filter((one) => one.meeting === meeting.id).map(({ text }) => plain(text)),
    mine: actions.filter(({ who }) => who === 'me').map(dated),
    theirs: actions.filter(({ who }) => who === 'mentor').map(dated),
    next:
      meeting.next && meeting.decision !== 'stop'
        ? `${withoutYear(dayName(dayOf(meeting.next)))}${time ? ` at ${time}` : ''}`
        : null,
    decision: meeting.decision,
    first_talk: meeting.kind === 'talk',
    me: selfOf(journal),
  };
}

const dated = ({ what, by }: Action): string =>
  by ? `${plain(what)} (by ${withoutYear(longDate(by))})` : plain(what);

/** What the debrief says at its end: what it did to the ledger, and what comes back by itself. */
export function debriefClosing(journal: Journal, { about: person, answers }: Entry): Closing {
  const day = answers['met-on'];
  const meeting = person && typeof day === 'string' ? meetingOn(journal, person, day) : undefined;
  const slug = personById(journal, person)?.slug ?? 'NAME';
  if (!meeting) return { title: 'Looked back', lines: [], next: [] };
  const of = <One extends { readonly meeting: string | null }>(list: readonly One[]) =>
    list.filter((one) => one.meeting === meeting.id);
  const open = openQuestions(journal, person ?? '');
  const advice = of(journal.advice);
  const actions = of(journal.actions).filter(({ state }) => state === 'open');
  return {
    title: `The meeting of ${longDate(meeting.start)}`,
    lines: [
      ...advice.map(({ text }) => `Advice to try: ${text}`),
      ...actions.map((one) => `${one.who === 'me' ? 'You' : 'They'}: ${lowerStart(withState(one))}`),
      ...(open.length > 0 ? [`Still open, for next time: ${open.join(' · ')}`] : []),
      ...nextLine(meeting, answers['next-meeting']),
    ],
    next: [
      { command: `mentor outreach sent ${slug}`, what: 'once the recap is out' },
      { command: 'mentor advice tried ID', what: 'when you have tried something' },
      ...introducedIn(meeting)
        .filter((name) => findPeople(journal.people, name).length === 0)
        .map((name) => ({
          command: `mentor people add "${name}" --introduced-by ${slug}`,
          what: 'write them down, to get in touch',
        })),
      ...(meeting.decision === 'ongoing'
        ? [{ command: `mentor expect ${slug}`, what: 'one page on how you go on' }]
        : []),
      ...(meeting.kind === 'review'
        ? [{ command: `mentor review ${slug}`, what: 'what you both saw, and the decision' }]
        : []),
      ...(meeting.kind === 'last'
        ? [{ command: `mentor close ${slug}`, what: 'end it well, with your thanks' }]
        : []),
      { command: `mentor export debrief ${slug}`, what: 'write it as a note' },
    ],
  };
}

function nextLine(meeting: Meeting, next: unknown): readonly string[] {
  if (meeting.next) return [`You meet again on ${whenOf({ start: meeting.next, zone: null })}.`];
  return typeof next === 'string'
    ? ['The next date you gave is not after this meeting, so it is not in the calendar.']
    : [];
}
