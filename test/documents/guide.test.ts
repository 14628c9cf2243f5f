import { expect, it } from 'vitest';
import { contentsFor, foundAsMarkdown, lookUp, type Read, searchTopics } from '../../src/documents/guide.ts';
import { topics } from '../../src/domain/guide.ts';
import { readQuery } from '../../src/domain/query.ts';

const read = (id: string, text: string): Read => ({ id, line: `About ${id}`, text });

const shelf = [
  read('asking', '# A message\n\nNever say résumé first. Ask for one thing.\n'),
  read(
    'feedback',
    '# Hearing it\n\n## When it stings\n\nBlunt feedback is meant well. Say thanks.\n- A blunt word stays.\n',
  ),
  read('silence', '# No answer\n\nNo feedback comes. It is not blunt of them.\n'),
];

const found = (words: string) => searchTopics(shelf, readQuery(words)).map(({ id }) => id);

it.each([
  ['resume', ['asking']],
  ['RÉSUMÉ', ['asking']],
  ['feedb', ['feedback', 'silence']],
  ['blunt feedback', ['feedback', 'silence']],
  ['thanks blunt', ['feedback']],
  ['tings', []],
  ['stings', ['feedback']],
  ['"blunt feedback"', ['feedback']],
  ['', []],
  ['* ?', []],
])('finds %j in %j', (words, ids) => expect(found(words)).toEqual(ids));

it.each([
  ['feedbcak', ['feedback', 'silence'], ['feedback']],
  ['silnce', ['silence'], ['silence']],
  ['blunt tahnks', ['feedback'], ['thanks']],
  ['blunt zebras', [], undefined],
])('forgives a slip in %j', (words, ids, meant) => {
  const { hits, mended } = lookUp(shelf, readQuery(words));
  expect(hits.map(({ id }) => id)).toEqual(ids);
  expect(mended[0]?.meant).toEqual(meant);
});

it('looks past small words, and never into the sources', () => {
  const ids = (words: string) => lookUp(shelf, readQuery(words)).hits.map(({ id }) => id);
  expect(ids('how to say thanks')).toEqual(['feedback']);
  expect(ids('it')).toEqual(['feedback', 'silence']);
  const noted = read('noted', '# A no\n\nSay it.\n\n## Sources\n\n- "How to find a zebra": S1\n');
  expect(lookUp([noted], readQuery('zebra'))).toEqual({ hits: [], mended: [] });
  expect(lookUp([noted], readQuery('how to say no')).hits).toMatchObject([
    { id: 'noted', excerpt: 'Say it.' },
  ]);
});

it('shows the words where they stand, in the sentence that has most of them', () => {
  const [hit, other] = searchTopics(shelf, readQuery('blunt feedback'));
  expect(hit).toMatchObject({ id: 'feedback', excerpt: 'Blunt feedback is meant well.' });
  expect(hit!.matches.map(([start, end]) => hit!.excerpt.slice(start, end))).toEqual(['Blunt', 'feedback']);
  expect(other).toMatchObject({
    id: 'silence',
    excerpt: expect.stringMatching(/No feedback comes\. … It is not blunt/),
  });
  expect(foundAsMarkdown([hit!])).toBe(
    '## About feedback\n\n**Blunt** **feedback** is meant well.\n\n    mentor guide feedback',
  );
});

it('counts offsets in the text as it was typed, accents apart or not', () => {
  const text = 'Un résumé re\u0301sume\u0301 ici';
  const [hit] = searchTopics([read('asking', text)], readQuery('resume'));
  expect(hit!.matches.map(([start, end]) => hit!.excerpt.slice(start, end))).toEqual([
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
