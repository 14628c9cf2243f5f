import type { Command, Listing } from '../../src/commands/command.ts';
import { listings } from '../../src/commands/index.ts';

const globals = ['--file', '--plain', '--no-input', '--help', '--version', '--json'];

/** What a text tells its reader to type: commands set in by four spaces, and those in backticks. */
export const callsIn = (text: string): readonly string[] => [
  ...[...text.matchAll(/^ {4}(mentor\b.*)$/gm)].map(([, call]) => call!.split(/ {2,}/)[0]!),
  ...[...text.matchAll(/`(mentor\b[^`]*)`/g)].map(([, call]) => call!),
];

/**
 * Why a call as it stands in a text would be refused, in words; null when the program takes it. Small letters after
 * a command about people are a subcommand, unless they are one of `people`: NAME stands for somebody.
 */
export async function faultOf(call: string, people: readonly string[] = []): Promise<string | null> {
  const words = (call.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).slice(1);
  const [name] = words;
  if (name === undefined || name === 'COMMAND') return null;
  let listing = listings.find((one) => one.name === name);
  if (!listing) return `${call}: there is no command ${name}`;
  let command = await listing.load();
  let rest = words.slice(1);
  for (let sub = below(command, rest[0]); sub; sub = below(command, rest[0])) {
    listing = sub;
    command = await sub.load();
    rest = rest.slice(1);
  }
  const flags = [...(command.options ?? []).map(({ flags }) => flags.split(/[ ,]/)[0]!), ...globals];
  const strange = rest.filter((word) => word.startsWith('--')).find((word) => !flags.includes(word));
  if (strange) return `${call}: ${listing.name} has no flag ${strange}`;
  const lead = rest[0];
  const named = lead !== undefined && !lead.startsWith('-');
  const mistaken = named && command.subcommands && /person/.test(command.args ?? '') && /^[a-z]/.test(lead);
  if (mistaken && !people.includes(lead)) return `${call}: ${listing.name} has no subcommand ${lead}`;
  return named && !command.args ? `${call}: ${listing.name} takes no ${lead}` : null;
}

const below = ({ subcommands = [] }: Command, word: string | undefined): Listing | undefined =>
  subcommands.find(({ name }) => name === word);
