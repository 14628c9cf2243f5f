import type { Flag } from './command.ts';

/** What may stand before or after any command. */
export const globalFlags: readonly Flag[] = [
  { flags: '--file <path>', meaning: 'use this journal' },
  { flags: '--plain', meaning: 'ask line by line and redraw nothing (for screen readers)' },
  { flags: '--no-input', meaning: 'never ask; a missing answer is an error' },
  {
    flags: '--shipped',
    meaning: 'write documents with the templates that came with mentor, not your own',
  },
];

/** What commander knows by itself, in our words. */
export const helpFlag: Flag = { flags: '-h, --help', meaning: 'explain mentor, or a command' };
export const versionFlag: Flag = { flags: '-V, --version', meaning: 'print the version' };
