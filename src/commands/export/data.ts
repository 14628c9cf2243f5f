import { isEarlier } from '../../domain/earlier.ts';
import type { Journal } from '../../domain/journal.ts';
import { serialise } from '../../domain/serialise.ts';
import { UsageError } from '../../errors.ts';
import type { Wanted } from './formats.ts';
import { type OneFile, refuseKind } from './onefile.ts';

/** The whole journal as the journal file has it, to be kept or taken in elsewhere. */
export function dataFile(journal: Journal, { what, person }: Wanted): OneFile {
  refuseKind('json', what);
  if (person)
    throw new UsageError(
      'The JSON export is always the whole journal, so that it can be taken in again.',
      `Leave ${person.name} out: mentor export --format json`,
    );
  return {
    text: serialise(journal),
    isOurs: (there) => isEarlier(there, journal),
    after: (path) => `To take it in elsewhere: mentor import ${path}`,
  };
}
