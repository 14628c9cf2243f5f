import type { Flag, Named, Takes } from '../command.ts';

/** A flag as it is typed. */
export type Spelled = {
  readonly long: string;
  readonly short: string | null;
  readonly flag: Flag;
  /** What its value is called in the help; null where it takes none. */
  readonly value: string | null;
};

/** `-h, --help` and `--to <folder>`, taken apart. */
export function spelled(flag: Flag): Spelled {
  const [, short = null, long = '', value = null] =
    /^(?:(-\w), )?(--[\w-]+)(?: <([^>]+)>)?$/.exec(flag.flags) ?? [];
  return { long, short, flag, value };
}

/** The flag of a word on the line, which may hold its value: `--kind=cold`. */
export const flagIn = (flags: readonly Spelled[], word: string): Spelled | undefined =>
  flags.find(({ long, short }) => word === short || word.split('=')[0] === long);

/** What a value or an argument is, by its name in the help. */
const byName: Readonly<Record<string, Named>> = {
  file: 'file',
  path: 'file',
  place: 'file',
  folder: 'folder',
  person: 'person',
  other: 'person',
  actions: 'action',
  advice: 'advice',
  objective: 'objective',
  milestone: 'milestone',
};

const called = (name: string | null): Takes =>
  name !== null && Object.hasOwn(byName, name) ? { named: [byName[name]!] } : {};

/** What may stand after a flag. */
export const takenBy = ({ flag, value }: Spelled): Takes =>
  flag.takes ?? (flag.words?.length ? { words: flag.words } : called(value));

/** An argument of a command, in commander's notation: `<person>`, `[words...]`. */
export type Argument = { readonly name: string; readonly many: boolean };

export const argumentsIn = (args: string): readonly Argument[] =>
  [...args.matchAll(/[<[]([\w-]+)(\.\.\.)?[>\]]/g)].map(([, name, many]) => ({
    name: name!,
    many: many !== undefined,
  }));

/** What may stand in the place of an argument. */
export const takenAs = (name: string, takes: Readonly<Record<string, Takes>> = {}): Takes =>
  takes[name] ?? called(name);
