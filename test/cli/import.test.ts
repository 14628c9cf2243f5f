import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/contacts/decoding.ts';
import { type Desk, desk } from '../support/mentor.ts';

const preamble =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n';
const head = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const rows = [
  'Ada,Lovelace,https://www.linkedin.com/in/ada,ada@example.org,Engines Ltd,Countess,03 Mar 2021',
  'Bo,Díaz,https://www.linkedin.com/in/bo,,"Northwind, Inc.",Designer,14 Jun 2022',
  'Carla,Ek,https://www.linkedin.com/in/carla,carla@example.org,Globex,Editor,01 Jan 2019',
  'Dev,Patel,https://www.linkedin.com/in/dev,,Northwind,"Lead ""platform"" engineer",02 Feb 2020',
  'Eve,Lind,https://www.linkedin.com/in/eve,,Acme,Director,09 Sep 2023',
];
const broken = [
  'Finn,"Ray,https://www.linkedin.com/in/finn,,Acme,Writer,04 Apr 2020',
  ',,,,,,'.replace(',', ',,'),
];
/** Five people, each twice, and two rows that are broken. */
const linkedin = `${preamble}${head}${[...rows, broken[0], ...rows, 'Gil,Ode'].join('\n')}\n`;

const names = (home: Desk) => home.journal().people.map(({ name }) => name);
const withLinkedIn = () => {
  const home = desk();
  writeFileSync(home.path('Connections.csv'), linkedin);
  home.run(['people', 'add', 'Ada Lovelace', '--email', 'ADA@example.org', '--role', 'Analyst']);
  home.run(['people', 'add', 'Carla Ek', '--company', 'Initech']);
  return home;
};

it('takes in a LinkedIn export at a terminal: preview, picks, whose word counts, and one undo', async () => {
  const home = withLinkedIn();
  const before = home.journal();
  const terminal = home.open(['import', 'Connections.csv'], { rows: 40 });
  await terminal.see('What do you want to take in?');
  const screen = terminal.screen();
  expect(screen).toContain('Connections.csv is a LinkedIn export: 10 people read, 2 skipped.');
  expect(screen).toMatch(/Carla Ek +Editor, Globex +the same as yours \(Initech\)\?/);
  expect(screen).toMatch(/Ada Lovelace +Countess, Engines Ltd +you have: Analyst/);
  expect(screen).toContain('3 people are new.');
  expect(screen).toContain('5 rows repeat somebody further up');
  expect(screen).toContain('Line 10: a quotation mark is opened and never closed.');
  expect(screen).toContain('Line 16: it has 2 cells, and there are 7 columns.');
  for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  terminal.key('enter');
  await terminal.see('Who is Carla Ek, Editor, Globex, carla@example.org?');
  terminal.key('enter');
  await terminal.see('Who is right?');
  terminal.key('down');
  terminal.key('down');
  terminal.key('enter');
  await terminal.see('About Ada Lovelace: where is the file right?');
  terminal.key('space');
  terminal.key('enter');
  await terminal.see('About Carla Ek: where is the file right?');
  terminal.key('enter');
  expect(await terminal.exit).toBe(0);
  expect(terminal.screen()).toContain('Taken in: 3 new people, 2 filled in.');
  expect(terminal.isTidy()).toBe(true);
  expect(home.journal().people).toMatchObject([
    {
      name: 'Ada Lovelace',
      email: 'ADA@example.org',
      role: 'Countess',
      company: 'Engines Ltd',
      connectedOn: '2021-03-03',
    },
    { name: 'Carla Ek', email: 'carla@example.org', company: 'Initech', role: 'Editor' },
    { name: 'Bo Díaz', slug: 'bo-diaz', company: 'Northwind, Inc.', connectedOn: '2022-06-14' },
    { name: 'Dev Patel', role: 'Lead "platform" engineer' },
    { name: 'Eve Lind', email: null },
  ]);
  expect(home.journal().history.at(-1)?.deed).toBe(
    'Imported from Connections.csv: 3 new people, 2 filled in',
  );
  expect(home.run(['undo']).code).toBe(0);
  expect(home.journal().people).toEqual(before.people);
});

it('leaves everything as it was on Ctrl-C, and says so', async () => {
  const home = withLinkedIn();
  const before = JSON.stringify(home.journal());
  const terminal = home.open(['import', 'Connections.csv'], { rows: 40 });
  await terminal.see('What do you want to take in?');
  terminal.key('ctrlC');
  expect(await terminal.exit).toBe(130);
  expect(terminal.screen()).toContain('Stopped. Nothing was taken in.');
  expect(JSON.stringify(home.journal())).toBe(before);
});

it('does the same for a script, and counts', () => {
  const home = withLinkedIn();
  const { code, stdout, stderr } = home.run(['import', 'Connections.csv', '--yes', '--json']);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({
    format: 'linkedin',
    read: 10,
    new: 3,
    same: 6,
    merged: 1,
    unsure: 1,
    skipped: [
      { line: 10, reason: 'a quotation mark is opened and never closed' },
      { line: 16, reason: 'it has 2 cells, and there are 7 columns' },
    ],
  });
  expect(names(home)).toEqual(['Ada Lovelace', 'Carla Ek', 'Bo Díaz', 'Carla Ek', 'Dev Patel', 'Eve Lind']);
  const piped = home.run(['import', '-', '--dry-run'], linkedin);
  expect(piped.stdout).toContain('Standard input is a LinkedIn export: 10 people read');
});

describe('bad input is refused in a sentence, with what to do, and nothing is changed', () => {
  const make: readonly (readonly [
    name: string,
    write: (path: string) => void,
    code: number,
    said: RegExp,
  ])[] = [
    ['nothing', () => {}, 1, /x does not exist/],
    ['an empty file', (path) => writeFileSync(path, ''), 1, /x is empty/],
    [
      'a ZIP with another name',
      (path) => writeFileSync(path, 'PK\x03\x04Connections.csv'),
      1,
      /ZIP .* Unpack it first/,
    ],
    [
      'a spreadsheet',
      (path) => writeFileSync(path, 'PK\x03\x04[Content_Types].xml'),
      1,
      /spreadsheet.* Save it as CSV/,
    ],
    ['a web page', (path) => writeFileSync(path, '<!doctype html>'), 1, /web page/],
    ['bytes', (path) => writeFileSync(path, Buffer.from([1, 0, 2, 0])), 1, /not a text file/],
    [
      'a table without a name',
      (path) => writeFileSync(path, 'Wo,Wann\na,b\n'),
      2,
      /Which column is the name/,
    ],
    [
      'a table of nobody',
      (path) => writeFileSync(path, `${head},,,,,,03 Mar 2021\n`),
      1,
      /Line 2: there is no name/,
    ],
    ['only headings', (path) => writeFileSync(path, head), 1, /No people could be read/],
    [
      'quotes that are never closed',
      (path) => writeFileSync(path, `${head}"Ada,L,,,,,\n`),
      1,
      /Line 2: a quotation mark/,
    ],
    ['a folder without people', (path) => mkdirSync(path), 1, /there is no note in it/],
    ['a link to itself', (path) => symlinkSync(path, path), 1, /leads back to itself/],
    ['a journal of a newer mentor', (path) => writeFileSync(path, '{"version": 99}'), 1, /newer/],
    [
      'a journal with a fault',
      (path) => writeFileSync(path, '{"version": 1, "people": 7}'),
      1,
      /Nothing was taken in from x/,
    ],
    [
      'too many people',
      (path) => writeFileSync(path, `Name,Email\n${'A,\n'.repeat(50_001)}`),
      1,
      /more than 50,000/,
    ],
    [
      'more than 100 MB',
      (path) => writeFileSync(path, Buffer.alloc(100_000_001, 'a')),
      1,
      /larger than 100 MB/,
    ],
  ];
  it.each(make)('%s', (_, write, code, said) => {
    const home = desk();
    home.run(['people', 'add', 'Ada']);
    const before = JSON.stringify(home.journal());
    write(home.path('x'));
    const ran = home.run(['import', 'x', '--yes']);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' });
    expect(ran.stderr.replace(/\s+/g, ' ')).toMatch(said);
    expect(ran.stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect(JSON.stringify(home.journal())).toBe(before);
  });

  it('of the call, too', () => {
    const home = desk();
    writeFileSync(home.path('x'), 'Name,Email\nAda,a@x.org\n');
    for (const [args, said] of [
      [['x'], '--dry-run to see what would happen, or --yes'],
      [['x', '--json'], '--json asks nobody'],
      [['x', '--yes', '--map', 'boss=Name'], 'does not say what a column is'],
      [['x', '--yes', '--map', 'name=Nom'], 'The columns are: Name, Email.'],
      [[], 'Missing required argument'],
    ] as const) {
      const ran = home.run(['import', ...args]);
      expect([ran.code, ran.stderr.replace(/\s+/g, ' ')], args.join(' ')).toEqual([
        2,
        expect.stringContaining(said),
      ]);
    }
    expect(home.run(['import', 'x', '--yes', '--encoding', 'klingon']).stderr).toContain(
      'is not an encoding',
    );
  });
});

it.each([
  ['UTF-16', Buffer.from('\ufeffVorname;Nachname;E-Mail\r\nZoë;Müller;z@x.org\r\n', 'utf16le')],
  ['Windows-1252', bytesOf('Vorname;Nachname;E-Mail\r\nZoë;Müller;z@x.org\r\n', 'windows-1252')],
])('reads %s', (_, bytes) => {
  const home = desk();
  writeFileSync(home.path('kontakte.txt'), bytes);
  expect(home.run(['import', 'kontakte.txt', '--yes']).code).toBe(0);
  expect(names(home)).toEqual(['Zoë Müller']);
});

it('reads an old table of another country when it is told how it is written', () => {
  const home = desk();
  writeFileSync(
    home.path('x.csv'),
    Buffer.from([...Buffer.from('Name,Email\n'), 0xcb, 0xfe, 0xe1, 0x2c, 0x0a]),
  );
  expect(home.run(['import', 'x.csv', '--dry-run']).stdout).toContain('--encoding');
  home.run(['import', 'x.csv', '--yes', '--encoding', 'windows-1251']);
  expect(names(home)).toEqual(['Люб']);
});

it('a vault that was exported, and a journal, come back as they were', () => {
  const home = withLinkedIn();
  home.run(['import', 'Connections.csv', '--yes']);
  expect(home.run(['export', '--to', 'notes']).code).toBe(0);
  const { people } = home.journal();
  const notes = ['--file', home.path('from-notes.json')];
  expect(home.run([...notes, 'import', 'notes', '--yes']).code).toBe(0);
  const read = JSON.parse(home.run([...notes, 'people', '--json']).stdout) as Record<string, unknown>[];
  const facts = (one: object) => JSON.stringify({ ...one, at: null, slug: null, stage: null });
  const sorted = (all: readonly object[]) => all.map(facts).toSorted();
  expect(sorted(read)).toEqual(sorted(people.map((one) => ({ ...one, thanksAs: null, stage: null }))));

  const journal = ['--file', home.path('from-journal.json')];
  expect(home.run([...journal, 'import', home.file, '--yes']).code).toBe(0);
  const shown = home.run([...journal, 'people', '--json']).stdout;
  expect(JSON.parse(shown)).toEqual(JSON.parse(home.run(['people', '--json']).stdout));
  expect(home.run([...journal, 'undo']).code).toBe(0);
  expect(home.run([...journal, 'people', '--json']).stdout.trim()).toBe('[\n]');
});

it('exported, wiped and imported is equal, but for the deed that took it in', () => {
  const home = withLinkedIn();
  home.run(['import', 'Connections.csv', '--yes']);
  home.run(['actions', 'add', 'Write to Bo', '--person', 'bo']);
  expect(home.run(['export', '--format', 'json', '--to', 'all.json']).code).toBe(0);
  const before = home.journal();
  const fresh = home.path('fresh.json');
  expect(home.run(['--file', fresh, 'import', 'all.json', '--yes']).code).toBe(0);
  const after = JSON.parse(home.read('fresh.json')) as ReturnType<typeof home.journal>;
  expect({ ...after, history: after.history.slice(0, -1) }).toEqual(before);
  expect(after.history.at(-1)?.deed).toBe('Imported a journal from all.json: 6 new people, 1 other record');
});
