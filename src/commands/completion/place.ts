import type { Command, Listing, Takes } from '../command.ts';
import { globalFlags, helpFlag, versionFlag } from '../globals.ts';
import { argumentsIn, flagIn, type Spelled, spelled, takenAs, takenBy } from './flags.ts';

/** Where the cursor stands: in which command, and what may come there. */
export type Place = {
  /** The commands that could be named here. */
  readonly listings: readonly Listing[];
  readonly flags: readonly Spelled[];
  /** What the value or argument here is. */
  readonly takes: Takes;
  /** The flag whose value is wanted here; no other flag can stand there then. */
  readonly after: Spelled | null;
  /** `--` was typed: what begins with a hyphen is no flag any more. */
  readonly ended: boolean;
  /** The flags typed so far that have no use twice. */
  readonly used: ReadonlySet<Spelled['long']>;
  /** On which journal it would work: `--file`, the one a command lends, or the usual one. */
  readonly journal: { readonly file: string | null; readonly lent: boolean };
};

/** How far one has come on the way through the words. */
type Way = Omit<Place, 'takes'> & {
  readonly command: Command | null;
  /** Whether the command last named lends its journal to the next. */
  readonly lends: boolean;
  /** How many arguments of the command stand there already. */
  readonly filled: number;
};

const always = [...globalFlags, helpFlag].map(spelled);

/** The way through the words before the cursor, as the program would take it; loads only the commands on it. */
export async function placeAfter(words: readonly string[], all: readonly Listing[]): Promise<Place> {
  let way: Way = {
    listings: all,
    flags: [...always, spelled(versionFlag)],
    after: null,
    ended: false,
    used: new Set(),
    journal: { file: null, lent: false },
    command: null,
    lends: false,
    filled: 0,
  };
  for (const word of words) way = await onward(way, word, all);
  return { ...way, takes: way.after ? takenBy(way.after) : takenHere(way) };
}

async function onward(way: Way, word: string, all: readonly Listing[]): Promise<Way> {
  if (way.after) return { ...valued(way, way.after, word), after: null };
  if (!way.ended && word === '--') return { ...way, ended: true, listings: [] };
  if (!way.ended && word.startsWith('-') && word !== '-') return flagged(way, word);
  const named = way.listings.find(({ name }) => name === word);
  return named ? entering(way, named, all) : { ...way, filled: way.filled + 1, listings: [] };
}

/** A flag has been typed, with its value perhaps; one that nobody knows is passed by. */
function flagged(way: Way, word: string): Way {
  const flag = flagIn(way.flags, word);
  if (!flag) return way;
  const noted = flag.flag.many ? way : { ...way, used: new Set([...way.used, flag.long]) };
  if (flag.value === null) return noted;
  return word.includes('=')
    ? valued(noted, flag, word.slice(word.indexOf('=') + 1))
    : { ...noted, after: flag };
}

/** Of all values only one says where to look for the others. */
const valued = (way: Way, { long }: Spelled, value: string): Way =>
  long === '--file' ? { ...way, journal: { ...way.journal, file: value } } : way;

/** A command, or a subcommand, has been named; after one that lends its journal any other may follow. */
async function entering(way: Way, named: Listing, all: readonly Listing[]): Promise<Way> {
  const command = await named.load();
  const lends = named.lends === true;
  const others = lends ? all.filter((one) => one !== named) : [];
  return {
    ...way,
    command,
    lends,
    filled: 0,
    listings: [...(command.subcommands ?? []), ...others],
    flags: [...(command.options ?? []).map(spelled), ...always],
    journal: { ...way.journal, lent: way.journal.lent || (way.lends && all.includes(named)) },
  };
}

/** What the argument is that comes after so many others; the last may be repeated. */
function takenHere({ command, filled }: Way): Takes {
  const all = argumentsIn(command?.args ?? '');
  const here = all[filled] ?? (all.at(-1)?.many ? all.at(-1) : undefined);
  return here ? takenAs(here.name, command?.takes) : {};
}
