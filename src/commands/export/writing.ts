import type { Context } from '../../context.ts';
import { distinctHeadings } from '../../documents/bundle.ts';
import { type LinkStyle, linksFrom, noLinks } from '../../documents/links.ts';
import type { Paper } from '../../documents/paper.ts';
import { seeAlsoFor } from '../../documents/seealso.ts';
import type { Note, Pen } from '../../documents/shelf.ts';
import type { Journal } from '../../domain/journal.ts';

/** Fills templates, each read once however many notes it makes. */
export function filling({ files }: Pick<Context, 'files'>): Pen['fill'] {
  const read = async (name: string) => {
    const [{ prepare }, text] = await Promise.all([
      import('../../documents/render.ts'),
      files.template(name),
    ]);
    return prepare({ name, text });
  };
  const prepared = new Map<string, ReturnType<typeof read>>();
  return async (template, view) => {
    const known = prepared.get(template) ?? read(template);
    prepared.set(template, known);
    return (await known)(view);
  };
}

/** A note by itself, with no links: there is nothing beside it that they could lead to. Markdown is bare. */
export async function alone(
  note: Note,
  { fill, paper }: { readonly fill: Pen['fill']; readonly paper: Paper },
): Promise<string> {
  const pen = { link: noLinks, has: () => false, fill };
  const text = await written(note, pen);
  return paper.own ? text : paper.page(note, { text, person: null }, pen);
}

/** The filled template with what comes after it; one that is HTML by itself is whole already. */
async function written(note: Note, pen: Pen, after: () => string = () => ''): Promise<string> {
  const body = await pen.fill(note.template, await note.view(pen));
  return note.template.endsWith('.html') ? body : distinctHeadings(body + after());
}

type Around = {
  readonly journal: Journal;
  /** Every note that a link can lead to. */
  readonly notes: readonly Note[];
  readonly paper: Paper;
  readonly style: LinkStyle;
  readonly fill: Pen['fill'];
};

/** Gives the text of a note as it stands in the folder, between the others. */
export function among({ journal, notes, paper, style, fill }: Around): (note: Note) => Promise<string> {
  const places = new Map<string, string>();
  for (const { key, id, name } of notes) {
    places.set(key, name);
    if (id !== null) places.set(id, name);
  }
  const names = new Map(journal.people.map(({ id, name }) => [id, name]));
  const seeAlso = seeAlsoFor(notes);
  const placeOf = (id: string) => places.get(id) ?? null;
  return async (note) => {
    const link = linksFrom(note.name, {
      placeOf,
      style: paper.own ? style : 'markdown',
      ending: paper.ending,
    });
    const pen = { link, has: (id: string) => places.has(id), fill };
    const text = await written(note, pen, () => seeAlso(note, link));
    const person = note.kind === 'person' ? null : (names.get(note.person ?? '') ?? null);
    return paper.page(note, { text, person }, pen);
  };
}
