import { agreementWith, newestAgreement, nextVersion, usual } from './agreements.ts';
import { addMonths, dayIn, longDate } from './dates.ts';
import type { Agreement, Journal } from './journal.ts';
import { notLast } from './meetings.ts';
import { same } from './same.ts';

/**
 * Taken up again: what was only going to end goes on, and what has ended begins anew as its next version, from today
 * and for the usual half year.
 */
export function reopen(
  journal: Journal,
  person: string,
  { id, at }: { readonly id: string; readonly at: string },
): Journal {
  const page = agreementWith(journal, person);
  if (!page) return journal;
  if (page.state !== 'ended')
    return {
      ...notLast(journal, page),
      agreements: journal.agreements.map((one) => (one.id === page.id ? { ...one, ending: null } : one)),
    };
  const before = heldBefore(journal, page);
  const starts = dayIn(at, journal.profile.zone);
  const review = addMonths(starts, usual.months);
  const changed = `Taken up again on ${longDate(starts)}${before.ending ? `; it had ended on ${longDate(before.ending.on)}` : ''}`;
  const fresh: Agreement = {
    ...before,
    id,
    at,
    state: 'agreed',
    theirs: {},
    starts,
    review,
    ends: review,
    ending: null,
  };
  const newest = newestAgreement(journal, person) ?? before;
  return { ...journal, agreements: [...journal.agreements, nextVersion(newest, fresh, changed)] };
}

/** The page that held until the end: a proposal that ended with it came after it. */
const heldBefore = ({ agreements }: Journal, newest: Agreement): Agreement =>
  agreements.find(
    ({ person, state, ending }) =>
      person === newest.person && state === 'ended' && !!ending && same(ending, newest.ending),
  ) ?? newest;
