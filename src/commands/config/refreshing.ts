import type { Context } from '../../context.ts';
import { copiesFile, readCopies, writeCopies } from '../../domain/copies.ts';
import { same } from '../../domain/same.ts';
import { listed } from '../../domain/wording.ts';
import type { Folder, TemplateFile } from '../../doors/files.ts';

/** Templates by their names, in a sentence. */
export const namesOf = (all: readonly TemplateFile[]): string =>
  listed(
    all.map(({ name }) => name),
    'and',
  );

/** Whether copies that nobody changed shall become like ours again: asked where somebody is there. */
export async function wantsNewer(
  { ask, screen }: Pick<Context, 'ask' | 'screen'>,
  older: readonly TemplateFile[],
): Promise<boolean> {
  const [first, ...others] = older;
  if (!first || !screen.interactive) return false;
  const answer = await ask(
    {
      id: 'refresh',
      kind: 'yes',
      required: true,
      ask:
        others.length === 0
          ? `Your copy of ${first.name} is as it came, and ours is newer. Bring it up to date?`
          : `${older.length} of your copies are as they came, and ours are newer. Bring them up to date?`,
      ...(others.length > 0 && { hint: namesOf(older) }),
    },
    { before: true },
  );
  return answer === true;
}

/** Notes what copies were made from, so that one day it can be told which of them were changed. */
export async function noteCopies(desk: Folder, copied: readonly TemplateFile[]): Promise<void> {
  const before = readCopies(desk.read(copiesFile));
  const made = copied.map(({ name, shipped }) => [name, desk.digest(shipped)]);
  const now = { ...before, ...Object.fromEntries(made) };
  if (!same(before, now)) await desk.write(copiesFile, writeCopies(now));
}
