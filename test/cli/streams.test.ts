import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type Desk, desk } from '../support/mentor.ts';

const bin = resolve('bin/mentor.js');

/** Runs a line of bash in which `mentor` is the program; the status of each part of the pipe is on the last line. */
function bash({ folder, file }: Desk, line: string) {
  const script = `mentor() { "${process.execPath}" "${bin}" "$@"; }\n${line}\necho "\${PIPESTATUS[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    env: { PATH: process.env['PATH'], HOME: folder, TZ: 'UTC', LANG: 'C.UTF-8', MENTOR_FILE: file },
  });
  return { status: stdout.trim().split('\n').at(-1), stdout, stderr };
}

it('does all of its work when whoever reads it stops reading, on either stream', () => {
  const one = desk();
  one.run(['people', 'add', 'Finn Ray']);
  const outreach = `mentor outreach finn --kind cold --body 'Dear Finn, hello.' --eml letter.eml`;
  expect(bash(one, `${outreach} 2>&1 | true`).status).toBe('0 0');
  expect(bash(one, `(${outreach}) 2> >(true) | true`).status).toBe('0 0');
  expect(one.journal().messages).toHaveLength(2);
  expect(existsSync(one.path('letter.eml'))).toBe(true);
  expect(bash(one, 'mentor people show nobody 2>&1 | true').status).toBe('1 0');
});

it.runIf(existsSync('/dev/full'))('says in one sentence that the output could not be written', () => {
  const one = desk();
  one.run(['people', 'add', 'Finn Ray']);
  const { status, stderr } = bash(one, 'mentor people > /dev/full');
  expect(status).toBe('1');
  expect(stderr).toMatch(/^What you asked for could not be written: there is no space left there\..*\n$/);
  expect(bash(one, 'mentor people add Ben 2> /dev/full').status).toBe('0');
});
