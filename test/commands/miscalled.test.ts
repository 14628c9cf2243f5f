import { expect, it } from 'vitest';
import { wordTooMany } from '../../src/commands/miscalled.ts';

const run = async () => {};
const trouble = {
  args: '[person]',
  options: [{ flags: '--cause <cause>', meaning: 'what it is', words: ['less-time'] }],
  subcommands: [{ name: 'list', summary: 'list them', load: async () => ({ run }) }],
  run,
};
const meant = (...words: string[]) => wordTooMany({ path: ['trouble'], called: trouble, words });

it.each([
  [['trouble', 'lits', 'ada'], 'Did you mean mentor trouble list?'],
  [['trouble', 'ada', 'Less-Time'], 'Did you mean mentor trouble ada --cause less-time?'],
  [['trouble', 'Ada King', 'less-time'], 'Did you mean mentor trouble "Ada King" --cause less-time?'],
  [['trouble', '$(ls)', 'less-time'], "Did you mean mentor trouble '$(ls)' --cause less-time?"],
  [['trouble', 'Ada', 'King'], 'Put quotes around a name of several words: mentor trouble "Ada King"'],
  [['trouble', 'Ada', '$(ls)'], "Put quotes around a name of several words: mentor trouble 'Ada $(ls)'"],
])('%j', (words, hint) => expect(meant(...words)).toBe(hint));

it('tells nothing of a command that takes no name', () => {
  expect(
    wordTooMany({ path: ['undo'], called: { args: '[id]', run }, words: ['undo', 'a', 'b'] }),
  ).toBeNull();
  expect(wordTooMany({ path: [], called: null, words: ['a', 'b'] })).toBeNull();
});
