import { auditedPeople } from './audit.ts';
import { grouped } from './grouped.ts';
import type { Journal, Person } from './journal.ts';
import { stages } from './stage.ts';

/** Somebody on the map, and how far things have come: only known, asked, something is agreed, or was and has ended. */
export type Node = { readonly person: Person; readonly tie: 'known' | 'asked' | 'agreed' | 'ended' };

/** The people one knows, by where they are; those one is closest to come first. */
export type Network = {
  readonly me: string | null;
  readonly places: readonly { readonly name: string | null; readonly nodes: readonly Node[] }[];
  /** Who introduced whom, and who knows whom, by ids of people on the map; each pair once. */
  readonly ties: readonly (readonly [from: string, to: string])[];
  /** People for whom there was no room. */
  readonly more: number;
};

/** More than this on one picture, and nobody finds anybody. */
const most = 40;

const asked = new Set(['researched', 'asked', 'silent', 'talked']);
const agreed = new Set(['agreed', 'active', 'paused', 'review-due', 'closing']);

/** The map of everybody somebody said something about, or something happened with. `today` is a civil date. */
export function networkOf(journal: Journal, today: string): Network {
  const stageOf = stages(journal, today);
  const audited = new Set(auditedPeople(journal));
  const ended = new Set(
    journal.agreements.flatMap(({ person, state }) => (state === 'ended' ? [person] : [])),
  );
  const tieOf = (id: string, stage: string): Node['tie'] => {
    if (agreed.has(stage)) return 'agreed';
    if (asked.has(stage)) return 'asked';
    // A no, or a request taken back, is closed as well: nothing ever was.
    return stage === 'closed' && ended.has(id) ? 'ended' : 'known';
  };
  const all = journal.people
    .flatMap((person): readonly Node[] => {
      const stage = stageOf(person.id);
      const tie = tieOf(person.id, stage);
      return tie !== 'known' || stage === 'closed' || audited.has(person) ? [{ person, tie }] : [];
    })
    .toSorted((a, b) => weight(b) - weight(a));
  const shown = all.slice(0, most);
  return {
    me: journal.profile.name,
    places: byPlace(shown),
    ties: tiesAmong(shown.map(({ person }) => person)),
    more: all.length - shown.length,
  };
}

const weight = ({ person, tie }: Node): number =>
  ({ agreed: 20, ended: 15, asked: 10, known: 0 })[tie] + (person.closeness ?? 0);

/** The place with the most people first; those without one last. */
function byPlace(nodes: readonly Node[]): Network['places'] {
  const groups = grouped(nodes, ({ person }) => (person.place ?? person.company)?.trim() || null);
  return [...groups]
    .map(([name, nodes]) => ({ name, nodes }))
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || b.nodes.length - a.nodes.length);
}

function tiesAmong(people: readonly Person[]): Network['ties'] {
  const ids = new Set(people.map(({ id }) => id));
  const met = new Set<string>();
  return people.flatMap(({ id, introducedBy, knows }) =>
    [introducedBy, ...knows]
      .filter((other): other is string => other !== null && other !== id && ids.has(other))
      .filter((other) => {
        const pair = [id, other].sort().join();
        return !met.has(pair) && met.add(pair);
      })
      .map((other) => [id, other] as const),
  );
}
