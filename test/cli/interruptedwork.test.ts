import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, desk } from '../support/mentor.ts';
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
      if (count++ === ${nth}) process.kill(process.pid, 'SIGINT');
      return result;
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
    expect(terminal.screen()).toContain('ended with 130');
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
  const people = 'Name,Company\nAda King,Analytical\nGrace Hopper,Navy\n';

  it.each([
    ['a note', ['export', '--format', 'json', '--to', 'data.json'], 'fsyncSync'],
    ['a folder of notes', ['export', '--to', 'notes'], 'writeSync'],
    ['an import', ['import', 'people.csv', '--yes'], 'fsyncSync'],
  ])('%s', (_, args, call) => {
    const one = desk();
    writeFileSync(one.path('people.csv'), people);
    one.run(['audit', '--people', '{name: Mary Somerville, level: senior}']);
    const before = one.journal().people.length;
    const { code } = one.run(args, '', interruptedAt(call, 0));
    expect([0, 130]).toContain(code);
    const files = readdirSync(one.folder, { recursive: true }).map(String);
    expect(files.filter((name) => /\\.tmp$|\.mentor-\d|\.gone/.test(name))).toEqual([]);
    const whole = files.some((name) => name === 'notes') ? files.includes('notes/index.md') : true;
    expect(whole).toBe(true);
    expect([before, before + 2]).toContain(one.journal().people.length);
  });
});
