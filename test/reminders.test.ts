import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepGoals } from '../src/domain/goals.ts';
import { emptyJournal } from '../src/domain/journal.ts';
import { action, entry, minter, temporaryFolder } from './support/journals.ts';

/** What the guide tells people to paste, tried where it can be. */
const text = readFileSync('templates/guide/reminders.md', 'utf8');
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\`\`\`$`, 'm').exec(text)![1]!;
const named = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/** A shell in which `mentor` is our program, and a notification is a line in a file. */
function shell(due: boolean) {
  const folder = temporaryFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const script = (name: string, lines: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  script('mentor', `exec '${process.execPath}' '${resolve('bin/mentor.js')}' "$@"`);
  script('notify-send', `printf '%s\\n' "$*" >> '${join(folder, 'notified')}'`);
  // Of osascript only the words after its own flags are what is shown.
  script(
    'osascript',
    `while [ "$1" = -e ]; do shift 2; done; printf '%s\\n' "$*" >> '${join(folder, 'notified')}'`,
  );
  const at = '2026-11-01T09:00:00.000Z';
  const goals = {
    ...entry('n2222222', 'goals'),
    answers: { destination: 'Lead product work', objectives: [] },
  };
  const journal = {
    ...keepGoals(emptyJournal, goals, minter()),
    entries: [{ ...entry('n3222222', 'audit'), at }],
    actions: due ? [action('c2222222', 'Write to "Bo" & co; $HOME `x`', { at, by: '2026-11-20' })] : [],
  };
  const file = join(folder, 'mentor.json');
  writeFileSync(file, JSON.stringify(journal), { mode: 0o600 });
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: folder,
    MENTOR_FILE: file,
    MENTOR_NOW: '2026-11-21T09:00:00Z',
    TZ: 'UTC',
  };
  return {
    run: (line: string) => spawnSync('/bin/sh', ['-c', line], { env, encoding: 'utf8' }),
    notified: () => {
      try {
        return readFileSync(join(folder, 'notified'), 'utf8').trim().split('\n');
      } catch {
        return [];
      }
    },
  };
}

const said = /^Do or move what you set yourself \("Write to "Bo" & co; \$HOME `x`"\)\. mentor actions$/;

describe('the line for cron', () => {
  const [line = ''] = block('cron').trim().split('\n');
  const [, when, command] = /^((?:\S+ +){4}\S+) +(.*)$/.exec(line)!;

  it('has five fields of a time, and nothing that cron takes for something else', () => {
    const [minute, hour, ...rest] = when!.split(/ +/);
    expect([Number(minute) < 60, Number(hour) < 24]).toEqual([true, true]);
    expect(rest).toEqual(['*', '*', '1-5']);
    expect(command).not.toContain('%');
  });

  it('prints one line and ends with 3 when something is due, and else nothing with 0', () => {
    const due = shell(true).run(command!);
    expect([due.status, due.stderr]).toEqual([3, '']);
    expect(due.stdout.trimEnd()).toMatch(said);
    const calm = shell(false).run(command!);
    expect([calm.status, calm.stdout, calm.stderr]).toEqual([0, '', '']);
  });

  it('is what a new terminal runs, without breaking it', () => {
    const line = block('sh').trim();
    expect(shell(true).run(`set -e; ${line}; echo on`).stdout).toMatch(/\non\n$/);
    expect(shell(false).run(`set -e; ${line}; echo on`).stdout).toBe('on\n');
  });
});

describe('the units for systemd', () => {
  const [, command] = /^ExecStart=\/bin\/sh -c '(.*)'$/m.exec(block('systemd-service'))!;

  it('notify once when something is due, and else not at all', () => {
    const due = shell(true);
    expect(due.run(command!).status).toBe(0);
    const [first, ...others] = due.notified();
    expect(first!.replace(/^Mentor /, '')).toMatch(said);
    expect(others.filter(Boolean)).toEqual([]);
    const calm = shell(false);
    expect(calm.run(command!).status).toBe(0);
    expect(calm.notified()).toEqual([]);
  });

  it.skipIf(!named('systemd-analyze'))('are sound in the eyes of systemd-analyze', () => {
    const folder = temporaryFolder();
    for (const kind of ['service', 'timer'])
      writeFileSync(join(folder, `mentor.${kind}`), block(`systemd-${kind}`));
    const files = ['service', 'timer'].map((kind) => join(folder, `mentor.${kind}`));
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--user', '--man=no', ...files], {
      encoding: 'utf8',
    });
    expect(stderr.split('\n').filter((line) => line.includes('mentor.'))).toEqual([]);
    const [, when] = /^OnCalendar=(.*)$/m.exec(block('systemd-timer'))!;
    expect(spawnSync('systemd-analyze', ['calendar', when!]).status).toBe(0);
  });
});

describe('the agent for launchd', () => {
  const plist = block('xml');
  const strings = [...plist.matchAll(/<string>([\s\S]*?)<\/string>/g)].map(([, text]) => text!);
  const command = strings.at(-1)!;

  it('is well-formed, and needs nothing escaped', () => {
    expect(strings.slice(0, 3)).toEqual(['mentor.next', '/bin/sh', '-c']);
    expect(command).not.toMatch(/[<>&]/);
    const open: string[] = [];
    for (const [, slash, name] of plist.matchAll(/<(\/?)(\w+)[^>]*>/g))
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name!);
    expect(open).toEqual([]);
  });

  it('notifies when something is due, and else not', () => {
    const due = shell(true);
    expect(due.run(command).status).toBe(0);
    expect(due.notified()[0]).toMatch(said);
    const calm = shell(false);
    expect(calm.run(command).status).toBe(0);
    expect(calm.notified()).toEqual([]);
  });

  it.skipIf(!named('plutil'))('is sound in the eyes of plutil', () => {
    const file = join(temporaryFolder(), 'mentor.next.plist');
    writeFileSync(file, plist);
    expect(spawnSync('plutil', ['-lint', file]).status).toBe(0);
  });
});
