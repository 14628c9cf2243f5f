import type { Context } from '../../context.ts';
import { known } from './known.ts';
import { nothing, type Offers } from './offer.ts';
import { propose } from './propose.ts';
import { type Typed, typedIn } from './shellwords.ts';
import { shellCalled, spokenTo } from './spoken.ts';

/**
 * What a shell asks at every Tab, `mentor --complete SHELL …`: a line up to the cursor and, from bash, the signs that
 * part its words; from zsh and PowerShell the words themselves, each behind a colon so that none is empty. Whatever
 * is wrong, nothing is said: nobody asked anything.
 */
export async function complete(
  { out, peek }: Pick<Context, 'out' | 'peek'>,
  [asking, ...given]: readonly string[],
): Promise<void> {
  const shell = shellCalled(asking);
  if (!shell) return;
  const worded = shell === 'zsh' || shell === 'powershell';
  const typed = worded ? words(given) : typedIn(given[0] ?? '');
  const offers = await propose(typed, known, peek).catch((): Offers => nothing);
  out.print(spokenTo(shell, offers, { ...typed, breaks: worded ? '' : (given[1] ?? '') }));
}

const words = (given: readonly string[]): Typed => ({
  before: given.slice(0, -1).map((word) => word.slice(1)),
  current: given.at(-1)?.slice(1) ?? '',
});
