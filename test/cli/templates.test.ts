import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everything } from '../support/everything.ts';
import { desk } from '../support/mentor.ts';

/** A journal, and the folder of its person's own templates, which is not there yet. */
function furnished() {
  const place = desk();
  mkdirSync(dirname(place.file), { recursive: true });
  writeFileSync(place.file, `${JSON.stringify(everything, null, 2)}\n`);
  const folder = join(dirname(place.file), 'templates');
  const own = (name: string) => join(folder, name);
  const write = (name: string, text: string | Buffer) => {
    mkdirSync(dirname(own(name)), { recursive: true });
    writeFileSync(own(name), text);
  };
  const states = () =>
    new Map(
      (
        JSON.parse(place.run(['config', 'templates', 'list', '--json']).stdout) as {
          name: string;
          state: string;
          why: string | null;
        }[]
      ).map(({ name, ...rest }) => [name, rest] as const),
    );
  return { ...place, folder, own, write, states };
}

/** What was said, without the breaks of its lines. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const shipped = readdirSync('templates', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(md|html)$/.test(name) && !name.startsWith('guide'))
  .sort();

it('copies all documents and letters, and not the guide, once', () => {
  const { run, own, states } = furnished();
  expect([...states().keys()]).toEqual(shipped);
  expect(existsSync(own(''))).toBe(false);
  const first = run(['config', 'templates']);
  expect(first.code).toBe(0);
  expect(first.stderr).toContain(`Copied ${shipped.length} templates`);
  for (const name of shipped)
    expect(readFileSync(own(name), 'utf8')).toBe(readFileSync(`templates/${name}`, 'utf8'));
  expect(existsSync(own('guide'))).toBe(false);
  expect(run(['config', 'templates']).stderr).toContain('already');
});

it('never writes over what was changed, and says so; --fresh brings it back and keeps the changed one', () => {
  const { run, own, write, states } = furnished();
  write('goals.md', 'Mine');
  const { stderr } = run(['config', 'templates']);
  expect(stderr).toContain('Yours, not touched: goals.md.');
  expect(readFileSync(own('goals.md'), 'utf8')).toBe('Mine');
  expect(states().get('goals.md')).toEqual({ state: 'changed', behind: false, why: null });
  expect(states().get('audit.md')).toEqual({ state: 'same', behind: false, why: null });

  expect(run(['config', 'templates', '--fresh', 'goals']).stderr).toContain('kept as goals.md.bak');
  write('goals.md', 'Mine again');
  expect(run(['config', 'templates', '--fresh', 'goals.md']).stderr).toContain('kept as goals.md.bak2');
  expect(['goals.md.bak', 'goals.md.bak2'].map((name) => readFileSync(own(name), 'utf8'))).toEqual([
    'Mine',
    'Mine again',
  ]);
  expect(readFileSync(own('goals.md'), 'utf8')).toBe(readFileSync('templates/goals.md', 'utf8'));
  expect(states().has('goals.md.bak')).toBe(false);
});

describe('after an upgrade, when ours have become newer', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  /** Copies of everything, of which some were made from what ours said before. */
  function upgraded() {
    const home = furnished();
    home.run(['config', 'templates']);
    const noted = JSON.parse(readFileSync(home.own('.copied.json'), 'utf8')) as Record<string, string>;
    expect(noted['audit.md']).toBe(digest(readFileSync('templates/audit.md', 'utf8')));
    const before = { 'goals.md': digest('Before'), 'prep.md': digest('Before') };
    home.write('.copied.json', JSON.stringify({ ...noted, ...before }));
    home.write('goals.md', 'Before');
    home.write('prep.md', 'Mine');
    return home;
  }

  it('tells which copies are as they came and which were changed, and touches neither unasked', () => {
    const { run, states, read } = upgraded();
    expect(states().get('goals.md')).toEqual({ state: 'older', behind: true, why: null });
    expect(states().get('prep.md')).toEqual({ state: 'changed', behind: true, why: null });
    expect(states().get('audit.md')).toEqual({ state: 'same', behind: false, why: null });
    expect(run(['config', 'templates', 'list']).stdout).toMatch(/goals\.md +as it came; ours is newer/);
    const said = flat(run(['config', 'templates']).stderr);
    expect(said).toContain('while ours are newer: goals.md. To follow: mentor config templates --refresh');
    expect(said).toContain('Of these ours has become newer: prep.md.');
    expect(read('data/templates/goals.md')).toBe('Before');
  });

  it('brings those that nobody changed up to date, and only those', () => {
    const { run, states, read } = upgraded();
    expect(run(['config', 'templates', '--refresh']).stderr).toContain('As ours is now: goals.md.');
    expect(read('data/templates/goals.md')).toBe(readFileSync('templates/goals.md', 'utf8'));
    expect(read('data/templates/prep.md')).toBe('Mine');
    expect(states().get('goals.md')?.state).toBe('same');
  });

  it('offers to on a terminal', async () => {
    const { open, read } = upgraded();
    const terminal = open(['config', 'templates']);
    await terminal.see('Your copy of goals.md is as it came, and ours is newer. Bring it up to date?');
    terminal.key('enter');
    expect(await terminal.exit).toBe(0);
    expect(read('data/templates/goals.md')).toBe(readFileSync('templates/goals.md', 'utf8'));
  });

  it.each(['[', '[]', '{"goals.md": 3}'])('knows nothing of copies where %s is noted of them', (text) => {
    const { write, states } = upgraded();
    write('.copied.json', text);
    expect(states().get('goals.md')).toEqual({ state: 'changed', behind: false, why: null });
  });
});

it('names the nearest when there is no such template', () => {
  const { code, stderr } = furnished().run(['config', 'templates', '--fresh', 'mesages/cold']);
  expect(code).toBe(2);
  expect(stderr).toContain('Did you mean --fresh messages/cold?');
});

it.each<[string, string, RegExp]>([
  [
    'an unknown name',
    '# Mine\n\n{{ destinaton }}\n',
    /"destinaton" for line 3, column \d+ of the template "goals"/,
  ],
  [
    'a tag left open',
    'a\nb {% if name %}\n',
    /line 2, column 3 of the template "goals" means: tag .* not closed/,
  ],
  ['an unknown filter', '{{ name | shout }}', /no filter called "shout" for line 1, column \d+/],
  ['too long a text', 'a'.repeat(200_001), /"goals" is longer than/],
])(
  'a template of the person with %s says where it is broken, and the shipped one still works',
  (_, text, says) => {
    const { run, write, read, path } = furnished();
    write('goals.md', text);
    const before = read('data/mentor.json');
    const broken = run(['export', 'goals', '--to', 'notes']);
    expect(broken.code).toBe(1);
    expect(flat(broken.stderr)).toMatch(says);
    expect(broken.stderr).toContain('--shipped');
    expect(existsSync(path('notes/goals.md'))).toBe(false);
    expect(read('data/mentor.json')).toBe(before);
    for (const args of [
      ['export', 'goals', '--stdout', '--shipped'],
      ['--shipped', 'export', 'goals', '--stdout'],
    ])
      expect(run(args)).toMatchObject({ code: 0, stdout: expect.stringContaining('Lead product work') });
  },
);

it.each<[string, (path: string) => void, RegExp]>([
  ['a folder', (path) => mkdirSync(path), /goals\.md is a folder/],
  ['not UTF-8', (path) => writeFileSync(path, Buffer.from([0x5a, 0xeb])), /not written in UTF-8/],
  ['huge', (path) => writeFileSync(path, Buffer.alloc(5_000_001, 'a')), /larger than 5 MB/],
  [
    'a link to elsewhere',
    (path) => symlinkSync('/etc/hostname', path),
    /link that leads out of your templates/,
  ],
])('a template of the person that is %s is named, and left aside by --shipped', (_, make, says) => {
  const { run, own, folder, states } = furnished();
  mkdirSync(folder, { recursive: true });
  make(own('goals.md'));
  const refused = run(['export', 'goals', '--stdout']);
  expect(refused.code).toBe(1);
  expect(flat(refused.stderr)).toMatch(says);
  expect(refused.stderr).toContain('--shipped');
  expect(states().get('goals.md')).toMatchObject({ state: 'unusable', why: expect.stringMatching(says) });
  expect(run(['export', 'goals', '--stdout', '--shipped']).code).toBe(0);
  // The others are copied all the same, and this one is said again.
  const copied = run(['config', 'templates']);
  expect(copied.code).toBe(0);
  expect(flat(copied.stderr)).toMatch(says);
});

it('says which template of the person is broken before it is used, where that can be seen', () => {
  const { write, states, run } = furnished();
  write('messages/cold.md', '{% if x %}');
  expect(states().get('messages/cold.md')).toMatchObject({
    state: 'broken',
    why: expect.stringContaining('line 1, column 1'),
  });
  expect(run(['config', 'templates', 'list']).stdout).toMatch(/messages\/cold\.md +changed, broken/);
});

it('a folder of templates may itself be a link', () => {
  const { run, folder, path } = furnished();
  mkdirSync(path('elsewhere'));
  writeFileSync(path('elsewhere/goals.md'), 'Mine: {{ destination }}');
  symlinkSync(path('elsewhere'), folder);
  expect(run(['export', 'goals', '--stdout']).stdout).toContain('Mine: Lead product work');
});

it('a broken letter is named before a debrief is asked for, and nothing is kept', () => {
  const { run, write, read } = furnished();
  write('messages/recap.md', '{{ greting }}\n');
  const before = read('data/mentor.json');
  const args = ['debrief', 'bo', '--met-on', '2026-11-20', '--points', 'Begin small'];
  const broken = run(args);
  expect(broken.code).toBe(1);
  expect(flat(broken.stderr)).toContain('"greting" for line 1, column 4 of the template "messages/recap"');
  expect(read('data/mentor.json')).toBe(before);
  expect(run([...args, '--shipped']).code).toBe(0);
});
