import { openActions } from './actions.ts';
import { untoldAdvice } from './advice.ts';
import { agreementWith } from './agreements.ts';
import { attendanceWith, turnsIn } from './attendance.ts';
import { lastContacts } from './contact.ts';
import { addMonths, compare, type Day, dayIn, dayOf } from './dates.ts';
import { type Balance, balanceWith } from './exchanges.ts';
import { heldWith } from './held.ts';
import type { Agreement, Journal, Meeting, Person } from './journal.ts';
import { beganOn } from './lifespan.ts';
import { meetingsWith, postponementsOf } from './meetings.ts';
import { awaitsAnswer, touchesOf } from './touches.ts';

/** What the journal can say about how it goes with somebody; all of it computed, nothing judged. Days are civil. */
export type Evidence = {
  readonly today: Day;
  readonly page: { readonly state: Agreement['state']; readonly since: Day } | null;
  /** The rhythm agreed on; monthly is assumed where nothing is (S18). */
  readonly cadence: Agreement['cadence'];
  readonly assumed: boolean;
  /** The last real contact: a touch that nobody answered is none. */
  readonly contact: Day | null;
  /** How many times the rhythm would have had the two meet since the last meeting or the start; rests owe none. */
  readonly lapsed: number;
  /** Half a year ago, or when the page began to hold if that is later: what is counted is counted from here. */
  readonly from: Day;
  readonly held: number;
  readonly expected: number | null;
  readonly missed: number;
  readonly cancelled: number;
  readonly moved: number;
  readonly next: string | null;
  /** Messages that went out after the last contact and were not answered; the day of the first. */
  readonly waiting: { readonly count: number; readonly since: Day } | null;
  readonly goals: readonly string[];
  readonly success: string | null;
  readonly confidentiality: string | null;
  /** Of the last meetings held, three at most: those with a sheet, how well it fitted, what was true of them. */
  readonly prepared: { readonly of: number; readonly count: number };
  readonly fits: readonly number[];
  readonly felt: readonly string[];
  readonly milestones: { readonly of: number; readonly reached: number };
  /** Promises past their day. */
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  /** Advice whose fate they have not been told. */
  readonly untold: number;
  /** What went both ways in the last twelve months; of it, how many gifts were noted as such. */
  readonly ledger: Balance;
  readonly given: number;
  readonly received: number;
  /** What was hard to hear, as the last debrief has it. */
  readonly blunt: { readonly on: Day; readonly text: string } | null;
};

const assumedCadence = 'monthly';

/** The facts about one relationship. Dates in the future count for nothing. */
export function evidenceOn(journal: Journal, { id }: Pick<Person, 'id'>, today: Day): Evidence {
  const { zone } = journal.profile;
  const page = agreementWith(journal, id);
  const since = page && beganOn(page, zone);
  const cadence = page && page.cadence !== 'ad-hoc' ? page.cadence : assumedCadence;
  const meetings = meetingsWith(journal, id);
  const held = heldWith(journal, id, today);
  const last = held.at(-1);
  const from = later(addMonths(today, -6), since ?? '');
  const recent = (meeting: Meeting) => dayOf(meeting.start) >= from && dayOf(meeting.start) <= today;
  const contact = lastContacts(journal, today).get(id) ?? null;
  const pauses = journal.pauses.filter(({ person }) => person === null || person === id);
  // A meeting from before it began, or was taken up again, is no lapse.
  const counted = last ? later(dayOf(last.start), since ?? '') : (since ?? contact);
  const attended = attendanceWith(journal, id, today, from);
  return {
    today,
    page: page ? { state: page.state, since: since! } : null,
    cadence: page?.cadence ?? assumedCadence,
    assumed: !page || page.cadence === 'ad-hoc',
    contact,
    lapsed: counted === null ? 0 : (turnsIn(cadence, { from: counted, to: today }, pauses) ?? 0),
    from,
    held: attended.held,
    expected: page?.state === 'agreed' && from <= today ? attended.agreed : null,
    missed: attended.missed,
    cancelled: meetings.filter((one) => one.state === 'cancelled' && recent(one)).length,
    moved: meetings
      .filter((one) => recent(one) || one.state === 'scheduled')
      .reduce((sum, meeting) => sum + postponementsOf(meeting), 0),
    next: meetings.find(({ state, start }) => state === 'scheduled' && dayOf(start) >= today)?.start ?? null,
    waiting: waitingOn(journal, id, { contact, since: page?.state === 'agreed' ? since! : null, today }),
    goals: page?.goals ?? [],
    success: page?.success || null,
    confidentiality: page?.confidentiality || null,
    prepared: preparedFor(journal, held.slice(-3)),
    fits: held.flatMap(({ fit }) => fit ?? []).slice(-3),
    felt: held.findLast(({ felt }) => felt.length > 0)?.felt ?? [],
    milestones: milestonesWith(journal, id),
    ...overdueWith(journal, id, today),
    untold: untoldAdvice(journal, id).length,
    ...ledgerWith(journal, id, today),
    blunt: bluntWords(journal, id),
  };
}

const later = (one: Day, other: Day): Day => (compare(one, other) > 0 || other === '' ? one : other);

function waitingOn(
  journal: Journal,
  person: string,
  {
    contact,
    since,
    today,
  }: { readonly contact: Day | null; readonly since: Day | null; readonly today: Day },
): Evidence['waiting'] {
  const days = touchesOf(journal, person)
    .filter(({ state }) => state === 'sent' || state === 'silent')
    // Thanks ask for nothing: no answer to them is no silence.
    .filter(({ message }) => awaitsAnswer(journal.messages.find(({ id }) => id === message)))
    .map(({ sentOn, at }) => sentOn ?? dayIn(at, journal.profile.zone))
    .filter((day) => day <= today && day > (contact ?? '') && day >= (since ?? ''))
    .toSorted(compare);
  return days.length > 0 ? { count: days.length, since: days[0]! } : null;
}

function preparedFor({ preps }: Journal, meetings: readonly Meeting[]): Evidence['prepared'] {
  const with_ = new Set(preps.map(({ meeting }) => meeting));
  return { of: meetings.length, count: meetings.filter(({ id }) => with_.has(id)).length };
}

function milestonesWith({ plans }: Journal, person: string): Evidence['milestones'] {
  const all = plans.filter((plan) => plan.person === person).flatMap(({ milestones }) => milestones);
  return { of: all.length, reached: all.filter(({ reachedOn }) => reachedOn !== null).length };
}

function overdueWith(journal: Journal, person: string, today: Day): Pick<Evidence, 'mine' | 'theirs'> {
  const late = openActions(journal, person).filter(({ by }) => by !== null && by < today);
  const of = (who: 'me' | 'mentor') => late.filter((action) => action.who === who).map(({ what }) => what);
  return { mine: of('me'), theirs: of('mentor') };
}

function ledgerWith(
  journal: Journal,
  person: string,
  today: Day,
): Pick<Evidence, 'ledger' | 'given' | 'received'> {
  const ledger = balanceWith(journal, person, { after: addMonths(today, -12), to: today });
  return { ledger, given: ledger.given.length, received: ledger.received.length };
}

function bluntWords({ entries, profile }: Journal, person: string): Evidence['blunt'] {
  const last = entries.findLast(({ worksheet, about }) => worksheet === 'debrief' && about === person);
  const text = last?.answers['blunt'];
  if (!last || typeof text !== 'string' || text.trim() === '') return null;
  const on = last.answers['met-on'];
  return { on: typeof on === 'string' ? dayOf(on) : dayIn(last.at, profile.zone), text };
}
