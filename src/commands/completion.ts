import { listed } from '../domain/wording.ts';
import { UsageError } from '../errors.ts';
import { type Command, defineCommand } from './command.ts';
import { type Shell, shellCalled, shells } from './completion/spoken.ts';

type Input = { readonly shell?: string };

/** How the script of each shell ends, and the line to be typed once, to put it where that shell looks. */
const kept: Readonly<Record<Shell, { readonly ending: string; readonly install: string }>> = {
  bash: { ending: 'bash', install: 'mentor completion bash >> ~/.bashrc' },
  zsh: { ending: 'zsh', install: 'mentor completion zsh >> ~/.zshrc' },
  fish: { ending: 'fish', install: 'mentor completion fish > ~/.config/fish/completions/mentor.fish' },
  // Not with >>: Windows PowerShell would write UTF-16 behind a profile that is something else.
  powershell: { ending: 'ps1', install: 'mentor completion powershell | Add-Content $PROFILE' },
};

/** The script that teaches a shell to complete what is typed after `mentor`. */
export const completion: Command = defineCommand<Input>({
  args: '[shell]',
  takes: { shell: { words: shells } },
  more: `Shell: ${shells.join(', ')}; without it, how to set it up. It completes commands, flags, what they take,\nthe people and records of your journal, and files.\n  ${kept.bash.install}`,

  async run({ out, files, screen }, { shell: named }) {
    if (named === undefined) return out.prose(howTo(screen.shell()));
    const shell = shellCalled(named);
    if (!shell)
      throw new UsageError(
        `There is no completion for "${named}".`,
        `Use one of: ${shells.join(', ')}. Or see how: mentor completion`,
      );
    out.print(await files.template(`completion/mentor.${kept[shell].ending}`));
  },
});

/** What to type in the shell that was seen, or in each where that is none of them. */
function howTo(seen: string | null): string {
  const own = shellCalled(seen);
  if (!own) {
    const said =
      seen === null
        ? 'Nothing here says which shell you use.'
        : `Your shell is ${seen}, which is none of these.`;
    return `${said} Type the line of the one you use, once, and open a new terminal:\n\n${lines(shells)}`;
  }
  const others = shells.filter((one) => one !== own);
  return `Your shell is ${own}. Type this once, and open a new terminal:\n\n${lines([own])}\n\nThen Tab completes commands, flags, people and ids. There is one for ${listed(others, 'and')} too.`;
}

const lines = (some: readonly Shell[]): string => some.map((shell) => `  ${kept[shell].install}`).join('\n');
