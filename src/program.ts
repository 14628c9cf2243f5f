import { Command as Commander, CommanderError, type OptionValues } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { Command, Flag, Listing } from './commands/command.ts';
import { contents, listings, start } from './commands/index.ts';
import type { Context, Out } from './context.ts';
import { UsageError } from './errors.ts';

/** What may stand before or after any command. */
export type Globals = { readonly file?: string; readonly plain?: boolean; readonly input?: boolean };

/**
 * Calls one command by its words; resolves with its exit code. Knows how commands are called, not what they do.
 * @throws UsageError when the words mean no command, or the command no such words.
 */
export async function call(
  argv: readonly string[],
  out: Out,
  world: (globals: Globals) => Context,
): Promise<number> {
  let code = 0;
  const program = new Commander('mentor')
    .description('A mentorship coach in your terminal. Type `mentor` alone for the one next step.')
    .usage('[command] [options]')
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain mentor, or a command')
    .option('--file <path>', 'use this journal')
    .option('--plain', 'ask line by line and redraw nothing (for screen readers)')
    .option('--no-input', 'never ask; a missing answer is an error')
    .configureOutput({ writeOut: (text) => out.print(text), writeErr: () => {} })
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();

  /** Puts a command on the program; its flags and what it does only when it is the one called. */
  const mount = async (
    parent: Commander,
    { name, summary, load }: Listing,
    words: readonly string[],
    group = '',
  ) => {
    const command = parent.command(name).description(summary);
    if (group) command.helpGroup(`${group}:`);
    if (words[0] === name) await outfit(command, await load(), words.slice(1));
  };
  const outfit = async (
    command: Commander,
    { args = '', options = [], more, subcommands = [], run }: Command,
    words: readonly string[],
  ) => {
    if (args) command.arguments(args);
    // Where a subcommand is called every flag is its own, also one that both know by that name.
    if (!subcommands.some(({ name }) => name === words[0]))
      for (const flag of options) addFlag(command, flag);
    if (more) command.addHelpText('after', `\n${more}`);
    for (const sub of subcommands) await mount(command, sub, words);
    command.action(async () => {
      code = (await run(world(program.opts<Globals>()), inputOf(command) as never)) ?? 0;
    });
  };

  let words: readonly string[] = [];
  try {
    words = calledWords(program, argv);
    for (const [group, members] of Object.entries(contents)) {
      for (const listing of members) await mount(program, listing, words, group);
    }
    if (words.length === 0) await outfit(program, await start(), words);
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, words[0]);
  }
  return code;
}

/** The words that are no flags, up to the first flag of a command: what is called, or what `help` is asked about. */
function calledWords(program: Commander, argv: readonly string[]): readonly string[] {
  const { operands } = program.parseOptions([...argv]);
  return operands[0] === 'help' && operands.length > 1 ? operands.slice(1) : operands;
}

function addFlag(command: Commander, { flags, meaning, many }: Flag): void {
  if (many)
    command.option(flags, meaning, (text: string, before: readonly string[] = []) => [...before, text]);
  else command.option(flags, meaning);
}

/** Arguments and flags, each under its own name. */
function inputOf(command: Commander): OptionValues {
  const args = command.registeredArguments.map((argument, i) => [argument.name(), command.processedArgs[i]]);
  return { ...Object.fromEntries(args), ...command.opts() };
}

/** Commander's complaint as one sentence of ours, with the nearest name when it knows one. */
function usageError(error: CommanderError, called: string | undefined): UsageError {
  const [complaint = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const nearest = /Did you mean (?:one of )?(.+)\?/.exec(suggestion ?? '')?.[1];
  const known = listings.some(({ name }) => name === called);
  return new UsageError(
    `${complaint.charAt(0).toUpperCase()}${complaint.slice(1).replace(/'/g, '"')}.`,
    nearest ? `Did you mean ${nearest}?` : `Type: mentor ${known ? `${called} ` : ''}--help`,
  );
}
