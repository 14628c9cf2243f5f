import * as fs from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { emptyJournal } from '../domain/journal.ts';
import type { Damage } from '../domain/journaltext.ts';
import { serialise } from '../domain/serialise.ts';
import { inShell } from '../domain/shell.ts';
import { UserError } from '../errors.ts';
import { temporaryIn } from './durable.ts';
import { openJournal, readSource } from './journal-file.ts';
import { listStates, statesFolderOf } from './states.ts';

/**
 * What to tell somebody whose journal cannot be used: where it is wrong, that nothing was done to it, and
 * the newest earlier state that can still be opened, with what to type. `named` is how they call the file.
 */
export async function explainDamage(
  real: string,
  named: string,
  { damage, place, newer }: Damage,
): Promise<UserError> {
  const at = place === null ? '' : ` (${place})`;
  const message = `${calledBoth(named, real)} cannot be opened as a journal${at}. ${damage} It has been left as it is.`;
  if (newer)
    return new UserError(message, 'Update mentor and run this again, or name another journal with --file.');

  const aside = free(`${real}.damaged`);
  const state = await newestSound(real);
  if (state === null)
    return new UserError(
      message,
      [
        'No earlier state of it can be opened; mentor backup list says whether there is a backup. Mend it in an editor; or, to start with an empty journal, move it away:',
        listStates(real).length === 0
          ? command('mv', real, aside)
          : `${command('mv', real, aside)} && ${command('mv', statesFolderOf(real), free(`${statesFolderOf(real)}.old`)).trimStart()}`,
      ].join('\n'),
    );
  return new UserError(
    message,
    [
      'Mend it in an editor, or go back: mentor doctor names every way. The newest earlier state lacks what came after it. To look at it:',
      command('less', state),
      '  To put it back, with a copy of the damaged file kept beside it:',
      // The copy comes first and the second half waits for it: whatever part of this is run loses nothing.
      `${command('cp -p', real, aside)} && ${command('cp -p', state, real).trimStart()}`,
    ].join('\n'),
  );
}

/**
 * A journal that is not there while its earlier states are is no new one: it was moved, removed, or is on a
 * disk that is not connected. Null when there are no states, or when the very first deed is being done or was cut
 * short: what was to become the journal lies beside then.
 */
export async function explainAbsence(real: string, named: string): Promise<UserError | null> {
  const states = listStates(real);
  if (states.length === 0) return null;
  const empty = Buffer.from(serialise(emptyJournal));
  const begun = states.every(({ path }) => readSource(path)?.bytes.equals(empty) ?? true);
  if (begun && temporaryIn(dirname(real), basename(real)).length > 0) return null;

  const folder = statesFolderOf(real);
  const state = await newestSound(real);
  const back =
    state === null
      ? ['None of its earlier states can be opened.']
      : [
          'The newest earlier state lacks the last thing you did. To look at it:',
          command('less', state),
          '  To put it back:',
          command('cp -p', state, real),
        ];
  return new UserError(
    `Your journal ${calledBoth(named, real)} is gone, and its earlier states are still there, in ${folder}.`,
    [
      ...back,
      '  If it only moved, name it with --file. To begin anew, move the earlier states away:',
      command('mv', folder, free(`${folder}.old`)),
    ].join('\n'),
  );
}

/** A link and what it leads to: the earlier states stand beside that, under its name. */
const calledBoth = (named: string, real: string): string =>
  fs.lstatSync(resolve(named), { throwIfNoEntry: false })?.isSymbolicLink()
    ? `${named} (a link to ${real})`
    : named;

/** A command on a line of its own, which no terminal breaks. */
const command = (program: string, ...paths: readonly string[]): string =>
  `    ${[program, ...paths.map(inShell)].join(' ')}`;

/** How a journal is called that could not be opened, once another took its place. */
export const damagedOf = (real: string): string => `${real}.damaged`;

/** A name that nothing has yet: what was put aside before is not to be written over. */
export const free = (path: string): string => taken(path).free;

/** The last thing that was put aside under such a name; null when nothing was. */
export const lastAside = (path: string): string | null => taken(path).last;

function taken(path: string): { readonly free: string; readonly last: string | null } {
  let last: string | null = null;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? path : `${path}-${number}`;
    if (!fs.lstatSync(name, { throwIfNoEntry: false })) return { free: name, last };
    last = name;
  }
}

/** An offer of a state that is damaged itself would be worse than none, so each is opened before it is named. */
async function newestSound(real: string): Promise<string | null> {
  for (const { path } of listStates(real).toReversed()) {
    const source = readSource(path);
    if (source && !('damage' in (await openJournal(source.bytes)))) return path;
  }
  return null;
}
