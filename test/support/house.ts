import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Ask, Context, Out } from '../../src/context.ts';
import type { Backup } from '../../src/domain/backups.ts';
import { inPlaceOf } from '../../src/domain/backups.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import type { Facts } from '../../src/domain/vitals.ts';
import type { Listed, OpenedCopy } from '../../src/doors/backups.ts';
import type { DemoStore } from '../../src/doors/store.ts';
import { UserError } from '../../src/errors.ts';
import { paintFor } from '../../src/machine/out.ts';
import { drawPage } from '../../src/machine/page.ts';

export type House = Context & {
  journal: Journal;
  /** What was asked for, as it would stand on stdout. */
  printed: string;
  /** The conversation, each line after its role. */
  told: string;
  readonly written: Record<string, string>;
  readonly remembered: Record<string, string>;
  readonly deeds: string[];
  /** The demos there are, by their paths. */
  readonly demos: Record<string, Journal>;
  /** The backups that were made, by their file. */
  readonly kept: Record<string, Backup>;
};

type Furniture = {
  readonly journal?: Journal;
  readonly ask?: Ask;
  readonly files?: Readonly<Record<string, string>>;
  readonly now?: string;
};

/** A house with no street outside: memory for disk, strings for the terminal, a stopped clock, counted ids. */
export function house({
  journal = emptyJournal,
  ask,
  files = {},
  now = '2026-11-21T09:00:00Z',
}: Furniture = {}): House {
  const tell = (role: string) => (text: string) => {
    home.told += `${role}: ${text}\n`;
  };
  let minted = 0;
  const home: House = {
    journal,
    printed: '',
    told: '',
    written: {},
    remembered: {},
    deeds: [],
    demos: {},
    kept: {},
    store: {
      path: 'mentor.json',
      read: async () => home.journal,
      async change(edit, deed) {
        const before = home.journal;
        // As the store may, when somebody else writes first: an edit that is not the same twice is a bug.
        edit(before);
        home.journal = edit(before);
        if (deed === undefined) expect({ ...home.journal, drafts: [] }).toEqual({ ...before, drafts: [] });
        if (deed) home.deeds.push(typeof deed === 'string' ? deed : deed(home.journal));
        return home.journal;
      },
      history: async () =>
        home.journal.history.map((past) => ({ ...past, undone: null, kept: true })).toReversed(),
      undo: async () => {
        throw new Error('This house does not undo.');
      },
      async restore(journal, deed) {
        home.journal = inPlaceOf(home.journal, journal);
        home.deeds.push(deed);
        return { deed: { id: 'b2222222', at: now, deed, undoes: null }, aside: null };
      },
    },
    peek: async ({ lent }) => (lent ? (home.demos['demo.json'] ?? null) : home.journal),
    demo: (path = 'demo.json') => demoIn(home, path),
    ask: ask ?? nobodyHome,
    out: {
      print: (text) => {
        home.printed += text.endsWith('\n') ? text : `${text}\n`;
      },
      prose: (text) => home.out.print(text),
      table: ({ columns, rows }) => {
        home.printed += `${[columns.map(({ title }) => title), ...rows].map((row) => row.join(' | ')).join('\n')}\n`;
      },
      list: (sentences) => home.out.print(sentences.map((text) => `- ${text}`).join('\n')),
      point: tell('point'),
      title: tell('title'),
      say: tell('say'),
      hint: tell('hint'),
      done: tell('done'),
      warn: tell('warn'),
      fail: tell('fail'),
      remark: ({ rule, say, mend }) => tell('remark')(`${rule}: ${say} ${mend}`),
      retold: (text) => text,
      progress: () => ({ step() {}, end() {} }),
    } satisfies Out,
    files: {
      template: async (name) => `template ${name}`,
      templates: async () => ({ folder: 'templates', all: [] }),
      async read(path) {
        const text = files[path];
        if (text === undefined) throw new Error(`This house has no file ${path}.`);
        return text;
      },
      bytes: async (path) => {
        const text = files[path];
        if (text === undefined) throw new Error(`This house has no file ${path}.`);
        return new TextEncoder().encode(text);
      },
      notes: async (path) => {
        const inside = Object.keys(files).filter(
          (name) => name.startsWith(`${path}/`) && name.endsWith('.md'),
        );
        return inside.length > 0 ? inside : null;
      },
      async write(path, text, { isOurs, instead }) {
        const there = home.written[path] ?? files[path];
        if (there && !isOurs(there))
          throw new UserError(
            `${path} is there already, with something else in it. It stays as it is.`,
            instead,
          );
        home.written[path] = text;
        return path;
      },
      recall: async (name) => home.remembered[name] ?? null,
      async remember(name, text) {
        home.remembered[name] = text;
      },
      async folder(path, work) {
        const files = { ...home.written };
        const at = (name: string) => `${path}/${name}`;
        const result = await work({
          read: (name) => home.written[at(name)] ?? null,
          has: (name) => at(name) in home.written,
          async write(name, text) {
            files[at(name)] = text;
          },
          move(from, to) {
            files[at(to)] = files[at(from)]!;
            delete files[at(from)];
          },
          remove: (name) => void delete files[at(name)],
          digest: (text) => createHash('sha256').update(text).digest('hex'),
        });
        for (const name of Object.keys(home.written)) delete home.written[name];
        Object.assign(home.written, files);
        return result;
      },
    },
    tools: {
      edit: async (text) => text,
      copy: async () => false,
      canCopy: async () => false,
      async page(shown) {
        if (typeof shown === 'string') home.out.print(shown);
        else if ('markdown' in shown) home.out.print(shown.markdown);
        else home.out.print(drawPage(shown, 80, { paint: paintFor({}, {}, true) }));
      },
    },
    backups: {
      folder: 'backups',
      passphrase: () => null,
      async write(backup, { day, to = 'backups' }) {
        const file = `${to}/mentor-${day}.json`;
        home.kept[file] = backup;
        return { file, size: 1234, removed: [], sameDisk: to === 'backups' };
      },
      open: async (path) => {
        const backup = home.kept[path];
        if (!backup) throw new Error(`This house has no backup ${path}.`);
        return openedIn(backup);
      },
      list: async () => Object.entries(home.kept).map(listedIn),
      away: async () => null,
      stateCount: async () => (await home.backups.states()).length,
      states: async () => [],
    },
    vitals: {
      look: async () => facts(home.journal),
      mend: async () => null,
    },
    screen: {
      width: 80,
      interactive: ask !== undefined,
      plain: false,
      shell: () => 'zsh',
      zone: () => 'UTC',
    },
    now: () => new Date(now),
    mint: () => idOf(minted++),
  };
  return home;
}

/** A demo in memory, with a history as the store keeps it. */
function demoIn({ demos, now, mint, store }: House, path: string): DemoStore {
  return {
    ...store,
    path,
    read: async () => demos[path] ?? emptyJournal,
    async change(edit, deed) {
      const journal = edit(demos[path] ?? emptyJournal);
      const said = typeof deed === 'function' ? deed(journal) : deed;
      const past = said ? [{ id: mint(), at: now().toISOString(), deed: said, undoes: null }] : [];
      demos[path] = { ...journal, history: [...journal.history, ...past] };
      return demos[path];
    },
    isOwn: async () => path === store.path,
    async remove() {
      delete demos[path];
    },
  };
}

const openedIn = (backup: Backup): OpenedCopy => ({
  ...backup,
  ...{ kind: 'backup', size: 1234, encrypted: false, untouched: true, from: null },
});

const listedIn = ([file, { made, journal }]: [string, Backup]): Listed => ({
  ...{ kind: 'backup', file, made, size: 1234, encrypted: false, trouble: null },
  ...{ people: journal.people.length, meetings: journal.meetings.length },
});

/** Everything well, on a machine like most. */
export const facts = (journal: Journal, more: Partial<Facts> = {}): Facts => ({
  journal: { path: 'mentor.json', target: null, state: 'sound', trouble: null, journal, size: 4000 },
  open: [],
  orphans: [],
  lock: 'free',
  states: {
    ...{ folder: 'mentor.json.earlier', count: 3, opened: 3, broken: [], trouble: null },
    newest: 'mentor.json.earlier/3',
  },
  backups: {
    ...{ folder: 'backups', count: 1, broken: [], trouble: null, away: null },
    newest: { file: 'backups/mentor-2026-11-20.json', made: '2026-11-20T09:00:00Z', encrypted: false },
  },
  disk: { free: 1e12, unusual: null, synced: null },
  program: { version: '0.1.0', node: '20.17.0', platform: 'linux-x64' },
  terminal: {
    ...{ columns: 80, interactive: true, plain: false, colour: true, utf8: true },
    ...{ editor: { program: 'nano', missing: false }, clipboard: true },
  },
  ...more,
});

/** Well-formed ids in a row: bbbbbbbb, bbbbbbbc, … */
export function idOf(number: number): string {
  const letters = 'bcdfghjkmn';
  return String(number)
    .padStart(8, '0')
    .replace(/\d/g, (digit) => letters[Number(digit)]!);
}

const nobodyHome: Ask = async ({ id }) => {
  throw new Error(`Nobody expected to be asked "${id}".`);
};
