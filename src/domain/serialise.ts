import { emptyJournal, type Journal } from './journal.ts';

/** The journal as it is written: the contract's keys in their order, then any others; indented, to be read and diffed. */
export function serialise(journal: Journal): string {
  const keys = new Set([...Object.keys(emptyJournal), ...Object.keys(journal)]);
  const ordered = [...keys].map((key) => [key, (journal as { readonly [key: string]: unknown })[key]]);
  return `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`;
}
