import { emptyJournal, type Journal } from './journal.ts';

/** The journal as it is written: the contract's keys in their order, then any others; indented, to be read and diffed. */
export const serialise = (journal: Journal): string => [...serialised(journal)].join('');

/** So many records make a piece. */
const some = 500;

/** The same in pieces, so that a large journal need not be there as one text, which would be all of it once more. */
export function* serialised(journal: Journal): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(inFileOrder(journal))) {
    if (value === undefined) continue;
    if (Array.isArray(value) && value.length > some) {
      yield `${before}\n  ${JSON.stringify(key)}: [`;
      for (let at = 0; at < value.length; at += some) {
        if (at > 0) yield ',';
        yield recordsOf(key, value.slice(at, at + some));
      }
      yield '\n  ]';
    } else yield before + partOf(key, value);
    before = ',';
  }
  yield '\n}\n';
}

/** The same journal with its keys as the file has them. */
export function inFileOrder(journal: Journal): { readonly [key: string]: unknown } {
  const keys = new Set([...Object.keys(emptyJournal), ...Object.keys(journal)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, (journal as { readonly [key: string]: unknown })[key]]),
  );
}

/** A key with its value as it stands in the journal, without the braces around both. */
const partOf = (key: string, value: unknown): string =>
  JSON.stringify({ [key]: value }, null, 2).slice(1, -2);

/** Records as they stand there, without the brackets around them. */
const recordsOf = (key: string, records: readonly unknown[]): string =>
  partOf(key, records).slice(`\n  ${JSON.stringify(key)}: [`.length, -'\n  ]'.length);
