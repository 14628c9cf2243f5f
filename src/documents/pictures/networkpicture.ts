import type { Network, Node } from '../../domain/network.ts';
import { counted } from '../../domain/wording.ts';
import { label } from './mermaid.ts';
import type { Picture } from './picture.ts';
import { accent, drawing, soft, words } from './svg.ts';

/** The map of the people one knows: where they are, how far things have come, who knows whom. */
export const networkPicture = (network: Network): Picture => ({
  mermaid: asMermaid(network),
  svg: asSvg(network),
});

/** Where those are of whom no place is known. Of nobody one is known, and it is no elsewhere. */
export const whereElse = ({ places }: Network): string =>
  places.some(({ name }) => name !== null) ? 'Elsewhere' : 'The people';

/** "5 people in 2 places", as far as places are known. */
export function peopleInPlaces({ places }: Network): string {
  const people = places.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const named = places.filter(({ name }) => name !== null).length;
  const elsewhere = places.length > named ? ' and elsewhere' : '';
  return `${counted(people, 'person', 'people')}${named > 0 ? ` in ${counted(named, 'place')}${elsewhere}` : ''}`;
}

function asMermaid(network: Network): string {
  const { me, places, ties } = network;
  const elsewhere = whereElse(network);
  const names = new Map(places.flatMap(({ nodes }) => nodes).map(({ person }, i) => [person.id, `p${i}`]));
  const arrows = { known: '---', asked: '-.-', agreed: '===', ended: '---' } as const;
  return [
    'graph LR',
    `  me(("${label(me ?? 'Me') || 'Me'}"))`,
    ...places.flatMap(({ name, nodes }, i) => [
      `  subgraph g${i}["${label(name ?? elsewhere) || elsewhere}"]`,
      ...nodes.map(({ person }) => `    ${names.get(person.id)}["${label(person.name) || 'Somebody'}"]`),
      '  end',
    ]),
    ...places.flatMap(({ nodes }) =>
      nodes.map(({ person, tie }) => `  me ${arrows[tie]} ${names.get(person.id)}`),
    ),
    ...ties.map(([from, to]) => `  ${names.get(from)} <-.-> ${names.get(to)}`),
  ].join('\n');
}

const width = 720;
const box = { width: 250, head: 30, row: 24, foot: 8, between: 16 } as const;

type Spot = { readonly node: Node; readonly x: number; readonly y: number; readonly left: boolean };

/** Two columns of places with somebody in the middle: no two names ever stand on each other. */
function asSvg(network: Network): string {
  const { me, places, ties } = network;
  const columns = [20, 20];
  const spots: Spot[] = [];
  const boxes: string[] = [];
  for (const { name, nodes } of places) {
    const side = columns[0]! <= columns[1]! ? 0 : 1;
    const [x, y] = [side === 0 ? 20 : width - 20 - box.width, columns[side]!];
    const height = box.head + nodes.length * box.row + box.foot;
    boxes.push(
      `<rect x="${x}" y="${y}" width="${box.width}" height="${height}" rx="6" fill="none" stroke="${soft}" stroke-opacity="0.5"/>`,
      words(name ?? whereElse(network), {
        x: x + 12,
        y: y + 20,
        room: box.width - 24,
        more: ' font-weight="bold"',
      }),
    );
    for (const [i, node] of nodes.entries()) {
      const at = y + box.head + i * box.row + box.row / 2;
      spots.push({ node, x: side === 0 ? x + box.width : x, y: at, left: side === 0 });
      boxes.push(words(node.person.name, { x: x + 24, y: at + 4, room: box.width - 40 }));
    }
    columns[side] = y + height + box.between;
  }
  const height = Math.max(...columns, 120) + 4;
  const middle = { x: width / 2, y: height / 2 };
  const byId = new Map(spots.map((spot) => [spot.node.person.id, spot]));
  return drawing({ width, height, says: peopleInPlaces(network) }, [
    ...spots.map((spot) => tieTo(middle, spot)),
    ...ties.map(([from, to]) => arc(byId.get(from)!, byId.get(to)!)),
    ...boxes,
    ...spots.map(({ node, x, y, left }) => dot(node, left ? x - box.width + 14 : x + 14, y)),
    `<rect x="${middle.x - 60}" y="${middle.y - 22}" width="120" height="44" rx="22" fill="var(--paper, #fff)" stroke="currentColor" stroke-width="1.5"/>`,
    words(me ?? 'Me', {
      x: middle.x,
      y: middle.y + 4,
      room: 96,
      more: ' text-anchor="middle" font-weight="bold"',
    }),
  ]);
}

/** As Mermaid draws them: thick where something is agreed, and in colour too; in dashes on the way there. */
function tieTo(middle: { readonly x: number; readonly y: number }, { node, x, y }: Spot): string {
  const look = {
    agreed: `stroke="${accent}" stroke-width="3"`,
    asked: `stroke="${soft}" stroke-width="1.5" stroke-dasharray="5 4"`,
    ended: `stroke="${accent}" stroke-width="1.25"`,
    known: `stroke="${soft}" stroke-width="1.25" stroke-opacity="0.7"`,
  }[node.tie];
  return `<line x1="${middle.x}" y1="${middle.y}" x2="${x}" y2="${y}" ${look}/>`;
}

const dot = ({ tie }: Node, x: number, y: number): string =>
  `<circle cx="${x}" cy="${y}" r="4" ${tie === 'known' ? `fill="none" stroke="${soft}"` : `fill="${tie === 'agreed' ? accent : soft}"`}/>`;

/** Who knows whom, along the inner side of the boxes. */
function arc(from: Spot, to: Spot): string {
  const bend = (spot: Spot) => spot.x + (spot.left ? 46 : -46);
  return `<path d="M${from.x} ${from.y} C${bend(from)} ${from.y} ${bend(to)} ${to.y} ${to.x} ${to.y}" fill="none" stroke="currentColor" stroke-opacity="0.6" stroke-dasharray="1 3"/>`;
}
