import { briefId, putsBack } from '../domain/history.ts';
import { defineCommand } from './command.ts';

type Input = { id?: string };

export const undo = defineCommand<Input>({
  args: '[id]',
  takes: { id: { named: ['deed'] } },
  more: 'Again takes back the one before. An id from `mentor history` takes back that one; the id of an undo puts it back.',
  async run({ store, out }, { id }) {
    const taken = await store.undo(id);
    out.done(`${taken.deed}.`);
    const past = await store.history();
    const again = putsBack(past, taken) ? 'take it back again' : 'put it back';
    out.hint(`  To ${again}: mentor undo ${briefId(past, taken.id)}`);
  },
});
