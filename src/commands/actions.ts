import type { Context } from '../context.ts';
import { actionsLike, isOverdue } from '../domain/actions.ts';
import { relative, todayIn } from '../domain/dates.ts';
import { shortestPrefixes } from '../domain/ids.ts';
import type { Action, Journal } from '../domain/journal.ts';
import { nameOf } from '../domain/people.ts';
import { allIds } from '../domain/records.ts';
import { counted } from '../domain/wording.ts';
import { type Command, defineCommand } from './command.ts';
import { whichPerson } from './which.ts';
import { oneOf } from './wordflag.ts';

type Input = {
  person?: string;
  who?: string;
  state?: string;
  due?: string;
  all?: boolean;
  json?: boolean;
};

const changes = () => import('./actions/changes.ts');

export const actions: Command = defineCommand<Input>({
  args: '[person]',
  options: [
    { flags: '--who <who>', meaning: 'only what is for me, or for the mentor', words: ['me', 'mentor'] },
    { flags: '--state <state>', meaning: 'open, done or dropped', words: ['open', 'done', 'dropped'] },
    { flags: '--due <date>', meaning: 'only what is due by then' },
    { flags: '--all', meaning: 'also what is done or dropped' },
    { flags: '--json', meaning: 'one JSON document, with every action' },
  ],
  subcommands: [
    { name: 'add', summary: 'write an action down', load: async () => (await changes()).add },
    { name: 'done', summary: 'note that actions are done', load: async () => (await changes()).done },
    { name: 'move', summary: 'give actions another date', load: async () => (await changes()).move },
    { name: 'drop', summary: 'let actions go', load: async () => (await changes()).drop },
  ],
  more: 'For example:\n  mentor actions ada --due "end of next week"\n  mentor actions done interview guide\n  mentor actions done k3f2 q7hx\n  mentor actions move k3f2 --to "next Friday"',
  run: listActions,
});

async function listActions(context: Context, input: Input): Promise<void> {
  const { store, out, now } = context;
  const journal = await store.read();
  const person =
    input.person === undefined ? undefined : (await whichPerson(context, journal, input.person)).id;
  const who = oneOf(input.who, ['me', 'mentor'] as const, '--who');
  const state = oneOf(input.state, ['open', 'done', 'dropped'] as const, '--state');
  const by =
    input.due === undefined
      ? undefined
      : // What reads dates as people say them is large.
        (await import('./dayflag.ts')).dayGiven(context, journal, {
          flag: '--due',
          typed: input.due,
          tense: 'future',
        });
  const wanted = state ?? (input.json || input.all ? undefined : 'open');
  const found = actionsLike(journal, {
    ...(person !== undefined && { person }),
    ...(who && { who }),
    ...(wanted && { state: wanted }),
    ...(by && { by }),
  });
  if (input.json) return out.print(JSON.stringify(found.map(jsonOf), null, 2));
  if (found.length === 0) {
    const none = wanted === 'open' ? 'Nothing is open here.' : 'No such action is written down.';
    return out.hint(`${none} To write something down: mentor actions add "What" --person NAME`);
  }
  drawActions(context, journal, found);
  const late = found.filter((action) => isOverdue(action, todayIn(now(), journal.profile.zone)));
  if (late.length > 0)
    out.hint(
      `  ${counted(late.length, 'date has', 'dates have')} gone by, which happens. Do it, or move it: mentor actions move ID --to "next Friday"`,
    );
}

function drawActions({ out, now }: Context, journal: Journal, found: readonly Action[]): void {
  const today = todayIn(now(), journal.profile.zone);
  const short = shortestPrefixes(allIds(journal));
  out.table({
    columns: [
      { title: 'id' },
      { title: 'what', grow: true },
      { title: 'who' },
      { title: 'by' },
      { title: 'with', grow: true },
      { title: 'state' },
    ],
    rows: found.map((action) => [
      short(action.id),
      action.what,
      action.who === 'me' ? 'you' : 'they',
      action.by ? (action.state === 'open' ? relative(action.by, today) : action.by) : '',
      action.person ? nameOf(journal, action.person) : '',
      action.state,
    ]),
  });
}

/** The contract's shape. */
const jsonOf = ({ id, what, who, by, state, person, meeting, closedOn }: Action) => ({
  id,
  what,
  who,
  by,
  state,
  person,
  meeting,
  closedOn,
});
