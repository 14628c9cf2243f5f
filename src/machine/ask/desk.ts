import { type Asked, BACK, type Tools } from '../../context.ts';
import { Stopped } from '../../errors.ts';
import { type Marks, marksFor } from '../marks.ts';
import { type Paint, paintFor } from '../out.ts';
import { createKeyboard, type Keyboard, type Listener } from './keyboard.ts';

/** Where the conversation is held, and how it looks there. */
export type Desk = {
  readonly keyboard: Keyboard;
  readonly output: Terminal;
  readonly paint: Paint;
  readonly marks: Marks;
  readonly edit: Tools['edit'];
  readonly size: () => { readonly columns: number; readonly rows: number };
};

/**
 * `again`: this very question was just answered and is still on the screen, so it is not written out once
 * more. `follows`: another item of the same list, say; its answer joins the one above.
 */
export type Turn = Asked & { readonly again: boolean; readonly follows: boolean };

export type Terminal = NodeJS.WritableStream & {
  readonly columns?: number;
  readonly rows?: number;
  cork?(): void;
  uncork?(): void;
};

export type DeskOptions = {
  readonly input: NodeJS.ReadableStream;
  readonly output: Terminal;
  readonly env: NodeJS.ProcessEnv;
  readonly edit: Tools['edit'];
};

export const createDesk = ({ input, output, env, edit }: DeskOptions): Desk => ({
  keyboard: createKeyboard(input, output),
  output,
  paint: paintFor(output as { isTTY?: boolean }, env, false),
  marks: marksFor(env),
  edit,
  size: () => ({ columns: output.columns || 80, rows: output.rows || 24 }),
});

/** What Inquirer's prompts take as their second argument. */
type Door = {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  clearPromptOnDone: boolean;
};

const STOP = Symbol('stop');

/**
 * Runs one prompt: gives its answer, or BACK, or throws Stopped. A prompt that is done with is wiped off
 * the screen, for the caller to write what shall stay; one that was stopped stays as it is.
 */
export async function hold<Answer>(
  { keyboard, output }: Desk,
  listener: Pick<Listener, 'blank' | 'letters' | 'repaint'> & {
    take(typed: Parameters<Listener['take']>[0], keys: Keys): string | null | typeof BACK;
  },
  prompt: (door: Door) => Promise<Answer>,
): Promise<Answer | typeof BACK> {
  const interrupt = new AbortController();
  const back = () => interrupt.abort(BACK);
  const stop = () => {
    door.clearPromptOnDone = false;
    interrupt.abort(STOP);
  };
  const { keys, close } = keyboard.open({
    back,
    stop,
    blank: listener.blank,
    letters: listener.letters,
    repaint: listener.repaint,
    take(typed) {
      const taken = listener.take(typed, keys);
      if (taken !== BACK) return taken;
      back();
      return null;
    },
  });
  const door: Door = { input: keys, output, signal: interrupt.signal, clearPromptOnDone: true };
  try {
    return await prompt(door);
  } catch (error) {
    if (interrupt.signal.reason === BACK) return BACK;
    if (interrupt.signal.aborted || (error instanceof Error && error.name === 'ExitPromptError'))
      throw new Stopped();
    throw error;
  } finally {
    close();
  }
}

type Keys = NodeJS.ReadableStream;
