import { emptyJournal, type Journal } from './journal.ts';
import { type Damage, parseJournal } from './journaltext.ts';
import { inFileOrder } from './serialise.ts';

type Loose = { readonly [key: string]: unknown };
type Texts = { readonly [name: string]: string };

/** A whole copy of what somebody keeps in mentor. */
export type Backup = {
  /** When it was made, in UTC. */
  readonly made: string;
  /** The version of the program that made it. */
  readonly program: string;
  readonly journal: Journal;
  /** The person's own templates by name. */
  readonly templates: Texts;
};

/** What a file turned out to be: one of our backups, or a journal as it stands, such as an earlier state. */
export type Copy = {
  readonly kind: 'backup' | 'journal';
  readonly made: string | null;
  readonly program: string | null;
  /** Whether it still is what was written; null where nothing tells. */
  readonly untouched: boolean | null;
  /** As it stands there: nobody has looked at its shape yet. */
  readonly journal: Loose;
  readonly templates: Texts;
};

/** The key that makes a backup of a file, with the version of its form. */
const mark = 'mentor-backup';
const form = 1;

/**
 * A backup as the text of its file: JSON that can be read without mentor. `digest` gives the sum that stands at its end
 * and tells later whether anything in it has changed.
 */
export function backupText(
  { made, program, journal, templates }: Backup,
  digest: (text: string) => string,
): string {
  const body = { [mark]: form, made, program, journal: inFileOrder(journal), templates };
  return `${JSON.stringify({ ...body, sum: digest(JSON.stringify(body)) }, null, 2)}\n`;
}

/** What the text of a file holds, or why it is no copy of a journal. */
export function readCopy(text: string, digest: (text: string) => string): Copy | Damage {
  const parsed = parseJournal(text);
  if ('damage' in parsed) return { ...parsed, damage: parsed.damage.replace('A journal', 'A backup') };
  const { value } = parsed;
  if (!Object.hasOwn(value, mark))
    return { kind: 'journal', made: null, program: null, untouched: null, journal: value, templates: {} };
  const { [mark]: version, made, program, journal, templates } = value;
  if (typeof version === 'number' && version > form)
    return { damage: 'A newer mentor made it, in a form this one does not know.', place: null, newer: true };
  if (!isLoose(journal)) return { damage: 'There is no journal in it.', place: null };
  if (!areTemplates(templates)) return { damage: 'Its templates are not as they should be.', place: null };
  const { sum, ...body } = value;
  return {
    kind: 'backup',
    made: typeof made === 'string' ? made : null,
    program: typeof program === 'string' ? program : null,
    untouched: digest(JSON.stringify(body)) === sum,
    journal,
    templates,
  };
}

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Such a name leads nowhere but into the folder. */
const templateName = /^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)*\.[a-z]+$/;

const areTemplates = (value: unknown): value is Texts =>
  isLoose(value) &&
  Object.entries(value).every(([name, text]) => templateName.test(name) && typeof text === 'string');

/** Whether nothing has been written down yet: what replaces such a journal replaces nothing. */
export const isBlank = (journal: Journal): boolean =>
  Object.entries(emptyJournal).every(([key, value]) => {
    const here = journal[key as keyof Journal];
    return Array.isArray(value)
      ? (here as readonly unknown[]).length === 0
      : key === 'version' || noValues(here);
  });

const noValues = (part: unknown): boolean =>
  Object.values(part as Loose).every((value) => value === null || value === undefined);

/**
 * The journal of a copy in the place of the one that is there. History only grows, so what was done since stays listed;
 * deeds of another journal go before, where they do not come between a deed here and the state kept before the next.
 */
export function inPlaceOf(present: Journal, restored: Journal): Journal {
  const known = new Set(present.history.map(({ id }) => id));
  const older = restored.history.filter(({ id }) => !known.has(id));
  return { ...restored, history: [...older, ...present.history] };
}
