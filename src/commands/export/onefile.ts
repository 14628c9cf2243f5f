import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Context } from '../../context.ts';
import { inShell } from '../../domain/shell.ts';
import { UsageError, UserError } from '../../errors.ts';

/** One file of it all, what to do with it, and what is not as one would think. */
export type OneFile = {
  readonly text: string;
  /** Whether a file that is there was such an export, so that this one can take its place. */
  readonly isOurs: (there: string) => boolean;
  readonly after: (path: string) => string;
  /** What somebody did in the file that is written over, and where it should be done too; null for nothing. */
  readonly undone?: (there: string) => string | null;
  /** What a later export should know of this one. */
  readonly memo?: { readonly name: string; readonly text: string };
  readonly warnings?: readonly string[];
};

type Place = { readonly file: string; readonly to: string; readonly stdout: boolean };

/** Prints a file, or writes it: under the name that was given when it ends as the file does, else into that folder. */
export async function handOut(
  { store, files, out }: Pick<Context, 'store' | 'files' | 'out'>,
  { text, isOurs, after, undone, memo, warnings = [] }: OneFile,
  { file, to, stdout }: Place,
): Promise<void> {
  for (const warning of warnings) out.warn(warning);
  const remember = async () => memo && files.remember(memo.name, memo.text);
  if (stdout) {
    out.print(text);
    return remember();
  }
  const place = extname(to).toLowerCase() === extname(file) ? to : join(to, file);
  if (resolve(place) === resolve(store.path))
    throw new UserError(`${place} is your journal itself.`, 'Give another name with --to.');
  let before = '';
  const path = await files.write(place, text, {
    isOurs(there) {
      before = there;
      return isOurs(there);
    },
    instead: insteadOf(place),
  });
  await remember();
  out.done(`Written: ${path}`);
  const again = undone?.(before) ?? null;
  if (again !== null) out.warn(again);
  out.hint(`  ${after(path)}`);
}

const insteadOf = (place: string): string =>
  `Move that file away, or give this one another name: --to ${inShell(join(dirname(place), `mentor-${basename(place)}`))}`;

/** One file of everything is not of one kind of note. */
export function refuseKind(format: string, what: string | undefined): void {
  if (what === undefined) return;
  throw new UsageError(
    `There is no ${format} of ${what} alone.`,
    `Leave the kind out, or name a person: mentor export --format ${format}`,
  );
}
