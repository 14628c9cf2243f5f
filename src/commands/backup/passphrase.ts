import { BACK, type Context } from '../../context.ts';
import { Stopped, UsageError, UserError } from '../../errors.ts';
import type { Flag } from '../command.ts';

export const passphraseFlag: Flag = {
  flags: '--passphrase-file <file>',
  meaning: 'its first line is the passphrase; so is $MENTOR_PASSPHRASE',
};

type Needs = Pick<Context, 'ask' | 'screen' | 'files' | 'backups' | 'out'>;

/** A guess costs a second, and many machines can guess at once. */
const fair = 12;

/** The passphrase for a new backup: from a file, the environment, or asked twice. */
export async function newPassphrase(context: Needs, file: string | undefined): Promise<string> {
  const given = await givenPassphrase(context, file);
  if (given === null) return askedTwice(context);
  if (given.length < fair) context.out.warn(short);
  return given;
}

const short = 'A short passphrase can be guessed. Four or five words that do not belong together are better.';

/** The passphrase of a backup that is there. */
export async function knownPassphrase(context: Needs, file: string | undefined): Promise<string> {
  const given = await givenPassphrase(context, file);
  if (given !== null) return given;
  return asked(context, 'This backup is encrypted. What is its passphrase?');
}

/** From the file, which somebody named just now, before the environment; null when there is neither. */
async function givenPassphrase({ files, backups }: Needs, file: string | undefined): Promise<string | null> {
  if (file === undefined) return backups.passphrase();
  const [line = ''] = (await files.read(file)).split(/\r?\n/);
  if (line !== '') return line;
  throw new UserError(`The first line of ${file} is empty, and should be the passphrase.`);
}

async function askedTwice(context: Needs): Promise<string> {
  for (;;) {
    const once = await asked(context, 'Which passphrase shall it have?');
    if (once.length < fair && !(await takenAllTheSame(context))) continue;
    if (once === (await asked(context, 'Once more, to be sure:'))) return once;
    context.out.warn('Those were two different ones.');
  }
}

async function takenAllTheSame({ ask, out }: Needs): Promise<boolean> {
  out.warn(short);
  const answer = await ask({ id: 'short', kind: 'yes', ask: 'Take it all the same?', required: true });
  return answer === true;
}

async function asked({ ask, screen }: Needs, words: string): Promise<string> {
  if (!screen.interactive)
    throw new UsageError(
      'A passphrase is needed, and nobody is here to type it.',
      'Say --passphrase-file FILE, or set MENTOR_PASSPHRASE.',
    );
  const answer = await ask({
    id: 'passphrase',
    kind: 'line',
    secret: true,
    ask: words,
    hint: 'Nothing shows while you type. Enter alone stops.',
    required: true,
  });
  if (answer === BACK || typeof answer !== 'string' || answer === '')
    throw new Stopped('Stopped. Nothing was done.');
  return answer;
}
