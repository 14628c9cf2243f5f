import { join } from 'node:path';
import type { Context } from '../../context.ts';
import type { Note } from '../../documents/shelf.ts';
import { counted, some } from '../../domain/wording.ts';
import type { Report } from './vault.ts';

/** More paths than this are a wall, and the folder says the same. */
const mostNamed = 10;

type Told = { readonly to: string; readonly notes: readonly Note[]; readonly report: Report };

/** Says what was written, and where nobody would look for what they had changed. */
export function sayReport({ out }: Pick<Context, 'out'>, { to, notes, report }: Told): void {
  const { changed, same, removed, yours, left } = report;
  const paths = changed.length > mostNamed || changed.length === 0 ? '' : `: ${changed.join(', ')}`;
  const news =
    same === 0 ? '' : changed.length === 0 ? ', none of them changed' : `, ${changed.length} of them changed`;
  out.done(`${counted(notes.length, 'note')} in ${to}${news}${paths}`);
  if (removed.length > 0)
    out.say(
      `  Taken away, because there is nothing behind them any more: ${some(removed, mostNamed).join(', ')}`,
    );
  for (const { path, kept } of yours.slice(0, mostNamed))
    out.warn(
      `${join(to, path)} had been changed above its line. Your version is now ${kept}, beside the new one.`,
    );
  for (const path of left.slice(0, mostNamed))
    out.warn(`${join(to, path)} is about something that is gone, but you wrote in it, so it stays.`);
}
