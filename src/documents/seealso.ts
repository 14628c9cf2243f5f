import { grouped } from '../domain/grouped.ts';
import type { LinkTo } from './links.ts';
import type { Note } from './shelf.ts';

/**
 * What a note leads to beside what stands in its text: the person, what belongs to it, on a person's page all that
 * the text does not lead to already, and the index.
 */
export function seeAlsoFor(notes: readonly Note[]): (note: Note, text: string, link: LinkTo) => string {
  const byId = new Map(
    notes.flatMap((note) => [note.id ?? note.key, note.key].map((id) => [id, note] as const)),
  );
  const byPerson = grouped(notes, ({ person }) => person);
  const index = notes.find(({ kind }) => kind === 'index');
  return (note, text, link) => {
    if (note === index) return '';
    const { person, kind, related } = note;
    const others =
      kind === 'person'
        ? (byPerson.get(person) ?? []).filter((other) => other !== note)
        : [person, ...related].flatMap((id) => byId.get(id ?? '') ?? []).filter((other) => other !== note);
    const all = [...new Set([...others, ...(index ? [index] : [])])].map(({ key, title }) =>
      link(key, title),
    );
    const missing = kind === 'person' ? all.filter((one) => !text.includes(pointing(one))) : all;
    if (missing.length === 0) return '';
    return `\n## See also\n\n${missing.map((one) => `- ${one}\n`).join('')}`;
  };
}

/** The part of a link, in either style, that says where it leads; what was typed has a backslash before such brackets. */
const pointing = (link: string): string =>
  link.startsWith('[[') ? link.slice(0, link.indexOf('|') + 1) : link.slice(link.lastIndexOf(']('));
