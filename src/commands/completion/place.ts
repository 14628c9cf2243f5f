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

const always = [...globalFlags, helpFlag].map(spelled);
const outside = [...always, spelled(versionFlag)];

/** The way through the words before the cursor, as the program would take it; loads only the commands on it. */
export async function placeAfter(words: readonly string[], all: readonly Listing[]): Promise<Place> {
  let listings = all;
  let command: Command | null = null;
  let flags = outside;
  let after: Spelled | null = null;
  let [ended, lent, lends] = [false, false, false];
  let [file, arguments_]: [string | null, number] = [null, 0];
  const used = new Set<string>();
  const keep = ({ long }: Spelled, value: string) => {
    if (long === '--file') file = value;
  };
  for (const word of words) {
    if (after) {
      keep(after, word);
      after = null;
    } else if (!ended && word === '--') ended = true;
    else if (!ended && word.startsWith('-') && word !== '-') {
      const flag = flagIn(flags, word);
      if (!flag) continue;
      if (!flag.flag.many) used.add(flag.long);
      if (flag.value === null) continue;
      if (word.includes('=')) keep(flag, word.slice(word.indexOf('=') + 1));
      else after = flag;
    } else {
      const named = ended || arguments_ > 0 ? undefined : listings.find(({ name }) => name === word);
      if (!named) {
        arguments_ += 1;
        continue;
      }
      lent ||= lends && all.includes(named);
      command = await named.load();
      lends = named.lends === true;
      listings = [...(command.subcommands ?? []), ...(lends ? all.filter((one) => one !== named) : [])];
      flags = [...(command.options ?? []).map(spelled), ...always];
    }
  }
  const takes = after ? takenBy(after) : takenHere(command, arguments_);
  const open = arguments_ > 0 || ended ? [] : listings;
  return { listings: open, flags, takes, after, ended, used, journal: { file, lent } };
}

/** What the argument is that comes after so many others; the last may be repeated. */
function takenHere(command: Command | null, before: number): Takes {
  const all = argumentsIn(command?.args ?? '');
  const here = all[before] ?? (all.at(-1)?.many ? all.at(-1) : undefined);
  return here ? takenAs(here.name, command?.takes) : {};
}
