import { encodingNamed, encodingOf, type Heard, linesOf } from '../../contacts/decoding.ts';
import { kindOf, refuseForeign } from '../../contacts/sniff.ts';
import type { Table } from '../../contacts/table.ts';
import type { Context } from '../../context.ts';
import type { Format } from '../../documents/import.ts';
import type { Gathered, Incoming, Skipped } from '../../domain/incoming.ts';
import { counted } from '../../domain/wording.ts';
import type { Bytes } from '../../doors/files.ts';
import { UserError } from '../../errors.ts';

/** A file, or a folder, as far as it says what it is. */
type Source =
  | { readonly kind: 'people'; readonly format: Format; readonly gathered: Gathered }
  | {
      readonly kind: 'table';
      readonly table: Table;
      readonly read: (mapping: Parameters<Table['read']>[0]) => Gathered;
    }
  | { readonly kind: 'journal'; readonly text: string };

type Needs = Pick<Context, 'files' | 'out'>;

/** What was named, and what is known about it. */
export type Wanted = {
  readonly path: string;
  /** How errors call it. */
  readonly name: string;
  readonly encoding?: string | undefined;
  readonly remembered: Readonly<Record<string, string>>;
};

/** Opens what was named, by what is in it; a name's ending means nothing. */
export async function openSource(context: Needs, wanted: Wanted): Promise<Source> {
  const { files } = context;
  const { path, name } = wanted;
  const notes = path === '-' ? null : await files.notes(path);
  if (notes) return { kind: 'people', format: 'notes', gathered: await gatherNotes(context, notes, name) };
  const bytes = await files.bytes(path);
  refuseForeign(bytes, name);
  const encoding = wanted.encoding === undefined ? encodingOf(bytes, name) : encodingNamed(wanted.encoding);
  const remarks = encoding === 'windows-1252' && wanted.encoding === undefined ? [old] : [];
  const reading = (read: (heard: Heard) => Gathered): Gathered => {
    const gathered = watched(context, read);
    return { ...gathered, remarks: [...gathered.remarks, ...remarks] };
  };

  const kind = kindOf(headOf(bytes, encoding), name);
  if (kind === 'journal')
    return { kind, text: new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length)) };
  if (kind === 'cards') {
    const { readCards } = await import('../../contacts/vcard.ts');
    const gathered = reading((heard) => readCards(bytes, encoding, heard));
    return { kind: 'people', format: 'vcard', gathered };
  }
  const { openTable } = await import('../../contacts/table.ts');
  const table = openTable(bytes, encoding, wanted.remembered);
  if (!table)
    throw new UserError(
      `No people could be read from ${name}: it is text, and neither a table nor a vCard file.`,
      'See what can be read: mentor import --help',
    );
  return { kind: 'table', table, read: (mapping) => reading((heard) => table.read(mapping, heard)) };
}

/** With a bar on the terminal when it takes long. */
function watched({ out }: Pick<Context, 'out'>, read: (heard: Heard) => Gathered): Gathered {
  const bar = out.progress('Reading, in kB');
  try {
    return read((done, of) => bar.step(Math.round(done / 1000), Math.round(of / 1000)));
  } finally {
    bar.end();
  }
}

const old =
  'The file is not in UTF-8, so it was read as Windows-1252. If names look wrong, say what it is: --encoding iso-8859-2, for example.';

function headOf(bytes: Bytes, encoding: string): string {
  let head = '';
  for (const line of linesOf(bytes, encoding)) {
    head += `${line}\n`;
    if (head.trim() !== '' && head.length > 200) break;
  }
  return head;
}

/** The people of a folder of notes; one that cannot be read costs nobody else. */
async function gatherNotes({ files, out }: Needs, paths: readonly string[], name: string): Promise<Gathered> {
  const { personInNote } = await import('../../contacts/notes.ts');
  const people: Incoming[] = [];
  const skipped: Skipped[] = [];
  let others = 0;
  const bar = out.progress('Reading notes');
  for (const [i, path] of paths.entries()) {
    bar.step(i, paths.length);
    try {
      const somebody = personInNote(await files.read(path));
      if (somebody) people.push(somebody);
      else others += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      skipped.push({ line: 1, reason: error.message.replace(/\.$/, '') });
    }
  }
  bar.end();
  if (people.length === 0)
    throw new UserError(
      `No people could be read from ${name}: ${paths.length === 0 ? 'there is no note in it' : 'none of its notes is the page of a person'}.`,
      'Name the folder that mentor export wrote.',
    );
  const remarks =
    others > 0
      ? [
          `${counted(others, 'note is', 'notes are')} about something else than a person, and stay${others === 1 ? 's' : ''} where ${others === 1 ? 'it is' : 'they are'}: a whole journal travels as JSON.`,
        ]
      : [];
  return { people, skipped, remarks };
}
