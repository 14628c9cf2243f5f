import { expect, it } from 'vitest';
import { factMeant, wordTooMany } from '../../src/commands/miscalled.ts';

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

it('shows how one thing about somebody is changed', () => {
  const called = { args: '<what>', run };
  const edit = (...words: string[]) => ({ path: ['edit'], called, words: ['edit', ...words] });
  expect(factMeant(edit('dana'), 'role')).toBe('Did you mean mentor people edit dana --role?');
  expect(factMeant(edit('Dana Ruiz'), 'last-contact')).toBe(
    'Did you mean mentor people edit "Dana Ruiz" --last-contact?',
  );
  expect(factMeant(edit(), 'role')).toBe('Did you mean mentor people edit NAME --role?');
  expect(factMeant(edit('dana'), 'colour')).toBeNull();
  expect(factMeant({ ...edit('dana'), path: ['show'] }, 'role')).toBeNull();
  expect(wordTooMany(edit('dana', 'Role'))).toBe('Did you mean mentor people edit dana --role?');
  expect(wordTooMany(edit('dana', 'ruiz'))).toContain('Put quotes around');
});

it('tells nothing of a command that takes no name', () => {
  expect(
    wordTooMany({ path: ['undo'], called: { args: '[id]', run }, words: ['undo', 'a', 'b'] }),
  ).toBeNull();
  expect(wordTooMany({ path: [], called: null, words: ['a', 'b'] })).toBeNull();
});
