import { whenOf } from '../../documents/meetings.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import { nameOf } from '../../domain/people.ts';
import { allIds } from '../../domain/records.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';

type Input = { person?: string; json?: boolean };

export const list = defineCommand<Input>({
  args: '[person]',
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run(context, { person, json }) {
    const { store, out } = context;
    const journal = await store.read();
    const about = person === undefined ? null : (await whichPerson(context, journal, person)).id;
    const found = journal.meetings
      .filter((meeting) => about === null || meeting.person === about)
      .toSorted((a, b) => (a.start < b.start ? 1 : -1));
    if (json) return out.print(JSON.stringify(found, null, 2));
    if (found.length === 0)
      return out.hint('No meeting is written down. To plan one: mentor meet schedule NAME WHEN');
    const short = shortestPrefixes(allIds(journal));
    out.table({
      columns: [
        { title: 'id' },
        { title: 'when', grow: true },
        { title: 'with', grow: true },
        { title: 'kind' },
        { title: 'state' },
      ],
      rows: found.map((meeting) => [
        short(meeting.id),
        whenOf(meeting),
        nameOf(journal, meeting.person),
        meeting.kind,
        meeting.state,
      ]),
    });
  },
});
