import { addDays, addMonths, type Day, dayOf } from './dates.ts';
import { heldWith } from './held.ts';
import type { Journal } from './journal.ts';
import { beganOn } from './lifespan.ts';

/** After so many years it is good to hear what became of one's help (S97). */
export const impactYears = [2, 5, 10] as const;
export type ImpactYears = (typeof impactYears)[number];

/** So many days before its day a note that goes out is that note; our figure. */
export const impactAhead = 60;

/** Where the years are counted from, and what that was. */
export type Beginning = { readonly day: Day; readonly what: 'end' | 'start' };

export type Impact = {
  readonly from: Beginning;
  /** Whole years gone by since then; 0 when it is still to come. */
  readonly years: number;
  /** The note that is due: its day has come and nothing was sent since. */
  readonly due: { readonly years: ImpactYears; readonly on: Day } | null;
  /** The one after that. */
  readonly next: { readonly years: ImpactYears; readonly on: Day } | null;
};

/**
 * When somebody is to hear what their help led to: two, five and ten years after the mentorship ended, else after it
 * began. Null when neither is known. Of several days gone by only the latest is due: one letter tells it all, also one
 * that went out a little before its day.
 */
export function impactOf(journal: Journal, person: string, today: Day): Impact | null {
  const from = beginningOf(journal, person, today);
  if (!from) return null;
  const days = impactYears.map((years) => ({ years, on: addMonths(from.day, years * 12) }));
  const past = days.filter(({ on }) => on <= today);
  const last = past.at(-1) ?? null;
  const told = lastImpact(journal, person);
  return {
    from,
    years: yearsBetween(from.day, today),
    due: last && (told === null || told < addDays(last.on, -impactAhead)) ? last : null,
    next: days.find(({ on }) => on > today) ?? null,
  };
}

/** The end counts as soon as it has come; a mentorship that goes on is counted from its start. */
function beginningOf(journal: Journal, person: string, today: Day): Beginning | null {
  const pages = journal.agreements.filter((page) => page.person === person && page.state !== 'proposed');
  const newest = pages.at(-1);
  const end =
    newest?.state === 'ended' ? (newest.ending?.on ?? newest.ends ?? lastHeld(journal, person)) : null;
  if (end !== null && end !== undefined && end <= today) return { day: end, what: 'end' };
  const first = pages[0];
  const start = (first ? beganOn(first, journal.profile.zone) : heldWith(journal, person)[0]?.start) ?? null;
  return start === null ? null : { day: dayOf(start), what: 'start' };
}

const lastHeld = (journal: Journal, person: string): Day | null => {
  const last = heldWith(journal, person).at(-1);
  return last ? dayOf(last.start) : null;
};

/** The day on which the last letter of this kind went out. */
function lastImpact({ messages, touches }: Journal, person: string): Day | null {
  const letters = new Set(
    messages.flatMap(({ id, person: to, thanks }) =>
      to === person && thanks?.occasion === 'impact' ? [id] : [],
    ),
  );
  return touches.reduce<Day | null>(
    (last, { message, sentOn }) =>
      message !== null && letters.has(message) && sentOn !== null && sentOn > (last ?? '') ? sentOn : last,
    null,
  );
}

function yearsBetween(from: Day, to: Day): number {
  let years = 0;
  while (years < 200 && addMonths(from, (years + 1) * 12) <= to) years += 1;
  return years;
}
