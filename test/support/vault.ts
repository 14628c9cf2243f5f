import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { webpage } from '../../src/documents/webpage.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { everything } from './everything.ts';
import { type House, house } from './house.ts';
import { leila } from './leila.ts';
import { message } from './people.ts';

/** A journal with notes of every kind: two versions of a page and of a message, a meeting looked back on, a network. */
export const rich: Journal = {
  ...everything,
  profile: { ...everything.profile, name: 'Leila Haddad', zone: 'Europe/Lisbon' },
  people: [
    ...everything.people.map((person, i) =>
      i === 0 ? { ...person, knows: [everything.people[1]!.id] } : person,
    ),
    ...leila().people,
  ],
  messages: [
    ...everything.messages,
    message('m2222222', everything.messages[0]!.person, {
      version: 2,
      replaces: everything.messages[0]!.id,
      body: 'Dear Ada,\n\nA shorter one.',
    }),
    message('m3222222', null, { kind: 'network', body: 'I am looking for somebody who moved.' }),
  ],
  agreements: [
    ...everything.agreements,
    {
      ...everything.agreements[0]!,
      id: 'k2222222',
      version: 2,
      replaces: everything.agreements[0]!.id,
      changed: 'Every second week',
      offLimits: ['My manager'],
    },
  ],
  meetings: everything.meetings.map((meeting) => ({
    ...meeting,
    debriefedOn: '2026-10-05',
    private: 'What nobody is to read',
  })),
  objectives: [...everything.objectives, ...leila().objectives],
  goals: [...everything.goals, ...leila().goals],
};

/** A house whose templates are those that came with mentor. */
export function furnished(journal: Journal, more: Parameters<typeof house>[0] = {}): House {
  const home = house({ journal, ...more });
  const template = (name: string) =>
    readFile(`templates/${/\.\w+$/.test(name) ? name : `${name}.md`}`, 'utf8');
  return Object.assign(home, { files: { ...home.files, template } });
}

/** What an export writes, by path in the folder; the list of what was written is left out. */
export const vaultFiles = (journal: Journal, ...args: readonly string[]): Promise<Map<string, string>> =>
  vaultOn('2026-11-21T09:00:00Z', journal, ...args);

/** The same at another time. */
export async function vaultOn(
  now: string,
  journal: Journal,
  ...args: readonly string[]
): Promise<Map<string, string>> {
  const home = furnished(journal, { now });
  const code = await main(['export', '--to', 'v', ...args], () => home);
  if (code !== 0) throw new Error(`The export ended with ${code}: ${home.told}`);
  const files = Object.entries(home.written).map(([path, text]) => [path.slice(2), text] as const);
  return new Map(files.filter(([path]) => !path.startsWith('.')));
}

/** Where a text leads, of its own folder: as a reader of GitHub's Markdown, of HTML or of Obsidian's links finds it. */
function linksOf(path: string, text: string): readonly string[] {
  const html = path.endsWith('.html') ? text : webpage(text.replace(/^---\n.*?\n---\n/s, ''));
  const plain = [...html.matchAll(/<a href="(?!https?:|mailto:|xmpp:|#)([^"]*)"/gi)].map(([, to]) =>
    posix.join(posix.dirname(path), to!),
  );
  const wiki = [...html.matchAll(/\[\[([a-z0-9/-]+)\|/g)].map(([, to]) => `${to}.md`);
  return [...plain, ...wiki];
}

/** Links in the files that lead to no file, each after the file it stands in. */
export const brokenLinks = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files].flatMap(([path, text]) =>
    linksOf(path, text)
      .filter((to) => !files.has(to))
      .map((to) => `${path} -> ${to}`),
  );

/** How many links a file has to other notes. */
export const linksIn = (files: ReadonlyMap<string, string>, path: string): number =>
  linksOf(path, files.get(path)!).length;
