import { dayIn } from '../../domain/dates.ts';
import { bytesInWords, counted } from '../../domain/wording.ts';
import type { Listed } from '../../doors/backups.ts';
import { defineCommand } from '../command.ts';
import { nameFor } from './called.ts';
import { canBackUp, presentJournal } from './present.ts';

type Input = { folder?: string; states?: boolean; json?: boolean };

export const list = defineCommand<Input>({
  args: '[folder]',
  options: [
    { flags: '--states', meaning: 'earlier states as well: the journal before each thing you did' },
    { flags: '--json', meaning: 'one JSON document' },
  ],
  more: `Without a folder: those beside the journal, and where the last one went.
A backup or an earlier state is brought back with: mentor backup restore FILE`,

  async run({ backups, store, out }, { folder, states = false, json = false }) {
    const all = [...(await backups.list(folder)), ...(states ? await backups.states() : [])];
    if (json) return out.print(JSON.stringify(all, null, 2));
    if (all.length > 0)
      out.table({
        columns: [
          { title: 'day' },
          { title: 'people', align: 'right' },
          { title: 'meetings', align: 'right' },
          { title: 'size', align: 'right' },
          { title: 'what' },
          { title: 'file', grow: true },
        ],
        rows: all.map((one) => [...rowOf(one), nameFor(backups, one.file)]),
      });
    else
      out.hint(
        `No backup yet in ${folder ?? backups.folder}.${canBackUp(await presentJournal(store)) ? ' Make one with: mentor backup' : ''}`,
      );
    for (const { file, trouble } of all) if (trouble !== null) out.warn(`${file}: ${trouble}`);
    const unlisted = states ? 0 : await backups.stateCount();
    if (unlisted > 0)
      out.hint(`  ${counted(unlisted, 'earlier state')} of the journal, too: mentor backup list --states`);
    if (all.length > 0) out.hint('  To bring one back: mentor backup restore FILE');
  },
});

const rowOf = ({ kind, made, size, encrypted, people, meetings, trouble }: Listed) => [
  dayIn(made, null),
  people === null ? '' : String(people),
  meetings === null ? '' : String(meetings),
  bytesInWords(size),
  trouble !== null ? 'damaged' : encrypted ? 'encrypted' : kind === 'state' ? 'state' : 'backup',
];
