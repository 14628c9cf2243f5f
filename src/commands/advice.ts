import type { Context } from '../context.ts';
import { shortestPrefixes } from '../domain/ids.ts';
import type { Advice, Journal } from '../domain/journal.ts';
import { nameOf } from '../domain/people.ts';
import { allIds } from '../domain/records.ts';
import { type Command, defineCommand } from './command.ts';
import { whichPerson } from './which.ts';
import { oneOf } from './wordflag.ts';

type Input = { person?: string; state?: string; all?: boolean; json?: boolean };

const changes = () => import('./advice/changes.ts');

export const advice: Command = defineCommand<Input>({
  args: '[person]',
  options: [
    {
      flags: '--state <state>',
      meaning: 'heard, tried, told or dropped',
      words: ['heard', 'tried', 'told', 'dropped'],
    },
    { flags: '--all', meaning: 'also what they know of, and what was not for you' },
    { flags: '--json', meaning: 'one JSON document, with every piece' },
  ],
  subcommands: [
    { name: 'add', summary: 'write down what somebody advised', load: async () => (await changes()).add },
    { name: 'tried', summary: 'note that you tried it', load: async () => (await changes()).tried },
    { name: 'result', summary: 'note what came of it', load: async () => (await changes()).result },
    {
      name: 'told',
      summary: 'note that they know what came of it',
      load: async () => (await changes()).told,
    },
    { name: 'drop', summary: 'note that it is not for you', load: async () => (await changes()).drop },
  ],
  more: 'Advice is heard, then tried, then told: its giver knows what came of it.\n  mentor advice tried price --result "Two of three said the price was too low"\n  mentor advice told k3f2 q7hx',
  run: listAdvice,
});

async function listAdvice(context: Context, input: Input): Promise<void> {
  const { store, out } = context;
  const journal = await store.read();
  const person =
    input.person === undefined ? undefined : (await whichPerson(context, journal, input.person)).id;
  const state = oneOf(input.state, ['heard', 'tried', 'told', 'dropped'] as const, '--state');
  const open = (one: Advice) => one.state === 'heard' || one.state === 'tried';
  const found = journal.advice.filter(
    (one) =>
      (person === undefined || one.person === person) &&
      (state ? one.state === state : input.json || input.all || open(one)),
  );
  if (input.json) return out.print(JSON.stringify(found.map(jsonOf), null, 2));
  if (found.length === 0) {
    const none = state || input.all ? 'No such advice is written down.' : 'No advice is open here.';
    return out.hint(`${none} To write some down: mentor advice add "What" --person NAME`);
  }
  drawAdvice(context, journal, found);
}

function drawAdvice({ out }: Context, journal: Journal, found: readonly Advice[]): void {
  const short = shortestPrefixes(allIds(journal));
  out.table({
    columns: [
      { title: 'id' },
      { title: 'advice', grow: true },
      { title: 'from', grow: true },
      { title: 'heard' },
      { title: 'state' },
      { title: 'what came of it', grow: true },
    ],
    rows: found.map(({ id, text, person, heardOn, state, result }) => [
      short(id),
      text,
      person ? nameOf(journal, person) : '',
      heardOn ?? '',
      state,
      result ?? '',
    ]),
  });
}

/** The contract's shape. */
const jsonOf = ({ id, text, person, meeting, state, heardOn, result, triedOn, toldOn }: Advice) => ({
  id,
  text,
  person,
  meeting,
  state,
  heardOn,
  result,
  triedOn,
  toldOn,
});
