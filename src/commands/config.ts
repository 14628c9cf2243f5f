import { zoneExists } from '../domain/dates.ts';
import { emptyJournal, type Journal } from '../domain/journal.ts';
import { capital } from '../domain/wording.ts';
import { UsageError } from '../errors.ts';
import { defineCommand } from './command.ts';

type Setting = {
  readonly key: string;
  readonly what: string;
  readonly get: (journal: Journal) => string | null;
  /** @throws UsageError when the value will not do. */
  readonly set: (journal: Journal, value: string | null) => Journal;
};

const profile = (key: keyof Journal['profile'], what: string, check = (value: string) => value): Setting => ({
  key,
  what,
  get: ({ profile }) => profile[key],
  set: (journal, value) => ({
    ...journal,
    profile: { ...journal.profile, [key]: value === null ? null : check(value) },
  }),
});

const yourName = profile('name', 'your name, as it stands under a letter');

const settings: readonly Setting[] = [
  {
    ...yourName,
    // Said or forgotten, it is no longer left open on purpose.
    set: (journal, value) => {
      const { nameless: _, ...settings } = journal.settings;
      return yourName.set({ ...journal, settings }, value);
    },
  },
  profile('role', 'what you do'),
  profile('organisation', 'where you do it'),
  profile('field', 'the field you work in'),
  profile('signature', 'the lines that close a letter, when not just your name'),
  profile('zone', 'your time zone, such as Europe/Lisbon', knownZone),
  {
    key: 'editor',
    what: 'the program for long texts, when not $EDITOR',
    get: ({ settings }) => settings.editor,
    set: (journal, editor) => ({ ...journal, settings: { ...journal.settings, editor } }),
  },
  {
    key: 'plain',
    what: 'ask line by line, as --plain does: yes or no',
    get: ({ settings }) => (settings.plain === null ? null : settings.plain ? 'yes' : 'no'),
    set: (journal, value) => ({
      ...journal,
      settings: { ...journal.settings, plain: value === null ? null : yesOrNo(value) },
    }),
  },
];

type Input = { key?: string; value?: string; unset?: boolean; json?: boolean };

export const config = defineCommand<Input>({
  args: '[key] [value]',
  takes: { key: { words: settings.map(({ key }) => key) } },
  options: [
    { flags: '--unset', meaning: 'forget the setting' },
    { flags: '--json', meaning: 'one JSON document' },
  ],
  subcommands: [
    {
      name: 'templates',
      summary: 'copy the documents and letters that came with mentor, to change them',
      load: async () => (await import('./config/templates.ts')).templates,
    },
  ],
  more: 'For example:\n  mentor config name "Ada Lovelace"\n  mentor config zone Europe/London',

  async run({ store, out }, { key, value, unset = false, json = false }) {
    if (key === undefined) {
      const journal = await store.read();
      if (json)
        return out.print(
          JSON.stringify(Object.fromEntries(settings.map((s) => [s.key, s.get(journal)])), null, 2),
        );
      out.table({
        columns: [{ title: 'setting' }, { title: 'value', grow: true }, { title: 'what it is', grow: true }],
        rows: settings.map((setting) => [setting.key, setting.get(journal) ?? '-', setting.what]),
      });
      return out.hint(`  Kept in ${store.path}`);
    }

    const setting = settings.find((one) => one.key === key);
    if (!setting)
      throw new UsageError(
        `There is no setting called "${key}".`,
        `Use one of: ${settings.map((s) => s.key).join(', ')}.`,
      );
    if (value !== undefined && unset) {
      throw new UsageError(
        'Say a value, or --unset to forget it, but not both.',
        `Type: mentor config ${key} --unset`,
      );
    }
    if (value === undefined && !unset) {
      const set = setting.get(await store.read());
      return out.print(json ? JSON.stringify({ [key]: set }, null, 2) : (set ?? ''));
    }
    const tidy = unset ? null : (value ?? '').trim() || null;
    // Once before the journal is locked: a value that will not do waits for nobody.
    setting.set(emptyJournal, tidy);
    await store.change(
      (journal) => setting.set(journal, tidy),
      tidy === null ? `Forgot the setting ${key}` : `Set ${key}`,
    );
    out.done(tidy === null ? `${capital(key)} is forgotten.` : `${capital(key)} is now: ${tidy}`);
  },
});

function knownZone(zone: string): string {
  if (zoneExists(zone)) return zone;
  throw new UsageError(
    `"${zone}" is not a time zone.`,
    'Zones are named by a region and a city, such as Europe/Lisbon or America/New_York.',
  );
}

function yesOrNo(value: string): boolean {
  if (['yes', 'true', 'on'].includes(value)) return true;
  if (['no', 'false', 'off'].includes(value)) return false;
  throw new UsageError(`"${value}" is neither yes nor no.`, 'Type: mentor config plain yes');
}
