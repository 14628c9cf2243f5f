import { actionsLike } from '../domain/actions.ts';
import { longDate } from '../domain/dates.ts';
import { byId } from '../domain/items.ts';
import type { Action, Journal, Person } from '../domain/journal.ts';
import { line } from './markdown.ts';

/** What `templates/actions.md` can name: boxes to tick, those due first at the top; what was dropped is left out. */
export function actionsView(journal: Journal) {
  const people = byId<Person>(journal.people);
  const boxOf = ({ what, by, state, closedOn, person }: Action) => {
    const name = people.get(person ?? '')?.name;
    const day = state === 'done' ? closedOn && `done on ${longDate(closedOn)}` : by && `by ${longDate(by)}`;
    const more = [name && line(name), day].filter(Boolean).join(', ');
    return { done: state === 'done', text: `${line(what)}${more ? ` (${more})` : ''}` };
  };
  const kept = actionsLike(journal, {}).filter(({ state }) => state !== 'dropped');
  const open = kept.filter(({ state }) => state === 'open');
  return {
    mine: open.filter(({ who }) => who === 'me').map(boxOf),
    theirs: open.filter(({ who }) => who === 'mentor').map(boxOf),
    done: kept
      .filter(({ state }) => state === 'done')
      .toSorted((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? 1 : -1))
      .map(boxOf),
  };
}
