import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { desk } from '../support/mentor.ts';

it('says on a terminal that it reads what is typed, and then looks at it', async () => {
  const t = desk().open(['check', 'goal'], { columns: 60 });
  await t.see('Ctrl-D');
  t.type('Get better at everything\r');
  t.key('ctrlD');
  await t.see('Worth another look');
  expect(await t.exit).toBe(0);
  expect(desk().run(['check', 'goal'], 'Get better').stderr).toBe('');
});

it('breaks no word of what it prints on a narrow terminal', async () => {
  const text = 'I want to pick your brain about things.';
  const printed = desk().run(['check', 'message'], text).stdout;
  const words = new Set(printed.split(/\s+/));
  const one = desk();
  const t = one.open(['check', 'message'], { columns: 50, rows: 100 });
  await t.see('Ctrl-D');
  t.type(`${text}\r`);
  t.key('ctrlD');
  await t.exit;
  const shown = t.scrollback();
  const lines = shown.slice(shown.indexOf('Worth another')).split('\n');
  expect(lines.length).toBeGreaterThan(printed.split('\n').length);
  for (const word of lines.join(' ').split(/\s+/).filter(Boolean)) expect(words).toContain(word);
});

it('counts in the text as it came, with its line ends, and gives an id back as it was', () => {
  const { run, path } = desk();
  const letter = 'Dear Ada,\r\n\r\nI saw your talk.\r\nWill you be my mentor?\r\n';
  writeFileSync(path('letter.txt'), letter);
  const { findings } = JSON.parse(run(['check', 'message', 'letter.txt', '--json']).stdout) as {
    findings: readonly { start: number | null; end: number; quote: string }[];
  };
  const quoted = findings.filter(({ start }) => start !== null);
  expect(quoted.map(({ start, end }) => letter.slice(start!, end))).toEqual(quoted.map(({ quote }) => quote));
  expect(quoted.map(({ quote }) => quote)).toContain('be my mentor');
  const many = run(['check', 'question', '--jsonl', '-'], '{"id":7,"text":"How?"}\n{"text":"Why?"}\n').stdout;
  expect(
    many
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual([7, null]);
});

it('prints nothing for no texts, and one finding for a blank one', () => {
  const { run } = desk();
  expect(run(['check', 'message', '--jsonl', '-'], '')).toMatchObject({ code: 0, stdout: '', stderr: '' });
  for (const what of ['message', 'goal', 'question']) {
    const { findings } = JSON.parse(run(['check', what, '--json'], ' \n').stdout) as {
      findings: readonly { rule: string }[];
    };
    expect(findings.map(({ rule }) => rule)).toEqual(['empty']);
  }
});

it('wraps the next step and the welcome between words', async () => {
  const one = desk();
  const welcome = one.open([], { columns: 50 });
  expect(await welcome.exit).toBe(0);
  expect(welcome.scrollback().replace(/\s+/g, ' ')).toBe(one.run([]).stdout.trim().replace(/\s+/g, ' '));

  one.run(['people', 'add', 'Finn Ray']);
  for (const args of [[], ['next']]) {
    const t = one.open(args, { columns: 40 });
    expect(await t.exit).toBe(0);
    expect(t.scrollback().replace(/\s+/g, ' ')).toBe(one.run(args).stdout.trim().replace(/\s+/g, ' '));
  }
});

it('takes a file alone for a message, and says so', () => {
  const { run, path } = desk();
  writeFileSync(path('letter.txt'), 'Subject: Your talk\n\nDear Ada,\n\nI want to pick your brain.\n');
  const guessed = run(['check', 'letter.txt', '--json']);
  expect(guessed.stderr).toContain('Read as a message.');
  expect(guessed.stderr).toContain('mentor check goal letter.txt\n');
  expect(guessed).toMatchObject({
    code: 0,
    stdout: run(['check', 'message', 'letter.txt', '--json']).stdout,
  });
  expect(run(['check', '-', '--json'], 'Dear Ada').code).toBe(0);
  expect(run(['check', 'lettre.txt'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('lettre.txt does not exist'),
  });
  expect(run(['check', 'mesage'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no check for "mesage"'),
  });
  expect(run(['check', 'letter.txt', 'more.txt']).code).toBe(2);
});
