import { actionsLike } from './actions.ts';
import { compare, type Day } from './dates.ts';
import { grouped } from './grouped.ts';
import type { Journal } from './journal.ts';
import {
  type Dossier,
  type Found,
  fixDate,
  lookBack,
  overdue,
  prepare,
  type Rule,
  sendRecap,
  tell,
  tryIt,
} from './meetingrules.ts';
import { stages } from './stage.ts';
import type { Step } from './step.ts';

/** In order of importance: of several things about one person the first is said. */
const rules: readonly Rule[] = [lookBack, sendRecap, prepare, overdue, tell, tryIt, fixDate];

/** The next step around the meetings with each person (S48, S75, S88, S113). `today` is a civil date. */
export function meetingSteps(journal: Journal, today: Day): readonly Step[] {
  const stageOf = stages(journal, today);
  const meetings = grouped(journal.meetings, ({ person }) => person);
  const actions = grouped(actionsLike(journal, { who: 'me', state: 'open' }), ({ person }) => person);
  const advice = grouped(journal.advice, ({ person }) => person);
  const recaps = grouped(
    journal.messages.filter(({ kind }) => kind === 'thanks'),
    ({ person }) => person,
  );
  return journal.people.flatMap((person) => {
    const stage = stageOf(person.id);
    if (stage === 'paused' || stage === 'closed') return [];
    const dossier: Dossier = {
      person,
      stage,
      meetings: (meetings.get(person.id) ?? []).toSorted((a, b) => compare(a.start, b.start)),
      actions: actions.get(person.id) ?? [],
      advice: advice.get(person.id) ?? [],
      recap: recaps.get(person.id)?.at(-1),
    };
    const found = firstOf(journal, dossier, today);
    if (!found) return [];
    const { kind, id, ...step } = found;
    return [{ about: { kind, id, person: person.id }, stage, ...step }];
  });
}

function firstOf(journal: Journal, dossier: Dossier, today: Day): Found | null {
  for (const rule of rules) {
    const found = rule(journal, dossier, today);
    if (found) return found;
  }
  return null;
}
