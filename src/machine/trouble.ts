import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { inShell } from '../domain/shell.ts';
import { UserError } from '../errors.ts';

const untouched = 'The journal has been left as it was.';
const again = 'Then run this command again.';

/** Whether this is the operating system saying no, and not a bug of ours. */
const isTrouble = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'syscall' in error && typeof (error as NodeJS.ErrnoException).code === 'string';

/** What the operating system refused, as a sentence with what to do; any other error comes back as it is. */
export function explainTrouble(error: unknown, path: string): unknown {
  if (!isTrouble(error)) return error;
  const at = error.path ?? path;
  const folder = dirname(at);
  switch (error.code) {
    case 'ENOSPC':
      return new UserError(
        `There is no space left on the disk that holds ${folder}. ${untouched}`,
        `Make some space. ${again}`,
      );
    case 'EDQUOT':
      return new UserError(
        `Your disk quota is used up in ${folder}. ${untouched}`,
        `Make some space. ${again}`,
      );
    case 'EFBIG':
      return new UserError(
        `The journal would be larger than a file may be here, so there is no space for it. ${untouched}`,
        `Raise the limit on the size of files (ulimit -f). ${again}`,
      );
    case 'EROFS':
      return new UserError(
        `${folder} is on a disk that can only be read. ${untouched}`,
        'Name a journal elsewhere with --file.',
      );
    case 'EACCES':
    case 'EPERM': {
      // What is not there yet was to be made, and so it is the folder that is closed.
      const closed = existsSync(at) ? at : folder;
      return new UserError(
        `You do not have permission for ${closed}. ${untouched}`,
        `To see whose it is, type:\n    ls -ld ${inShell(closed)}`,
      );
    }
    case 'EISDIR':
      return new UserError(
        `${path} is a folder, and a journal is a file.`,
        'Name a file with --file or $MENTOR_FILE.',
      );
    case 'ENOTFILE':
      return new UserError(
        `${path} is not a plain file, and a journal is one.`,
        'Name a file with --file or $MENTOR_FILE.',
      );
    case 'ENOTDIR':
      return new UserError(
        `Something in ${path} is a file where a folder should be.`,
        'Look at what you gave with --file or $MENTOR_FILE.',
      );
    case 'ELOOP':
      return new UserError(
        `${path} is a link that leads back to itself.`,
        'Remove the link, or name another file with --file.',
      );
    case 'ENAMETOOLONG':
      return new UserError(`${path} is too long a name for this disk.`, 'Name a shorter one with --file.');
    case 'EMFILE':
    case 'ENFILE':
      return new UserError(
        `Too many files are open on this machine just now. ${untouched}`,
        `Close some programs. ${again}`,
      );
    case 'EIO':
      return new UserError(
        `The disk that holds ${folder} reported a fault.`,
        'Copy the journal to another disk before anything else.',
      );
    default:
      return new UserError(
        `${at} could not be used: ${error.message}. ${untouched}`,
        'Name a journal elsewhere with --file.',
      );
  }
}
