import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { desk } from '../support/mentor.ts';

const now = '2026-11-25T10:00:00Z';

/** The commands that the demo says are worth trying, without what they show. */
const triedIn = (printed: string): readonly string[] =>
  [...printed.matchAll(/^ {2}mentor (.*?)(?: {2}.*)?$/gm)].map(([, words]) => words!);

it('every command that it names works, and the own journal is not made', async () => {
  const { run, open, file } = desk(now);
  const shown = run(['demo']);
  expect([shown.code, shown.stderr]).toEqual([0, '']);
  const commands = triedIn(shown.stdout);
  expect(commands).toHaveLength(6);
  for (const command of commands.filter((words) => !words.includes('prep'))) {
    const { code, stdout, stderr } = run(command.split(' '));
    expect([command, code], stderr).toEqual([command, 0]);
    expect(stderr).not.toMatch(/mentor (?!demo )[a-z]/);
    expect(stdout.split('\n').length, command).toBeGreaterThan(4);
  }
  const [prep] = commands.filter((words) => words.includes('prep'));
  const terminal = open(prep!.split(' '), { env: { XDG_DATA_HOME: join(dirname(file), 'share') } });
  await terminal.see('What matters most this time?');
  await terminal.see('? help');
  terminal.key('ctrlC');
  expect(await terminal.exit).toBe(130);
  expect(existsSync(file)).toBe(false);
});

it('names its commands as they are typed there, also in a complaint', () => {
  const { run } = desk(now);
  const { stdout } = run(['demo', 'next']);
  expect(stdout).toMatch(/^ {2}mentor demo /m);
  expect(stdout).not.toMatch(/^ {2}mentor (?!demo )/m);
  expect(run(['demo', 'prep', 'nobody']).stderr).toContain('mentor demo people');
  expect(run(['demo', 'show', 'ada']).stdout).toContain('open it: mentor demo show');
});

it('what is done in it can be taken back, and all of it taken away', () => {
  const { run, folder } = desk(now);
  const data = join(folder, '.local', 'share', 'mentor');
  run(['demo', 'give', 'ada', '--kind', 'view', '--what', 'A chart']);
  expect(run(['demo', 'history']).stdout).toContain('Ada Brandt');
  expect(run(['demo', 'undo']).code).toBe(0);
  expect(run(['demo', 'give', 'list', 'ada']).stdout).not.toContain('A chart');
  expect(existsSync(join(data, 'demo', 'demo.json'))).toBe(true);
  expect(run(['demo', 'backup']).code).toBe(0);
  expect(run(['demo', 'remove'])).toMatchObject({ code: 0 });
  expect(existsSync(join(data, 'demo'))).toBe(false);
});

it('taken away, it leaves what somebody else keeps in its folder', () => {
  const { run, folder } = desk(now);
  const own = join(folder, '.local', 'share', 'mentor', 'demo', 'mentor.json');
  run(['demo']);
  run(['config', 'name', 'Noor', '--file', own]);
  expect(run(['demo', 'remove']).code).toBe(0);
  expect(run(['config', 'name', '--file', own]).stdout).toBe('Noor\n');
});

it('comes back when its setting up was taken back', () => {
  const { run } = desk(now);
  run(['demo']);
  expect(run(['demo', 'undo']).code).toBe(0);
  expect(run(['demo', 'next']).stdout).toContain('Ines Falk');
});

it('leaves what is no demo as it is, whatever it is', () => {
  const { run, path, read, file } = desk(now);
  run(['config', 'name', 'Noor']);
  const before = read('data/mentor.json');
  for (const words of [[], ['reset'], ['remove']])
    expect(run(['demo', ...words, '--to', file])).toMatchObject({ code: 1 });
  expect(read('data/mentor.json')).toBe(before);
  writeFileSync(path('notes.txt'), 'Dear diary');
  for (const words of [[], ['remove']])
    expect(run(['demo', ...words, '--to', path('notes.txt')])).toMatchObject({ code: 1 });
  expect(read('notes.txt')).toBe('Dear diary');
});

it('is not set up where one’s own journal would be, by whatever name', () => {
  const { run, file, folder } = desk(now);
  symlinkSync(file, join(folder, 'link.json'));
  for (const name of [file, relative(folder, file), 'link.json']) {
    const { code, stderr } = run(['demo', '--to', name]);
    expect([name, code, stderr]).toEqual([
      name,
      1,
      expect.stringContaining('is the place of your own journal'),
    ]);
  }
  expect(existsSync(file)).toBe(false);
});

it('taken into somebody’s own journal, it makes no demo of that', () => {
  const { run, path, file } = desk(now);
  run(['demo', '--to', path('demo.json')]);
  expect(run(['import', path('demo.json'), '--yes']).code).toBe(0);
  expect(run(['demo', 'remove', '--to', file]).code).toBe(1);
});

it('set up in a file, the file is named in all that is to be typed', () => {
  const { run, path } = desk(now);
  const { stdout } = run(['demo', '--to', path('demo.json')]);
  const [next] = triedIn(stdout);
  expect(run(next!.split(' ')).stdout).toContain(`mentor --file ${path('demo.json')} review ines-falk`);
  expect(run(['demo', 'remove', '--to', path('demo.json')]).code).toBe(0);
  expect(existsSync(path('demo.json'))).toBe(false);
});
