import type { Context } from '../context.ts';
import type { Journal } from '../domain/journal.ts';
import { nearest } from '../domain/nearest.ts';
import { readQuery, type Term } from '../domain/query.ts';
import { kinds } from '../domain/records.ts';
import { type Results, search as searchIn } from '../domain/search.ts';
import type { Filter } from '../domain/sought.ts';
import { listed } from '../domain/wording.ts';
import { UsageError } from '../errors.ts';
import { defineCommand } from './command.ts';
import { whichPerson } from './which.ts';

type Input = {
  words: readonly string[];
  kind?: readonly string[];
  person?: string;
  since?: string;
  limit?: string;
  json?: boolean;
};

/** More than this is a text and not a question. */
const longest = 1_000;
const usual = 20;

export const search = defineCommand<Input>({
  args: '[words...]',
  options: [
    { flags: '--kind <kind>', meaning: `only such records: ${kinds.join(', ')}`, words: kinds, many: true },
    { flags: '--person <name>', meaning: 'only what is about somebody', takes: { named: ['person'] } },
    { flags: '--since <date>', meaning: 'only from this day on, such as "last month"' },
    { flags: '--limit <number>', meaning: `show so many (default: ${usual})` },
    { flags: '--json', meaning: 'one JSON document' },
  ],
  more: 'All words must stand in one record; the beginning of a word will do, and case and accents do not matter.\nWords in quotes are looked for in a row. A slip of the finger is forgiven when nothing was found without.\nAs with grep, the exit code is 1 when there is nothing.\n  mentor search pricing interview\n  mentor search "one customer" --person ada --since "last March"',

  async run(context, { words, limit, json = false, ...input }) {
    const { store, out, tools } = context;
    const typed = words.join(' ');
    const terms = termsOf(words);
    const most = numberOf(limit);
    const journal = await store.read();
    const results = searchIn(journal, terms, { filter: await filterOf(context, journal, input), most });
    explain(context, results, terms);
    if (json) out.print(JSON.stringify(results.hits, null, 2));
    else if (results.total > 0) {
      const { foundPage } = await import('../documents/found.ts');
      await tools.page(foundPage(journal, results, lookedFor(results, typed)));
    }
    if (results.total > 0) return 0;
    out.warn(`Nothing you wrote has ${shortened(typed)}.`);
    out.hint(advice(terms, input));
    return 1;
  },
});

/** What to look for. Quotes that a shell has taken away still hold an argument of several words together. */
function termsOf(words: readonly string[]): readonly Term[] {
  const query = words
    .map((word) => (/\s/.test(word.trim()) && !/["“”]/.test(word) ? `"${word}"` : word))
    .join(' ');
  if (query.length > longest)
    throw new UsageError(
      `That is ${query.length} characters; a search takes up to ${longest}.`,
      'Type the two or three words that matter most.',
    );
  const terms = readQuery(query);
  if (terms.length > 0) return terms;
  throw new UsageError(
    'There are no words to look for.',
    'Type them behind the command: mentor search pricing',
  );
}

function numberOf(limit: string | undefined): number {
  if (limit === undefined) return usual;
  if (/^[1-9]\d{0,6}$/.test(limit)) return Number(limit);
  throw new UsageError(`--limit ${shortened(limit)} is no number of records.`, 'For example: --limit 50');
}

async function filterOf(
  context: Context,
  journal: Journal,
  { kind, person, since }: Omit<Input, 'words'>,
): Promise<Filter> {
  // What reads dates as people say them is large.
  const from =
    since === undefined
      ? undefined
      : (await import('./dayflag.ts')).dayGiven(context, journal, {
          flag: '--since',
          typed: since,
          tense: 'past',
        });
  return {
    ...(kind && { kinds: kind.map(known) }),
    ...(person !== undefined && { person: (await whichPerson(context, journal, person)).id }),
    ...(from && { since: from }),
  };
}

function known(kind: string): (typeof kinds)[number] {
  const found = kinds.find((one) => one === kind.toLowerCase());
  if (found) return found;
  const guess = nearest(kind.slice(0, 40), kinds);
  throw new UsageError(
    `There is no kind of record called ${shortened(kind)}.`,
    guess ? `Did you mean --kind ${guess}?` : `Use one of: ${kinds.join(', ')}.`,
  );
}

/** The words that were looked for in the end, as somebody would have typed them. */
const lookedFor = ({ mended, terms }: Results, typed: string): string =>
  mended.length === 0
    ? shortened(typed)
    : listed(
        terms.slice(0, 5).map((term) => shortened(term.typed)),
        'or',
      );

/** Says what was really looked for, when what was typed found nothing. */
function explain({ out }: Context, { terms, mended, total }: Results, typed: readonly Term[]): void {
  for (const { typed: slip, meant } of total > 0 ? mended : [])
    out.hint(`Nothing has ${shortened(slip)}; this is what has ${listed(meant.slice(0, 5), 'or')}.`);
  if (total > 0 && mended.length === 0 && terms !== typed)
    out.hint('Nothing has it just so; this is what has the words.');
}

function advice(terms: readonly Term[], { kind, person, since }: Omit<Input, 'words'>): string {
  const narrow = kind || person !== undefined || since !== undefined;
  return [
    ...(terms.length > 1
      ? ['All words must stand in one record: try fewer of them.']
      : ['Try the beginning of a word, or another word for it.']),
    ...(terms.some(({ typed }) => /[.*+?^$|[\](){}\\]/.test(typed))
      ? ['Signs are taken as they are, and not as a pattern.']
      : []),
    ...(narrow ? ['Or look everywhere: leave out --kind, --person and --since.'] : []),
  ].join(' ');
}

/** In quotes, which may be those that were typed, and no longer than a line can say. */
function shortened(text: string): string {
  const words = /^"([^"]*)"$/.exec(text)?.[1] ?? text;
  return `"${words.length > 40 ? `${words.slice(0, 39)}…` : words}"`;
}
