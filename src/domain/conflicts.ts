import { agreementWith, heldAgreements } from './agreements.ts';
import { longDate } from './dates.ts';
import { currentGoals } from './goals.ts';
import type { Agreement, Journal } from './journal.ts';
import { nameOf } from './people.ts';
import { timesAYear } from './rhythms.ts';
import { counted } from './wording.ts';

/** Something on a page that cannot be kept as it stands; `point` is the question to change. */
export type Conflict = { readonly point: string; readonly say: string };

/** What on this page contradicts itself, or what you offered in your goals (S59, S79). `today` is a civil date. */
export function conflictsOn(journal: Journal, page: Agreement, today: string): readonly Conflict[] {
  const began = agreementWith(journal, page.person)?.state === 'agreed';
  return [...datesOf(page, { today, began }), ...hoursOf(journal, page)];
}

/** `began` says whether an earlier version holds already. */
function datesOf(
  { starts, review, ends, state }: Agreement,
  { today, began }: { readonly today: string; readonly began: boolean },
): readonly Conflict[] {
  const found: Conflict[] = [];
  const note = (point: string, say: string) => found.push({ point, say });
  if (starts && ends && ends < starts)
    note('ends', `It would end on ${longDate(ends)}, before it starts on ${longDate(starts)}.`);
  if (starts && review && review < starts)
    note('review', `You would review it on ${longDate(review)}, before it starts on ${longDate(starts)}.`);
  if (review && ends && review > ends)
    note('review', `The review on ${longDate(review)} comes after the end on ${longDate(ends)}.`);
  if (state === 'proposed') {
    if (starts && starts < today && !began)
      note('starts', `It starts on ${longDate(starts)}, which has passed before you both agreed.`);
    if (ends && ends <= today) note('ends', `It ends on ${longDate(ends)}, which is not ahead of you.`);
    if (review && review <= today && !(ends && ends <= today))
      note('review', `The review on ${longDate(review)} is not ahead of you.`);
  }
  return found;
}

/** The hours of all meetings in a year, against the hours a month that the goals offer. */
function hoursOf(journal: Journal, page: Agreement): readonly Conflict[] {
  const offered = (currentGoals(journal)?.time ?? 0) * 12;
  if (offered === 0) return [];
  const others = [...heldAgreements(journal).values()].filter(
    ({ state, person, id }) => state === 'agreed' && person !== page.person && id !== page.id,
  );
  const asked = [page, ...others].reduce((sum, one) => sum + hoursAYear(one), 0);
  if (asked <= offered || hoursAYear(page) === 0) return [];
  const names = others.map(({ person }) => nameOf(journal, person)).join(', ');
  const whom = others.length > 0 ? ` with those you have agreed on with ${names}` : '';
  return [
    {
      point: 'cadence',
      say: `Your goals offer ${counted(round(offered), 'hour')} a year, and the meetings of this page${whom} ask for ${round(asked)}.`,
    },
  ];
}

/** Hours spent in meetings in a year. */
const hoursAYear = ({ cadence, minutes }: Pick<Agreement, 'cadence' | 'minutes'>): number =>
  (timesAYear(cadence) * minutes) / 60;

const round = (hours: number): number => Math.round(hours * 10) / 10;
