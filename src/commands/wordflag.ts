import { UsageError } from '../errors.ts';

/** One of the words a flag may have. @throws UsageError naming them. */
export function oneOf<Word extends string>(
  typed: string | undefined,
  words: readonly Word[],
  flag: string,
): Word | undefined {
  if (typed === undefined) return undefined;
  const found = words.find((word) => word === typed.toLowerCase());
  if (found) return found;
  throw new UsageError(`${flag} cannot be "${typed}".`, `Use one of: ${words.join(', ')}.`);
}
