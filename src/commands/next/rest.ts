import type { Context } from '../../context.ts';
import { todayIn } from '../../domain/dates.ts';
import type { Journal, Pause, Person } from '../../domain/journal.ts';
import { rest, restsOf, resume as resumed } from '../../domain/pauses.ts';
import { UsageError, UserError } from '../../errors.ts';
import { defineCommand, type Flag } from '../command.ts';
import { whichPerson } from '../which.ts';
import { dayMeant, splitWords, untilGiven, untilText } from './until.ts';

type Input = { words: readonly string[]; from?: string; until?: string; why?: string };

const flags: readonly Flag[] = [
  { flags: '--until <date>', meaning: 'the first day on which it counts again' },
  { flags: '--from <date>', meaning: 'when it begins, if not today' },
  { flags: '--why <text>', meaning: 'why, for yourself' },
];

export const pause = defineCommand<Input>({
  args: '[words...]',
  takes: { words: { named: ['person'] } },
  options: flags,
  more: 'For example:\n  mentor next pause ada until 1 March\n  mentor next pause ada --until "1 March" --why "a new baby"\nWithout a day it rests until: mentor next resume ada',
  async run(context, input) {
    const { name } = splitWords(input.words);
    if (name === '')
      throw new UsageError('Whom does it rest with?', 'For example: mentor next pause ada until 1 March');
    const journal = await context.store.read();
    const person = await whichPerson(context, journal, name);
    await takeRest(context, journal, input, { person, kind: 'pause' });
  },
});

export const away = defineCommand<Input>({
  args: '[words...]',
  takes: { words: { named: ['person'] } },
  options: flags,
  more: 'For example:\n  mentor next away until 7 January\n  mentor next away ada from 1 August until 1 September',
  async run(context, input) {
    const { name } = splitWords(input.words);
    const journal = await context.store.read();
    const person = name === '' ? null : await whichPerson(context, journal, name);
    await takeRest(context, journal, input, { person, kind: 'away' });
  },
});

type Rest = { readonly person: Person | null; readonly kind: Pause['kind'] };

async function takeRest(
  context: Context,
  journal: Journal,
  input: Input,
  { person, kind }: Rest,
): Promise<void> {
  const { store, out, now, mint } = context;
  const words = splitWords(input.words);
  const today = todayIn(now(), journal.profile.zone);
  const [first, last] = [input.from ?? words.from, input.until ?? words.until];
  const until = last === undefined ? null : untilGiven(context, journal, last);
  const from = first === undefined ? today : dayMeant(context, journal, '--from', first);
  if (until !== null && from >= until)
    throw new UsageError(
      'It would end before it begins.',
      'Name the first day with --from and the day it counts again with --until.',
    );
  const why = input.why ?? null;
  const made = { id: mint(), at: now().toISOString(), person: person?.id ?? null, kind, from, until, why };
  const said =
    kind === 'pause'
      ? `It rests with ${person!.name}`
      : `${person?.name ?? 'You'} ${person ? 'is' : 'are'} away`;
  await store.change((journal) => rest(journal, made), said);
  out.done(`${said} ${untilText(until, today)}. Nothing is due ${person ? 'between you ' : ''}in that time.`);
  out.hint(`  To go on before: mentor next resume${person ? ` ${person.slug}` : ''}`);
}

type Resuming = { person?: string };

export const resume = defineCommand<Resuming>({
  args: '[person]',
  more: 'Without a name, you are back yourself.',
  async run(context, { person: name }) {
    const { store, out, now } = context;
    const journal = await store.read();
    const today = todayIn(now(), journal.profile.zone);
    const person = name === undefined ? null : await whichPerson(context, journal, name);
    const rests = restsOf(journal, person?.id ?? null, today).filter(
      ({ kind }) => person !== null || kind !== 'snooze',
    );
    if (rests.length === 0)
      throw new UserError(
        person ? `Nothing rests with ${person.name}.` : 'You are not away.',
        'See what there is to do: mentor next',
      );
    const ids = rests.map(({ id }) => id);
    const said = person ? `Went on with ${person.name}` : 'Came back';
    await store.change((journal) => resumed(journal, ids, today), said);
    out.done(person ? `You go on with ${person.name}.` : 'Welcome back.');
    out.hint('  What there is to do: mentor next');
  },
});
