import { Command as Commander, CommanderError, type OptionValues } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { Command, Flag, Listing } from './commands/command.ts';
import { globalFlags, helpFlag, versionFlag } from './commands/globals.ts';
import { contents, listings, start } from './commands/index.ts';
import type { Miscall } from './commands/miscalled.ts';
import type { Context, Globals } from './context.ts';
import { epilogue } from './documents/epilogue.ts';
import { UsageError } from './errors.ts';

/**
 * Calls one command by its words; resolves with its exit code. Knows how commands are called, not what they do.
 * @throws UsageError when the words mean no command, or the command no such words.
 */
export async function call(
  typed: readonly string[],
  { out, screen }: Pick<Context, 'out' | 'screen'>,
  world: (globals: Globals) => Context,
): Promise<number> {
  let code = 0;
  const program = new Commander('mentor')
    .description('A mentorship coach in your terminal. Type `mentor` alone for the one next step.')
    .usage('[command] [options]')
    .version(packageJson.version, versionFlag.flags, versionFlag.meaning)
    .helpOption(helpFlag.flags, helpFlag.meaning)
    .configureOutput({
      writeOut: (text) => out.print(text),
      writeErr: () => {},
      getOutHelpWidth: () => screen.width,
    })
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20 })
    .exitOverride();
  for (const flag of globalFlags) addFlag(program, flag);

  let argv = typed;
  const path: string[] = [];
  let called: Command | null = null;

  /** Puts a command on the program; its flags and what it does only when it is the one called. */
  const mount = async (
    parent: Commander,
    { name, summary, load }: Listing,
    words: readonly string[],
    group = '',
  ) => {
    const command = parent.command(name).description(summary);
    if (group) command.helpGroup(`${group}:`);
    if (words[0] !== name) return;
    path.push(name);
    await outfit(command, await load(), words.slice(1));
  };
  const outfit = async (command: Commander, spec: Command, given: readonly string[]) => {
    const { args: takes = '', options = [], more, subcommands = [], run } = spec;
    argv = subcommandFirst(program, argv, spec, given.length === 0 ? path.at(-1) : undefined);
    const words = given.length === 0 ? calledWords(program, argv).slice(path.length) : given;
    for (const sub of subcommands) await mount(command, sub, words);
    // A subcommand's own flags are its own: commander would give those that its parent knows too to the parent.
    if (subcommands.some(({ name }) => name === words[0])) return;
    called = spec;
    if (takes) command.arguments(takes);
    for (const flag of options) addFlag(command, flag);
    const after = (text: string) => command.addHelpText('after', () => `\n${epilogue(text, screen.width)}`);
    if (more) after(more);
    if (asksHelp(argv)) await nameTopics(after, path[0]);
    command.action(async () => {
      code = (await run(world(await naming(program.opts<Globals>())), inputOf(command) as never)) ?? 0;
    });
  };

  let words: readonly string[] = [];
  try {
    argv = helpLast(program, argv);
    words = calledWords(program, argv);
    const lender = lenderOf(words);
    if (lender) return await onLoan(lender, { argv, out, screen, world, globals: program.opts<Globals>() });
    const isNeeded = neededFor(words, argv);
    for (const [group, members] of Object.entries(contents)) {
      for (const listing of members) if (isNeeded(listing)) await mount(program, listing, words, group);
    }
    if (words.length === 0) await outfit(program, await start(), words);
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return code;
    const globals = program.opts<Globals>();
    if (globals.file) world(await naming(globals));
    throw await usageError(error, { path, called, words });
  }
  return code;
}

type Loan = Pick<Context, 'out' | 'screen'> & {
  readonly argv: readonly string[];
  readonly world: (globals: Globals) => Context;
  readonly globals: Globals;
};

/**
 * What commander has to know of: the command that is called. All of them are for help, and for a word that is none of
 * them, which may be like one; naming them takes longer than most commands do.
 */
function neededFor([first]: readonly string[], argv: readonly string[]): (listing: Listing) => boolean {
  const known = first === undefined ? !asksHelp(argv) : listings.some(({ name }) => name === first);
  return known ? ({ name }) => name === first : () => true;
}

/** `mentor demo prep`: the command that lends its journal to the one named after it; undefined where none does. */
function lenderOf([first, second]: readonly string[]): Listing | undefined {
  const named = second !== first && listings.some(({ name }) => name === second);
  return named ? listings.find(({ name, lends }) => name === first && lends) : undefined;
}

/** Calls what stands after the lender's name, on its journal and in its words. */
async function onLoan({ name, load }: Listing, { argv, out, screen, world, globals }: Loan): Promise<number> {
  if (globals.file !== undefined)
    throw new UsageError(
      `"mentor ${name}" brings a journal of its own, so it takes no --file.`,
      `Leave out one of the two: ${name}, or --file.`,
    );
  // Whoever asks what a command is has no use for a journal.
  const file = asksHelp(argv) ? undefined : await (await load()).lend?.(world(globals));
  const { inTheDemo } = await import('./domain/calls.ts');
  const retold = inTheDemo(ownNames());
  const rest = argv.toSpliced(argv.indexOf(name), 1);
  return call(rest, { out, screen }, (said) => world({ ...said, ...(file && { file }), retold }));
}

/** Where a journal had to be named, what is said names it too. */
async function naming(globals: Globals): Promise<Globals> {
  if (!globals.file) return globals;
  const { ofTheFile } = await import('./domain/calls.ts');
  return { ...globals, retold: ofTheFile(globals.file, ownNames()) };
}

/** The commands that work on the journal they are given. */
const ownNames = (): readonly string[] => listings.flatMap(({ name, lends }) => (lends ? [] : [name]));

const asksHelp = (argv: readonly string[]): boolean =>
  argv.some((word) => word === '-h' || word === '--help');

/** Help ends in what the guide says about the command. */
async function nameTopics(after: (text: string) => void, name: string | undefined): Promise<void> {
  const { readingOn } = await import('./domain/guide.ts');
  const topics = readingOn(name ?? '');
  if (topics.length > 0) after(`Read on: ${topics.map((topic) => `mentor guide ${topic}`).join(', ')}`);
}

/** `mentor -h next` and `mentor help next` ask about next, as `mentor next -h` does. */
function helpLast(program: Commander, argv: readonly string[]): readonly string[] {
  const { operands, unknown } = program.parseOptions([...argv]);
  const [asking = ''] = operands.length > 0 ? operands : unknown;
  if (!['help', '-h', '--help'].includes(asking)) return argv;
  return [...argv.toSpliced(argv.indexOf(asking), 1), '--help'];
}

/** `mentor people --json show jo` means `mentor people show --json jo`; `parent` is what stands before the flags. */
function subcommandFirst(
  program: Commander,
  argv: readonly string[],
  { options = [], subcommands = [] }: Command,
  parent: string | undefined,
): readonly string[] {
  if (parent === undefined || subcommands.length === 0) return argv;
  // Without these two it would end the process by itself, and say why in its own words.
  const flags = new Commander().exitOverride().configureOutput({ writeErr: () => {} });
  flags.helpOption(false).option('-h, --help');
  for (const flag of options) addFlag(flags, flag);
  const [word = ''] = flags.parseOptions(program.parseOptions([...argv]).unknown).operands;
  if (!subcommands.some(({ name }) => name === word)) return argv;
  const at = argv.indexOf(parent) + 1;
  return argv.toSpliced(argv.indexOf(word, at), 1).toSpliced(at, 0, word);
}

/** The words that are no flags, up to the first flag of a command: what is called. */
const calledWords = (program: Commander, argv: readonly string[]): readonly string[] =>
  program.parseOptions([...argv]).operands;

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

/** Commander's complaint as one sentence of ours, with what to type instead. */
async function usageError({ code, message }: CommanderError, call: Miscall): Promise<UsageError> {
  const { factMeant, wordTooMany } = await import('./commands/miscalled.ts');
  const [complaint = '', suggestion = ''] = message.replace(/^error: /, '').split('\n');
  const meant = /Did you mean (?:one of )?(.+)\?/.exec(suggestion)?.[1];
  const sentence = `${complaint.charAt(0).toUpperCase()}${complaint.slice(1).replace(/'/g, '"')}`;
  const strange = code === 'commander.unknownOption' ? /'--([\w-]+)/.exec(complaint)?.[1] : undefined;
  const elsewhere = strange === undefined ? null : factMeant(call, strange);
  if (elsewhere !== null) return new UsageError(sentence.replace(/\.?$/, '.'), elsewhere);
  const instead = code === 'commander.excessArguments' ? wordTooMany(call) : null;
  return new UsageError(
    sentence.replace(/\.?$/, '.'),
    meant ? `Did you mean ${meant}?` : (instead ?? `Type: ${['mentor', ...call.path, '--help'].join(' ')}`),
  );
}
