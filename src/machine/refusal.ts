import { UserError } from '../errors.ts';

const reasons: Readonly<Record<string, readonly [reason: string, hint?: string]>> = {
  ENOENT: ['does not exist.', 'Check the spelling of the path.'],
  ENOTDIR: ['goes through something that is a file, not a folder.', 'Give another path.'],
  EEXIST: ['goes through something that is a file, not a folder.', 'Give another path.'],
  EISDIR: ['is a folder.', 'Give the name of a file.'],
  EACCES: ['may not be {deed}: you have no permission.', 'Change its permissions, or give another path.'],
  EPERM: ['may not be {deed}: you have no permission.', 'Change its permissions, or give another path.'],
  EROFS: ['cannot be written: the disk is read-only.', 'Give another path.'],
  ENOSPC: ['could not be written: the disk is full.', 'Make some room and run the command again.'],
  EDQUOT: [
    'could not be written: your share of the disk is used up.',
    'Make some room and run the command again.',
  ],
  EFBIG: ['could not be written: it is larger than this system lets a file be.'],
  ENAMETOOLONG: ['has too long a name.', 'Give a shorter path.'],
  ELOOP: ['is a link that leads back to itself.', 'Give another path.'],
};

/** Where something was to be written, its folder was made before, or it is one that takes no files. */
const noPlace = ['cannot be written: its folder takes no new files.', 'Give another path.'] as const;

/** The system's error as a sentence that names the path; our own stay as they are. */
export function failed(error: unknown, path: string, deed: 'read' | 'written' | 'removed'): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const [reason, hint] = (code === 'ENOENT' && deed === 'written' ? noPlace : reasons[code]) ?? [
    `could not be ${deed} (${code}).`,
  ];
  return new UserError(`${path} ${reason.replace('{deed}', deed)}`, hint);
}

/** What the operating system calls an error; null for one that is not its own. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
