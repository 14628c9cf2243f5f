import { demoIntro, demoTable, toTry } from '../documents/demo.ts';
import { longDate, todayIn } from '../domain/dates.ts';
import { isStale } from '../domain/demo.ts';
import { nearest } from '../domain/nearest.ts';
import { nextSteps } from '../domain/next.ts';
import { inShell } from '../domain/shell.ts';
import { UsageError } from '../errors.ts';
import { type Command, defineCommand } from './command.ts';
import { inDemo, ofDemo } from './demo/calls.ts';
import { demoAt } from './demo/making.ts';
import { listings } from './index.ts';

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
    if (command.length > 0) throw miscalled(command, to);
    const { out, now } = context;
    const { store, journal } = await demoAt(context, to);
    const today = todayIn(now(), null);
    out.prose(demoIntro(journal, store.path));
    out.print('');
    const table = demoTable(journal, nextSteps(journal, today));
    if (table.rows.length > 0) out.table(table);
    const { demo: since } = journal.settings;
    if (since && isStale(journal, today))
      out.prose(`\nIt was set up on ${longDate(since)}. To begin anew: ${ofDemo('reset', to)}`);
    out.prose('\nTry, and change whatever you like:\n');
    out.print(lined(toTry(journal).map(([words, what]) => [inDemo(words, to), what])));
    out.prose(
      `\nAny command works like that. ${ofDemo('reset', to)} begins anew, ${ofDemo('remove', to)} takes it all away. Your own begins with: mentor plan`,
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

/** What stands after its name and is no command, or would be one without `--to`. */
function miscalled(words: readonly string[], to: string | undefined): UsageError {
  const [word = ''] = words;
  const names = listings.flatMap(({ name, lends }) => (lends ? [] : [name]));
  if (to !== undefined && names.includes(word))
    return new UsageError(
      '--to says where a demo is set up, so it goes with no other command.',
      `Type: mentor demo --to ${inShell(to)}, and then: ${inDemo(words.map(inShell).join(' '), to)}`,
    );
  const guess = nearest(word, [...names, ...(demo.subcommands ?? []).map(({ name }) => name)]);
  return new UsageError(
    `There is no command called "${word}".`,
    guess ? `Did you mean mentor demo ${guess}?` : 'See them all with: mentor --help',
  );
}
