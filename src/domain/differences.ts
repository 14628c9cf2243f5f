import { byId, type Item } from './items.ts';
import { emptyJournal, type Journal, type ListName } from './journal.ts';
import { same } from './same.ts';

/** How one list of a journal differs from that of another. */
export type Difference = {
  readonly list: ListName;
  /** How many records are there in the first and in the second. */
  readonly here: number;
  readonly there: number;
  /** Records only the first has, only the second has, and those that both have and that say something else. */
  readonly gone: number;
  readonly back: number;
  readonly changed: number;
};

/** What would be different with the second journal in the place of the first: lists that either has something in. */
export function differences(present: Journal, restored: Journal): readonly Difference[] {
  return (Object.keys(emptyJournal) as ListName[])
    .filter((list) => Array.isArray(emptyJournal[list]) && list !== 'history')
    .map((list) => differenceIn(list, present[list], restored[list]))
    .filter(({ here, there }) => here + there > 0);
}

function differenceIn(list: ListName, present: readonly Item[], restored: readonly Item[]): Difference {
  const [ours, theirs] = [byId(present), byId(restored)];
  const changed = [...theirs].filter(([id, item]) => ours.has(id) && !same(ours.get(id), item));
  return {
    list,
    here: present.length,
    there: restored.length,
    gone: present.filter(({ id }) => !theirs.has(id)).length,
    back: restored.filter(({ id }) => !ours.has(id)).length,
    changed: changed.length,
  };
}

/** The names of those who are in the first journal and not in the second. */
export function peopleOnlyIn({ people }: Journal, other: Journal): readonly string[] {
  const there = byId(other.people);
  return people.filter(({ id }) => !there.has(id)).map(({ name }) => name);
}

/** What the lists hold, for whoever does not know the file. */
export const listWords: Readonly<Partial<Record<ListName, string>>> = {
  candidates: 'shortlisted',
  values: 'what you bring',
  touches: 'letters sent',
  preps: 'preparations',
  exchanges: 'given and received',
  entries: 'worksheets done',
  drafts: 'worksheets begun',
};
