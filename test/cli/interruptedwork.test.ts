import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, type Desk, desk } from '../support/mentor.ts';
import { open } from '../support/terminal.ts';

/** Ctrl-C as it comes at one call of the disk: the signal is under way before the call returns. */
const interruptedAt = (call: string, nth: number) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const real = fs.${call};
    let count = 0;
    fs.${call} = (...given) => {
      const result = real(...given);
      if (count++ === ${nth}) {
        process.kill(process.pid, 'SIGINT');
        // So long that whoever works on breathes after it.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
      }
      return result;
    };
    // A disk that is slow to do what is not waited for on the spot.
    const { rename } = fs.promises;
    fs.promises.rename = async (...given) => {
      await new Promise((done) => setTimeout(done, 200));
      return rename(...given);
    };
    syncBuiltinESMExports();`)}`,
});

const bin = resolve('bin/mentor.js');

describe('Ctrl-C between two questions', () => {
  it.each([
    ['while the answer is written', 'fsyncSync', 0],
    ['when it is in its place', 'fsyncSync', 1],
  ])('stops %s, keeps the answer and gives the terminal back', async (_, call, nth) => {
    const one = desk();
    // A shell around it, to be asked what the terminal is like afterwards.
    const command = `'${process.execPath}' '${bin}' goals; echo "ended with $?"; stty -a`;
    const env = { MENTOR_FILE: one.file, ...interruptedAt(call, nth) };
    const terminal = open('sh', ['-c', command], { cwd: one.folder, env });
    await answer(terminal, 'two years?', 'Leading product work');
    expect(await terminal.exit).toBe(0);
    expect(terminal.screen()).toMatch(/^ended with 130$/m);
    for (const mode of ['isig', 'icanon', 'echo'])
      expect(terminal.screen()).toMatch(new RegExp(`\\s${mode}\\s`));
    expect(terminal.isTidy()).toBe(true);
    expect(one.journal().drafts).toMatchObject([{ answers: { destination: 'Leading product work' } }]);
  });
});

it('stops an open question at a signal that came before the terminal was its own', async () => {
  const one = desk();
  const terminal = one.open(['goals']);
  await terminal.see('two years?');
  terminal.kill('SIGINT');
  expect(await terminal.exit).toBe(130);
  expect(terminal.screen()).toContain('Stopped. Every answer so far is kept');
});

describe('Ctrl-C during long work leaves nothing half-written', () => {
  const temporary = (one: Desk) =>
    readdirSync(one.folder, { recursive: true })
      .map(String)
      .filter((name) => /\.tmp$|\.mentor-\d|\.gone/.test(name));
  const people = (count: number, role: string) =>
    ['Name,Role', ...Array.from({ length: count }, (_, i) => `Ada King${i},${role}`)].join('\n');
  const taken = (one: Desk, role: string) => {
    writeFileSync(one.path('people.csv'), people(30, role));
    one.run(['import', 'people.csv', '--yes']);
  };

  it.each([
    ['a file of its own', ['export', '--format', 'json', '--to', 'data.json']],
    ['an import', ['import', 'people.csv', '--yes']],
  ])('%s', (_, args) => {
    const one = desk();
    one.run(['people', 'add', 'Mary Somerville']);
    writeFileSync(one.path('people.csv'), people(2, 'Chief'));
    const { code } = one.start(args, '', interruptedAt('fsyncSync', 0));
    expect([0, 130]).toContain(code);
    expect(temporary(one)).toEqual([]);
    expect([1, 3]).toContain(one.journal().people.length);
  });

  it('a backup, once it is on the disk and a key is drawn to open it again', () => {
    const one = desk();
    one.run(['people', 'add', 'Mary Somerville']);
    // First the folder of backups lasts, then what is in it.
    const env = { MENTOR_PASSPHRASE: 'four words of mine', ...interruptedAt('fsyncSync', 1) };
    expect(one.start(['backup', '--encrypt'], '', env).code).toBe(130);
    expect(readdirSync(one.path('data/backups'))).toEqual([]);
  });

  it('a folder of notes, of which nobody sees the first before the last', () => {
    const one = desk();
    taken(one, 'Chief');
    expect(one.start(['export', '--to', 'notes'], '', interruptedAt('writeSync', 3)).code).toBe(130);
    expect(existsSync(one.path('notes'))).toBe(false);
    expect(temporary(one)).toEqual([]);
  });

  it('a folder of notes that was there, all of which stay as they were', () => {
    const one = desk();
    const note = () => one.read('notes/people/ada-king0.md');
    taken(one, 'Chief');
    one.run(['export', '--to', 'notes']);
    const before = note();
    one.run(['edit', 'ada-king0', '--role', 'Head']);
    const env = interruptedAt('writeSync', 0);
    expect([0, 130]).toContain(one.start(['export', '--to', 'notes'], '', env).code);
    expect(temporary(one)).toEqual([]);
    expect([before, before.replaceAll('Chief', 'Head')]).toContain(note());
  });
});
