import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { desk } from '../support/mentor.ts';

const cat = { env: { PAGER: 'cat' } };
const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

it('reads a topic on an 80-column terminal, set for it, and as Markdown when piped', async () => {
  const home = desk();
  const terminal = home.open(['guide', 'cross', 'cultural'], cat);
  expect(await terminal.exit).toBe(0);
  const shown = terminal.scrollback();
  expect(shown).toMatch(/^A mentor from another culture\n\n/);
  expect(shown).toContain('- Ask, do not guess. ');
  expect(shown).toContain('S30');
  expect(shown).not.toMatch(/\*\*|^#/m);
  expect(widest(shown)).toBeLessThanOrEqual(80);

  const { code, stdout, stderr } = home.run(['guide', 'cross-cultural']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^# A mentor from another culture\n/);
});

it('finds words in the shipped topics, on a terminal of 60 columns', async () => {
  const terminal = desk().open(['guide', 'search', 'BLUNT', 'feedback'], { ...cat, columns: 60 });
  expect(await terminal.exit).toBe(0);
  expect(terminal.scrollback()).toMatch(/Asking for feedback, and hearing it\n\n/);
  expect(terminal.scrollback()).toContain('    mentor guide feedback');
  expect(widest(terminal.scrollback())).toBeLessThanOrEqual(60);
});

it('lists the topics, and goes without a pager in plain mode', async () => {
  const home = desk();
  const { stdout } = home.run(['guide']);
  expect(stdout).toMatch(/^Before you ask\n {2}roles {2,}What a mentor does/);
  const plain = home.open(['guide', 'asking', '--plain'], { env: { PAGER: 'false' } });
  expect(await plain.exit).toBe(0);
  expect(plain.scrollback()).toContain('A message that deserves an answer');
});

it('says with ? which topic says more', async () => {
  const home = desk();
  home.run(['people', 'add', 'Ada Lovelace']);
  const terminal = home.open(['expect', 'ada']);
  await terminal.see('What kind of mentoring is it?');
  terminal.type('?');
  await terminal.see('Read on: mentor guide forms');
  terminal.key('ctrlC');
  expect(await terminal.exit).toBe(130);
});

it("prefers the reader's own text of a topic", () => {
  const home = desk();
  mkdirSync(home.path('data/templates/guide'), { recursive: true });
  writeFileSync(home.path('data/templates/guide/roles.md'), '# Our house rules\n');
  expect(home.run(['guide', 'roles']).stdout).toBe('# Our house rules\n');
});
