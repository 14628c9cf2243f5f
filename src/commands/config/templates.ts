import type { Context, TemplateFile } from '../../context.ts';
import { nearest } from '../../domain/nearest.ts';
import { counted, listed } from '../../domain/wording.ts';
import { UsageError, UserError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { keepAside } from './keeping.ts';

type Input = { fresh?: readonly string[] };

/** The documents and letters that came with mentor, to be changed. What somebody has changed is never written over. */
export const templates = defineCommand<Input>({
  options: [
    { flags: '--fresh <name>', meaning: 'bring one back as it came; yours is kept as .bak', many: true },
  ],
  subcommands: [
    {
      name: 'list',
      summary: 'which there are, and which of them you have changed',
      load: async () => list,
    },
  ],
  more: 'They are Liquid: text with {{ names }} in it, which keeps what you typed as text.\nAdd --shipped to any command to use those that came with mentor for once.\n  mentor config templates --fresh messages/cold',

  async run(context, { fresh = [] }) {
    return fresh.length > 0 ? bringBack(context, fresh) : copyAll(context);
  },
});

async function copyAll({ files, out }: Context): Promise<void> {
  const { folder, all } = await files.templates();
  const missing = all.filter(({ own, trouble }) => own === null && trouble === null);
  await files.folder(folder, async (desk) => {
    for (const { name, shipped } of missing) await desk.write(name, shipped);
  });
  const changed = all.filter((one) => stateOf(one) === 'changed').map(({ name }) => name);
  const kept = all.length - missing.length;
  if (missing.length > 0) out.done(`Copied ${counted(missing.length, 'template')} to ${folder}.`);
  else out.done(`All ${counted(all.length, 'template')} are in ${folder} already.`);
  if (kept > 0 && missing.length > 0) out.say(`  ${counted(kept, 'other')} stayed as before.`);
  if (changed.length > 0) out.say(`  Yours, not touched: ${listed(changed, 'and')}.`);
  for (const { trouble } of all) if (trouble !== null) out.warn(trouble);
  out.hint(
    '  Change what you like; take away what you leave as it is, so that it gets better with mentor.\n  See them with: mentor config templates list',
  );
}

/** `shipped` has no file of the person's own, `same` one that says the same. */
type State = 'shipped' | 'same' | 'changed' | 'unusable';

function stateOf({ own, shipped, trouble }: TemplateFile): State {
  if (trouble !== null) return 'unusable';
  if (own === null) return 'shipped';
  return own === shipped ? 'same' : 'changed';
}

async function bringBack({ files, out }: Context, typed: readonly string[]): Promise<void> {
  const { folder, all } = await files.templates();
  const wanted = [...new Set(typed.map((name) => known(all, name)))];
  const kept = await files.folder(folder, async (desk) => {
    const names: string[] = [];
    for (const one of wanted) {
      if (stateOf(one) === 'changed' || stateOf(one) === 'unusable') names.push(keepAside(desk, one.name));
      if (stateOf(one) !== 'same') await desk.write(one.name, one.shipped);
    }
    return names;
  });
  const names = listed(
    wanted.map(({ name }) => name),
    'and',
  );
  out.done(`As it came with mentor again: ${names}.`);
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

const list = defineCommand<{ json?: boolean }>({
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run({ files, out }, { json = false }) {
    const { folder, all } = await files.templates();
    const looked = await Promise.all(all.map(lookAtTemplate));
    if (json) return out.print(JSON.stringify(looked, null, 2));
    out.table({
      columns: [{ title: 'template' }, { title: 'yours' }, { title: 'what is wrong with it', grow: true }],
      rows: looked.map(({ name, state, why }) => [name, words[state], why ?? '']),
    });
    out.hint(`  Yours are in ${folder}. Copy them there with: mentor config templates`);
  },
});

const words: Readonly<Record<State | 'broken', string>> = {
  shipped: '',
  same: 'as it came',
  changed: 'changed',
  unusable: 'cannot be read',
  broken: 'changed, broken',
};

/** The state of a template, and why it will not do where that can be known before it is used. */
export async function lookAtTemplate(one: TemplateFile) {
  const { name, own, trouble } = one;
  const state = stateOf(one);
  if (state !== 'changed' || own === null) return { name, state, why: trouble };
  const { prepare } = await import('../../documents/render.ts');
  try {
    prepare({ name: name.replace(/\.md$/, ''), text: own });
    return { name, state, why: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, state: 'broken' as const, why: error.message };
  }
}
