import type { Ask, Screen, Tools } from '../../context.ts';
import type { Terminal } from './desk.ts';

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
      const { askSecret } = await import('./secret.ts');
      return askSecret(question, { input, output, width: () => screen.width });
    }
    started ??= start();
    return (await started)(question, asked);
  };
}
