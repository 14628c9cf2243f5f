import { messageKinds, messageStates } from '../../documents/message.ts';
import { dayIn, relative, todayIn } from '../../domain/dates.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import { lettersOf } from '../../domain/letters.ts';
import { nameOf } from '../../domain/people.ts';
import { allIds } from '../../domain/records.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';

type Input = { readonly person?: string; readonly unsent?: boolean; readonly json?: boolean };

/** Every letter and what became of it, the newest first. */
export const list = defineCommand<Input>({
  args: '[person]',
  options: [
    { flags: '--unsent', meaning: 'only drafts that have not gone out' },
    { flags: '--json', meaning: 'one JSON document' },
  ],
  async run(context, { person: name, unsent = false, json = false }) {
    const { store, out, now } = context;
    const journal = await store.read();
    const person = name === undefined ? undefined : await whichPerson(context, journal, name);
    const letters = lettersOf(journal, person?.id).filter(({ touch }) => !unsent || touch === null);
    const { zone } = journal.profile;
    const dayOf = (at: string) => dayIn(at, zone);
    if (json)
      return out.print(
        JSON.stringify(
          letters.map(({ message, touch }) => ({
            id: message.id,
            person: message.person,
            kind: message.kind,
            subject: message.subject,
            written: dayOf(message.at),
            state: touch?.state ?? 'draft',
            sentOn: touch?.sentOn ?? null,
          })),
          null,
          2,
        ),
      );
    if (letters.length === 0)
      return out.hint(
        unsent
          ? 'No draft is waiting to go out.'
          : 'No letter is written yet. To write one: mentor outreach NAME',
      );
    const short = shortestPrefixes(allIds(journal));
    const today = todayIn(now(), zone);
    out.table({
      columns: [
        { title: 'id' },
        { title: 'to', grow: true },
        { title: 'what', grow: true },
        { title: 'written' },
        { title: 'so far' },
      ],
      rows: letters.map(({ message, touch }) => [
        short(message.id),
        message.person === null ? 'your network' : nameOf(journal, message.person),
        message.subject ?? messageKinds[message.kind],
        relative(dayOf(message.at), today),
        messageStates[touch?.state ?? 'draft'],
      ]),
    });
    if (letters.some(({ touch }) => touch === null))
      out.hint('  Once one is out: mentor outreach sent NAME --message ID');
  },
});
