import { emptyJournal, type Journal } from './journal.ts';

/** The journal as it is written: the contract's keys in their order, then any others; indented, to be read and diffed. */
export const serialise = (journal: Journal): string => `${JSON.stringify(inFileOrder(journal), null, 2)}\n`;

/** The same journal with its keys as the file has them. */
export function inFileOrder(journal: Journal): { readonly [key: string]: unknown } {
  const keys = new Set([...Object.keys(emptyJournal), ...Object.keys(journal)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, (journal as { readonly [key: string]: unknown })[key]]),
  );
}
