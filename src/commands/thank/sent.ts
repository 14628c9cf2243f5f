import { dayName } from '../../domain/dates.ts';
import type { Advice, Journal, Message, Person, Touch } from '../../domain/journal.ts';
import type { Thanks } from '../../domain/occasions.ts';
import { noteThanks, unsentThanks } from '../../domain/thanks.ts';
import { UsageError, UserError } from '../../errors.ts';
import { touchQuestions } from '../../worksheets/records/approach.ts';
import { defineCommand } from '../command.ts';
import { dayGiven } from '../dayflag.ts';
import { meant } from '../ledger.ts';
import { namedOrLikely } from '../which.ts';
import { refuseOthers } from './occasion.ts';

type Input = { person?: string; advice?: string; on?: string; note?: string; channel?: string };

/** How each way of thanking reaches somebody. */
const channels: Readonly<Record<Thanks['as'], Touch['channel']>> = {
  mail: 'mail',
  note: 'note',
  gift: 'in-person',
  public: 'other',
};

const known = touchQuestions.flatMap((question) =>
  question.id === 'channel' && 'options' in question ? question.options.map(({ value }) => value) : [],
);

export const sent = defineCommand<Input>({
  args: '[person]',
  options: [
    {
      flags: '--advice <id>',
      meaning: 'the advice you thanked for, when you wrote no letter here',
      takes: { named: ['advice'] },
    },
    { flags: '--on <date>', meaning: 'when it was, if not today' },
    { flags: '--channel <channel>', meaning: `how: ${known.join(', ')}`, words: known },
    { flags: '--note <text>', meaning: 'anything to remember about it' },
  ],
  more: 'Thanks for a piece of advice also note that its giver knows what became of it.\n  mentor thank sent ada --on yesterday',
  async run(context, { person: name, advice, on, note, channel }) {
    const { store, out, now, mint } = context;
    if (channel !== undefined && !known.includes(channel))
      throw new UsageError(`"${channel}" is not a channel.`, `Use one of ${known.join(', ')}.`);
    const journal = await store.read();
    const person = await namedOrLikely(context, journal, {
      name,
      likely: ({ id }) => unsentThanks(journal, id) !== undefined,
      call: 'mentor thank sent NAME',
    });
    const day = dayGiven(context, journal, { flag: '--on', typed: on, tense: 'past' });
    const piece = advice === undefined ? undefined : (await meant(context, journal, 'advice', [advice]))[0]!;
    if (piece) refuseOthers(journal, piece, person);
    const letter = letterFor(journal, person, piece);
    refuseTwice(journal, person, { letter, piece, day });
    const going = {
      id: mint(),
      exchange: mint(),
      at: now().toISOString(),
      person: person.id,
      channel: (channel ?? channels[letter?.thanks?.as ?? 'mail']) as Touch['channel'],
      note: note?.trim() || null,
      on: day,
      message: letter,
      advice: piece?.id ?? null,
    };
    const after = await store.change((journal) => noteThanks(journal, going), `Thanked ${person.name}`);
    out.done(`Noted: your thanks reached ${person.name} on ${dayName(day)}.`);
    const told = after.exchanges.at(-1)?.advice;
    const text = told && after.advice.find(({ id }) => id === told)?.text;
    if (text) out.hint(`  They know now what became of "${text}".`);
    out.hint(`  See what goes both ways with: mentor give list ${person.slug}`);
  },
});

/** The letter that waits; with a piece of advice named, only when it is about that. */
function letterFor(journal: Journal, person: Person, piece: Advice | undefined): Message | undefined {
  const letter = unsentThanks(journal, person.id);
  return piece && letter?.thanks?.of !== piece.id ? undefined : letter;
}

/** The same thanks on the same day were noted already. */
function refuseTwice(
  { exchanges }: Journal,
  { id, name, slug }: Person,
  {
    letter,
    piece,
    day,
  }: { readonly letter: Message | undefined; readonly piece: Advice | undefined; readonly day: string },
): void {
  if (letter) return;
  const twice = exchanges.some(
    (one) =>
      one.person === id &&
      one.direction === 'given' &&
      (one.kind === 'thanks' || one.kind === 'achievement') &&
      one.on === day &&
      (piece === undefined || one.advice === piece.id),
  );
  if (twice)
    throw new UserError(
      `Your thanks to ${name} are noted already, for ${dayName(day)}.`,
      `For something else, draft it first: mentor thank ${slug}. For another day: --on DATE`,
    );
}
