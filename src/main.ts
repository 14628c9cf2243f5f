import packageJson from '../package.json' with { type: 'json' };
import type { Context, Globals } from './context.ts';
import { InvalidAnswers, Stopped, UsageError, UserError } from './errors.ts';

/** Runs one command and says how it ended. Nothing else in the house decides an exit code. */
export async function main(argv: readonly string[], world: (globals: Globals) => Context): Promise<number> {
  let context = world({});
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      context.out.print(packageJson.version);
      return 0;
    }
    if (argv[0] === '--complete') {
      const { complete } = await import('./commands/completion/complete.ts');
      await complete(context, argv.slice(1));
      return 0;
    }
    // After the one question that needs no commander.
    const { call } = await import('./program.ts');
    return await call(argv, context, (globals) => {
      context = world(globals);
      return context;
    });
  } catch (error) {
    return explain(error, context);
  }
}

/** Says what went wrong, to the person who can put it right: the user, or us. */
function explain(error: unknown, { out, store }: Context): number {
  if (error instanceof Stopped) {
    out.hint(`\n${error.message || 'Stopped. Every answer so far is kept; run the same command to go on.'}`);
    return 130;
  }
  if (error instanceof UserError) {
    out.fail(error.message);
    if (error instanceof InvalidAnswers)
      for (const { id, reason } of error.problems) out.say(`  ${id} ${reason}`);
    if (error.hint) out.hint(`  ${error.hint}`);
    return error instanceof UsageError ? 2 : 1;
  }
  out.fail('That is a bug in mentor, not something you did.');
  out.say(`Your journal is safe in ${store.path}. Please report these lines; CONTRIBUTING.md says where.`);
  out.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 70;
}
