import { inShell } from '../../domain/shell.ts';

/** How a command is typed so that it works on the demo: `mentor demo next`, or with the file that somebody chose. */
export const inDemo = (words: string, to: string | undefined): string =>
  to === undefined ? `mentor demo ${words}` : `mentor ${words} --file ${inShell(to)}`;

/** How a command about the demo itself is typed: `mentor demo reset`. */
export const ofDemo = (words: 'reset' | 'remove', to: string | undefined): string =>
  to === undefined ? `mentor demo ${words}` : `mentor demo ${words} --to ${inShell(to)}`;
