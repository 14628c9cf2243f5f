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
  const { back, removed, yours, left } = report;
  const changed = report.changed.filter((path) => !back.includes(path));
  const paths = changed.length > mostNamed || changed.length === 0 ? '' : `: ${changed.join(', ')}`;
  out.done(`${counted(notes.length, 'note')} in ${to}${newsOf(report)}${paths}`);
  if (back.length > 0)
    out.say(
      `  Missing, and written again: ${some(back, mostNamed).join(', ')}. What you had renamed now stands there twice.`,
    );
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

/** How many of those that had been there are another text now, or new; nothing where none had been there. */
function newsOf({ changed, fresh, back, same }: Report): string {
  if (same + changed.length === fresh) return '';
  const count = changed.length - back.length;
  const others = back.length > 0 ? 'the others' : 'them';
  if (count === 0) return `, none of ${others} changed`;
  const all = same === 0 && back.length === 0;
  return `, ${all ? 'all' : count} of ${others} ${fresh > 0 ? 'new or changed' : 'changed'}`;
}
