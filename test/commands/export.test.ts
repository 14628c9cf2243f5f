import { describe, expect, it } from 'vitest';
import { mark } from '../../src/documents/mark.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { renamePerson } from '../../src/domain/people.ts';
import { main } from '../../src/main.ts';
import type { House } from '../support/house.ts';
import { idOf, journalOf, message, value } from '../support/people.ts';
import { furnished, rich } from '../support/vault.ts';

const crowd = (count: number) =>
  furnished(journalOf(...Array.from({ length: count }, (_, i) => ({ name: `Person ${i + 1}` }))));

/** What one more export says, and the files it leaves, but for the list of them. */
async function again(home: House, ...args: readonly string[]): Promise<number> {
  home.told = '';
  return main(['export', ...args], () => home);
}
const files = (home: House, folder = 'mentor-notes'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(home.written).filter(([path]) => path.startsWith(`${folder}/`) && !path.endsWith('.json')),
  );
const goals = 'mentor-notes/goals.md';

async function exported(journal: Journal = rich): Promise<House> {
  const home = furnished(journal);
  expect(await again(home)).toBe(0);
  return home;
}

describe('export', () => {
  it('reads a template once, however many notes it makes', async () => {
    const home = crowd(12);
    const fetched: string[] = [];
    const { template } = home.files;
    Object.assign(home.files, {
      template: (name: string) => {
        fetched.push(name);
        return template(name);
      },
    });
    expect(await again(home, 'people')).toBe(0);
    expect(fetched).toEqual(['person']);
    expect(Object.keys(home.written)).toHaveLength(13);
    expect(home.written['mentor-notes/people/person-2.md']).toContain('# Person 2');
  });

  it('names up to ten notes by their paths, and more by their number and folder', async () => {
    const ten = crowd(10);
    await again(ten, 'people');
    expect(ten.told).toContain('done: 10 notes in mentor-notes: people/person-1.md, people/person-2.md');
    const eleven = crowd(11);
    await again(eleven, 'people', '--to', 'out');
    expect(eleven.told).toBe('done: 11 notes in out\n');
  });

  it('takes a kind, a person, or both', async () => {
    const home = furnished(rich);
    await again(home, 'prep', 'bo', '--to', 'a');
    expect(Object.keys(files(home, 'a'))).toEqual(['a/prep-bo-diaz-2026-10-01-bbbbbbcn.md']);
    await again(home, 'ada', '--to', 'b');
    expect(Object.keys(files(home, 'b')).sort()).toEqual([
      'b/message-ada-lovelace-cold.md',
      'b/people/ada-lovelace.md',
      'b/value-ada-lovelace.md',
    ]);
  });

  it.each([
    ['nonsense', 'There is no kind of note and nobody called "nonsense".'],
    ['--format=docx', 'There is no format called "docx".'],
    ['--links=html', 'There is no style of links called "html".'],
  ])('refuses %s, and says what there is', async (flag, said) => {
    const home = furnished(rich);
    expect(await again(home, flag)).toBe(2);
    expect(home.told).toContain(said);
    expect(home.told).toContain('Use one of: ');
    expect(home.written).toEqual({});
  });

  it('prints one note bare: no front matter, no links to files that are not there', async () => {
    const home = furnished(rich);
    await again(home, 'debrief', '--stdout');
    expect(home.printed).toMatch(/^# Meeting with Bo Diaz, 5 October 2026\n/);
    expect(home.printed).not.toMatch(/\]\(|<!--/);
    expect(home.written).toEqual({});
  });

  it('prints one page as HTML too', async () => {
    const home = furnished(rich);
    await again(home, 'debrief', '--stdout', '--format', 'html');
    expect(home.printed).toMatch(
      /^<!doctype html>[\s\S]*<h1>Meeting with Bo Diaz, 5 October 2026<\/h1>[\s\S]*<\/html>\n$/,
    );
  });
});

describe('the notes of an export', () => {
  it('are told apart by their first line: what repeats has its day', async () => {
    const titles = Object.entries(files(await exported()))
      .filter(([path]) => /\/(?:prep|meeting|message|develop)-/.test(path))
      .map(([, text]) => /^# .*$/m.exec(text)![0]);
    expect(titles.length).toBeGreaterThan(3);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toContain('# Preparation for Bo Diaz, 1 October 2026');
  });

  it('about somebody lead once to each of the others, in either style', async () => {
    for (const style of ['markdown', 'wiki']) {
      const home = furnished(rich);
      expect(await again(home, '--links', style)).toBe(0);
      const page = home.written['mentor-notes/people/bo-diaz.md']!;
      const links = page.match(style === 'wiki' ? /(?<=\[\[)[^|]+/g : /(?<=\]\()[^)]+/g) ?? [];
      const count = (name: string) => links.filter((link) => link.includes(name)).length;
      expect([count('meeting-bo-diaz'), count('prep-bo-diaz'), count('progress-bo-diaz')]).toEqual([1, 1, 1]);
      expect(count('index')).toBe(1);
    }
  });

  it('to be shared are of the same day as the whole ones', async () => {
    const late = { ...message(idOf('m9'), null), at: '2026-11-24T09:00:00.000Z' };
    const home = furnished({ ...rich, messages: [...rich.messages, late] });
    Object.assign(home, { now: () => new Date('2026-11-25T09:00:00Z') });
    const dayOf = (folder: string) => /^\d+ \w+ \d{4}/m.exec(home.written[`${folder}/progress.md`]!)![0];
    await again(home, '--to', 'whole');
    await again(home, '--share', '--to', 'shared');
    expect(dayOf('shared')).toBe('24 November 2026');
    expect(dayOf('shared')).toBe(dayOf('whole'));
  });
});

describe('exported again', () => {
  it('nothing changes when nothing has', async () => {
    const home = await exported();
    const before = { ...home.written };
    expect(await again(home)).toBe(0);
    expect(home.written).toEqual(before);
    expect(home.told).toMatch(/^done: \d+ notes in mentor-notes, none of them changed\n$/);
  });

  it('what changed is written, and nothing else', async () => {
    const home = await exported();
    const before = files(home);
    home.journal = {
      ...rich,
      advice: rich.advice.map((one) => ({ ...one, state: 'tried', result: 'It helped' })),
    };
    await again(home);
    const changed = Object.entries(files(home)).filter(([path, text]) => before[path] !== text);
    expect(changed.map(([path]) => path.slice('mentor-notes/'.length)).sort()).toEqual([
      'meeting-bo-diaz-2026-10-05-bbbbbbcm.md',
      'people/bo-diaz.md',
      'progress-bo-diaz.md',
      'progress.md',
    ]);
    expect(home.told).toContain('4 of them changed');
  });

  it('what stands below the line stays, word for word, also with Windows’ line breaks', async () => {
    const home = await exported();
    const mine = 'My own\r\n\r\n# With a heading <b>\n';
    home.written[goals] += mine;
    home.journal = { ...rich, goals: rich.goals.map((one) => ({ ...one, destination: 'Elsewhere' })) };
    await again(home);
    const [above, below] = home.written[goals]!.split(`${mark}\n`);
    expect(above).toContain('Elsewhere');
    expect(below).toBe(mine);
    expect(home.told).not.toContain('warn');
  });

  it('a note whose line breaks a program changed counts as unchanged', async () => {
    const home = await exported();
    const theirs = home.written[goals]!.replaceAll('\n', '\r\n');
    home.written[goals] = theirs;
    await again(home);
    expect(home.written[goals]).toBe(theirs);
    home.journal = { ...rich, goals: rich.goals.map((one) => ({ ...one, destination: 'Elsewhere' })) };
    await again(home);
    expect(home.written[goals]).toContain('Elsewhere');
    expect(home.told).not.toContain('warn');
  });

  it('what was changed above the line is kept beside the new note, each time anew', async () => {
    const home = await exported();
    const fresh = home.written[goals]!;
    for (const [word, beside] of [
      ['Mine', 'goals.yours.md'],
      ['Once more', 'goals.yours-2.md'],
    ] as const) {
      const theirs = `${fresh.replace('# Goals', `# ${word}`)}and below\n`;
      home.written[goals] = theirs;
      await again(home);
      expect(home.written[goals]).toBe(`${fresh}and below\n`);
      expect(home.written[`mentor-notes/${beside}`]).toBe(theirs);
      expect(home.told).toContain(
        `warn: ${goals} had been changed above its line. Your version is now ${beside}`,
      );
    }
    expect(home.written['mentor-notes/goals.yours.md']).toContain('# Mine');
  });

  it('a note whose line was taken out is kept as it is', async () => {
    const home = await exported();
    const theirs = home.written[goals]!.replace(mark, '');
    home.written[goals] = theirs;
    await again(home);
    expect(home.written['mentor-notes/goals.yours.md']).toBe(theirs);
  });

  it('somebody with a new name has a note with a new name, and what was added goes along', async () => {
    const home = await exported();
    home.written['mentor-notes/people/bo-diaz.md'] += 'Likes tea\n';
    home.journal = renamePerson(rich, rich.people[1]!.id, 'Bo Rivera');
    await again(home);
    expect(home.written['mentor-notes/people/bo-diaz.md']).toBeUndefined();
    expect(home.written['mentor-notes/people/bo-rivera.md']).toMatch(/# Bo Rivera\n[\s\S]*\nLikes tea\n$/);
    expect(Object.keys(files(home)).filter((path) => path.includes('diaz'))).toEqual([]);
    const before = { ...files(home) };
    await again(home);
    expect(files(home)).toEqual(before);
  });

  it('two people who swap their names swap their notes', async () => {
    const home = await exported();
    const [ada, bo] = rich.people;
    home.written['mentor-notes/people/ada-lovelace.md'] += 'About Ada\n';
    home.written['mentor-notes/people/bo-diaz.md'] += 'About Bo\n';
    const people = rich.people.map((one) =>
      one === ada ? { ...ada, slug: bo!.slug } : one === bo ? { ...bo!, slug: ada!.slug } : one,
    );
    home.journal = { ...rich, people };
    await again(home);
    expect(home.written['mentor-notes/people/bo-diaz.md']).toMatch(/# Ada Lovelace\n[\s\S]*\nAbout Ada\n$/);
    expect(home.written['mentor-notes/people/ada-lovelace.md']).toMatch(/# Bo Diaz\n[\s\S]*\nAbout Bo\n$/);
  });

  it('new goals take the place of the old, which get a note of their own', async () => {
    const home = await exported();
    home.written[goals] += 'Said to my future self\n';
    const old = rich.goals.at(-1)!;
    home.journal = { ...rich, goals: [...rich.goals, { ...old, id: 'zz222222', destination: 'A new one' }] };
    await again(home);
    expect(home.written[goals]).toMatch(/A new one[\s\S]*Said to my future self\n$/);
    expect(home.written[`mentor-notes/goals-2026-11-21-${old.id}.md`]).toContain(old.destination);
  });

  it('a second message leaves the first its name', async () => {
    const [ada] = rich.people;
    const home = await exported();
    home.journal = { ...rich, values: [...rich.values, value('vv222222', ada!.id)] };
    await again(home);
    expect(home.told).toContain('value-ada-lovelace-vv222222.md');
    expect(home.told).not.toContain('value-ada-lovelace.md');
  });

  it('a note of what is gone is taken away, unless somebody wrote in it', async () => {
    const home = await exported();
    const prep = Object.keys(files(home)).find((path) => path.includes('prep-'))!;
    const meeting = Object.keys(files(home)).find((path) => path.includes('meeting-'))!;
    home.written[prep] += 'Mine\n';
    home.journal = { ...rich, preps: [], meetings: [] };
    await again(home);
    expect(home.written[prep]).toMatch(/Mine\n$/);
    expect(home.written[meeting]).toBeUndefined();
    expect(home.told).toContain(
      `warn: ${prep} is about something that is gone, but you wrote in it, so it stays.`,
    );
  });

  it('a part leaves the rest alone', async () => {
    const home = await exported();
    const before = files(home);
    home.journal = { ...rich, preps: [], people: rich.people.slice(0, 2) };
    await again(home, 'value');
    expect(Object.keys(files(home)).sort()).toEqual(Object.keys(before).sort());
  });

  it('pages of another format stay beside', async () => {
    const home = await exported();
    const before = files(home);
    expect(await again(home, '--format', 'html')).toBe(0);
    expect(files(home)).toMatchObject(before);
    expect(home.written['mentor-notes/expect-bo-diaz-sheet.html']).toContain('What Bo Diaz and I agreed on');
    await again(home);
    expect(home.told).toContain('none of them changed');
  });
});

describe('a folder that is not for these notes', () => {
  it('holds files of somebody else: nothing is written, and the message names them', async () => {
    const home = furnished(rich);
    home.written[goals] = 'My own goals';
    const before = { ...home.written };
    expect(await again(home)).toBe(1);
    expect(home.told).toContain(
      'In mentor-notes there is a file that mentor did not write: goals.md. Nothing was written.',
    );
    expect(home.written).toEqual(before);
  });

  it('has lost its list: notes that bear the line are kept beside, nothing is lost', async () => {
    const home = await exported();
    home.written['mentor-notes/.mentor-notes.json'] = '<<<<<<< ours';
    const theirs = home.written[goals]!.replace('# Goals', '# Mine');
    home.written[goals] = theirs;
    expect(await again(home)).toBe(0);
    expect(home.written['mentor-notes/goals.yours.md']).toBe(theirs);
    expect(Object.keys(files(home)).filter((path) => path.includes('.yours'))).toHaveLength(1);
  });

  it('has a list that leads elsewhere: it leads nowhere', async () => {
    const home = await exported();
    const list = 'mentor-notes/.mentor-notes.json';
    home.written[list] = home.written[list]!.replace('"audit.md"', '"../outside.md"');
    home.written['outside.md'] = 'theirs';
    expect(await again(home)).toBe(0);
    expect(home.written['outside.md']).toBe('theirs');
  });

  it('says what had been missing and is there again, and of nothing else that it changed', async () => {
    const home = await exported();
    delete home.written['mentor-notes/audit.md'];
    expect(await again(home)).toBe(0);
    expect(home.told).toMatch(/^done: \d+ notes in mentor-notes, none of the others changed\n/);
    expect(home.told).toContain('Missing, and written again: audit.md.');
    expect(home.written['mentor-notes/audit.md']).toContain('# The people I know');
  });

  it('says so when all of them are other texts now, and when some are new', async () => {
    const home = await exported();
    expect(await again(home, '--links', 'wiki')).toBe(0);
    expect(home.told).toMatch(/^done: \d+ notes in mentor-notes, all of them changed\n$/);
    home.journal = { ...rich, values: [...rich.values, value(idOf('v9'), rich.people[1]!.id)] };
    expect(await again(home, '--links', 'wiki')).toBe(0);
    expect(home.told).toMatch(/, \d+ of them new or changed/);
  });

  it.each([
    [['--share'], []],
    [[], ['--share']],
  ])('holds what %j wrote, and %j is another thing', async (first, second) => {
    const home = furnished(rich);
    expect(await again(home, ...first)).toBe(0);
    const before = { ...home.written };
    expect(await again(home, ...second)).toBe(1);
    expect(home.told).toContain('Nothing was written.');
    expect(home.written).toEqual(before);
  });
});
