import type { Tools } from '../context.ts';
import { copy } from './clipboard.ts';
import { editIn, editorCommand } from './editor.ts';
import { isInstalled, run, split } from './run.ts';
import { safe } from './text.ts';

type Stream = { write(text: string): unknown; readonly isTTY?: boolean };

export type ToolsOptions = {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: NodeJS.ProcessEnv;
  /** The person's own choice of editor, before $VISUAL and $EDITOR. */
  readonly editor?: () => Promise<string | null>;
  /** What shows a text when there is no pager to show it in. */
  readonly print: (text: string) => void;
  /** Whether to leave long texts where they can be read line by line. Read at every use. */
  readonly screen: { readonly plain: boolean };
};

/** Programs of this machine: an editor, a clipboard, a pager. */
export const createTools = ({ stdout, stderr, env, editor, print, screen }: ToolsOptions): Tools => ({
  async edit(text, { extension = '.md' } = {}) {
    const command = await editorCommand(env, (await editor?.()) ?? null);
    return editIn(command, text, extension, { stdout, stderr, env });
  },
  copy: (text) => copy(text, env),
  async page(text) {
    const [program, ...args] = split(env['PAGER'] || 'less -FRX');
    const shown = stdout.isTTY === true && !screen.plain && program !== undefined;
    if (!shown || !(await pageIn(program, args, safe(text), env))) print(text);
  },
});

async function pageIn(
  program: string,
  args: readonly string[],
  text: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  if (!isInstalled(program, env)) return false;
  const utf8 = { LESSCHARSET: 'utf-8', ...env };
  return typeof (await run(program, args, utf8, ['pipe', 'inherit', 'inherit'], text)) === 'number';
}
