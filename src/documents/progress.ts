import { type Attendance, attendances } from '../domain/attendance.ts';
import { addDays, type Day, dayOf, longDate, timeOf } from '../domain/dates.ts';
import { type AdviceCount, countAdvice, type Growth, growthOf } from '../domain/growth.ts';
import { type Happening, happeningsWith } from '../domain/happenings.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { slices } from '../domain/slice.ts';
import type { Table } from '../domain/table.ts';
import { capital, counted } from '../domain/wording.ts';
import { beforeAfter, usedAdvice } from './beforeafter.ts';
import { heading, line } from './markdown.ts';
import { fenced } from './pictures/mermaid.ts';
import type { Picture } from './pictures/picture.ts';
import { meetingsPicture, ratingsPicture } from './pictures/progresspictures.ts';

/** As much of each kind of evidence as one looks at. */
const mostOfEach = 3;

/** How far one objective has come: in a sentence, by what it shows, and what is still ahead. Plain text. */
export type Story = {
  readonly goal: string;
  readonly told: string;
  readonly evidence: readonly string[];
  readonly ahead: readonly string[];
};

/** How far one objective has come, from what was done, talked about and reached for it. */
export function storyOf(growth: Growth): Story {
  const { objective, actions, advice, meetings, reached, ahead } = growth;
  const last = meetings.at(-1);
  const talks =
    last && `Talked about in ${counted(meetings.length, 'meeting')}, last on ${longDate(dayOf(last.start))}`;
  const evidence = [
    ...newest(
      reached.map(({ what, reachedOn }) => `Reached: ${what}${reachedOn ? `, ${longDate(reachedOn)}` : ''}`),
    ),
    ...newest(
      actions.map(({ what, closedOn }) => `Done: ${what}${closedOn ? `, ${longDate(closedOn)}` : ''}`),
    ),
    ...newest(advice.map((one) => `Tried: ${usedAdvice(one)}`)),
    ...(talks ? [talks] : []),
  ];
  const told = beforeAfter(growth, 'you');
  return {
    goal: objective.goal,
    told: told ? `${capital(told)}.` : nothingYet(growth, evidence.length > 0),
    evidence,
    // What was not needed to reach it is no longer ahead.
    ahead: (objective.state === 'reached' ? [] : ahead).map(({ what, by }) =>
      by ? `${what}, by ${longDate(by)}` : what,
    ),
  };
}

function nothingYet({ ahead }: Growth, shown: boolean): string {
  if (ahead.length > 0) return 'Not judged yet, and its milestones are still ahead.';
  return shown ? 'Not judged yet, and without milestones.' : 'Nothing speaks for it yet.';
}

/** The newest few, and how many more there are. */
const newest = (items: readonly string[]): readonly string[] =>
  items.length <= mostOfEach + 1
    ? items
    : [...items.slice(-mostOfEach), `and ${items.length - mostOfEach} more before that`];

/** Mentors with whom something was ever agreed, in the order of the journal. */
export const mentorsOf = (journal: Journal): readonly Person[] => {
  const agreed = new Set(
    journal.agreements.flatMap(({ person, state }) => (state === 'proposed' ? [] : [person])),
  );
  return journal.people.filter(({ id }) => agreed.has(id));
};

/** Meetings kept against agreed, without reproach. */
export function attendanceWords(name: string, { held, missed, agreed, since }: Attendance): string {
  const start = since === null ? '' : ` since ${longDate(since)}`;
  const kept =
    held === 0 ? `${name}: no meeting held${start}` : `${name}: ${counted(held, 'meeting')} held${start}`;
  const fell = missed > 0 ? `, ${missed} missed` : '';
  if (agreed === null || since === null) return `${kept}${fell}.`;
  if (agreed === 0) return `${kept}${fell}; the first stretch of your rhythm is not over yet.`;
  if (held < agreed) return `${kept}${fell}; the rhythm you agreed on makes ${agreed}.`;
  return `${kept}${fell}, ${held > agreed ? 'more often than' : 'as often as'} you agreed.`;
}

/** How much of the advice was tried, and how much of that its givers know; null when there was none. */
export function adviceWords({ heard, tried, told, dropped }: AdviceCount): string | null {
  if (heard === 0) return null;
  const aside = dropped > 0 ? `, and put ${dropped} aside` : '';
  return `Of ${counted(heard, 'piece of advice', 'pieces of advice')} you tried ${tried}${aside}, and told the giver of ${told}.`;
}

/** What was reached within so many days is news still. */
const newsFor = 30;

/** Milestones and objectives reached not long ago, said quietly (S25, N4). */
export function celebrationWords(journal: Journal, growth: readonly Growth[], today: Day): readonly string[] {
  const isNew = (day: Day | null) => day !== null && day <= today && day >= addDays(today, -newsFor);
  return growth.flatMap(({ objective, plan, reached }) => {
    const whole = objective.state === 'reached' && isNew(objective.closedOn);
    const news = whole ? objective.goal : reached.findLast(({ reachedOn }) => isNew(reachedOn))?.what;
    if (!news) return [];
    const person = personById(journal, plan?.person ?? null);
    const share = person ? ` ${person.name} would like to hear of it: mentor thank ${person.slug}` : '';
    return [`"${news}" is done, and it was you who did it. Take a moment for that.${share}`];
  });
}

/** What happened, each with its day. */
export const happeningTable = (happened: readonly Happening[]): Table => ({
  columns: [{ title: 'when' }, { title: 'what', grow: true }],
  rows: happened.map(({ on, what }) => [[dayOf(on), timeOf(on)].filter(Boolean).join(' '), what]),
});

const drawn = (picture: Picture | null): string | null => picture && fenced(picture.mermaid);

/** The pictures in that note. */
export const progressPictures = (journal: Journal, today: Day): readonly Picture[] =>
  [meetingsPicture(journal, today), ...growthOf(journal, today).map(ratingsPicture)].filter(
    (picture) => picture !== null,
  );

/** What `templates/progress.md` can name: the note to keep. Every text is safe in Markdown. */
export function progressView(journal: Journal, today: Day) {
  const growth = growthOf(journal, today);
  const advice = adviceWords(countAdvice(journal.advice));
  const attendance = attendances(journal, today);
  const about = slices(journal);
  return {
    date: longDate(today),
    goals: growth.map((one) => {
      const { goal, told, evidence, ahead } = storyOf(one);
      return {
        title: heading(goal) || 'An objective',
        told: line(told),
        evidence: evidence.map(line),
        ahead: ahead.map(line),
        picture: drawn(ratingsPicture(one)),
        ratings: one.ratings.map(({ on, value }) => ({ on: longDate(on), value })),
      };
    }),
    meetings: mentorsOf(journal).map(({ id, name }) => line(attendanceWords(name, attendance(id)))),
    advice: advice && line(advice),
    months: drawn(meetingsPicture(journal, today)),
    people: mentorsOf(journal).map((person) => ({
      name: heading(person.name),
      timeline: happeningsWith(about(person.id), person.id).map(({ on, what }) => ({
        on: longDate(dayOf(on)),
        what: line(what),
      })),
    })),
  };
}
