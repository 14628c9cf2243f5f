import { emptyJournal } from './journal.ts';

/** The version this program writes. */
export const currentVersion: number = emptyJournal.version;

type Loose = { readonly [key: string]: unknown };

/** Turns a journal of one version into the next one; pure, and free to assume the shape of its version. */
export type Step = (old: Loose) => Loose;

/** By the version they start from. Version 1 is the first, so nothing is older yet. */
export const steps: { readonly [from: number]: Step } = {};

type Upgraded =
  /** `from` is the version it was, null when nothing had to be done. */
  | { readonly value: Loose; readonly from: number | null }
  | { readonly refused: string; readonly newer: boolean };

/**
 * Brings what a file held to the version of this program, one step at a time, or says in a sentence why
 * that cannot be done. The shape is not looked at here: the schema does that afterwards.
 */
export function upgrade(value: Loose, path: { readonly [from: number]: Step } = steps): Upgraded {
  const { version } = value;
  if (version === undefined)
    return refuse('There is no "version" at its top, so it may not be a mentor journal.');
  if (typeof version !== 'number' || !Number.isInteger(version))
    return refuse('Its "version" should be a whole number.');
  if (version > currentVersion) {
    const reads = `it is in version ${version} of the format, and this program knows up to version ${currentVersion}`;
    return { refused: `A newer mentor wrote it: ${reads}.`, newer: true };
  }

  let now: Loose = value;
  for (let at = version; at < currentVersion; at++) {
    const step = path[at];
    if (!step) return refuse(`Version ${version} of the format is not one that mentor ever wrote.`);
    now = { ...step(now), version: at + 1 };
  }
  return { value: now, from: version === currentVersion ? null : version };
}

const refuse = (refused: string): Upgraded => ({ refused, newer: false });
