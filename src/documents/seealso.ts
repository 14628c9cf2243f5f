import { grouped } from '../domain/grouped.ts';
import type { LinkTo } from './links.ts';
import type { Note } from './shelf.ts';

/** What a note leads to: the person, what belongs to it, on a person's page all there is, and the index. */
export function seeAlsoFor(notes: readonly Note[]): (note: Note, link: LinkTo) => string {
  const byId = new Map(
    notes.flatMap((note) => [note.id ?? note.key, note.key].map((id) => [id, note] as const)),
  );
  const byPerson = grouped(notes, ({ person }) => person);
  const index = notes.find(({ kind }) => kind === 'index');
  return (note, link) => {
    if (note === index) return '';
    const { person, kind, related } = note;
    const others =
      kind === 'person'
        ? (byPerson.get(person) ?? []).filter((other) => other !== note)
        : [person, ...related].flatMap((id) => byId.get(id ?? '') ?? []).filter((other) => other !== note);
    const all = [...new Set([...others, ...(index ? [index] : [])])];
    if (all.length === 0) return '';
    return `\n## See also\n\n${all.map(({ key, title }) => `- ${link(key, title)}\n`).join('')}`;
  };
}
