import { nearest } from '../domain/nearest.ts';
import { typed } from '../domain/typed.ts';
import { personQuestions } from '../worksheets/records/people.ts';
import type { Command } from './command.ts';

/** A call that was understood as far as its command, and not to its end. */
export type Miscall = {
  /** The names on the way to the command. */
  readonly path: readonly string[];
  readonly called: Command | null;
  /** The names and all that stands behind them, up to the first flag. */
  readonly words: readonly string[];
};

/** What to type where there is a word too many; null where nothing tells what it was meant for. */
export const wordTooMany = (call: Miscall): string | null =>
  subcommandMeant(call) ?? flagMeant(call) ?? factNamed(call) ?? quotesMeant(call);

function subcommandMeant({ path, called, words }: Miscall): string | null {
  const names = called?.subcommands?.map(({ name }) => name) ?? [];
  const guess = nearest(words[path.length] ?? '', names);
  return guess === undefined ? null : `Did you mean ${['mentor', ...path, guess].join(' ')}?`;
}

/** A word that a flag takes came without it: `trouble ada less-time`. */
function flagMeant({ path, called, words }: Miscall): string | null {
  const taken = path.length + (called?.args?.split(' ').length ?? 0);
  const [word = '', ...rest] = words.slice(taken);
  const flag = called?.options?.find((one) => one.words?.includes(word.toLowerCase()));
  if (!flag || rest.length > 0) return null;
  const kept = words.slice(0, taken).map(named);
  return `Did you mean ${['mentor', ...kept].join(' ')} ${flag.flags.split(' ')[0]} ${word.toLowerCase()}?`;
}

/** In quotes only where it needs them. */
const named = (words: string): string => (/^[\w-]+$/.test(words) ? words : typed(words));

/** One thing about somebody is changed with `people edit`; `edit` takes any record, and has no flags for what is in it. */
export function factMeant({ path, words }: Miscall, flag: string): string | null {
  if (path.join(' ') !== 'edit' || !personQuestions.some(({ id }) => id === flag)) return null;
  return `Did you mean mentor people edit ${named(words.slice(1).join(' ') || 'NAME')} --${flag}?`;
}

/** The same without the dashes: `edit dana role`. */
function factNamed({ path, called, words }: Miscall): string | null {
  const [last = '', ...before] = words.toReversed();
  return before.length > path.length
    ? factMeant({ path, called, words: before.toReversed() }, last.toLowerCase())
    : null;
}

/** A name of several words came without its quotes. */
function quotesMeant({ path, called, words }: Miscall): string | null {
  const args = called?.args?.split(' ') ?? [];
  const [first = ''] = args;
  if (!(/^[<[](?:person|name)[>\]]$/.test(first) || (first === '<what>' && args.length === 1))) return null;
  const command = ['mentor', ...path].join(' ');
  const name = words.slice(path.length).join(' ');
  return args.length === 1 && name.includes(' ')
    ? `Put quotes around a name of several words: ${command} ${typed(name)}`
    : `Put quotes around a name of several words, as in "Ada Lovelace". Type: ${command} --help`;
}
