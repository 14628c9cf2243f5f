import { type Flaw, flawOf } from '../domain/flaw.ts';

export type Check = (journal: unknown) => Flaw | null;

/** From this size on, generating code for the check is quicker than checking without. */
const large = 500_000;

/**
 * The check of a journal against its schema, loaded when it is first wanted: `size` is that of the text.
 * It only looks; what it says of a journal is null when all is well.
 */
export async function loadCheck(size: number): Promise<Check> {
  const schema =
    size < large ? (await import('../domain/schema.ts')).journal : (await import('./compiled.ts')).journal;
  return (journal) => {
    const [issue] = schema.safeParse(journal).error?.issues ?? [];
    return issue ? flawOf(journal, issue) : null;
  };
}
