import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Ask, Context, DemoStore, Out } from '../../src/context.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { paintFor } from '../../src/machine/out.ts';
import { drawPage } from '../../src/machine/page.ts';

export type House = Context & {
  journal: Journal;
  /** What was asked for, as it would stand on stdout. */
  printed: string;
  /** The conversation, each line after its role. */
  told: string;
  readonly written: Record<string, string>;
  readonly deeds: string[];
  /** The demos there are, by their paths. */
  readonly demos: Record<string, Journal>;
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
    deeds: [],
    demos: {},
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
    },
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
      async write(path, text) {
        home.written[path] = text;
        return path;
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
    screen: { width: 80, interactive: ask !== undefined, plain: false, zone: () => 'UTC' },
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
    async remove() {
      delete demos[path];
    },
  };
}

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
