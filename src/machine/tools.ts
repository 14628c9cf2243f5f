import type { Markdown, Retold, Screen, Tools } from '../context.ts';
import type { Page } from '../domain/page.ts';
import { copy, hasClipboard } from './clipboard.ts';
import { editIn, editorCommand } from './editor.ts';
import { setMarkdown } from './markdown.ts';
import { paintFor } from './out.ts';
import { drawPage } from './page.ts';
import { retellShown } from './retold.ts';
import { isInstalled, run, split } from './run.ts';
import { safe, textWidth } from './text.ts';

type Stream = { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };

export type ToolsOptions = {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: NodeJS.ProcessEnv;
  /** The person's own choice of editor, before $VISUAL and $EDITOR. */
  readonly editor?: () => Promise<string | null>;
  /** What shows a text when there is no pager to show it in. */
  readonly print: (text: string) => void;
  /** Plain, or with nobody to press a key: then a long text stays where it can be read. Read at every use. */
  readonly screen: Pick<Screen, 'plain' | 'interactive' | 'width'>;
  /** What becomes of a text before it is shown. */
  readonly retold?: Retold | undefined;
};

/** Programs of this machine: an editor, a clipboard, a pager. */
export const createTools = ({
  stdout,
  stderr,
  env,
  editor,
  print,
  screen,
  retold = (text) => text,
}: ToolsOptions): Tools => {
  /** What is to be laid out, laid out for whoever reads it: without a terminal, in one go and as it is. */
  const laidOut = (shown: Page | Markdown): string => {
    const columns = stdout.isTTY ? textWidth(stdout.columns ?? screen.width) : null;
    const paint = paintFor(stdout, env, screen.plain);
    if (!('markdown' in shown)) return drawPage(shown, columns, { paint, retold });
    return columns === null ? shown.markdown : setMarkdown(safe(shown.markdown), columns, paint);
  };
  return {
    async edit(text, { extension = '.md' } = {}) {
      const command = await editorCommand(env, (await editor?.()) ?? null);
      return editIn(command, text, extension, { stdout, stderr, env });
    },
    copy: (text) => copy(text, env),
    canCopy: async () => hasClipboard(env),
    async page(asked) {
      const shown = retellShown(asked, retold);
      const [program, ...args] = split(env['PAGER'] || 'less -FRX');
      const pages = stdout.isTTY === true && !screen.plain && screen.interactive && program !== undefined;
      const set = typeof shown === 'string' ? null : laidOut(shown);
      if (pages && (await pageIn(program, args, set ?? safe(String(shown)), env))) return;
      if (set === null) print(String(shown));
      else stdout.write(set);
    },
  };
};

async function pageIn(
  program: string,
  args: readonly string[],
  text: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  if (!isInstalled(program, env)) return false;
  // What is bold or dim comes through, whatever options the person's own $PAGER leaves out.
  const utf8 = { LESSCHARSET: 'utf-8', LESS: 'FRX', ...env };
  return typeof (await run(program, args, utf8, ['pipe', 'inherit', 'inherit'], text)) === 'number';
}
