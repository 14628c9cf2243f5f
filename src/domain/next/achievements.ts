import { addDays, type Day, dayOf } from '../dates.ts';
import type { Journal } from '../journal.ts';
import type { Found } from '../step.ts';
import type { Dossier } from './dossier.ts';
import { quoted } from './promises.ts';
import type { Reached, World } from './rule.ts';

/** Something that was reached is news for so many days; our figure. */
const newsFor = 30;

/** You reached something, and the one who helps you with it does not know (S110). */
export function achievement({ person, exchanges, held, page }: Dossier, { reached }: World): Found | null {
  const last = reached.get(person.id);
  if (page?.state !== 'agreed' || !last) return null;
  const told = exchanges.some(
    ({ direction, kind, on }) =>
      direction === 'given' && (kind === 'achievement' || kind === 'thanks') && on >= last.on,
  );
  if (told || held.some(({ start }) => dayOf(start) >= last.on)) return null;
  return {
    kind: 'objective',
    id: last.objective,
    step: `Tell ${person.name} that you have reached ${quoted(last.what)}`,
    reason: 'good news is the best thanks, and they had a part in it',
    command: `mentor thank ${person.slug}`,
    due: null,
    urgency: 'soon',
    since: last.on,
  };
}

/** The last thing that was reached of late, by the person who helps with it: whom its plan names, else the first mentor. */
export function reachedOf(
  { objectives, plans }: Journal,
  mentors: readonly Dossier[],
  today: Day,
): ReadonlyMap<string, Reached> {
  const helpers = new Map(plans.map(({ objective, person }) => [objective, person]));
  const all = [
    ...objectives.flatMap(({ id, goal, state, closedOn }) =>
      state === 'reached' && closedOn ? [{ objective: id, what: goal, on: closedOn }] : [],
    ),
    ...plans.flatMap(({ objective, milestones }) =>
      milestones.flatMap(({ what, reachedOn }) => (reachedOn ? [{ objective, what, on: reachedOn }] : [])),
    ),
  ];
  const last = new Map<string, Reached>();
  for (const one of all) {
    const helper = helpers.get(one.objective) ?? mentors[0]?.person.id;
    const fresh = one.on <= today && addDays(one.on, newsFor) >= today;
    if (helper && fresh && one.on >= (last.get(helper)?.on ?? '')) last.set(helper, one);
  }
  return last;
}
