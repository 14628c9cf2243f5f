import { afterEach, describe, expect, it } from 'vitest';
import { createScreen } from '../../src/machine/screen.ts';

const tty = { isTTY: true, columns: 120 };

it('is as wide as the terminal the conversation is on, else as told, and never too narrow', () => {
  const width = (stderr: object, env: NodeJS.ProcessEnv = {}) =>
    createScreen({ stdin: tty, stderr, env }).width;
  expect(width(tty)).toBe(120);
  expect(width({}, { COLUMNS: '90' })).toBe(90);
  expect(width({}, { COLUMNS: 'wide' })).toBe(80);
  expect(width({ columns: 0 })).toBe(80);
  expect(width({ columns: 12 })).toBe(40);
});

it('is interactive when somebody can answer and may be asked', () => {
  const screen = (stdin: object, noInput?: boolean) =>
    createScreen({ stdin, stderr: tty, env: {}, ...(noInput === undefined ? {} : { noInput }) }).interactive;
  expect([screen(tty), screen({}), screen(tty, true), screen(tty, false)]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

it('is plain when told so or on a dumb terminal, and listens late', () => {
  const options = { stdin: tty, stderr: tty, env: {} as NodeJS.ProcessEnv, plain: false };
  const screen = createScreen(options);
  expect(screen.plain).toBe(false);
  options.plain = true;
  expect(screen.plain).toBe(true);
  expect(createScreen({ stdin: tty, stderr: tty, env: { TERM: 'dumb' } }).plain).toBe(true);
});

describe('the zone of the machine', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
  const zoneIn = (TZ: string) => {
    process.env['TZ'] = TZ;
    return createScreen({ stdin: tty, stderr: tty, env: { TZ } }).zone();
  };

  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['an empty one, which POSIX takes for UTC', '', 'UTC'],
    ['three hours west of Greenwich, as POSIX counts', 'GMT+3', 'Etc/GMT+3'],
    ['five hours east', 'ABC-5', 'Etc/GMT-5'],
    ['a name that no zone has', 'Nowhere/Zone', null],
    ['a machine that was never told', 'Factory', null],
  ])('is known by a name that exists, or is none: %s', (_what, ...rest) => {
    const [TZ, zone] = rest.length === 1 ? [rest[0]!, rest[0]!] : rest;
    expect(zoneIn(TZ!)).toBe(zone);
  });
});

it.each([
  [{ SHELL: '/usr/bin/zsh' }, 'zsh'],
  [{ SHELL: 'C:\\Program Files\\Git\\bin\\bash.exe' }, 'bash'],
  [{ PSModulePath: 'C:\\Modules' }, 'powershell'],
  [{ SHELL: '/bin/bash', PSModulePath: 'x' }, 'bash'],
  [{}, null],
])('the shell in %j is %s', (env, shell) =>
  expect(createScreen({ stdin: tty, stderr: tty, env }).shell()).toBe(shell),
);
