import { currentGoals } from './goals.ts';
import type { Journal } from './journal.ts';
import { awaitsAnswer } from './touches.ts';

/** The stages of the road, in order; each is the worksheet of the same name. */
export const stages = ['goals', 'audit', 'shortlist', 'value', 'outreach', 'expect'] as const;
export type StageName = (typeof stages)[number];

const stageTitles: Readonly<Record<StageName, string>> = {
  goals: 'Goals: where you want to go',
  audit: 'Audit: the people you know, and the gaps',
  shortlist: 'Shortlist: whom you might ask',
  value: 'Value: why them, and what you bring',
  outreach: 'Outreach: a message that deserves an answer',
  expect: 'Expectations: one page you both agree on',
};

/** Why a stage comes when it does. */
export const stageReasons: Readonly<Record<StageName, string>> = {
  goals: 'people can only help with a direction that they can see',
  audit: 'you may know your first mentor already, and a map shows what is missing',
  shortlist: 'three people from three places give you a choice',
  value: 'whoever knows why they were asked is glad to answer',
  outreach: 'a short, personal message is easier to answer than you think',
  expect: 'one page now saves a misunderstanding later',
};

/** `waiting` is for somebody's answer; `later` comes once the stages before it are done. */
type StageState = 'done' | 'next' | 'waiting' | 'later';
/** `ready` says whether there is a worksheet for it yet. */
export type Stage = {
  readonly name: StageName;
  readonly title: string;
  readonly state: StageState;
  readonly ready: boolean;
};

/** Stages that have a worksheet. */
const ready: readonly StageName[] = ['goals', 'audit', 'shortlist', 'value', 'outreach', 'expect'];

/** Whether a stage has been finished once. */
const done: Readonly<Record<StageName, (journal: Journal) => boolean>> = {
  goals: (journal) => currentGoals(journal) !== undefined,
  audit: ({ entries }) => entries.some(({ worksheet }) => worksheet === 'audit'),
  shortlist: ({ candidates }) => candidates.length > 0,
  value: ({ values }) => values.length > 0,
  outreach: ({ messages }) => messages.length > 0,
  expect: ({ agreements }) => agreements.length > 0,
};

/** The journey with the state of each stage: the first that is open is next. */
export function journey(journal: Journal): readonly Stage[] {
  const first = stages.find((name) => !done[name](journal));
  // There is nothing to agree on before somebody answered.
  const next = first === 'expect' && !somebodyAnswered(journal) ? undefined : first;
  const waiting = isWaiting(journal);
  return stages.map((name) => ({
    name,
    title: stageTitles[name],
    ready: ready.includes(name),
    state:
      name === 'outreach' && waiting
        ? 'waiting'
        : done[name](journal)
          ? 'done'
          : name === next
            ? 'next'
            : 'later',
  }));
}

/** Messages are out to people who are still asked, and nobody has agreed yet. */
function isWaiting({ touches, candidates, agreements, messages }: Journal): boolean {
  if (agreements.length > 0 || candidates.some(({ state }) => state === 'agreed')) return false;
  const given = new Set(candidates.filter(({ state }) => state !== 'open').map(({ person }) => person));
  const byId = new Map(messages.map((message) => [message.id, message]));
  return touches.some(
    ({ state, person, message }) =>
      state === 'sent' && !given.has(person) && awaitsAnswer(byId.get(message ?? '')),
  );
}

const somebodyAnswered = ({ touches, candidates, meetings }: Journal): boolean =>
  touches.some(({ state }) => state === 'answered') ||
  candidates.some(({ state }) => state === 'agreed') ||
  meetings.some(({ state }) => state === 'held');
