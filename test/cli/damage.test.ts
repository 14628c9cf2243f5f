import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { desk } from '../support/mentor.ts';

/** A journal with a long name that has blanks and a quote in it, three deeds old, on a narrow terminal. */
function keeper() {
  const { path, run } = desk();
  const file = path("a folder with a rather long name/that is Ada's own/mentor.json");
  const mentor = (...args: readonly string[]) => run(args, '', { MENTOR_FILE: file, COLUMNS: '60' });
  mkdirSync(dirname(file), { recursive: true });
  for (const name of ['Ada', 'Ben', 'Eve']) mentor('people', 'add', name);
  const people = () => (JSON.parse(readFileSync(file, 'utf8')) as Journal).people.map(({ name }) => name);
  return { file, mentor, people };
}

/** The lines that are told to be typed, as somebody copies them off the screen. */
const typed = (said: string): readonly string[] => said.split('\n').filter((line) => line.startsWith('    '));
const paste = (...lines: readonly string[]) => execFileSync('sh', ['-c', lines.join('\n')], { cwd: '/' });

it('brings a damaged journal back by pasting what it says, at sixty columns, and keeps what was damaged', () => {
  const { file, mentor, people } = keeper();
  const damaged = readFileSync(file, 'utf8').slice(0, -40);
  writeFileSync(file, damaged);
  const { code, stderr } = mentor('people');
  expect(code).toBe(1);
  for (const line of stderr.split('\n'))
    if (!typed(line).length && !line.includes('/')) expect(line.length).toBeLessThanOrEqual(60);

  const [, back = ''] = typed(stderr);
  const [first = '', second = ''] = back.split(' && ');
  paste(first);
  // Half of it run: the journal is where it was, and beside it is a copy.
  expect([readFileSync(file, 'utf8'), readFileSync(`${file}.damaged`, 'utf8')]).toEqual([damaged, damaged]);
  expect(second).toMatch(/^cp -p /);
  rmSync(`${file}.damaged`);
  paste(back);
  expect(people()).toEqual(['Ada', 'Ben']);
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(damaged);
  expect(mentor('people', 'add', 'Finn').code).toBe(0);
});

it('says that a journal is gone instead of beginning a new one, and how to have it back or begin anew', () => {
  const { file, mentor, people } = keeper();
  renameSync(file, `${file}.gone`);
  for (const args of [[], ['people'], ['people', 'add', 'Finn'], ['undo'], ['history']]) {
    const { code, stdout, stderr } = mentor(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('is gone');
  }
  expect(existsSync(file)).toBe(false);
  const [look = '', back = '', anew = ''] = typed(mentor().stderr);
  expect(look).toContain(`000003-`);
  paste(back);
  expect(people()).toEqual(['Ada', 'Ben']);

  rmSync(file);
  paste(anew);
  expect(mentor().stdout).toMatch(/^Welcome/);
});
