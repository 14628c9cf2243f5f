import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { type Desk, desk } from '../support/mentor.ts';

/** Somebody with two people in the journal, and the folder where it lies. */
function keeper(): Desk & { readonly data: string; readonly names: () => readonly string[] } {
  const home = desk();
  for (const name of ['Ada Lovelace', 'Bo Diaz']) home.run(['people', 'add', name]);
  const data = dirname(home.file);
  return { ...home, data, names: () => home.journal().people.map(({ name }) => name) };
}
const first = 'backups/mentor-2026-11-21.json';

it('backs up, asks before it brings back, and takes that back again', async () => {
  const { run, open, data, names } = keeper();
  const made = run(['backup']);
  expect([made.code, made.stdout]).toEqual([0, '']);
  expect(made.stderr.replace(/\s+/g, ' ')).toContain(`Backed up to ${join(data, first)}, and read back`);
  const before = fs.readFileSync(join(data, 'mentor.json'), 'utf8');
  run(['people', 'add', 'Cy Novak']);

  const terminal = open(['backup', 'restore', join(data, first)]);
  await terminal.see('This is the backup of 21 November 2026, made by mentor');
  await terminal.see(/people\s+3\s+2\s+1 goes/);
  await terminal.see('Put it in the place of what is there now?');
  terminal.type('y');
  terminal.key('enter');
  expect(await terminal.exit).toBe(0);
  expect(terminal.screen()).toContain('Restored the backup of 21 November 2026.');
  expect(names()).toEqual(['Ada Lovelace', 'Bo Diaz']);
  expect(run(['undo']).code).toBe(0);
  expect(names()).toEqual(['Ada Lovelace', 'Bo Diaz', 'Cy Novak']);

  // On a new machine, which has nothing yet.
  fs.copyFileSync(join(data, first), join(data, '..', 'carried.json'));
  fs.rmSync(data, { recursive: true });
  expect(run(['backup', 'restore', 'carried.json']).code).toBe(0);
  expect(fs.readFileSync(join(data, 'mentor.json'), 'utf8')).toBe(before);
});

it('asks for a passphrase twice and shows nothing of it', { timeout: 60_000 }, async () => {
  const { open, data } = keeper();
  // The one test in which drawing a key takes as long as it does for everybody; longer where others are at work.
  const terminal = open(['backup', '--encrypt'], { patience: 50_000 });
  await terminal.see('Which passphrase shall it have?');
  terminal.type('four wordz\x7f\x7fds of mine');
  terminal.key('enter');
  await terminal.see('Once more, to be sure:');
  terminal.type('four words of mine');
  terminal.key('enter');
  await terminal.see('This takes a few seconds');
  await terminal.see('without it nobody can open this');
  expect(await terminal.exit).toBe(0);
  expect(terminal.isTidy()).toBe(true);
  expect(terminal.scrollback()).not.toMatch(/four|wor|mine|\*\*/);
  const head = fs.readFileSync(join(data, `${first}.age`), 'latin1');
  expect(head).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
});

it('has the passphrase from a file, as cron does; to open it, it is asked for', async () => {
  const { run, open, folder, data } = keeper();
  fs.writeFileSync(join(folder, 'secret'), 'four words of mine\n', { mode: 0o600 });
  run(['backup']);
  expect(run(['backup', '--passphrase-file', 'secret', '--keep', '1', '--no-input']).code).toBe(0);
  const file = join(data, 'backups', 'mentor-2026-11-21.json.age');
  expect(fs.readdirSync(dirname(file))).toEqual(['mentor-2026-11-21.json.age']);

  const back = open(['backup', 'check', file]);
  await back.see('What is its passphrase?');
  back.type('four words of mine');
  back.key('enter');
  await back.see('is whole, and opens with this mentor');
  expect(await back.exit).toBe(0);
  expect(run(['backup', 'check', file]).code).toBe(2);
});

it('stops at Ctrl-C while a passphrase is typed, and leaves the terminal as it was', async () => {
  const { open, data } = keeper();
  const terminal = open(['backup', '--encrypt']);
  await terminal.see('Which passphrase');
  terminal.type('four');
  terminal.key('ctrlC');
  expect(await terminal.exit).toBe(130);
  expect(terminal.isTidy()).toBe(true);
  expect(fs.existsSync(join(data, 'backups'))).toBe(false);
});

it('the doctor finds the way back from a damaged journal, and it works as it is typed', () => {
  const { run, file, names } = keeper();
  run(['backup']);
  run(['people', 'add', 'Cy Novak']);
  const damaged = fs.readFileSync(file, 'utf8').slice(0, -60);
  fs.writeFileSync(file, damaged);
  const { code, stdout } = run(['doctor']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^wrong .*\(line \d+, column \d+\)/m);
  const ways = stdout.split('\n').filter((line) => line.startsWith('    mentor backup restore '));
  expect(ways.map((way) => way.trim())).toEqual([
    expect.stringMatching(/^mentor backup restore 0+3-\w+\.json$/),
    'mentor backup restore mentor-2026-11-21.json',
  ]);
  expect(run(['people']).stderr).toContain('mentor doctor');
  const words = ways[0]!.trim().split(' ').slice(1);
  expect(run(words).code).toBe(2);
  expect(run([...words, '--yes']).code).toBe(0);
  expect(names()).toEqual(['Ada Lovelace', 'Bo Diaz']);
  expect(fs.readFileSync(`${file}.damaged`, 'utf8')).toBe(damaged);
  expect(run(['doctor']).code).toBe(0);
});

it('the doctor looks, and mends only when asked to', async () => {
  const { run, open, file, data } = keeper();
  fs.chmodSync(file, 0o644);
  fs.writeFileSync(join(data, '.mentor.json.999999999.0123456789ab.tmp'), 'half');
  const mode = () => fs.statSync(file).mode & 0o777;
  const found = run(['doctor', '--json']);
  expect([found.code, JSON.parse(found.stdout).well, mode()]).toEqual([1, false, 0o644]);

  const terminal = open(['doctor', '--fix']);
  await terminal.see('Put this right?');
  terminal.type('y');
  terminal.key('enter');
  expect(await terminal.exit).toBe(0);
  expect(mode()).toBe(0o600);
  expect(fs.readdirSync(data).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  for (const line of terminal.scrollback().split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
