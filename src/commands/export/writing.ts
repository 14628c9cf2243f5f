import type { Context } from '../../context.ts';
import { distinctHeadings } from '../../documents/bundle.ts';
import { type LinkStyle, linksFrom, noLinks } from '../../documents/links.ts';
import type { Paper } from '../../documents/paper.ts';
import { seeAlsoFor } from '../../documents/seealso.ts';
import type { Note, Pen } from '../../documents/shelf.ts';
import type { Journal } from '../../domain/journal.ts';
import { remembering } from '../../domain/remembering.ts';

/** Fills templates, each read once however many notes it makes. */
export function filling({ files }: Pick<Context, 'files'>): Pen['fill'] {
  const read = async (name: string) => {
    const [{ prepare }, text] = await Promise.all([
      import('../../documents/render.ts'),
      files.template(name),
    ]);
    return prepare({ name, text });
  };
  const prepared = new Map<string, Awaited<ReturnType<typeof read>>>();
  const reading = remembering(async (name) => {
    const made = await read(name);
    prepared.set(name, made);
    return made;
  });
  return (template, view) => {
    const known = prepared.get(template);
    return known ? known(view) : reading(template).then((made) => made(view));
  };
}

/** Goes on at once where there is nothing to wait for: eight promises a note, for thousands, take their time. */
const then = <Of, Made>(
  of: Of | Promise<Of>,
  next: (of: Of) => Made | Promise<Made>,
): Made | Promise<Made> => (of instanceof Promise ? of.then(next) : next(of));

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
function written(note: Note, pen: Pen, after: (body: string) => string = () => ''): string | Promise<string> {
  return then(note.view(pen), (view) =>
    then(pen.fill(note.template, view), (body) =>
      note.template.endsWith('.html') ? body : distinctHeadings(body + after(body)),
    ),
  );
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
export function among({
  journal,
  notes,
  paper,
  style,
  fill,
}: Around): (note: Note) => string | Promise<string> {
  const places = new Map<string, string>();
  for (const { key, id, name } of notes) {
    places.set(key, name);
    if (id !== null) places.set(id, name);
  }
  const names = new Map(journal.people.map(({ id, name }) => [id, name]));
  const seeAlso = seeAlsoFor(notes);
  const placeOf = (id: string) => places.get(id) ?? null;
  return (note) => {
    const link = linksFrom(note.name, {
      placeOf,
      style: paper.own ? style : 'markdown',
      ending: paper.ending,
    });
    const pen = { link, has: (id: string) => places.has(id), fill };
    const person = note.kind === 'person' ? null : (names.get(note.person ?? '') ?? null);
    return then(
      written(note, pen, (body) => seeAlso(note, body, link)),
      (text) => paper.page(note, { text, person }, pen),
    );
  };
}
