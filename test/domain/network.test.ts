import { expect, it } from 'vitest';
import { networkOf } from '../../src/domain/network.ts';
import { agreement, candidate, idOf, journalOf } from '../support/people.ts';

it('tells what is agreed from what has ended, and from a no', () => {
  const [ada, bo, cy] = [idOf('p1'), idOf('p2'), idOf('p3')];
  const people = journalOf({ name: 'Ada King' }, { name: 'Bo Diaz' }, { name: 'Cy Lund' });
  const journal = {
    ...people,
    agreements: [
      agreement(idOf('g2'), ada, { starts: '2026-10-01' }),
      agreement(idOf('g3'), bo, { state: 'ended' }),
    ],
    candidates: [candidate(idOf('c2'), cy, { state: 'declined' })],
  };
  const nodes = networkOf(journal, '2026-11-21').places.flatMap((place) => place.nodes);
  expect(nodes.map(({ person, tie }) => [person.id, tie])).toEqual([
    [ada, 'agreed'],
    [bo, 'ended'],
    [cy, 'known'],
  ]);
});
