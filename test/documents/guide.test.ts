import { expect, it } from 'vitest';
import { contentsFor, foundAsMarkdown, type Read, searchTopics } from '../../src/documents/guide.ts';
import { placesOf, soughtIn } from '../../src/domain/found.ts';
import { topics } from '../../src/domain/guide.ts';

const read = (id: string, text: string): Read => ({ id, line: `About ${id}`, text });

const shelf = [
  read('asking', '# A message\n\nNever say résumé first. Ask for one thing.\n'),
  read(
    'feedback',
    '# Hearing it\n\n## When it stings\n\nBlunt feedback is meant well. Say thanks.\n- A blunt word stays.\n',
  ),
  read('silence', '# No answer\n\nNo feedback comes. It is not blunt of them.\n'),
];

const found = (words: string) => searchTopics(shelf, soughtIn(words)).map(({ id }) => id);

it.each([
  ['resume', ['asking']],
  ['RÉSUMÉ', ['asking']],
  ['feedb', ['feedback', 'silence']],
  ['blunt feedback', ['feedback', 'silence']],
  ['thanks blunt', ['feedback']],
  ['tings', []],
  ['stings', ['feedback']],
  ['', []],
  ['* ?', []],
])('finds %j in %j', (words, ids) => expect(found(words)).toEqual(ids));

it('shows the words where they stand, the sentences that have most of them first in the text', () => {
  const [hit] = searchTopics(shelf, soughtIn('blunt feedback'));
  expect(hit?.excerpts.map(({ excerpt }) => excerpt)).toEqual([
    'Blunt feedback is meant well.',
    'A blunt word stays.',
  ]);
  const [first] = hit!.excerpts;
  expect(first!.matches.map(([start, end]) => first!.excerpt.slice(start, end))).toEqual([
    'Blunt',
    'feedback',
  ]);
  expect(foundAsMarkdown([hit!])).toBe(
    '## About feedback\n- **Blunt** **feedback** is meant well.\n- A **blunt** word stays.\n\n    mentor guide feedback',
  );
});

it('counts offsets in the text as it was typed, accents apart or not', () => {
  const text = 'Un résumé re\u0301sume\u0301 ici';
  expect(placesOf(text, soughtIn('resume')).map(([start, end]) => text.slice(start, end))).toEqual([
    'résumé',
    're\u0301sume\u0301',
  ]);
});

it('lists every topic once, in columns where they fit', () => {
  const wide = contentsFor(80);
  expect(wide.markdown).toBe(false);
  expect(Math.max(...wide.text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  for (const { id } of topics) expect(wide.text.match(new RegExp(`^  ${id} `, 'gm'))).toHaveLength(1);
  const narrow = contentsFor(40);
  expect(narrow.markdown).toBe(true);
  for (const { id } of topics) expect(narrow.text.match(new RegExp(`^- ${id}:`, 'gm'))).toHaveLength(1);
});
