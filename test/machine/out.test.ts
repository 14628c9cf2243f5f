import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { createOut } from '../../src/machine/out.ts';
import { stream } from './streams.ts';

type Around = { env?: NodeJS.ProcessEnv; plain?: boolean; width?: number; out?: boolean; err?: boolean };

function streams({ env = {}, plain = false, width = 80, out = true, err = true }: Around = {}) {
  const stdout = stream({ isTTY: out, columns: width });
  const stderr = stream({ isTTY: err, columns: width });
  return { stdout, stderr, out: createOut({ stdout, stderr, env, screen: { width, plain } }) };
}

const finding: Finding = {
  rule: 'hurry',
  level: 'should',
  start: 0,
  end: 4,
  quote: 'ASAP',
  say: 'This puts somebody under pressure who owes you nothing.',
  mend: 'Say by when it would help, and that it can wait.',
  source: 'S52',
};

it('prints what was asked for to stdout, and says everything else on stderr', () => {
  const { stdout, stderr, out } = streams({ out: false, err: false });
  out.print('asked');
  for (const role of ['title', 'say', 'hint', 'done', 'warn', 'fail'] as const) out[role](role);
  out.remark(finding);
  expect(stdout.text).toBe('asked\n');
  expect(stderr.text).toBe(
    '\ntitle\nsay\nhint\n✓ done\n! warn\n✗ fail\n! Worth mending: “ASAP”\n' +
      '  This puts somebody under pressure who owes you nothing.\n' +
      '  Say by when it would help, and that it can wait.\n',
  );
});

it('names the weight of a remark in words, and needs no quote', () => {
  const { stderr, out } = streams({ env: { NO_COLOR: '1' } });
  out.remark({ ...finding, level: 'must', quote: '', start: null, end: null });
  out.remark({ ...finding, level: 'could', quote: `long ${'word '.repeat(60)}end` });
  expect(stderr.writes[0]).toMatch(/^! Mend this first\n {2}This puts/);
  expect(stderr.writes[1]).toMatch(/^! If you like: “long word[\s\S]* … [\s\S]*end”\n/);
});

describe('colour', () => {
  const coloured = (around: Around) => {
    const { stdout, stderr, out } = streams(around);
    out.done('x');
    out.table({ columns: [{ title: 'A' }], rows: [] });
    return { out: stdout.text.includes('\x1b['), err: stderr.text.includes('\x1b[') };
  };

  it.each<[string, Around, { out: boolean; err: boolean }]>([
    ['is there on a terminal', {}, { out: true, err: true }],
    ['is decided for each stream', { out: false }, { out: false, err: true }],
    ['is not there with NO_COLOR', { env: { NO_COLOR: '1' } }, { out: false, err: false }],
    ['does not mind an empty NO_COLOR', { env: { NO_COLOR: '' } }, { out: true, err: true }],
    ['is not there on a dumb terminal', { env: { TERM: 'dumb' } }, { out: false, err: false }],
    ['is not there in plain mode', { plain: true }, { out: false, err: false }],
    [
      'can be forced',
      { env: { FORCE_COLOR: '1', NO_COLOR: '1' }, out: false, err: false },
      { out: true, err: true },
    ],
    ['can be forced away', { env: { FORCE_COLOR: '0' } }, { out: false, err: false }],
  ])('%s', (_, around, expected) => {
    expect(coloured(around)).toEqual(expected);
  });
});

it('says a terminal nothing it would obey, and leaves what goes to a file alone', () => {
  const nasty = 'Eve\x1b[2J\u202e\r\n\x07';
  const terminal = streams({ env: { NO_COLOR: '1' } });
  const file = streams({ out: false });
  for (const { out } of [terminal, file]) {
    out.print(nasty);
    out.say(nasty);
  }
  expect(terminal.stdout.text).toBe('Eve\n');
  expect(terminal.stderr.text).toBe('Eve\n\n');
  expect(file.stdout.text).toBe(`${nasty}\n`);
});

it('lists and says nothing a terminal would obey into a pipe either', () => {
  const pipe = streams({ out: false, err: false });
  pipe.out.list(['Eve\x1b[2J\x07']);
  pipe.out.prose('Eve\u202e');
  pipe.out.done('Eve\x1b[31m');
  expect(pipe.stdout.text).toBe('- Eve\nEve\n');
  expect(pipe.stderr.text).toMatch(/^\S+ Eve\n$/);
});

it('wraps at the terminal, never wider than a page, and sets in what follows a mark', () => {
  const text = 'word '.repeat(60).trim();
  for (const [width, widest] of [
    [60, 60],
    [80, 80],
    [200, 100],
  ] as const) {
    const { stderr, out } = streams({ width, env: { NO_COLOR: '1' } });
    out.fail(text);
    const lines = stderr.text.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(widest - 6);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(widest);
    expect(lines[0]).toMatch(/^✗ word/);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}word/);
  }
});

describe('a command that is told to be typed', () => {
  const path = `/home/ada/${'long '.repeat(20)}mentor.json`;
  const said = (text: string, width = 60) => {
    const { out, stdout, stderr } = streams({ width, env: { NO_COLOR: '1' } });
    for (const role of ['say', 'hint', 'fail', 'warn', 'done', 'point', 'prose'] as const) out[role](text);
    return `${stdout.text}${stderr.text}`;
  };

  it('is never broken on a line of its own, whatever the width', () => {
    const command = `    cp -p '${path}' '${path}.damaged' && cp -p x y`;
    const lines = said(
      `To put it back, with a copy of the damaged file beside it, type this line:\n${command}`,
    );
    expect(lines.split('\n').filter((line) => line === command)).toHaveLength(7);
  });

  it('gets a line of its own at the end of a sentence that is too long', () => {
    const text = 'You have somebody of that name already. If they are one: mentor people merge ada ada-2';
    expect(
      said(text)
        .split('\n')
        .filter((line) => line === '    mentor people merge ada ada-2'),
    ).toHaveLength(7);
    expect(said(text, 100)).toContain(`${text}\n`);
    expect(said('Look at all that there is, in one of two ways: mentor people, or mentor history')).toContain(
      '    mentor people\n    mentor history\n',
    );
  });

  it('is not broken where it stands at the beginning of a line, and what it is for goes below it', () => {
    const command = 'mentor outreach sent finn-ray-of-the-spring-meet-up --on yesterday';
    expect(said(`  ${command}  once it is out`)).toContain(`  ${command}\n    once it is out\n`);
    expect(said('  See it with: mentor show 2b4c   Take it back with: mentor undo')).toContain(
      '  See it with: mentor show 2b4c\n  Take it back with: mentor undo\n',
    );
    expect(said('  mentor plan   see the whole way')).toContain('  mentor plan   see the whole way\n');
  });
});

it('breaks printed prose between words on a terminal, and leaves a pipe alone', () => {
  const text = `${'word '.repeat(30).trim()}.\n\n  mentor plan   see the whole way`;
  const [terminal, pipe] = [streams({ width: 60 }), streams({ out: false, width: 60 })];
  for (const { out } of [terminal, pipe]) out.prose(text);
  expect(pipe.stdout.text).toBe(`${text}\n`);
  expect(terminal.stdout.text.replace(/(?<=word)\n(?=word)/g, ' ')).toBe(`${text}\n`);
  for (const line of terminal.stdout.text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

it('uses ASCII where the locale has nothing else', () => {
  for (const env of [{ LC_ALL: 'C' }, { LANG: 'de_DE.ISO-8859-1' }, { TERM: 'linux', LANG: 'C.UTF-8' }]) {
    const { stderr, stdout, out } = streams({ env: { ...env, NO_COLOR: '1' } });
    out.done('done');
    out.fail('failed');
    out.remark(finding);
    out.table({ columns: [{ title: 'Name' }], rows: [] });
    expect(stderr.text).toMatch(/^\+ done\nx failed\n! Worth mending: "ASAP"\n/);
    expect(stdout.text).toBe('Name\n----\n');
  }
  const { stderr, out } = streams({ env: { LANG: 'en_GB.UTF-8', NO_COLOR: '1' } });
  out.done('done');
  expect(stderr.text).toBe('✓ done\n');
});
