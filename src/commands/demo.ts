import { demoIntro, demoTable, toTry } from '../documents/demo.ts';
import { longDate, todayIn } from '../domain/dates.ts';
import { isStale } from '../domain/demo.ts';
import { nearest } from '../domain/nearest.ts';
import { nextSteps } from '../domain/next.ts';
import { asPath } from '../domain/typed.ts';
import { UsageError } from '../errors.ts';
import { type Command, defineCommand } from './command.ts';
import { demoAt } from './demo/making.ts';
import { contents } from './index.ts';

type Input = { readonly command?: readonly string[]; readonly to?: string };

/** A year that nobody lived, to look at and to try things on; what stands after its name works on that. */
export const demo: Command = defineCommand<Input>({
  args: '[command...]',
  options: [{ flags: '--to <file>', meaning: 'set it up in this file, instead of its usual place' }],
  subcommands: [
    {
      name: 'reset',
      summary: 'set it up anew, as of today',
      load: async () => (await import('./demo/reset.ts')).reset,
    },
    {
      name: 'remove',
      summary: 'take it away again',
      load: async () => (await import('./demo/remove.ts')).remove,
    },
  ],
  more: 'Every command works on it when "demo" stands before it, and your own journal is not touched:\n  mentor demo next\n  mentor demo prep ada',

  async lend(context) {
    const { store, fresh } = await demoAt(context);
    if (fresh) context.out.hint(`A demo is set up in ${store.path}. Your own journal is not touched.`);
    return store.path;
  },

  async run(context, { command = [], to }) {
    const [unknown] = command;
    if (unknown !== undefined) throw noSuchCommand(unknown);
    const { out, now } = context;
    const { store, journal } = await demoAt(context, to);
    const today = todayIn(now(), null);
    const called = (words: string) =>
      to === undefined ? `mentor demo ${words}` : `mentor ${words} --file ${asPath(to)}`;
    out.prose(demoIntro(journal, store.path));
    out.print('');
    const table = demoTable(journal, nextSteps(journal, today));
    if (table.rows.length > 0) out.table(table);
    if (isStale(journal, today))
      out.prose(`\nIt was set up on ${longDate(journal.settings.demo!)}. To begin anew: ${again(to)}`);
    out.prose('\nTry, and change whatever you like:\n');
    out.print(lined(toTry(journal).map(([words, what]) => [called(words), what])));
    out.prose(
      `\nAny command works like that. ${again(to)} begins anew, ${remove(to)} takes it all away. Your own begins with: mentor plan`,
    );
  },
});

/** What to type, and what one sees there where a line has room for it. */
function lined(tries: readonly (readonly [command: string, what: string])[]): string {
  const widest = Math.max(...tries.map(([command]) => command.length));
  const lines = tries.map(([command, what]) => `  ${command.padEnd(widest)}  ${what}`);
  const fits = lines.every((line) => line.length <= 80);
  return fits ? lines.join('\n') : tries.map(([command]) => `  ${command}`).join('\n');
}

const placed = (words: string, to: string | undefined): string =>
  to === undefined ? `mentor demo ${words}` : `mentor demo ${words} --to ${asPath(to)}`;
const again = (to: string | undefined): string => placed('reset', to);
const remove = (to: string | undefined): string => placed('remove', to);

function noSuchCommand(word: string): UsageError {
  const names = Object.values(contents)
    .flat()
    .flatMap(({ name, lends }) => (lends ? [] : [name]));
  const guess = nearest(word, [...names, 'reset', 'remove']);
  return new UsageError(
    `There is no command called "${word}".`,
    guess ? `Did you mean mentor demo ${guess}?` : 'See them all with: mentor --help',
  );
}
