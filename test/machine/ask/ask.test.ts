import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { BACK } from '../../../src/context.ts';
import { Stopped } from '../../../src/errors.ts';
import { createAsk } from '../../../src/machine/ask/index.ts';
import type { Question } from '../../../src/worksheets/worksheet.ts';

/** Somebody at a terminal made of strings. `shown` resolves once the screen has come to show something. */
function terminal({ plain = false, interactive = true, edit = async (text: string) => text } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  // As the real streams: Inquirer ends a stream it has written to, unless it is one of these.
  Object.assign(output, { _isStdio: true, isTTY: true });
  let screen = '';
  output.on('data', (chunk) => {
    screen += chunk;
  });
  const ask = createAsk({
    input,
    output,
    env: {},
    screen: { width: 80, plain, interactive },
    edit,
  });
  return {
    ask,
    input,
    type: (text: string) => void input.write(text),
    screen: () => screen,
    shown: (text: string) => expect.poll(() => screen, { interval: 1 }).toContain(text),
    wipe: () => {
      screen = '';
    },
  };
}

const name = { id: 'name', kind: 'line', ask: 'Your name?' } as const satisfies Question;
const story = { id: 'story', kind: 'essay', ask: 'Your story?' } as const satisfies Question;
const colours = {
  id: 'colours',
  kind: 'choices',
  ask: 'Which?',
  options: [
    { value: 'red', label: 'A warm red' },
    { value: 'green', label: 'Green' },
    { value: 'grey', label: 'Grey' },
  ],
} as const satisfies Question;

it('is a mistake of ours when there is nobody to ask', async () => {
  const { ask } = terminal({ interactive: false });
  await expect(ask(name)).rejects.toThrow('Nobody can be asked "name"');
});

it('is a mistake of ours to ask for rows as one', async () => {
  const rows: Question = { id: 'rows', kind: 'rows', ask: 'Rows?', item: 'row', questions: [name] };
  for (const plain of [false, true]) {
    await expect(terminal({ plain }).ask(rows)).rejects.toThrow('question by question');
  }
});

describe('live', () => {
  it('takes a line that was typed before it was asked for', async () => {
    const { ask, type } = terminal();
    type('Ada\r');
    expect(await ask(name)).toBe('Ada');
  });

  it('does not write out a question again that stands right above', async () => {
    const { ask, type, screen, wipe, shown } = terminal();
    const first = ask(name);
    await shown('Your name?');
    type('x\r');
    await first;
    wipe();
    const second = ask(name, { before: 'x' });
    await shown('x');
    type('y\r');
    expect(await second).toBe('xy');
    expect(screen()).not.toContain('Your name?');
  });

  it('writes it out again after somebody has been elsewhere', async () => {
    const { ask, type, wipe, shown } = terminal();
    const first = ask(name);
    type('\x1b[Z');
    expect(await first).toBe(BACK);
    wipe();
    const second = ask(name);
    await shown('Your name?');
    type('\r');
    expect(await second).toBeNull();
  });

  it('has the lines of an essay again that somebody went back from', async () => {
    const { ask, type, shown } = terminal();
    const first = ask(story);
    type('One.\r');
    await shown('Enter ends it');
    type('\x1b[Z');
    expect(await first).toBe(BACK);
    const second = ask(story);
    await shown('Enter keeps this');
    type('\r');
    expect(await second).toBe('One.');
  });

  it('hands the editor what is there and takes what comes back', async () => {
    const { ask, type } = terminal({ edit: async (text) => `${text}\nand more\n` });
    type(':e\r');
    expect(await ask(story, { before: 'before' })).toBe('before\nand more');
    type('typed\r:e\r');
    expect(await ask(story)).toBe('typed\nand more');
  });

  it('stops when the input ends', async () => {
    const { ask, input, shown } = terminal();
    const answer = ask(name);
    const stopped = expect(answer).rejects.toThrow(Stopped);
    await shown('Your name?');
    input.end();
    await stopped;
  });

  it('asks for pastes to be marked, for as long as it asks', async () => {
    const { ask, type, screen } = terminal();
    type('\r');
    await ask(name);
    expect(screen().lastIndexOf('\x1b[?2004h')).toBeGreaterThan(-1);
    expect(screen().lastIndexOf('\x1b[?2004l')).toBeGreaterThan(screen().lastIndexOf('\x1b[?2004h'));
  });
});

describe('plain', () => {
  let t = terminal({ plain: true });
  beforeEach(() => {
    t = terminal({ plain: true, edit: async (text) => `${text}, edited\n` });
  });

  it('moves nothing and colours nothing', async () => {
    t.type('Ada\n\nred\n');
    await t.ask(name, { progress: 'Question 1 of 3' });
    await t.ask(name, { before: 'Ada' });
    await t.ask(colours);
    expect(t.screen()).not.toContain('\x1b');
    expect(t.screen()).toContain('\nQuestion 1 of 3\nYour name?\nType ? for help');
    expect(t.screen()).toContain('Enter keeps: Ada (- clears it)\n> ');
  });

  it.each([
    ['Ada\n', undefined, 'Ada'],
    ['\n', undefined, null],
    ['\n', 'Ada', 'Ada'],
    ['-\n', 'Ada', null],
    ['-\n', undefined, '-'],
    ['<\n', 'Ada', BACK],
    ['Ada<\n', 'Ada', BACK],
    ['Ada<\n', undefined, 'Ada<'],
    ['Eve<\n', 'Ada', 'Eve<'],
    ['?\nEve\n', undefined, 'Eve'],
    ['?Eve\n\n', undefined, 'Eve'],
    ['?Eve\nAda\n', undefined, 'Ada'],
    ['?Eve\n?Eve\n', undefined, '?Eve'],
  ])('takes %j for a line with %j before', async (typed, before, answer) => {
    t.type(typed);
    expect(await t.ask(name, before === undefined ? {} : { before })).toBe(answer);
  });

  it.each([
    ['One.\nTwo.\n\n', undefined, 'One.\nTwo.'],
    ['\n', 'Old.', 'Old.'],
    ['-\n', 'Old.', null],
    [':e\n', 'Old.', 'Old., edited'],
    ['One.\n:e\n', 'Old.', 'One., edited'],
  ])('takes %j for an essay with %j before', async (typed, before, answer) => {
    t.type(typed);
    expect(await t.ask(story, before === undefined ? {} : { before })).toBe(answer);
  });

  it.each([
    ['1, 3\n', undefined, ['red', 'grey']],
    ['a warm,GREEN\n', undefined, ['red', 'green']],
    ['\n', undefined, null],
    ['\n', ['grey'], ['grey']],
    ['-\n', ['grey'], null],
    ['g\n4\ngrey\n', undefined, ['grey']],
  ])('takes %j for options with %j before', async (typed, before, answer) => {
    t.type(typed);
    expect(await t.ask(colours, before === undefined ? {} : { before })).toEqual(answer);
  });

  it('asks for pastes to be marked while a long text is asked for, and only then', async () => {
    t.type('\x1b[200~One.\n\nTwo.\x1b[201~\n\nAda\n');
    expect(await t.ask(story)).toBe('One.\n\nTwo.');
    expect(t.screen()).toMatch(/\x1b\[\?2004h[^\x1b]*\x1b\[\?2004l$/);
    expect(await t.ask(name)).toBe('Ada');
    expect(t.screen().split('\x1b')).toHaveLength(3);
  });

  it('says that Enter skips what is optional', async () => {
    t.type('\n');
    expect(await t.ask({ ...colours, kind: 'choice' })).toBeNull();
    expect(t.screen()).toContain('Enter alone skips this one.');
    t.wipe();
    t.type('\n');
    expect(await t.ask({ ...colours, kind: 'choice' }, { before: 'red' })).toBe('red');
    t.type('1\n');
    await t.ask({ ...colours, kind: 'choice', required: true });
    expect(t.screen()).not.toContain('skips this one');
  });

  it('numbers the options, and says what is possible when a reply is not', async () => {
    t.type('purple\n1\n');
    expect(await t.ask({ ...colours, kind: 'choice' })).toBe('red');
    expect(t.screen()).toContain('  1. A warm red\n  2. Green\n  3. Grey\n');
    expect(t.screen()).toContain('"purple" is not one of them. Type a number from 1 to 3');
  });

  it.each([
    [{ id: 'y', kind: 'yes', ask: 'Well?' }, 'y\n', true],
    [{ id: 'y', kind: 'yes', ask: 'Well?' }, 'NO\n', false],
    [{ id: 's', kind: 'scale', ask: 'How much?', low: 'little', high: 'much' }, '0\n6\n4\n', 4],
    [{ id: 's', kind: 'scale', ask: 'How much?', low: 'little', high: 'much' }, '\n', null],
  ] as const)('asks %j and takes %j', async (question, typed, answer) => {
    t.type(typed);
    expect(await t.ask(question)).toBe(answer);
  });

  it('stops when the input ends', async () => {
    const answer = t.ask(name);
    t.input.end();
    await expect(answer).rejects.toThrow(Stopped);
  });

  it('does nothing that a name tells the terminal to do', async () => {
    t.type('\n');
    await t.ask(name, { before: 'Eve\x1b[2J\u202e' });
    expect(t.screen()).toContain('Enter keeps: Eve (');
    expect(t.screen()).not.toContain('\x1b');
  });
});
