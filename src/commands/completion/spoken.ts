import type { Offers } from './offer.ts';
import type { Typed } from './shellwords.ts';

/** Shells that can be served; each has its script in `templates/completion`. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** The shell of that name; undefined where it is none of these. PowerShell's program has another name than it. */
export const shellCalled = (name: string | null | undefined): Shell | undefined =>
  shells.find((shell) => shell === (name === 'pwsh' ? 'powershell' : name));

type Around = Typed & {
  /** Signs at which bash begins a new word: it puts in only what stands behind the last of them. */
  readonly breaks: string;
};

/**
 * What a script is told, a line each: what could be typed, behind a tab what it is, and at the end whether files
 * belong there. In zsh and in bash the flag of `--kind=cold` stands there already.
 */
export function spokenTo(shell: Shell, { offers, disk }: Offers, { current, breaks }: Around): string {
  const kept = shell === 'bash' ? brokenOff(current, breaks) : shell === 'zsh' ? flagOf(current) : 0;
  const lines = offers.map(({ value, says }) => {
    const rest = value.slice(kept);
    return says === '' || shell === 'bash' ? rest : `${rest}\t${says}`;
  });
  return [...lines, `:${disk}`].join('\n');
}

/** How much of a word bash takes for words before it. */
const brokenOff = (current: string, breaks: string): number =>
  Math.max(...[...'=:'].map((sign) => (breaks.includes(sign) ? current.lastIndexOf(sign) + 1 : 0)));

const flagOf = (current: string): number => /^--[\w-]+=/.exec(current)?.[0].length ?? 0;
