import { isInstalled, run } from './run.ts';

type Clipboard = { readonly program: string; readonly args: readonly string[]; readonly wide?: true };

function clipboards(env: NodeJS.ProcessEnv): readonly Clipboard[] {
  const all: readonly (Clipboard & { readonly here: unknown })[] = [
    { program: 'pbcopy', args: [], here: process.platform === 'darwin' },
    {
      program: 'clip.exe',
      args: [],
      wide: true,
      here: process.platform === 'win32' || env['WSL_DISTRO_NAME'],
    },
    { program: 'wl-copy', args: [], here: env['WAYLAND_DISPLAY'] },
    { program: 'xclip', args: ['-selection', 'clipboard'], here: env['DISPLAY'] },
    { program: 'xsel', args: ['--clipboard', '--input'], here: env['DISPLAY'] },
  ];
  return all.filter(({ program, here }) => here && isInstalled(program, env));
}

/** Whether a clipboard program is here at all. */
export const hasClipboard = (env: NodeJS.ProcessEnv): boolean => clipboards(env).length > 0;

/** The first that takes the text. Nobody waits longer than three seconds for a clipboard. */
export async function copy(text: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  for (const { program, args, wide } of clipboards(env)) {
    const bytes = wide ? Buffer.from(`\ufeff${text}`, 'utf16le') : text;
    if ((await run(program, args, env, ['pipe', 'ignore', 'ignore'], bytes, 3_000)) === 0) return true;
  }
  return false;
}
