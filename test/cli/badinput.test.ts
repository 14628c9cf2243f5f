import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { everything } from '../support/everything.ts';
import { desk } from '../support/mentor.ts';

const good = 'destination: Lead\nskills: [x]\nobjectives: [{goal: y}]\n';

/** An answers file, and what the one sentence about it must say. */
const files: readonly (readonly [name: string, text: string, says: RegExp])[] = [
  ['not YAML', 'destination: "Lead\nskills: [', /line \d+/],
  ['a list', '- a\n- b\n', /one answer a line/],
  ['a bare word', 'hello', /one answer a line/],
  [
    'a wrong type',
    'destination: [1, {a: b}]\nskills: [x]\nobjectives: [{goal: y}]',
    /destination should be text/,
  ],
  ['an unknown id', `${good}nonsense: 1\n`, /nonsense is not a question here/],
  ['a missing answer', 'skills: [x]\n', /destination is needed/],
  ['a bad choice', `${good}barrier: laziness\n`, /barrier cannot be "laziness"/],
  [
    'a bad date in a row',
    'destination: L\nskills: [x]\nobjectives: [{goal: y, by: 2026-02-30}]',
    /objective 1, by/,
  ],
  ['nothing', '', /one answer a line|is needed/],
];

it('names a row that is no YAML beside all else that is wrong', () => {
  const { run } = desk();
  const rows = ['--objectives', '{goal: One}', '--objectives', 'not: [yaml'];
  const { code, stderr } = run(['goals', '--destination', 'Lead', '--time', 'zz', ...rows]);
  expect(code).toBe(2);
  expect(stderr.replace(/\s+/g, ' ')).toMatch(
    /--time should be a number.*--objectives objective 2 cannot be read: in line 1, column \d+/,
  );
});

it.each(files)(
  'an answers file with %s is refused in words, with exit 2, and nothing is changed',
  (_name, text, says) => {
    const { run, path } = desk();
    writeFileSync(path('a.yaml'), text);
    const { code, stdout, stderr } = run(['goals', '--answers', 'a.yaml']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect(run(['history', '--json']).stdout.trim()).toBe('[]');
  },
);

it('lists every problem of an answers file at once', () => {
  const { run } = desk();
  const { stderr } = run(['goals', '--answers', '-'], 'barrier: laziness\ntime: soon\nnonsense: 1\n');
  for (const id of ['destination', 'skills', 'objectives', 'barrier', 'time', 'nonsense'])
    expect(stderr).toContain(id);
});

it('says what is wrong with an answers file that is missing, a folder or far too large', () => {
  const { start: run, path } = desk();
  expect(run(['goals', '--answers', 'nowhere.yaml'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('nowhere.yaml'),
  });
  mkdirSync(path('folder'));
  expect(run(['goals', '--answers', 'folder'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('folder'),
  });
  writeFileSync(path('large.yaml'), 'x'.repeat(50_000_000));
  expect(run(['goals', '--answers', 'large.yaml'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('MB'),
  });
});

it('names the nearest command and flag, with exit 2', () => {
  const { start: run } = desk();
  expect(run(['gaols'])).toMatchObject({ code: 2, stderr: expect.stringContaining('goals') });
  expect(run(['goals', '--skils', 'x'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--skills'),
  });
  expect(run(['goals', '--file'])).toMatchObject({ code: 2 });
});

it('keeps hostile text as text: no control sequence, no path, no template', () => {
  const { run, read } = desk();
  const hostile =
    '\u001b[2J\u001b]0;owned\u0007{{ system }} ../../etc <script>alert(1)</script> \u202Egnp.exe';
  expect(run(['people', 'add', `${'Zoë '.repeat(75)}${hostile}`]).code).toBe(0);
  const { stdout, code } = run(['export', 'people', '--to', 'notes']);
  expect(code).toBe(0);
  const [path] = run(['history']).stdout ? [''] : [''];
  expect(stdout + path).not.toContain('\u001b');
  const [person] = JSON.parse(run(['people', '--json']).stdout) as { slug: string }[];
  expect(person!.slug).toMatch(/^[a-z0-9-]{1,48}$/);
  const note = read(`notes/people/${person!.slug}.md`);
  expect(note).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(note).not.toMatch(/(?<!\\)<script>/);
});

describe('what stands in the journal moves no terminal, also behind a pipe', () => {
  const hostile = '\u001b[31mR\u001b]0;pwn\u0007\u202ev\u009b2J\b';
  const free = new Set(
    'name role company place goal measure destination skills what text result purpose success commitments body subject points priorities questions bring'.split(
      ' ',
    ),
  );
  const spoilt = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return free.has(key) ? `${value}${hostile}` : value;
    if (Array.isArray(value)) return value.map((one) => spoilt(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoilt(one, name)]));
  };

  it.each([
    [[]],
    [['next', '--all']],
    [['next', '--quiet']],
    [['people']],
    [['people', 'ada']],
    [['audit', '--report']],
    [['shortlist', 'compare']],
    [['actions', '--all']],
    [['advice', '--all']],
    [['progress']],
    [['progress', 'bo']],
    [['review', 'bo', '--report']],
    [['meet', 'list']],
    [['search', 'the']],
    [['export', '--share', '--to', 'shared']],
    [['close', 'bo', '--template']],
    [['people', 'BAD']],
    [['guide', 'BAD']],
    [['config', 'zone', 'BAD']],
    [['--BAD']],
  ])('%j', (args) => {
    const { run, file } = desk();
    mkdirSync(dirname(file));
    writeFileSync(file, serialise(spoilt(everything) as Journal), { mode: 0o600 });
    const { code, stdout, stderr } = run(args.map((word) => word.replace('BAD', hostile)));
    expect(code).not.toBe(70);
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(stdout + stderr).toMatch(/\w{3}/);
  });
});

it('is quiet when whoever reads it stops reading', () => {
  const { run, start, file } = desk();
  for (let i = 0; i < 3; i += 1) run(['people', 'add', `Person ${i}`]);
  const { code, stderr } = start(['--file', file, 'people']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

it.each([
  ['Nowhere/Zone', null],
  ['', 'UTC'],
  ['GMT+3', 'Etc/GMT+3'],
])('a meeting can be planned and written down where the time zone is "%s"', (TZ, zone) => {
  const { run, start, journal } = desk();
  run(['people', 'add', 'Ada']);
  for (const args of [
    ['schedule', 'ada', '9 Dec 15:00'],
    ['ada', '--line', '! Ask'],
  ]) {
    const { code, stderr } = start(['meet', ...args], '', { TZ });
    expect(code).toBe(0);
    expect(stderr.replace(/\s+/g, ' ').includes('mentor config zone Europe/Lisbon')).toBe(zone === null);
  }
  expect(journal().meetings.map((one) => one.zone)).toEqual([zone, zone]);
  expect(start(['export', '--format', 'ics', '--stdout'], '', { TZ }).code).toBe(0);
});
