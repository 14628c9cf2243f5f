import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createSecret } from '../../../src/machine/ask/secret.ts';
import { sittings, type Turn } from './sitting.ts';

const sit = sittings();

const secret: Turn = {
  id: 'passphrase',
  kind: 'line',
  secret: true,
  ask: 'Which passphrase?',
  required: true,
};
const again: Turn = { ...secret, ask: 'Once more:' };
const name: Turn = { id: 'name', kind: 'line', ask: 'Whose is it?' };
const sure: Turn = { id: 'sure', kind: 'yes', ask: 'Are you sure?', required: true };

describe.each([
  ['at a terminal', {}, '›'],
  ['line by line', { plain: true }, '>'],
] as const)('a passphrase %s', (_, options, prompt) => {
  it('is taken as it was typed, with what was put right, and nothing of it shows', async () => {
    const t = sit([secret], options);
    await t.see('Which passphrase?');
    t.type('nonsense');
    t.key('ctrlU');
    t.type('Zoë wrodd');
    for (let count = 0; count < 4; count += 1) t.key('backspace');
    t.key('left');
    t.type('ords 王 !');
    t.key('enter');
    expect(await t.answers()).toEqual(['Zoë words 王 !']);
    expect(t.scrollback()).toBe(`\nWhich passphrase?\n${prompt} \n✓ Finished.`);
    expect(t.isTidy()).toBe(true);
  });

  it('of which a paste brings both lines at once answers both questions', async () => {
    const t = sit([secret, again], options);
    await t.see('Which passphrase?');
    t.type('four words of mine\rfour words of mine\r');
    expect(await t.answers()).toEqual(['four words of mine', 'four words of mine']);
    expect(t.scrollback()).not.toContain('four');
  });

  it('that is left blank is none', async () => {
    const t = sit([secret], options);
    await t.see('Which passphrase?');
    t.key('enter');
    expect(await t.answers()).toEqual([null]);
  });

  it('leaves the questions after it as they were', async () => {
    const t = sit([secret, sure, name], options);
    await t.see('Which passphrase?');
    t.type('hidden');
    t.key('enter');
    await t.see('Are you sure?');
    t.type('y');
    t.key('enter');
    await t.see('Whose is it?');
    t.type('Ada');
    t.key('enter');
    expect(await t.answers()).toEqual(['hidden', true, 'Ada']);
    expect(t.scrollback()).not.toContain('hidden');
  });

  it.each(['ctrlC', 'ctrlD'] as const)('is not asked for any longer after %s', async (key) => {
    const t = sit([secret], options);
    await t.see('Which passphrase?');
    t.key(key);
    expect(await t.exit).toBe(130);
    expect(t.isTidy()).toBe(true);
  });
});

it('is nothing of a key that comes in two pieces, nor of a line that ends in two signs', async () => {
  const input = new PassThrough();
  const ask = createSecret({ input, output: new PassThrough(), width: () => 80, prompt: '>' });
  const answer = ask(secret);
  for (const piece of ['ab', '\x1b', '[D', 'c\r\nde\r']) input.write(piece);
  expect([await answer, await ask(again)]).toEqual(['abc', 'de']);
});

it('is asked for after other questions, too', async () => {
  const t = sit([name, secret, name]);
  for (const [question, text] of [
    ['Whose is it?', 'Ada'],
    ['Which passphrase?', 'hidden'],
  ] as const) {
    await t.see(question);
    t.type(text);
    t.key('enter');
  }
  await t.see(/Which passphrase\?[\s\S]*Whose is it\?/);
  t.type('Bo');
  t.key('enter');
  expect(await t.answers()).toEqual(['Ada', 'hidden', 'Bo']);
  expect(t.scrollback()).not.toContain('hidden');
});
