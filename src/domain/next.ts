import { compare, type Day } from './dates.ts';
import { openObjectives } from './goals.ts';
import type { Journal } from './journal.ts';
import { reachedOf } from './next/achievements.ts';
import { acceptedAmong, approach, thankForNo } from './next/approach.ts';
import type { Dossier } from './next/dossier.ts';
import { dossiersOf } from './next/dossiers.ts';
import { echoOf } from './next/echo.ts';
import { awayStep, keyOf, restedUntil, type Sleeping, sleepingOn } from './next/peace.ts';
import type { Rule, Topic, World } from './next/rule.ts';
import { rules } from './next/rules.ts';
import { remembering } from './remembering.ts';
import type { PersonStage } from './stage.ts';
import type { Found, Step, Urgency } from './step.ts';

export type { Step } from './step.ts';

/**
 * The next step for everybody and everything the journal holds, what matters first: pure, so that the same journal
 * and day always give the same. Of several things about one person the first is said, and beside it whatever else
 * is due or comes soon. `today` is a civil date. Whoever is left in peace, and a step that sleeps, is left out; while
 * you are away there is one step, which says so.
 */
export function nextSteps(journal: Journal, today: Day): readonly Step[] {
  const away = awayStep(journal, today);
  if (away) return [away];
  const world = worldOf(journal, today);
  const speak = speakerOn(world);
  const said = [...ofJournal(world, speak), ...ofPeople(world, speak), ...ofObjectives(world, speak)];
  return said.sort(byWeight).map(({ step }) => step);
}

/** Everything the rules may look at, gathered in one pass. */
export function worldOf(journal: Journal, today: Day): World {
  const dossiers = dossiersOf(journal, today);
  const mentors = dossiers.filter(({ page }) => page?.state === 'agreed');
  return {
    journal,
    today,
    zone: journal.profile.zone,
    dossiers,
    accepted: acceptedAmong(dossiers),
    mentors,
    reached: reachedOf(journal, mentors, today),
  };
}

/** What comes next on the way to a yes, by whom it is about, on a day; of everything else nothing. */
export function approachesOn(journal: Journal, today: Day): ReadonlyMap<string, Found> {
  const world = worldOf(journal, today);
  return new Map(
    world.dossiers.flatMap((dossier) => {
      const found = approach(dossier, world) ?? thankForNo(dossier, world);
      return found ? [[dossier.person.id, found] as const] : [];
    }),
  );
}

/** A step with what decides its place. */
type Said = {
  readonly step: Step;
  /** How high its rule stands in the table. */
  readonly rank: number;
  readonly times: number;
  /** Whether something else about the same person is said before it. */
  readonly beside: boolean;
};

const urgencies: Readonly<Record<Urgency, number>> = { now: 0, soon: 1, later: 2 };

/** By urgency; what is new before what is known, and that the less often it was said; then by the table and the date. */
const byWeight = (a: Said, b: Said): number =>
  urgencies[a.step.urgency] - urgencies[b.step.urgency] ||
  Number(a.step.known) - Number(b.step.known) ||
  Number(a.beside) - Number(b.beside) ||
  a.times - b.times ||
  a.rank - b.rank ||
  compare(a.step.due, b.step.due);

type Speaker = (rank: number, found: Found, dossier: Dossier | null) => Said | null;

/** What a rule found, as it is said on that day; null while it sleeps. */
function speakerOn({ journal, today }: World): Speaker {
  const sleeping: Sleeping = sleepingOn(journal, today);
  const back = restedUntil(
    journal.pauses.filter(({ kind, person }) => kind !== 'snooze' && person === null),
    today,
  );
  return (rank, { kind, id, ...found }, dossier) => {
    const { id: rule, source } = rules[rank]!;
    const about = { kind, id, person: dossier?.person.id ?? null };
    const key = keyOf({ rule, about, command: found.command });
    if (sleeping.asleep(key)) return null;
    const rested = dossier ? restedUntil(dossier.pauses, today) : back;
    const since = [found.since, rested, sleeping.wokeOn(key) ?? ''].reduce((a, b) => (a > b ? a : b));
    const { known, times } = echoOf(since, today);
    const step = { about, stage: dossier?.stage ?? null, rule, source, ...found, since, known };
    return { step, rank, times, beside: false };
  };
}

function ofJournal(world: World, speak: Speaker): readonly Said[] {
  return rules.flatMap((rule, rank) =>
    rule.of === 'journal'
      ? [rule.find(world) ?? []].flat().flatMap((found) => speak(rank, found, null) ?? [])
      : [],
  );
}

function ofObjectives(world: World, speak: Speaker): readonly Said[] {
  const plans = new Map(world.journal.plans.map((plan) => [plan.objective, plan]));
  const open = openObjectives(world.journal);
  const next = open.find(({ id }) => !plans.has(id));
  return open.flatMap((objective) => {
    const aim = { objective, plan: plans.get(objective.id), first: objective === next };
    for (const [rank, rule] of rules.entries()) {
      const found = rule.of === 'objective' ? rule.find(aim, world) : null;
      const said = found && speak(rank, found, null);
      if (said) return [said];
    }
    return [];
  });
}

type PersonRule = Extract<Rule, { of: 'person' }>;
type Ranked = { readonly rank: number; readonly rule: PersonRule };

/** The rules that are asked of people at a stage, found once for each: thousands of people may stand at one. */
const rulesAt = remembering((stage): readonly Ranked[] =>
  rules.flatMap((rule, rank) => {
    if (rule.of !== 'person') return [];
    const { at } = rule;
    const asked = at ? at.includes(stage as PersonStage) : stage !== 'paused' && stage !== 'closed';
    return asked ? [{ rank, rule }] : [];
  }),
);

/** What leads to a yes: of these one thing is said at a time. */
const onRoad: ReadonlySet<string> = new Set(['unfinished-about', 'approach']);

/** Of several things about one person the first, and whatever else is due, has passed its day or comes soon. */
function ofPeople(world: World, speak: Speaker): readonly Said[] {
  const { today } = world;
  return world.dossiers.flatMap((dossier) => {
    const said: Said[] = [];
    const spoken: Topic[] = [];
    for (const { rank, rule } of rulesAt(dossier.rests ? 'paused' : dossier.stage)) {
      if (spoken.includes(rule.topic)) continue;
      const found = rule.find(dossier, world);
      const one = found && speak(rank, found, dossier);
      if (!one) continue;
      spoken.push(rule.topic);
      said.push(one);
    }
    if (said.length < 2) return said;
    const [first, ...others] = said.sort(byWeight);
    const due = others.filter(({ step: { rule, urgency, due, command } }, i) => {
      if ((due ?? today) < today) return true;
      if (urgency === 'now') return true;
      // Two reasons for one command are one thing to do, and before a page there is one road.
      const isNew = said.slice(0, i + 1).every(({ step }) => step.command !== command);
      return urgency === 'soon' && isNew && (dossier.page !== undefined || !onRoad.has(rule));
    });
    return [first!, ...due.map((other) => ({ ...other, beside: true }))];
  });
}
