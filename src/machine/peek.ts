import { readFileSync, statSync } from 'node:fs';
import { emptyJournal, type Journal } from '../domain/journal.ts';

/** In bytes. Larger than this, a journal takes longer to read than anybody waits for a Tab. */
const limit = 50_000_000;

/**
 * The journal at a path as it lies there, without the check that would take longer than the reading; null where there
 * is none, or where it has another shape. Only who can do without it may ask: it is read, and not to be trusted.
 */
export function peekAt(path: string): Journal | null {
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > limit) return null;
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isJournal(value) ? value : null;
  } catch {
    // Nobody asked for the journal, so nobody is told that there is none.
    return null;
  }
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

function isJournal(value: unknown): value is Journal {
  if (!isObject(value) || value['version'] !== emptyJournal.version) return false;
  return Object.entries(emptyJournal).every(([key, empty]) => {
    const part = value[key];
    if (!Array.isArray(empty)) return key === 'version' || isObject(part);
    return (
      Array.isArray(part) && part.every((record) => isObject(record) && typeof record['id'] === 'string')
    );
  });
}
