import type { Ask, Screen, Tools } from '../../context.ts';
import type { Terminal } from './desk.ts';
import type { createSecret } from './secret.ts';

export type AskOptions = {
  readonly input: NodeJS.ReadableStream;
  readonly output: Terminal;
  readonly env: NodeJS.ProcessEnv;
  readonly screen: Pick<Screen, 'width' | 'plain' | 'interactive'>;
  readonly edit: Tools['edit'];
};

/**
 * Asks at the terminal, in the way that suits it; everything a question needs is loaded with the first one.
 * BACK on Shift+Tab or `<`; throws Stopped on Ctrl-C and at the end of the input.
 */
export function createAsk({ input, output, env, screen, edit }: AskOptions): Ask {
  let started: Promise<Ask> | null = null;
  let secret: ReturnType<typeof createSecret> | null = null;

  const start = async (): Promise<Ask> => {
    if (screen.plain) {
      const { createPlain } = await import('./plain.ts');
      const marks = (output as { isTTY?: boolean }).isTTY === true && env['TERM'] !== 'dumb';
      return createPlain({ input, output, edit, width: () => screen.width, marks });
    }
    const { createLive } = await import('./live.ts');
    return createLive({ input, output, env, edit });
  };

  return async function ask(question, asked) {
    if (!screen.interactive) throw new Error(`Nobody can be asked "${question.id}": there is no terminal.`);
    if (question.kind === 'line' && question.secret) {
      const { createSecret } = await import('./secret.ts');
      const { marksFor } = await import('../marks.ts');
      const prompt = screen.plain ? '>' : marksFor(env).point;
      secret ??= createSecret({ input, output, width: () => screen.width, prompt });
      return secret(question);
    }
    started ??= start();
    return (await started)(question, asked);
  };
}
