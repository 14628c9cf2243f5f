import { todayIn } from '../domain/dates.ts';
import { shortestPrefixes } from '../domain/ids.ts';
import type { Past } from '../doors/store.ts';
import { defineCommand } from './command.ts';

type Input = { json?: boolean };

export const history = defineCommand<Input>({
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run({ store, out }, { json }) {
    const past = await store.history();
    if (json) return out.print(JSON.stringify(past.map(jsonOf), null, 2));
    if (past.length === 0) return out.hint('Nothing done yet. Begin with: mentor plan');

    const { zone } = (await store.read()).profile;
    const short = shortestPrefixes(past.map(({ id }) => id));
    out.table({
      columns: [{ title: 'id' }, { title: 'day' }, { title: 'what', grow: true }],
      rows: past.map((one) => [short(one.id), todayIn(new Date(one.at), zone), wordsFor(one, short)]),
    });
  },
});

const jsonOf = ({ id, at, deed, undoes, undone, kept }: Past) => ({ id, at, deed, undoes, undone, kept });

const wordsFor = ({ deed, undone }: Past, short: (id: string) => string): string =>
  undone ? `${deed} (taken back by ${short(undone)})` : deed;
