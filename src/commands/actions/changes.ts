import type { Context } from '../../context.ts';
import { addAction, closeActions, moveActions, newAction } from '../../domain/actions.ts';
import { dayName, todayIn } from '../../domain/dates.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import type { Action, Journal } from '../../domain/journal.ts';
import { allIds } from '../../domain/records.ts';
import { counted } from '../../domain/wording.ts';
import { UsageError } from '../../errors.ts';
import { type Command, defineCommand } from '../command.ts';
import { dayGiven } from '../dayflag.ts';
import { meant } from '../ledger.ts';
import { whichPerson } from '../which.ts';
import { oneOf } from '../wordflag.ts';

type Adding = { what: readonly string[]; person?: string; who?: string; by?: string; json?: boolean };

export const add = defineCommand<Adding>({
  args: '<what...>',
  options: [
    { flags: '--person <name>', meaning: 'with whom it was agreed', takes: { named: ['person'] } },
    { flags: '--who <who>', meaning: 'me (default) or mentor', words: ['me', 'mentor'] },
    { flags: '--by <date>', meaning: 'by when' },
    { flags: '--json', meaning: 'print it as JSON' },
  ],
  async run(context, { what, person, who, by, json }) {
    const { store, out, now, mint } = context;
    const journal = await store.read();
    const text = what.join(' ').trim();
    if (text === '') throw new UsageError('An action needs words.', 'mentor actions add "Write to Bo"');
    const action = newAction({
      id: mint(),
      at: now().toISOString(),
      what: text,
      who: oneOf(who, ['me', 'mentor'] as const, '--who') ?? 'me',
      by: by === undefined ? null : dayGiven(context, journal, { flag: '--by', typed: by, tense: 'future' }),
      person: person === undefined ? null : (await whichPerson(context, journal, person)).id,
    });
    const after = await store.change((journal) => addAction(journal, action), `Took on: ${text}`);
    if (json) return out.print(JSON.stringify(action, null, 2));
    out.done(
      `Written down as ${shortestPrefixes(allIds(after))(action.id)}: ${text}${action.by ? `, by ${dayName(action.by)}` : ''}.`,
    );
  },
});

type Closing = { actions: readonly string[]; on?: string };

export const done = closing('done', 'done', 'Done');
export const drop = closing('drop', 'dropped', 'Let go');

function closing(verb: string, state: 'done' | 'dropped', said: string): Command {
  return defineCommand<Closing>({
    args: '<actions...>',
    options: [{ flags: '--on <date>', meaning: 'when it was, if not today' }],
    more: `Actions: their ids, or words of one of them.\n  mentor actions ${verb} k3f2 q7hx\n  mentor actions ${verb} interview guide`,
    async run(context, { actions: ids, on }) {
      const journal = await context.store.read();
      const all = await meant(context, journal, 'action', ids);
      const day = dayGiven(context, journal, { flag: '--on', typed: on, tense: 'past' });
      const open = all.filter((action) => action.state !== state);
      for (const { what } of all.filter((action) => action.state === state))
        context.out.say(`${what} was ${state} already.`);
      await change(context, open, {
        said,
        edit: (journal, ids) => closeActions(journal, ids, { state, on: day }),
      });
    },
  });
}

export const move = defineCommand<{ actions: readonly string[]; to?: string }>({
  args: '<actions...>',
  options: [{ flags: '--to <date>', meaning: 'the new date' }],
  more: 'For example:\n  mentor actions move k3f2 q7hx --to "end of next week"',
  async run(context, { actions: ids, to }) {
    const journal = await context.store.read();
    const all = await meant(context, journal, 'action', ids);
    if (to === undefined)
      throw new UsageError(
        'Move it to which day?',
        `For example: mentor actions move ${ids[0]} --to "next Friday"`,
      );
    const by = dayGiven(context, journal, { flag: '--to', typed: to, tense: 'future' });
    if (by < todayIn(context.now(), journal.profile.zone))
      throw new UsageError(`--to ${to} is past (${dayName(by)}).`, 'Name a day that is still to come.');
    await change(context, all, {
      said: `Moved to ${dayName(by)}`,
      edit: (journal, ids) => moveActions(journal, ids, by),
    });
  },
});

/** One deed for all of them; nothing is written when there is nothing to change. */
async function change(
  { store, out }: Context,
  actions: readonly Action[],
  {
    said,
    edit,
  }: { readonly said: string; readonly edit: (journal: Journal, ids: readonly string[]) => Journal },
): Promise<void> {
  const [first] = actions;
  if (!first) return;
  const ids = actions.map(({ id }) => id);
  const what = actions.length === 1 ? first.what : counted(actions.length, 'action');
  await store.change((journal) => edit(journal, ids), `${said}: ${what}`);
  for (const action of actions) out.done(`${said}: ${action.what}`);
}
