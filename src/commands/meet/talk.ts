import type { Context } from '../../context.ts';
import { type Brief, briefFor } from '../../domain/briefs.ts';
import {
  endSitting,
  type Line,
  type Sitting,
  sittingAnswers,
  sittingOf,
  type Tick,
} from '../../domain/caught.ts';
import { dayOf, daysBetween, todayIn, wallClock } from '../../domain/dates.ts';
import { draftOf, keepDraft } from '../../domain/drafts.ts';
import type { Journal, Meeting, Person } from '../../domain/journal.ts';
import { meetingsWith, newMeeting } from '../../domain/meetings.ts';
import { prepFor } from '../../domain/preps.ts';
import { room } from '../../domain/talks.ts';
import { zoneFor } from './times.ts';

/** A talk being written down: every line is on disk before the next one can be typed. */
export type Talk = {
  readonly person: Person;
  readonly brief: Brief;
  /** A civil date. */
  readonly today: string;
  readonly zone: string | null;
  /** When it began, as a moment. */
  readonly began: string;
  sitting: Sitting;
};

/** Goes on with a talk that was broken off, or begins a new one with what is open and what is on the agenda. */
export function begin({ now }: Context, journal: Journal, person: Person, fresh: boolean): Talk {
  const today = todayIn(now(), journal.profile.zone);
  const brief = briefFor(journal, person.id, today);
  const draft = fresh ? undefined : draftOf(journal, { worksheet: 'meet', about: person.id });
  const { zone } = journal.profile;
  if (draft) return { person, brief, today, zone, began: draft.at, sitting: sittingOf(draft) };
  const meeting = plannedNow(journal, person.id, today);
  const agenda = prepFor(journal, person.id);
  const questions = agenda?.questions ?? brief.open;
  const main = [
    ...(agenda?.priorities.slice(0, room.priorities) ?? []),
    ...questions.slice(0, room.questions),
  ];
  const ticks: readonly Tick[] = [
    ...[...brief.mine, ...brief.theirs].map((action) => ({
      text: action.what,
      action: action.id,
      spare: false,
    })),
    ...main.map((text) => ({ text, action: null, spare: false })),
    ...questions.slice(room.questions).map((text) => ({ text, action: null, spare: true })),
  ];
  return {
    person,
    brief,
    today,
    zone,
    began: now().toISOString(),
    sitting: { meeting: meeting?.id ?? null, ticks: unique(ticks), lines: [] },
  };
}

/** The meeting that this is: one held today and to be gone on with, today's in the calendar, or one a day off. */
function plannedNow(journal: Journal, person: string, today: string): Meeting | undefined {
  const away = ({ start }: Meeting) => Math.abs(daysBetween(dayOf(start), today));
  const all = meetingsWith(journal, person);
  return (
    all.find((one) => one.state === 'held' && one.debriefedOn === null && away(one) === 0) ??
    all.filter((one) => one.state === 'scheduled' && away(one) <= 1).toSorted((a, b) => away(a) - away(b))[0]
  );
}

const unique = (ticks: readonly Tick[]): readonly Tick[] =>
  ticks.filter(({ text }, i) => ticks.findIndex((other) => other.text === text) === i);

/** Puts the talk on disk as it is now. */
export async function keep({ store, mint }: Context, talk: Talk, lines: readonly Line[]): Promise<void> {
  talk.sitting = { ...talk.sitting, lines };
  const draft = { answers: sittingAnswers(talk.sitting), open: null, id: mint(), at: talk.began };
  await store.change((journal) => keepDraft(journal, { worksheet: 'meet', about: talk.person.id }, draft));
}

/** Makes one deed of it: the meeting was held, and what was caught belongs to it. */
export async function end(context: Context, talk: Talk): Promise<void> {
  const { store, mint } = context;
  const { person, began } = talk;
  const id = mint();
  const yours = zoneFor(context, await store.read(), undefined);
  await store.change((journal) => {
    const zone = journal.profile.zone ?? yours;
    const start = wallClock(new Date(began), zone);
    const fresh = newMeeting(journal, { id, at: began, person: person.id, start, zone, state: 'held' });
    return endSitting(journal, talk.sitting, fresh);
  }, `Met ${person.name}`);
}
