import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { readCopy } from '../domain/backups.ts';
import type { Damage } from '../domain/journaltext.ts';
import type { Step } from '../domain/upgrade.ts';
import type { Listed, OpenedCopy } from '../doors/backups.ts';
import { UserError } from '../errors.ts';
import { decode, openParsed, openValue, readSource } from './journal-file.ts';
import { failed } from './refusal.ts';

type Steps = { readonly [from: number]: Step };
type Secret = () => Promise<string>;

/** The sum of a text or a file, by which a change in it is noticed. */
export const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * What a copy of a journal holds: a backup, encrypted or not, an earlier state, or an exported journal. `called` is how
 * the person names it. A UserError says why it cannot be used.
 */
export async function openCopy(
  bytes: Buffer,
  called: string,
  { passphrase, steps }: { readonly passphrase: Secret; readonly steps?: Steps | undefined },
): Promise<OpenedCopy> {
  const encrypted = looksEncrypted(bytes);
  const plain = encrypted ? await decrypted(bytes, called, passphrase) : bytes;
  const text = decode(plain);
  if (typeof text !== 'string') throw unusable(called, text);
  const copy = readCopy(text, digest);
  if ('damage' in copy) throw unusable(called, copy);
  const opened =
    copy.kind === 'journal'
      ? await openParsed(text, copy.journal, { steps })
      : await openValue(copy.journal, text.length, { steps });
  if ('damage' in opened) throw unusable(called, opened);
  return { ...copy, journal: opened.journal, from: opened.from, size: bytes.length, encrypted };
}

/** The bytes of a file that somebody named. */
export function bytesAt(file: string): Buffer {
  let source: ReturnType<typeof readSource>;
  try {
    source = readSource(file);
  } catch (error) {
    throw failed(error, file, 'read');
  }
  if (source) return source.bytes;
  throw new UserError(`${file} does not exist.`, others);
}

/** Files as far as they can be looked at without anybody's passphrase; one after the other, for they may be large. */
export async function lookAtAll(
  kind: Listed['kind'],
  files: readonly string[],
  steps?: Steps,
): Promise<readonly Listed[]> {
  const seen: Listed[] = [];
  for (const file of files) seen.push(await lookAt(kind, file, steps));
  return seen;
}

async function lookAt(kind: Listed['kind'], file: string, steps?: Steps): Promise<Listed> {
  const { size, mtime } = statsOf(file);
  const seen = { kind, file, made: mtime.toISOString(), size, encrypted: false };
  const unseen = { people: null, meetings: null };
  try {
    const bytes = bytesAt(file);
    if (looksEncrypted(bytes)) return { ...seen, ...unseen, encrypted: true, trouble: null };
    const { journal, made, untouched } = await openCopy(bytes, file, { passphrase: async () => '', steps });
    return {
      ...seen,
      made: made ?? seen.made,
      people: journal.people.length,
      meetings: journal.meetings.length,
      trouble: untouched === false ? 'It is not as it was written.' : null,
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...seen, ...unseen, trouble: error.message };
  }
}

/** Of a link that leads nowhere, its own: opening it says what is wrong. */
function statsOf(file: string): fs.Stats {
  try {
    return fs.statSync(file);
  } catch {
    return fs.lstatSync(file);
  }
}

/** How a file in the age format begins, which it also does in letters that survive a mail. */
const ageHead = 'age-encryption.org/v1\n';
const armoured = '-----BEGIN AGE ENCRYPTED FILE-----';

function looksEncrypted(bytes: Buffer): boolean {
  const head = bytes.subarray(0, armoured.length).toString('latin1');
  return head.startsWith(ageHead) || head.startsWith(armoured);
}

async function decrypted(bytes: Buffer, called: string, passphrase: Secret): Promise<Buffer> {
  const secret = await passphrase();
  const { decrypt } = await import('./age.ts');
  const plain = await decrypt(bytes, secret);
  if (plain === 'wrong')
    throw new UserError(
      `This passphrase does not open ${called}.`,
      'Without the right one nobody can open it.',
    );
  if (plain !== 'damaged') return Buffer.from(plain);
  throw new UserError(`${called} is damaged: it is cut short, or something in it has changed.`, others);
}

const others = 'See what there is to go back to: mentor backup list --states';

const unusable = (
  called: string,
  { damage, place = null, newer }: Omit<Damage, 'place'> & { readonly place?: Damage['place'] },
): UserError =>
  new UserError(
    `${called} cannot be used${place === null ? '' : ` (${place})`}. ${damage}`,
    newer ? 'Update mentor, and run this again.' : others,
  );
