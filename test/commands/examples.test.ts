import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Listing } from '../../src/commands/command.ts';
import { listings } from '../../src/commands/index.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { Stopped } from '../../src/errors.ts';
import { main } from '../../src/main.ts';
import { type House, house } from '../support/house.ts';

/** A year of mentoring, in which Ada is somebody. */
const year = JSON.parse(readFileSync('templates/demo.json', 'utf8')) as Journal;

/** Every line of a help text that is a command to type, behind the command whose help it is. */
async function examplesOf(listings: readonly Listing[], path = ''): Promise<readonly (readonly string[])[]> {
  const found = await Promise.all(
    listings.map(async ({ name, load }) => {
      const { more = '', subcommands = [] } = await load();
      const here = [...more.matchAll(/^ {2}(?:echo .* \| )?(mentor .+)$/gm)].map(([, call]) => call!);
      return [
        ...here.map((call) => [`help of ${path}${name}`, call]),
        ...(await examplesOf(subcommands, `${path}${name} `)),
      ];
    }),
  );
  return found.flat();
}

/** The words of an example as a shell hands them on, with what stands for a name or an id filled in. */
const wordsOf = (call: string, ids: readonly string[]): readonly string[] =>
  (call.replace(/ >>? .*$/, '').match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [])
    .slice(1)
    .map((word) => word.replace(/["']/g, ''))
    .map((word) => ({ PERSON: 'ada', OBJECTIVE: 'G1', k3f2: ids[0]!, q7hx: ids[1]! })[word] ?? word);

const idsFor = (call: string): readonly string[] =>
  (/advice/.test(call) ? year.advice : year.actions).map(({ id }) => id);

const withTemplates = (home: House): House => ({
  ...home,
  files: {
    ...home.files,
    templates: async () => ({
      folder: 'templates',
      all: [{ name: 'messages/cold', shipped: 'Hello', own: null, trouble: null }],
    }),
  },
});

/** What the README gives to type: the lines of its blocks, and words between backticks that hold what somebody says. */
const inReadme = [
  ...readFileSync('README.md', 'utf8')
    .replace(/ *\\\n */g, ' ')
    .matchAll(/^ *(mentor [a-z].*)$|`(mentor [a-z][^`]*"[^`]*)`/gm),
].map(([, line, words]) => ['README', (line ?? words)!.split(/ {2,}/)[0]!]);

/** All but those that take a form, which somebody has to fill in first. */
const examples = [...(await examplesOf(listings)), ...inReadme].filter(
  ([, call]) => !call!.includes('--answers'),
);

it('finds the examples', () => expect(examples.length).toBeGreaterThan(50));

it.each(examples)('%s: "%s" is taken as it stands', async (_path, call) => {
  const home = house({
    journal: year,
    files: { 'letter.txt': 'Hello Ada', '-': 'Get better at SQL' },
    ask: async () => {
      throw new Stopped();
    },
  });
  const code = await main([...wordsOf(call!, idsFor(call!))], () => withTemplates(home));
  expect(code === 2 ? home.told : code).toBeTypeOf('number');
});
