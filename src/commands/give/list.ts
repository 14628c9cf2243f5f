import { balancesWords, balanceWords } from '../../documents/balance.ts';
import { exchangeTable } from '../../documents/give.ts';
import { todayIn } from '../../domain/dates.ts';
import { balanceWith, exchangesWith } from '../../domain/exchanges.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import type { Exchange } from '../../domain/journal.ts';
import { allIds } from '../../domain/records.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';

/** With more people than this a list of sums is a wall. */
const most = 5;

export const list = defineCommand<{ person?: string; json?: boolean }>({
  args: '[person]',
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run(context, { person: name, json = false }) {
    const { store, out, now } = context;
    const journal = await store.read();
    const person = name === undefined ? null : await whichPerson(context, journal, name);
    const exchanges = exchangesWith(journal, person?.id);
    if (json)
      return out.print(
        JSON.stringify(
          {
            exchanges: exchanges.map(jsonOf),
            ...(person && { balance: sumOf(balanceWith(journal, person.id)) }),
          },
          null,
          2,
        ),
      );
    if (exchanges.length > 0)
      out.table(
        exchangeTable(journal, exchanges, {
          today: todayIn(now(), journal.profile.zone),
          idOf: shortestPrefixes(allIds(journal)),
          named: person === null,
        }),
      );
    if (person)
      return out.prose(
        `${exchanges.length > 0 ? '\n' : ''}${balanceWords(person, balanceWith(journal, person.id)).join(' ')}`,
      );
    if (exchanges.length === 0)
      return out.hint('Nothing is noted yet. Something small for somebody who helps you: mentor give NAME');
    out.print('');
    out.list(balancesWords(journal, most));
  },
});

const jsonOf = ({ id, on, direction, kind, what, how, person, whom, advice }: Exchange) => ({
  id,
  on,
  direction,
  kind,
  what,
  how,
  person,
  whom: whom ?? null,
  advice,
});

/** Counts for what stands in the list itself. */
const sumOf = ({ given, received, ...rest }: ReturnType<typeof balanceWith>) => ({
  given: given.length,
  received: received.length,
  ...rest,
});
