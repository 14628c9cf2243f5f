import { type Day, dayIn } from '../dates.ts';
import type { Journal } from '../journal.ts';
import { journey, type StageName, stageReasons, stages } from '../journey.ts';
import type { Found } from '../step.ts';
import type { World } from './rule.ts';

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

/** The first stage of the road that is open; one that was begun is told of as what is unfinished. */
export function openStage({ journal, today, zone }: World): Found | null {
  const stage = journey(journal).find(({ state, ready }) => state === 'next' && ready);
  if (!stage || journal.drafts.some(({ worksheet }) => worksheet === stage.name)) return null;
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
