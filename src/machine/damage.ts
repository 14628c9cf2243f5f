import { UserError } from '../errors.ts';
import { type Damage, openJournal, readSource } from './journal-file.ts';
import { listStates } from './states.ts';
import { shell } from './trouble.ts';

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
  const message = `${named} cannot be opened as a journal${at}. ${damage} It has been left as it is.`;
  if (newer)
    return new UserError(message, 'Update mentor and run this again, or name another journal with --file.');

  const state = await newestSound(real);
  if (state === null)
    return new UserError(
      message,
      `No earlier state is kept beside it. Mend it in an editor; or, to start with an empty journal, move it away:\n  mv ${shell(real)} ${shell(`${real}.damaged`)}`,
    );
  return new UserError(
    message,
    [
      `Mend it in an editor, or go back to the newest earlier state, which lacks what came after it. To look at it:`,
      `  less ${shell(state)}`,
      'To put it back, and keep the damaged file beside it:',
      `  mv ${shell(real)} ${shell(`${real}.damaged`)} && cp -p ${shell(state)} ${shell(real)}`,
    ].join('\n'),
  );
}

/** An offer of a state that is damaged itself would be worse than none, so each is opened before it is named. */
async function newestSound(real: string): Promise<string | null> {
  for (const { path } of listStates(real).toReversed()) {
    const source = readSource(path);
    if (source && !('damage' in (await openJournal(source.bytes)))) return path;
  }
  return null;
}
