import type { Context } from '../../context.ts';
import {
  addAdvice,
  dropAdvice,
  newAdvice,
  resultOfAdvice,
  tellAdvice,
  tryAdvice,
} from '../../domain/advice.ts';
import { longDate } from '../../domain/dates.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import type { Advice, Journal } from '../../domain/journal.ts';
import { allIds } from '../../domain/records.ts';
import { counted } from '../../domain/wording.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand, type Flag } from '../command.ts';
import { dayGiven } from '../dayflag.ts';
import { meant } from '../ledger.ts';
import { whichPerson } from '../which.ts';

const on: Flag = { flags: '--on <date>', meaning: 'when it was, if not today' };

type Adding = { text: readonly string[]; person?: string; on?: string; json?: boolean };

export const add = defineCommand<Adding>({
  args: '<text...>',
  options: [
    { flags: '--person <name>', meaning: 'who gave it', takes: { named: ['person'] } },
    on,
    { flags: '--json', meaning: 'print it as JSON' },
  ],
  async run(context, { text: words, person, on, json }) {
    const { store, out, now, mint } = context;
    const journal = await store.read();
    const text = words.join(' ').trim();
    if (text === '') throw new UsageError('Advice needs words.', 'mentor advice add "Ask three customers"');
    const advice = newAdvice({
      id: mint(),
      at: now().toISOString(),
      text,
      person: person === undefined ? null : (await whichPerson(context, journal, person)).id,
      heardOn: dayGiven(context, journal, { flag: '--on', typed: on, tense: 'past' }),
    });
    const after = await store.change((journal) => addAdvice(journal, advice), `Heard: ${text}`);
    if (json) return out.print(JSON.stringify(advice, null, 2));
    out.done(`Written down as ${shortestPrefixes(allIds(after))(advice.id)}: ${text}`);
  },
});

type Input = { advice: readonly string[]; on?: string; result?: string };

export const tried = defineCommand<Input>({
  args: '<advice...>',
  options: [on, { flags: '--result <text>', meaning: 'what came of it' }],
  async run(context, { advice: ids, on, result }) {
    const { advice, day, short } = await read(context, { ids, on });
    refuseBefore(advice, day);
    await change(context, advice, {
      said: 'Tried',
      edit: (journal, ids) => tryAdvice(journal, ids, { on: day, result: result?.trim() || null }),
    });
    if (!result)
      context.out.hint(`  What came of it? mentor advice result ${short(advice[0]!.id)} "In a few words"`);
  },
});

export const result = defineCommand<{
  advice: string;
  text: readonly string[];
  on?: string;
  result?: string;
}>({
  args: '<advice> [text...]',
  options: [on, { flags: '--result <text>', meaning: 'the same, as a flag' }],
  async run(context, { advice: id, text, on, result }) {
    const words = (result ?? text.join(' ')).trim();
    if (words === '')
      throw new UsageError(
        'What came of it?',
        `For example: mentor advice result ${id} "Two of three agreed"`,
      );
    const { advice, day } = await read(context, { ids: [id], on });
    refuseBefore(advice, day);
    await change(context, advice, {
      said: 'What came of it',
      edit: (journal, ids) => resultOfAdvice(journal, ids, { on: day, result: words }),
    });
  },
});

export const told = defineCommand<Input>({
  args: '<advice...>',
  options: [on],
  async run(context, { advice: ids, on }) {
    const { advice, day } = await read(context, { ids, on });
    refuseBefore(advice, day);
    await change(context, advice, {
      said: 'Told them',
      edit: (journal, ids) => tellAdvice(journal, ids, day),
    });
  },
});

export const drop = defineCommand<{ advice: readonly string[]; why?: string }>({
  args: '<advice...>',
  options: [{ flags: '--why <text>', meaning: 'why it is not for you' }],
  async run(context, { advice: ids, why }) {
    const { advice } = await read(context, { ids });
    await change(context, advice, {
      said: 'Not for me',
      edit: (journal, ids) => dropAdvice(journal, ids, why?.trim() || null),
    });
  },
});

async function read(
  context: Context,
  { ids, on }: { readonly ids: readonly string[]; readonly on?: string | undefined },
) {
  const journal = await context.store.read();
  const advice = await meant(context, journal, 'advice', ids);
  return {
    advice,
    day: dayGiven(context, journal, { flag: '--on', typed: on, tense: 'past' }),
    short: shortestPrefixes(allIds(journal)),
  };
}

/** Nothing comes of advice before it is heard. */
function refuseBefore(advice: readonly Advice[], day: string): void {
  const early = advice.find(({ heardOn }) => heardOn !== null && day < heardOn);
  if (early?.heardOn)
    throw new UsageError(
      `You heard "${early.text}" on ${longDate(early.heardOn)}, so nothing came of it before that.`,
      'Give a later day: --on yesterday',
    );
}

/** One deed for all of them. */
async function change(
  { store, out }: Context,
  advice: readonly Advice[],
  {
    said,
    edit,
  }: { readonly said: string; readonly edit: (journal: Journal, ids: readonly string[]) => Journal },
): Promise<void> {
  const ids = advice.map(({ id }) => id);
  const what =
    advice.length === 1 ? advice[0]!.text : counted(advice.length, 'piece of advice', 'pieces of advice');
  await store.change((journal) => edit(journal, ids), `${said}: ${what}`);
  for (const { text } of advice) out.done(`${said}: ${text}`);
}
