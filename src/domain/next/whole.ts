import { addMonths, type Day, dayIn } from '../dates.ts';
import { reviewsOf } from '../reviews.ts';
import { setReviewDue } from '../setreview.ts';
import type { Found } from '../step.ts';
import { counted } from '../wording.ts';
import type { World } from './rule.ts';

/** Three people make a choice (S10). */
const choice = 3;
/** A habit of ours: the audit offers itself again after half a year. */
const auditAgainAfterMonths = 6;

/** Three people make a choice; with nobody left to ask, somebody new is needed (S10). */
export function shortList({ journal, zone }: World): Found | null {
  const { candidates, agreements } = journal;
  const open = candidates.filter(({ state }) => state === 'open').length;
  const settled = agreements.length > 0 || candidates.some(({ state }) => state === 'agreed');
  if (candidates.length === 0 || settled || open >= choice) return null;
  const about = { kind: 'candidate', id: null, command: 'mentor shortlist', due: null } as const;
  const since = dayIn(candidates.at(-1)!.at, zone);
  return open === 0
    ? {
        ...about,
        step: 'Think of somebody else to ask',
        reason: 'nobody is left on your shortlist, and the next answer may be a yes',
        urgency: 'soon',
        since,
      }
    : {
        ...about,
        step: `Put ${open === 1 ? 'two more people' : 'one more person'} on your shortlist`,
        reason: 'three people from three places give you a choice',
        urgency: 'later',
        since,
      };
}

/** The last audit is half a year old (S64). */
export function auditAgain({ journal, today, zone }: World): Found | null {
  const last = journal.entries.findLast(({ worksheet }) => worksheet === 'audit');
  const due = last && addMonths(dayIn(last.at, zone), auditAgainAfterMonths);
  if (!due || due > today) return null;
  return {
    kind: 'entry',
    id: last.id,
    step: 'Look at your people again',
    reason: 'the last audit is half a year old, and people move',
    command: 'mentor audit',
    due,
    urgency: 'later',
    since: due,
  };
}

/** When to look at your mentors as a whole; null when there are not several. */
export const reviewAllDue = ({ journal, mentors }: World): Day | null =>
  setReviewDue(
    journal,
    mentors.map(({ page }) => page!),
  );

/** You have several mentors, and have not looked at the whole of them for half a year (S64). */
export function reviewAll(world: World): Found | null {
  const { journal, mentors, today } = world;
  const due = reviewAllDue(world);
  if (due === null || due > today) return null;
  return {
    kind: 'review',
    id: reviewsOf(journal, null).at(-1)?.id ?? null,
    step: `Look at your ${counted(mentors.length, 'mentor')} as a whole`,
    reason: 'twice a year it is worth asking who helps with what, and what is missing',
    command: 'mentor review all',
    due,
    urgency: 'soon',
    since: due,
  };
}
