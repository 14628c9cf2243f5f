import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder, syncFolder, writePartsBeside } from './durable.ts';
import { type Source, stampAt } from './journal-file.ts';
import { forgetState, keepState, type Link, linked, type State, trimStates } from './states.ts';

/** Somebody else, such as an editor, wrote the file after it was read: read it again. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

type Replacement = {
  /** The new text. */
  readonly pieces: Iterable<string>;
  /** What was read, and is replaced now; null when there was no file. */
  readonly source: Source | null;
  /** Under which tags the journal as it was is kept, and the text it stands for when there was no file. */
  readonly tags: readonly string[];
  readonly empty: string;
  readonly link: Link;
  /** Only tests replace it: what makes a name in a folder last. */
  readonly sync?: ((folder: string) => void) | undefined;
};

/**
 * Puts a new text in the place of a journal, whole or not at all, whenever the power fails: the new file is
 * on disk before it gets the name, and what it replaces is kept before it loses it.
 * Throws Overtaken, or what the operating system says; the journal is then what it was, unless the disk would not
 * promise to remember its new name.
 */
export function replaceJournal(
  real: string,
  { pieces, source, tags, empty, link, sync = syncFolder }: Replacement,
): void {
  makeFolder(dirname(real));
  const beside = writePartsBeside(real, bytesOf(pieces), source?.access ?? null);
  const states: State[] = [];
  try {
    const present = { bytes: source?.bytes ?? Buffer.from(empty), access: source?.access ?? null };
    for (const tag of tags) states.push(keepState(real, tag, present, { link: source ? link : null }));
    if (source) putInPlace(beside, real, source);
    else putWhereNothingIs(beside, real, link);
  } catch (error) {
    states.forEach(forgetState);
    fs.rmSync(beside, { force: true });
    throw error;
  }
  sync(dirname(real));
  if (states.length > 0) trimStates(real);
}

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

function putInPlace(beside: string, real: string, { stamp }: Source): void {
  if (stampAt(real) !== stamp) throw new Overtaken();
  fs.renameSync(beside, real);
}

/** A link never replaces what is there, a rename would; where there are no links, the lock file alone must do. */
function putWhereNothingIs(beside: string, real: string, link: Link): void {
  if (linked(link, beside, real)) fs.rmSync(beside, { force: true });
  else if (stampAt(real) !== null) throw new Overtaken();
  else fs.renameSync(beside, real);
}
