import type { Context } from '../context.ts';

/** What a journal holds of something that is named on the command line, or what the disk does. */
export type Named =
  | 'person'
  | 'objective'
  | 'milestone'
  | 'action'
  | 'advice'
  | 'record'
  | 'deed'
  | 'file'
  | 'folder';

/** What may stand in a place, for whoever completes it: one of these words, or something that is named. */
export type Takes = { readonly words?: readonly string[]; readonly named?: readonly Named[] };

/** A flag in commander's notation (`--to <folder>`); `many` may be repeated and gives a list. */
export type Flag = {
  readonly flags: string;
  readonly meaning: string;
  readonly many?: true;
  /** The words it takes, where it takes no others. */
  readonly words?: readonly string[];
  /** What it takes, where neither its words nor the name of its value say so. */
  readonly takes?: Takes;
};

/**
 * What a command does, and how it is called; its name and summary stand in the table of contents.
 * Any command is a `Command<never>`: only the program, which read the words, knows that the input fits.
 */
export type Command<Input = never> = {
  /** Positional arguments in commander's notation: `[person]`, `<name>`. */
  readonly args?: string;
  /** What an argument takes, by its name, where that does not say so itself. */
  readonly takes?: Readonly<Record<string, Takes>>;
  readonly options?: readonly Flag[];
  /** Lines below the flags in `--help`: an example is worth more than a paragraph. */
  readonly more?: string;
  readonly subcommands?: readonly Listing[];
  /** The path of the journal on which a command named after this one works; see `lends` in its listing. */
  lend?(context: Context): Promise<string>;
  /** Resolves with the exit code when it is not 0. `Input` holds arguments and flags by name. */
  run(context: Context, input: Input): Promise<void> | Promise<number>;
};

/** A line of `--help`, and where the command is: only the one called is loaded. */
export type Listing = {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
  /** Another command may follow its name, and then works on the journal that this one lends. */
  readonly lends?: true;
};

export const defineCommand = <Input>(command: Command<Input>): Command => command;
