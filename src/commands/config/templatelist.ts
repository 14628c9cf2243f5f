import { defineCommand } from '../command.ts';
import { lookAtTemplate, type State } from './templatestate.ts';

/** Every template that may be changed, and how the person's own of it stands. */
export const list = defineCommand<{ json?: boolean }>({
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run({ files, out }, { json = false }) {
    const { folder, all } = await files.templates();
    const looked = await Promise.all(all.map(lookAtTemplate));
    if (json) return out.print(JSON.stringify(looked, null, 2));
    out.table({
      columns: [{ title: 'template' }, { title: 'yours' }, { title: 'what is wrong with it', grow: true }],
      rows: looked.map(({ name, state, behind, why }) => [
        name,
        `${words[state]}${behind && state !== 'older' ? '; ours is newer' : ''}`,
        why ?? '',
      ]),
    });
    out.hint(`  Yours are in ${folder}. Copy them there with: mentor config templates`);
  },
});

const words: Readonly<Record<State | 'broken', string>> = {
  shipped: '',
  same: 'as it came',
  older: 'as it came; ours is newer',
  changed: 'changed',
  unusable: 'cannot be read',
  broken: 'changed, broken',
};
