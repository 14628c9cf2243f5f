import type { Context } from '../../context.ts';
import { nearest } from '../../domain/nearest.ts';
import { counted, listed } from '../../domain/wording.ts';
import type { TemplateFile } from '../../doors/files.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { keepAside } from './keeping.ts';
import { namesOf, noteCopies, wantsNewer } from './refreshing.ts';
import { type State, stateOf } from './templatestate.ts';

type Input = { fresh?: readonly string[]; refresh?: boolean };

/** The documents and letters that came with mentor, to be changed. What somebody has changed is never written over. */
export const templates = defineCommand<Input>({
  options: [
    { flags: '--fresh <name>', meaning: 'bring one back as it came; yours is kept as .bak', many: true },
    { flags: '--refresh', meaning: 'bring the copies you have not changed up to date' },
  ],
  subcommands: [
    {
      name: 'list',
      summary: 'which there are, and which of them you have changed',
      load: async () => (await import('./templatelist.ts')).list,
    },
  ],
  more: 'They are Liquid: text with {{ names }} in it, which keeps what you typed as text.\nAdd --shipped to any command to use those that came with mentor for once.\n  mentor config templates --fresh messages/cold',

  async run(context, { fresh = [], refresh = false }) {
    return fresh.length > 0 ? bringBack(context, fresh) : copyAll(context, refresh);
  },
});

async function copyAll(context: Context, refresh: boolean): Promise<void> {
  const { files, out } = context;
  const { folder, all } = await files.templates();
  const those = (state: State) => all.filter((one) => stateOf(one) === state);
  const [missing, older, changed] = [those('shipped'), those('older'), those('changed')];
  const renewed = refresh || (await wantsNewer(context, older)) ? older : [];
  await files.folder(folder, async (desk) => {
    const copied = [...missing, ...renewed];
    for (const { name, shipped } of copied) await desk.write(name, shipped);
    await noteCopies(desk, [...copied, ...those('same')]);
  });
  const kept = all.length - missing.length;
  if (missing.length > 0) out.done(`Copied ${counted(missing.length, 'template')} to ${folder}.`);
  else out.done(`All ${counted(all.length, 'template')} are in ${folder} already.`);
  if (kept > 0 && missing.length > 0) out.say(`  ${counted(kept, 'other')} stayed as before.`);
  if (renewed.length > 0) out.done(`As ours is now: ${namesOf(renewed)}.`);
  else if (older.length > 0)
    out.say(
      `  As they came, while ours are newer: ${namesOf(older)}. To follow: mentor config templates --refresh`,
    );
  if (changed.length > 0) out.say(`  Yours, not touched: ${namesOf(changed)}.`);
  const behind = changed.filter((one) => one.behind);
  if (behind.length > 0)
    out.say(`  Of these ours has become newer: ${namesOf(behind)}. To look at it: --shipped`);
  for (const { trouble } of all) if (trouble !== null) out.warn(trouble);
  out.hint(
    '  Change what you like; take away what you leave as it is, so that it gets better with mentor.\n  See them with: mentor config templates list',
  );
}

async function bringBack({ files, out }: Context, typed: readonly string[]): Promise<void> {
  const { folder, all } = await files.templates();
  const wanted = [...new Set(typed.map((name) => known(all, name)))];
  const kept = await files.folder(folder, async (desk) => {
    const aside: string[] = [];
    for (const one of wanted) {
      if (stateOf(one) === 'changed' || stateOf(one) === 'unusable') aside.push(keepAside(desk, one.name));
      if (stateOf(one) !== 'same') await desk.write(one.name, one.shipped);
    }
    await noteCopies(desk, wanted);
    return aside;
  });
  out.done(`As it came with mentor again: ${namesOf(wanted)}.`);
  if (kept.length > 0) out.say(`  Yours is kept as ${listed(kept, 'and')} in ${folder}.`);
}

function known(all: readonly TemplateFile[], typed: string): TemplateFile {
  const found = all.find(({ name }) => name === typed || name === `${typed}.md`);
  if (found) return found;
  const guess = nearest(
    typed.slice(0, 80),
    all.map(({ name }) => name.replace(/\.md$/, '')),
  );
  throw new UsageError(
    `There is no template called "${typed.slice(0, 80)}".`,
    guess ? `Did you mean --fresh ${guess}?` : 'See them with: mentor config templates list',
  );
}
