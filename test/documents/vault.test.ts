import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { linksFrom } from '../../src/documents/links.ts';
import { mark } from '../../src/documents/mark.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { nasty } from '../support/nasty.ts';
import { faultsIn } from '../support/notes.ts';
import { journalOf } from '../support/people.ts';
import { randomJournal } from '../support/randomjournal.ts';
import { brokenLinks, linksIn, rich, vaultFiles, vaultOn } from '../support/vault.ts';

const frontOf = (note: string) => parse(/^---\n(.*?)\n---\n\n/s.exec(note)![1]!, { version: '1.1' });

describe('the notes of a journal', () => {
  it('are of every kind, each in its place', async () => {
    const files = await vaultFiles(rich);
    expect([...files.keys()].filter((path) => !path.startsWith('people/')).sort()).toEqual([
      'actions.md',
      'audit.md',
      'develop-run-five-interviews-bbbb.md',
      'expect-bo-diaz-v1.md',
      'expect-bo-diaz.md',
      'goals-2026-10-01-bbbbbbcb.md',
      'goals.md',
      'index.md',
      'meeting-bo-diaz-2026-10-05-bbbbbbcm.md',
      'message-ada-lovelace-cold.md',
      'message-network-network.md',
      'network.md',
      'plan.md',
      'prep-bo-diaz-2026-10-01-bbbbbbcn.md',
      'progress-bo-diaz.md',
      'progress.md',
      'review-bo-diaz-2026-10-07.md',
      'shortlist.md',
      'value-ada-lovelace.md',
    ]);
    expect(files.size).toBe(19 + rich.people.length);
  });

  it.each([['markdown'], ['wiki']])('lead to each other and nowhere else (%s)', async (style) => {
    const files = await vaultFiles(rich, '--links', style);
    expect(brokenLinks(files)).toEqual([]);
    expect(linksIn(files, 'index.md')).toBe(files.size - 1);
    expect(linksIn(files, 'people/bo-diaz.md')).toBeGreaterThan(5);
    for (const path of files.keys()) expect(linksIn(files, path), path).toBeGreaterThan(0);
  });

  it('are clean Markdown', async () => {
    expect(faultsIn(await vaultFiles(rich))).toEqual([]);
  });

  it('say for programs what they are, and end where somebody can go on writing', async () => {
    const files = await vaultFiles(rich);
    expect(frontOf(files.get('meeting-bo-diaz-2026-10-05-bbbbbbcm.md')!)).toEqual({
      id: 'bbbbbbcm',
      kind: 'meeting',
      person: 'Bo Diaz',
      date: new Date('2026-10-05'),
      tags: ['mentor', 'meeting'],
    });
    for (const text of files.values()) expect(text.endsWith(`\n${mark}\n`)).toBe(true);
  });

  it('of one person lead to nothing that is not there', async () => {
    const files = await vaultFiles(rich, 'bo');
    expect(brokenLinks(files)).toEqual([]);
    expect([...files.keys()]).toContain('people/bo-diaz.md');
    expect([...files.keys()]).not.toContain('goals.md');
  });

  it('of an empty journal are none', async () => {
    await expect(vaultFiles(emptyJournal)).rejects.toThrow('mentor plan');
  });
});

/** A zone that is none is refused before anything is written. */
const inZones = (journal: Journal): Journal => ({
  ...journal,
  profile: { ...journal.profile, zone: 'Europe/Lisbon' },
  meetings: journal.meetings.map((meeting) => ({ ...meeting, zone: 'America/New_York' })),
});

describe('whatever was typed', () => {
  const journals = Array.from({ length: 6 }, (_, seed) => inZones(randomJournal(seed + 1, 3)));

  it('every note is clean Markdown, and every link leads to a note', async () => {
    for (const journal of journals) {
      const files = await vaultFiles(journal);
      expect(brokenLinks(files)).toEqual([]);
      expect(faultsIn(files)).toEqual([]);
    }
  });

  it('no file leaves the folder or is named as a device, and no control character gets in', async () => {
    for (const journal of journals) {
      for (const [path, text] of await vaultFiles(journal)) {
        expect(path).toMatch(/^(people\/)?[a-z0-9][a-z0-9-]*\.md$/);
        expect(text).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f]|\p{Cs}/u,
        );
        expect(text.split(mark)).toHaveLength(2);
      }
    }
  });

  it('a name comes back out of the front matter, also for readers of YAML 1.1', async () => {
    const names = ['no', '2e345678', '~', '- x', '"', "a: b # c'", '王', ...nasty(150, 7)].filter((name) =>
      name.trim(),
    );
    const files = await vaultFiles(journalOf(...names.map((name) => ({ name }))), 'people');
    const read = [...files.values()].map((text) => frontOf(text).aliases[0]);
    const plain = (name: string) =>
      name
        .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
        .replace(
          /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g,
          '',
        )
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/\s+/g, ' ')
        .trim();
    expect(read.sort()).toEqual(names.map(plain).sort());
    // For whoever takes it for Markdown.
    for (const text of files.values()) expect(/^---\n(.*?)\n---\n/s.exec(text)![1]).not.toContain('<');
  });
});

describe('a link', () => {
  const places = { placeOf: (id: string) => ({ a: 'people/ada', g: 'goals' })[id] ?? null, ending: '.md' };

  it('finds its way between folders', () => {
    expect(linksFrom('people/bo', { ...places, style: 'markdown' })('g', 'My *goals*')).toBe(
      '[My \\*goals\\*](../goals.md)',
    );
    expect(linksFrom('goals', { ...places, style: 'markdown' })('a', 'Ada')).toBe('[Ada](people/ada.md)');
    expect(linksFrom('goals', { ...places, style: 'wiki' })('a', 'Ada | [[x]]')).toBe(
      '[[people/ada|Ada / ((x))]]',
    );
  });

  it('is the text alone where it leads nowhere, or to where it stands', () => {
    const link = linksFrom('goals', { ...places, style: 'wiki' });
    expect(link('z', 'Gone')).toBe('Gone');
    expect(link('g', 'Goals')).toBe('Goals');
  });
});

it('a day later nothing in the notes of people, meetings and what was agreed is new', async () => {
  const [now, later] = await Promise.all([vaultFiles(rich), vaultOn('2026-11-22T09:00:00Z', rich)]);
  const changed = [...now].filter(([path, text]) => later.get(path) !== text).map(([path]) => path);
  expect(changed).toEqual([]);
});
