import type { Context } from '../../context.ts';
import { bytesInWords, counted } from '../../domain/wording.ts';
import type { OpenedCopy } from '../../doors/backups.ts';
import { UserError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { calledCopy, restoreCall } from './called.ts';
import { knownPassphrase, passphraseFlag } from './passphrase.ts';

type Input = { file: string; passphraseFile?: string; json?: boolean };

export const check = defineCommand<Input>({
  args: '<file>',
  options: [passphraseFlag, { flags: '--json', meaning: 'one JSON document' }],
  more: 'Reads all of it, as restoring would, and changes nothing. Exits with 1 when it cannot be used as it is.',

  async run(context, { file, passphraseFile, json = false }) {
    const { backups, out } = context;
    const opened = await openedOr(() => backups.open(file, () => knownPassphrase(context, passphraseFile)));
    if ('trouble' in opened) {
      if (!json) throw opened.trouble;
      out.print(JSON.stringify({ file, whole: false, trouble: opened.trouble.message }, null, 2));
      return 1;
    }
    const trouble =
      opened.untouched === false ? 'It is not as it was written: something in it has changed.' : null;
    if (json)
      out.print(JSON.stringify({ file, whole: trouble === null, trouble, ...factsOf(opened) }, null, 2));
    else say(context, file, opened, trouble);
    return trouble === null ? 0 : 1;
  },
});

function say({ out, backups }: Context, file: string, opened: OpenedCopy, trouble: string | null): void {
  const { people, meetings, templates, size, encrypted } = factsOf(opened);
  if (trouble === null) out.done(`${file} is whole, and opens with this mentor.`);
  else out.warn(`${file} has been changed since it was written; it can still be opened.`);
  out.say(
    `  It is ${calledCopy(opened)}: ${counted(people, 'person', 'people')}, ${counted(meetings, 'meeting')}, ${counted(templates, 'template')}; ${bytesInWords(size)}${encrypted ? ', encrypted' : ''}.`,
  );
  if (opened.from !== null)
    out.say(
      `  It is in version ${opened.from} of the format, and is brought up to date when it is restored.`,
    );
  if (opened.untouched === null) out.hint('  Nothing in it tells whether it was changed since.');
  out.hint(`  To bring it back: ${restoreCall(backups, file)}`);
}

function factsOf({ kind, made, program, size, encrypted, from, journal, templates }: OpenedCopy) {
  return {
    kind,
    made,
    program,
    size,
    encrypted,
    from,
    people: journal.people.length,
    meetings: journal.meetings.length,
    templates: Object.keys(templates).length,
  };
}

/** What is wrong with the file is the answer here, and not what kept us from one. */
async function openedOr(
  open: () => Promise<OpenedCopy>,
): Promise<OpenedCopy | { readonly trouble: UserError }> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof UserError && error.constructor === UserError) return { trouble: error };
    throw error;
  }
}
