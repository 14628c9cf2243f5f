import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { propose } from '../../src/commands/completion/propose.ts';
import { typedIn } from '../../src/commands/completion/shellwords.ts';
import { spokenTo } from '../../src/commands/completion/spoken.ts';
import { listings } from '../../src/commands/index.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { type Desk, desk } from '../support/mentor.ts';
import { open, type Terminal } from '../support/terminal.ts';

const now = '2026-11-25T10:00:00Z';
const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

type Stage = Desk & {
  readonly env: Readonly<Record<string, string>>;
  readonly script: (shell: string) => string;
};

/** A desk with a demo, some files, and `mentor` on the path. */
function stage(): Stage {
  const made = desk(now);
  const bin = made.path('bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'mentor'),
    `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/mentor.js')}" "$@"\n`,
  );
  chmodSync(join(bin, 'mentor'), 0o755);
  const share = { XDG_DATA_HOME: made.path('share'), XDG_CACHE_HOME: made.path('cache') };
  made.run(['demo'], '', share);
  mkdirSync(made.path('letters'));
  writeFileSync(made.path('letters/to ada.txt'), 'Dear Ada');
  const env = { ...share, PATH: `${bin}:${process.env['PATH']}`, MENTOR_FILE: made.file, MENTOR_NOW: now };
  const script = (shell: string) => {
    const { code, stdout } = made.run(['completion', shell]);
    expect(code).toBe(0);
    const path = made.path(`mentor.${shell}`);
    writeFileSync(path, stdout);
    return path;
  };
  return { ...made, env, script };
}

/** The id of advice in the demo that has not been tried yet. */
const { advice } = JSON.parse(readFileSync('templates/demo.json', 'utf8')) as Journal;
const heard = advice.find(({ state }) => state === 'heard')!.id;

type Become = readonly [typed: string, line: string];

/** What is typed before Tab, and what then stands on the line. */
const becomes: readonly Become[] = [
  ['mentor deb', 'mentor debrief '],
  ['mentor demo prep ad', 'mentor demo prep ada-brandt '],
  ['mentor demo prep ada --mo', 'mentor demo prep ada --mode '],
  ['mentor demo outreach --kind=cold --format=vi', 'mentor demo outreach --kind=cold --format=video '],
  ["mentor demo give ada --what 'a: b' --ki", "mentor demo give ada --what 'a: b' --kind "],
  ['mentor demo prep fal', 'mentor demo prep ines-falk '],
  [`mentor demo advice tried ${heard.slice(0, 3)}`, `mentor demo advice tried ${heard.slice(0, 4)} `],
  ['mentor demo develop done Dr', 'mentor demo develop done Dry '],
  ['mentor guide sil', 'mentor guide silence '],
  ['mentor check message let', 'mentor check message letters/'],
  ['mentor export --to=let', 'mentor export --to=letters/'],
];

/** What depends on how a shell quotes. */
const quoted: readonly Become[] = [
  ['mentor check message letters/t', 'mentor check message letters/to\\ ada.txt '],
  ['mentor demo prep "ada-b', 'mentor demo prep "ada-brandt" '],
  ["mentor demo prep 'ada-b", "mentor demo prep 'ada-brandt' "],
];

/** Types each line, presses Tab and looks; then clears it for the next. */
async function tabs(terminal: Terminal): Promise<void> {
  for (const [typed, line] of [...becomes, ...quoted]) {
    terminal.type(typed);
    terminal.key('tab');
    await terminal.see(`> ${line.trimEnd()}`);
    terminal.key('ctrlU');
    await terminal.gone(typed);
  }
}

describe.skipIf(!has('bash'))('bash', () => {
  it('completes at Tab', async () => {
    const { env, script, folder } = stage();
    const terminal = open('bash', ['--norc', '--noprofile'], { cwd: folder, env: { ...env, PS1: '- ' } });
    await terminal.see('-');
    terminal.type(`source '${script('bash')}'; clear; PS1='> '\r`);
    await terminal.see(/^>\s*$/);
    await tabs(terminal);
    terminal.type('exit\r');
    expect(await terminal.exit).toBe(0);
  });
});

describe.skipIf(!has('bash'))('the bash of macOS', () => {
  it('puts names of files in as they have to be typed', async () => {
    const { env, script, folder, path } = stage();
    writeFileSync(path('letters/$(touch pwned)'), 'Dear Eve');
    const terminal = open('bash', ['--norc', '--noprofile'], { cwd: folder, env: { ...env, PS1: '- ' } });
    await terminal.see('-');
    // It has no compopt.
    terminal.type(`enable -n compopt; source '${script('bash')}'; clear; PS1='> '\r`);
    await terminal.see(/^>\s*$/);
    for (const [typed, line] of [
      ['mentor check message letters/t', '> mentor check message letters/to\\ ada.txt'],
      ['mentor check message letters/to\\ a', '> mentor check message letters/to\\ ada.txt'],
      ['mentor check message let', '> mentor check message letters'],
      ['mentor check message "letters/t', '> mentor check message "letters/to ada.txt"'],
      ['mentor check message letters/\\$', '> mentor check message letters/\\$\\(touch\\ pwned\\)'],
    ] as const) {
      terminal.type(typed);
      terminal.key('tab');
      await terminal.see(line);
      terminal.key('ctrlU');
      await terminal.gone(typed);
    }
    terminal.type('exit\r');
    expect(await terminal.exit).toBe(0);
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  it('completes at Tab, and says what each is', async () => {
    const { env, script, folder } = stage();
    const terminal = open('zsh', ['-f'], { cwd: folder, env: { ...env, PS1: '- ', ZDOTDIR: folder } });
    await terminal.see('-');
    terminal.type(`source '${script('zsh')}'; clear; PS1='> '\r`);
    await terminal.see(/^>\s*$/);
    await tabs(terminal);
    terminal.type('mentor demo re');
    terminal.key('tab');
    await terminal.see('set it up anew, as of today');
    terminal.key('ctrlU');
    await terminal.gone('mentor demo re');
    terminal.type('exit\r');
    expect(await terminal.exit).toBe(0);
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  const completed = ({ env, folder }: Stage, script: string, line: string): readonly string[] => {
    const { stdout, stderr } = spawnSync(
      'fish',
      ['--no-config', '-c', `source '${script}'; complete -C "$LINE"`],
      { cwd: folder, encoding: 'utf8', env: { ...env, HOME: folder, LINE: line, TZ: 'UTC' } },
    );
    expect(stderr).toBe('');
    return stdout.trimEnd().split('\n');
  };

  it('completes every line, with what each is', () => {
    const made = stage();
    const script = made.script('fish');
    for (const [typed, line] of becomes) {
      const [only = '', ...others] = completed(made, script, typed);
      expect([typed, others]).toEqual([typed, []]);
      const word = only.split('\t')[0]!;
      const whole = typed.slice(0, typed.lastIndexOf(' ') + 1) + word;
      expect(whole).toBe(line.trim());
    }
    const reset = 'reset\tset it up anew, as of today';
    expect(completed(made, script, 'mentor demo re')).toContain(reset);
    symlinkSync(made.path('bin/mentor'), made.path('mentor'));
    expect(completed(made, script, '~/mentor demo re')).toContain(reset);
    expect(completed(made, script, './nowhere/mentor demo re')).toEqual(['']);
  });
});

it('knows the one in $SHELL, and how each is set up', () => {
  const { run } = desk(now);
  expect(run(['completion'], '', { SHELL: '/usr/bin/fish' }).stdout).toContain(
    'mentor completion fish > ~/.config/fish/completions/mentor.fish',
  );
  const other = run(['completion'], '', { SHELL: '/bin/tcsh' });
  expect(other.code).toBe(0);
  for (const line of ['bash >> ', 'zsh >> ', 'fish > ', 'powershell | Add-Content '])
    expect(other.stdout).toContain(`mentor completion ${line}`);
  expect(run(['completion', 'tcsh'])).toMatchObject({ code: 2, stdout: '' });
});

it('the built program offers what the commands say', async () => {
  const { run } = desk(now);
  for (const line of ['mentor ', 'mentor demo ', 'mentor outreach sent --', 'mentor export --format ']) {
    const offers = await propose(typedIn(line), listings, async () => null);
    const said = spokenTo('fish', offers, { ...typedIn(line), breaks: '' });
    expect(run(['--complete', 'fish', line])).toEqual({ code: 0, stdout: `${said}\n`, stderr: '' });
  }
});

it('reads no journal that is damaged, newer or none, writes nothing, and says nothing', () => {
  const { run, path, folder } = desk(now);
  const broken = path('broken.json');
  for (const text of ['{', 'null', '{"version": 2}', '{"version": 1, "people": [1]}', '[]']) {
    writeFileSync(broken, text);
    const said = run(['--complete', 'fish', `mentor --file ${broken} prep `]);
    expect(said).toEqual({ code: 0, stdout: ':none\n', stderr: '' });
  }
  const none = run(['--complete', 'fish', `mentor --file ${folder} prep `]);
  expect(none).toEqual({ code: 0, stdout: ':none\n', stderr: '' });
  expect(run(['--complete', 'tcsh', 'mentor ']).stdout).toBe('');
  expect(run(['--complete']).code).toBe(0);
});
