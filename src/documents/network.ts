import type { Network } from '../domain/network.ts';
import type { LinkTo } from './links.ts';
import { heading, line } from './markdown.ts';
import { fenced } from './pictures/mermaid.ts';
import { networkPicture, peopleInPlaces, whereElse } from './pictures/networkpicture.ts';

const ties = {
  known: null,
  asked: 'on your way to them',
  agreed: 'something is agreed',
  ended: 'worked with before',
} as const;

/** What `templates/network.md` can name. Every text is safe in Markdown; lists may be empty. */
export function networkView(network: Network, link: LinkTo) {
  const { places, ties: among, more } = network;
  const people = places.flatMap(({ nodes }) => nodes);
  return {
    count: peopleInPlaces(network),
    agreed: people.filter(({ tie }) => tie === 'agreed').length,
    asked: people.filter(({ tie }) => tie === 'asked').length,
    joined: among.length,
    map: fenced(networkPicture(network).mermaid),
    places: places.map(({ name, nodes }) => ({
      name: heading(name ?? whereElse(network)) || whereElse(network),
      people: nodes.map(({ person, tie }) => ({
        name: link(person.id, person.name),
        role: person.role && line(person.role),
        tie: ties[tie],
      })),
    })),
    more,
  };
}
