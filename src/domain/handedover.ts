import { UserError } from '../errors.ts';
import { flawOf } from './flaw.ts';
import type { Journal } from './journal.ts';
import { journal as schema } from './schema.ts';
import { type Step, upgrade } from './upgrade.ts';

/**
 * A journal from the text of a JSON export: an older version is brought to this one, and everything is checked as when
 * a journal is opened. `name` is how errors call the
 * file; only tests give other upgrades than there are.
 * @throws UserError when it is no journal, one of a newer program, or damaged.
 */
export function journalFrom(text: string, name: string, steps?: { readonly [from: number]: Step }): Journal {
  const upgraded = upgrade(parsed(text, name), steps);
  if ('refused' in upgraded)
    throw new UserError(
      `${name} cannot be taken in. ${upgraded.refused}`,
      upgraded.newer
        ? 'Install the newer mentor here too, then run this command again.'
        : 'A journal for this is written by: mentor export --format json',
    );
  const [issue] = schema.safeParse(upgraded.value).error?.issues ?? [];
  if (issue)
    throw new UserError(
      `${name} is damaged, and nothing was taken from it. In ${flawOf(upgraded.value, issue).say}.`,
      'Put that right in an editor, or export it once more where it came from.',
    );
  return upgraded.value as Journal;
}

function parsed(text: string, name: string): { readonly [key: string]: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`${name} is not valid JSON: it may have been cut off.`, again);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as { readonly [key: string]: unknown };
  throw new UserError(`${name} is JSON, but no journal: a journal is one object in braces.`, again);
}

const again = 'Export it once more where it came from: mentor export --format json';
