import { UserError } from '../errors.ts';
import { flawOf } from './flaw.ts';
import type { Journal } from './journal.ts';
import { type Damage, findTwin, parseJournal, placeOfValue } from './journaltext.ts';
import { journal as schema } from './schema.ts';
import { type Step, upgrade } from './upgrade.ts';

/**
 * A journal from the text of a JSON export: an older version is brought to this one, and everything is checked as when
 * a journal is opened. `name` is how errors call the file; only tests give other upgrades than there are.
 * @throws UserError when it is no journal, one of a newer program, or damaged: what is wrong, and where.
 */
export function journalFrom(text: string, name: string, steps?: { readonly [from: number]: Step }): Journal {
  const read = readFrom(text.replace(/^\uFEFF/, ''), steps);
  if (!('damage' in read)) return read;
  throw new UserError(
    `Nothing was taken in from ${name}${read.place ? ` (${read.place})` : ''}. ${read.damage}`,
    read.newer
      ? 'Install the newer mentor here too, then run this command again.'
      : 'Put that right in an editor, or write it once more where it came from: mentor export --format json',
  );
}

function readFrom(text: string, steps?: { readonly [from: number]: Step }): Journal | Damage {
  const parsed = parseJournal(text);
  if ('damage' in parsed) return parsed;
  const upgraded = upgrade(parsed.value, steps);
  if ('refused' in upgraded) return { damage: upgraded.refused, place: null, newer: upgraded.newer };
  const [issue] = schema.safeParse(upgraded.value).error?.issues ?? [];
  if (issue) {
    const { say, path } = flawOf(upgraded.value, issue);
    return { damage: `${say}.`, place: upgraded.from === null ? placeOfValue(text, path) : null };
  }
  const journal = upgraded.value as Journal;
  return findTwin(journal, text) ?? journal;
}
