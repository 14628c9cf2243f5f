import packageJson from '../../package.json' with { type: 'json' };
import type { Context } from '../context.ts';
import { isBlank } from '../domain/backups.ts';
import { knownZone, todayIn } from '../domain/dates.ts';
import { bytesInWords, counted } from '../domain/wording.ts';
import { UsageError, UserError } from '../errors.ts';
import { restoreCall } from './backup/called.ts';
import { newPassphrase, passphraseFlag } from './backup/passphrase.ts';
import { defineCommand, type Flag } from './command.ts';

type Input = {
  to?: string;
  encrypt?: boolean;
  passphraseFile?: string;
  keep?: string;
  quiet?: boolean;
  json?: boolean;
};

const options: readonly Flag[] = [
  {
    flags: '--to <place>',
    meaning: 'the folder, or a file with an ending (default: backups beside the journal)',
  },
  { flags: '--encrypt', meaning: 'with a passphrase, in the age format' },
  passphraseFlag,
  { flags: '--keep <number>', meaning: 'of those made here in that folder, let the newest so many stay' },
  { flags: '--quiet', meaning: 'say nothing when all went well, for cron' },
  { flags: '--json', meaning: 'one JSON document' },
];

const create = defineCommand<Input>({ options, run: backUp });

export const backup = defineCommand<Input>({
  options,
  subcommands: [
    { name: 'create', summary: 'the same as mentor backup alone', load: async () => create },
    {
      name: 'list',
      summary: 'which there are, the newest first',
      load: async () => (await import('./backup/list.ts')).list,
    },
    {
      name: 'check',
      summary: 'whether one is whole and can be opened',
      load: async () => (await import('./backup/check.ts')).check,
    },
    {
      name: 'restore',
      summary: 'bring everything back as it was then',
      load: async () => (await import('./backup/restore.ts')).restore,
    },
  ],
  more: `One file holds all of it: the journal with its history, and your own templates. It is read back and compared before it
counts, and writes over nothing. Earlier states stay where they are: they are for taking back a slip.
  mentor backup --to /media/stick
  mentor backup --encrypt --passphrase-file ~/.mentor-passphrase --keep 12 --quiet
  mentor backup restore mentor-2026-11-21.json`,

  run: backUp,
});

async function backUp(context: Context, input: Input): Promise<void> {
  const { store, files, backups, out, now } = context;
  const keep = input.keep === undefined ? undefined : countOf(input.keep);
  const journal = await store.read();
  if (isBlank(journal)) throw new UserError('There is nothing to back up yet.', 'Begin with: mentor plan');
  const { templates, left } = await ownTemplates(files);
  const wanted = input.encrypt === true || input.passphraseFile !== undefined;
  const passphrase = wanted ? await newPassphrase(context, input.passphraseFile) : null;
  if (passphrase !== null && !input.json && !input.quiet)
    out.hint('  This takes a few seconds on purpose: so does every guess.');
  const made = now().toISOString();
  const program = packageJson.version;
  const { file, size, removed, sameDisk } = await backups.write(
    { made, program, journal, templates },
    { day: todayIn(now(), knownZone(journal.profile.zone)), to: input.to, keep, passphrase },
  );
  const encrypted = passphrase !== null;
  const [people, meetings] = [journal.people.length, journal.meetings.length];
  const own = Object.keys(templates).length;
  if (input.json)
    return out.print(
      JSON.stringify({ file, made, size, encrypted, people, meetings, templates: own, removed }, null, 2),
    );
  for (const one of left) out.warn(one);
  if (input.quiet) return;
  out.done(`Backed up to ${file}, and read back to be sure.`);
  out.say(
    `  ${counted(people, 'person', 'people')}, ${counted(meetings, 'meeting')}${own > 0 ? `, ${counted(own, 'template')} of yours` : ''}; ${bytesInWords(size)}, ${encrypted ? 'encrypted' : 'not encrypted'}.`,
  );
  if (removed.length > 0) out.say(`  Let go of ${counted(removed.length, 'older one')}.`);
  out.hint(`  To bring it back: ${restoreCall(backups, file)}`);
  if (encrypted)
    out.hint('  Keep the passphrase somewhere else: without it nobody can open this, and neither can you.');
  if (sameDisk)
    out.hint(
      '  It lies on the disk that the journal is on. A copy elsewhere outlives the disk: mentor backup --to PLACE',
    );
}

async function ownTemplates(files: Context['files']) {
  const { all } = await files.templates();
  return {
    templates: Object.fromEntries(all.flatMap(({ name, own }) => (own === null ? [] : [[name, own]]))),
    left: all.flatMap(({ trouble }) => (trouble === null ? [] : [`Not in it: ${trouble}`])),
  };
}

function countOf(typed: string): number {
  if (/^[1-9]\d{0,3}$/.test(typed)) return Number(typed);
  throw new UsageError(
    `--keep takes a whole number from 1 to 9999, not "${typed}".`,
    'For example: --keep 12',
  );
}
