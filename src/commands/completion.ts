import { UsageError } from '../errors.ts';
import { type Command, defineCommand } from './command.ts';
import { isShell, type Shell, shells } from './completion/spoken.ts';

type Input = { readonly shell?: string };

/** Where each shell looks for it: a line to be typed once. */
const installs: Readonly<Record<Shell, string>> = {
  bash: 'mentor completion bash >> ~/.bashrc',
  zsh: 'mentor completion zsh >> ~/.zshrc',
  fish: 'mentor completion fish > ~/.config/fish/completions/mentor.fish',
  powershell: 'mentor completion powershell >> $PROFILE',
};

/** The script that teaches a shell to complete what is typed after `mentor`. */
export const completion: Command = defineCommand<Input>({
  args: '[shell]',
  takes: { shell: { words: shells } },
  more: `Shell: ${shells.join(', ')}; without it, how to set it up. It completes commands, flags, what they take,\nthe people and records of your journal, and files.\n  ${installs.bash}`,

  async run({ out, files, screen }, { shell }) {
    if (shell === undefined) return out.prose(howTo(screen.shell()));
    const wanted = shell === 'pwsh' ? 'powershell' : shell;
    if (!isShell(wanted))
      throw new UsageError(
        `There is no completion for "${shell}".`,
        `Use one of: ${shells.join(', ')}. Or see how: mentor completion`,
      );
    out.print(await files.template(`completion/mentor.${endings[wanted]}`));
  },
});

const endings: Readonly<Record<Shell, string>> = {
  bash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  powershell: 'ps1',
};

function howTo(seen: string | null): string {
  const own = seen === 'pwsh' ? 'powershell' : (seen ?? undefined);
  if (!isShell(own)) {
    const said =
      seen === null ? 'Your shell could not be told.' : `Your shell is ${seen}, which is none of these.`;
    return `${said} Type the line of the one you use, once, and open a new terminal:\n\n${lines(shells)}`;
  }
  const others = shells.filter((one) => one !== own);
  return `Your shell is ${own}. Type this once, and open a new terminal:\n\n${lines([own])}\n\nThen Tab completes commands, flags, people and ids. There is one for ${others.slice(0, -1).join(', ')} and ${others.at(-1)} too.`;
}

const lines = (some: readonly Shell[]): string => some.map((shell) => `  ${installs[shell]}`).join('\n');
