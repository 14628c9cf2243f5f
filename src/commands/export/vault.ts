import type { Context } from '../../context.ts';
import { listName, type Manifest, manifestOf, manifestText, type Written } from '../../documents/manifest.ts';
import { bearsMark, halves } from '../../documents/mark.ts';
import { yoursBeside } from '../../documents/notename.ts';
import type { Note } from '../../documents/shelf.ts';
import { listed } from '../../domain/wording.ts';
import type { Folder } from '../../doors/files.ts';
import { UserError } from '../../errors.ts';

export type Plan = {
  readonly notes: readonly Note[];
  readonly ending: string;
  /** Everything there is: what mentor wrote before and has no note for any more is taken away. */
  readonly whole: boolean;
  /** Whether private parts are left out. */
  readonly share: boolean;
  readonly text: (note: Note) => string | Promise<string>;
};

/** What became of a folder, by paths in it. */
export type Report = {
  /** Written now, whether they were there before or not. */
  readonly changed: readonly string[];
  /** Of those, how many had never been written. */
  readonly fresh: number;
  /** Of those, what had been written before and was not there any more. */
  readonly back: readonly string[];
  readonly same: number;
  readonly removed: readonly string[];
  /** Notes that had been changed above the mark: the file as it was, now beside the note. */
  readonly yours: readonly { readonly path: string; readonly kept: string }[];
  /** Notes of records that are gone, in which somebody wrote: they stay. */
  readonly left: readonly string[];
};

/**
 * Brings a folder of notes up to date. What stands below the mark stays with its note, also when that gets another
 * name; a note that was changed above the mark is kept beside the new one; a file that mentor did not write is never touched.
 */
export const writeVault = (
  { files, out }: Pick<Context, 'files' | 'out'>,
  to: string,
  plan: (known: ReadonlySet<string>) => Plan,
): Promise<Report> =>
  files.folder(to, async (folder) => {
    const before = manifestOf(folder.read(listName));
    const known = new Set(Object.values(before.notes).map(({ key }) => key));
    const bar = out.progress('Writing notes');
    try {
      return await update(folder, before, { to, bar, ...plan(known) });
    } finally {
      bar.end();
    }
  });

type Work = Plan & { readonly to: string; readonly bar: ReturnType<Context['out']['progress']> };

async function update(folder: Folder, before: Manifest, work: Work): Promise<Report> {
  const { notes, ending, whole, share, text, to, bar } = work;
  if (before.share !== null && before.share !== share) throw mixed(to, share);
  const present = Object.entries(before.notes).filter(([path]) => folder.has(path));
  const placeOf = new Map(
    present.filter(([path]) => path.endsWith(ending)).map(([path, { key }]) => [key, path]),
  );
  const targets = new Set(notes.map(({ name }) => `${name}${ending}`));
  const keys = new Set(notes.map(({ key }) => key));
  const claimed = new Set<string>();
  const strangers: string[] = [];
  const report = {
    changed: [] as string[],
    fresh: 0,
    back: [] as string[],
    same: 0,
    removed: [] as string[],
    left: [] as string[],
  };
  const yours: { path: string; kept: string }[] = [];
  const written: Record<string, Written> = Object.fromEntries(present);

  const setAside = (path: string) => {
    const kept = yoursBeside(path, (name) => folder.has(name) || claimed.has(name) || targets.has(name));
    claimed.add(kept);
    folder.move(path, kept);
    yours.push({ path, kept });
  };
  const state = (path: string) => stateOf(folder, path, before.notes[path]);

  for (const [i, note] of notes.entries()) {
    const path = `${note.name}${ending}`;
    const last = before.notes[path];
    const made = text(note);
    const ours = typeof made === 'string' ? made : await made;
    const { above } = halves(ours);
    const source = placeOf.get(note.key) ?? path;
    const there = state(source);
    // Somebody else's note had this name before; that one is written in this run too, or it is gone.
    const occupant = source === path ? null : state(path);
    if (occupant && !keys.has(last?.key ?? '')) {
      if (occupant.is === 'strange') strangers.push(path);
      else if (occupant.is === 'edited' || isFilled(occupant.below)) setAside(path);
    }
    const same = there !== null && source === path && there.above === above;
    if (there?.is === 'strange' && !same) strangers.push(source);
    else if (there?.is === 'edited' && there.above !== above) setAside(source);
    if (same) report.same += 1;
    else {
      const below = there?.below ?? '';
      await folder.write(path, ours + below, { lasting: isFilled(below) });
      report.changed.push(path);
      if (!there && last?.key === note.key) report.back.push(path);
      else if (!there) report.fresh += 1;
    }
    if (there && source !== path && !targets.has(source) && !yours.some(({ path }) => path === source))
      folder.remove(source);
    const digest = folder.digest(above);
    written[path] = {
      key: note.key,
      digests: last ? [digest, ...last.digests].filter(unlike).slice(0, 2) : [digest],
    };
    bar.step(i + 1, notes.length);
  }
  if (strangers.length > 0) throw foreign(to, strangers);

  for (const [path, { key }] of whole ? present : []) {
    if (!path.endsWith(ending) || targets.has(path) || keys.has(key)) continue;
    const { is, below } = state(path)!;
    if (is === 'edited' || isFilled(below)) report.left.push(path);
    else {
      folder.remove(path);
      report.removed.push(path);
    }
  }
  const list = manifestText({ share, notes: written });
  if (list !== folder.read(listName)) await folder.write(listName, list, { first: true });
  return { ...report, yours };
}

const unlike = (digest: string, i: number, all: readonly string[]): boolean => all.indexOf(digest) === i;
const isFilled = (below: string | null): boolean => (below ?? '').trim() !== '';

type State = {
  /** As mentor wrote it, but for what is below the mark; changed above it; or nothing that mentor wrote. */
  readonly is: 'ours' | 'edited' | 'strange';
  readonly above: string | null;
  readonly below: string | null;
};

function stateOf(folder: Folder, path: string, written: Written | undefined): State | null {
  if (!folder.has(path)) return null;
  const text = folder.read(path);
  if (text === null) return { is: written ? 'edited' : 'strange', above: null, below: null };
  const { above, below } = halves(text);
  if (written?.digests.includes(folder.digest(above))) return { is: 'ours', above, below };
  return { is: written || bearsMark(text) ? 'edited' : 'strange', above, below };
}

const foreign = (to: string, paths: readonly string[]): UserError =>
  new UserError(
    `In ${to} there ${paths.length === 1 ? 'is a file' : 'are files'} that mentor did not write: ${listed(paths.slice(0, 5), 'and')}${paths.length > 5 ? ' and others' : ''}. Nothing was written.`,
    `Move ${paths.length === 1 ? 'it' : 'them'} away, or give your notes a folder of their own: mentor export --to ${to}/mentor`,
  );

const mixed = (to: string, share: boolean): UserError =>
  share
    ? new UserError(
        `${to} holds notes with their private parts, and these are to be shared. Nothing was written.`,
        `Give another folder: mentor export --share --to ${to}-shared`,
      )
    : new UserError(
        `${to} holds notes to be shared, and these have their private parts. Nothing was written.`,
        `Give another folder with --to, or leave the private parts out with --share.`,
      );
