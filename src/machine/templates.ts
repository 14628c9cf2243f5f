import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { copiesFile, readCopies } from '../domain/copies.ts';
import type { TemplateFile, Templates } from '../doors/files.ts';
import { UserError } from '../errors.ts';
import { codeOf, failed } from './refusal.ts';

/** Letters, digits and hyphens, in folders perhaps, with an ending perhaps: such a name leads nowhere else. */
const templateName = /^[\p{L}\p{N}_-]+(\/[\p{L}\p{N}_-]+)*(\.[a-z\d]+)?$/u;

/** Where templates are looked for, in order; the last folder is the one that came with mentor. */
export type Shelves = {
  readonly folders: readonly string[];
  readonly read: (path: string) => Promise<string>;
};

/**
 * The text of a template by its name, from the first folder that has it; `shippedOnly` leaves the person's own
 * aside, as always for what is no document, such as the demo. What is wrong with their own file is theirs to mend, as a
 * UserError.
 */
export async function readTemplate(
  { folders, read }: Shelves,
  name: string,
  shippedOnly: boolean,
): Promise<string> {
  if (!templateName.test(name)) throw new Error(`"${name}" is not the name of a template.`);
  const file = extname(name) === '' ? `${name}.md` : name;
  for (const folder of shippedOnly || !isDocument(file) ? folders.slice(-1) : folders) {
    const own = folder === folders.at(-1) ? null : folder;
    const text = own === null ? await readIn(folder, file, read) : await readOwn(own, file, read);
    if (text !== null) return text;
  }
  throw new Error(`There is no template called "${name}".`);
}

/** Every template that came with mentor and is meant to be changed, with the person's own of that name. */
export async function templatesIn({ folders, read }: Shelves): Promise<Templates> {
  const [own = '', shipped = ''] = [folders[0], folders.at(-1)];
  const copies = readCopies(await readCopiesFile(own, read));
  const all: TemplateFile[] = [];
  for (const name of await namesIn(shipped)) {
    const text = await read(join(shipped, name));
    try {
      const mine = await readOwn(own, name, read);
      all.push({ name, shipped: text, own: mine, trouble: null, ...originOf(copies[name], text, mine) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      all.push({ name, shipped: text, own: null, trouble: error.message });
    }
  }
  return { folder: own, all };
}

/** What was noted of the copies; null too where that cannot be read: it is no more than a help. */
async function readCopiesFile(folder: string, read: Shelves['read']): Promise<string | null> {
  try {
    return await readIn(folder, copiesFile, read);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Of which of ours somebody's own is a copy, and whether it was changed since. */
function originOf(
  noted: string | undefined,
  shipped: string,
  own: string | null,
): Pick<TemplateFile, 'untouched' | 'behind'> {
  if (own === null || own === shipped || noted === undefined) return {};
  return { untouched: noted === digest(own), behind: noted !== digest(shipped) };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const isDocument = (file: string): boolean => /\.(?:md|html)$/.test(file);

/** The guide is the coach's own voice; everything else that is a document or a letter may be changed. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => isDocument(name) && !name.startsWith('guide/'))
    .sort();
}

async function readIn(
  folder: string,
  file: string,
  read: (path: string) => Promise<string>,
): Promise<string | null> {
  const path = join(folder, file);
  try {
    await stat(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null;
    throw failed(error, path, 'read');
  }
  return read(path);
}

/** The same for a folder of the person's own, which a link may not leave: nobody means to print what lies there. */
async function readOwn(
  folder: string,
  file: string,
  read: (path: string) => Promise<string>,
): Promise<string | null> {
  const path = join(folder, file);
  try {
    const text = await readIn(folder, file, read);
    if (text === null) return null;
    const way = relative(await realpath(folder), await realpath(path));
    if (way.startsWith('..')) throw new UserError(`${path} is a link that leads out of your templates.`);
    return text;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.message, mend);
  }
}

const mend = 'Mend it or take it away, or add --shipped to use the one that came with mentor.';
