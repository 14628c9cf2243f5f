import { addDays, addMonths, type Day, dayIn, longDate } from '../dates.ts';
import type { Draft, Journal } from '../journal.ts';
import { journey, type StageName, stageReasons, stages } from '../journey.ts';
import { reviewsOf } from '../reviews.ts';
import { setReviewDue } from '../setreview.ts';
import type { Found } from '../step.ts';
import { counted } from '../wording.ts';
import type { Dossier } from './dossier.ts';
import type { World } from './rule.ts';

/** Three people make a choice (S10). */
const choice = 3;
/** A habit of ours: the audit offers itself again after half a year. */
const auditAgainAfterMonths = 6;

/** The newest deed lies in the future: the clock went back, or somebody far east wrote it. A day is let pass. */
export function clockBack({ journal, today, zone }: World): Found | null {
  const last = journal.history.at(-1);
  const day = last && dayIn(last.at, zone);
  if (!last || !day || day <= addDays(today, 1)) return null;
  return {
    kind: 'entry',
    id: last.id,
    step: 'Look at the clock of this machine',
    reason: `it says ${longDate(today)}, and your journal was last changed on ${longDate(day)}; I go by the clock`,
    command: 'mentor history',
    due: null,
    urgency: 'now',
    since: today,
  };
}

/** Worksheets about nobody in particular that somebody stopped in, the newest first. */
export function unfinished({ journal, dossiers, zone }: World): readonly Found[] {
  const people = new Set(dossiers.map(({ person }) => person.id));
  return journal.drafts
    .filter(({ about }) => about === null || !people.has(about))
    .toReversed()
    .map((draft) => goOn(draft, { name: null, about: draft.about, zone }));
}

/** A worksheet about somebody that you stopped in, the newest. */
export function unfinishedAbout({ person, drafts }: Dossier, { zone }: World): Found | null {
  const draft = drafts.at(-1);
  return draft ? goOn(draft, { name: person.name, about: person.slug, zone }) : null;
}

type Subject = { readonly name: string | null; readonly about: string | null; readonly zone: string | null };

function goOn({ id, at, worksheet }: Draft, { name, about, zone }: Subject): Found {
  const subject = about === null ? '' : ` ${about}`;
  const edits = worksheet.startsWith('edit-');
  const change = name ? `Finish changing what you know of ${name}` : 'Finish the change you began';
  return {
    kind: 'entry',
    id,
    step: edits ? change : `Go on with ${worksheet}${name ? ` for ${name}` : ''} where you stopped`,
    reason: 'every answer you gave is kept',
    command: `mentor ${edits ? 'edit' : worksheet}${subject}`,
    due: null,
    urgency: 'soon',
    since: dayIn(at, zone),
  };
}

/** Stages of which the rules about people say more than the stage could. */
const personal: readonly StageName[] = ['value', 'outreach', 'expect'];

/** Stages that are worth their time also for somebody who has a mentor already. */
const always: readonly StageName[] = ['goals', 'audit'];

/** What each stage asks for. */
const stageSteps: Readonly<Record<StageName, string>> = {
  goals: 'Say where you want to go',
  audit: 'Look at the people you know',
  shortlist: 'Think whom you might ask',
  value: 'Say why you ask somebody, and what you bring',
  outreach: 'Write a message that deserves an answer',
  expect: 'Write one page of expectations',
};

/** The first stage of the road that is open. */
export function openStage({ journal, today, zone }: World): Found | null {
  const stage = journey(journal).find(({ state, ready }) => state === 'next' && ready);
  if (!stage) return null;
  const found = journal.agreements.some(({ state }) => state !== 'proposed');
  if (found ? !always.includes(stage.name) : journal.candidates.length > 0 && personal.includes(stage.name))
    return null;
  return {
    kind: stage.name === 'goals' ? 'goal' : 'entry',
    id: null,
    step: stageSteps[stage.name],
    reason: stageReasons[stage.name],
    command: `mentor ${stage.name}`,
    due: null,
    // For somebody who has a mentor there is no hurry to look for more.
    urgency: found && stage.name === 'audit' ? 'later' : 'soon',
    since: openSince(journal, stage.name, zone) ?? today,
  };
}

/** The day a stage came to be next: when the one before it was first finished, else with the first page of all. */
function openSince({ entries }: Journal, stage: StageName, zone: string | null): Day | undefined {
  const before = stages[stages.indexOf(stage) - 1];
  const first = entries.find(({ worksheet }) => worksheet === before) ?? entries[0];
  return first && dayIn(first.at, zone);
}

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
