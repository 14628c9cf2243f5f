import type { Context } from '../../context.ts';
import { argued } from '../../documents/nextsteps.ts';
import { dayName, longDate, todayIn } from '../../domain/dates.ts';
import type { Touch } from '../../domain/journal.ts';
import { nextSteps } from '../../domain/next.ts';
import { noteThanks } from '../../domain/thanks.ts';
import { noteOutcome, noteSent, type Outcome, touchesOf, waitingTouch } from '../../domain/touches.ts';
import { unsentTo } from '../../domain/unsent.ts';
import { UsageError, UserError } from '../../errors.ts';
import { touchQuestions } from '../../worksheets/records/approach.ts';
import { type Command, defineCommand, type Flag } from '../command.ts';
import { dayGiven } from '../dayflag.ts';
import { namedOrLikely } from '../which.ts';
import { whichLetter } from './letter.ts';

type Input = { person?: string; on?: string; note?: string; channel?: string; message?: string };

const flags: readonly Flag[] = [
  { flags: '--on <date>', meaning: 'when it was, if not today' },
  { flags: '--note <text>', meaning: 'anything to remember about it' },
];

const channels = touchQuestions.flatMap((question) =>
  question.id === 'channel' && 'options' in question ? question.options.map(({ value }) => value) : [],
);

export const sent = defineCommand<Input>({
  args: '[person]',
  options: [
    { flags: '--channel <channel>', meaning: `how: ${channels.join(', ')}`, words: channels },
    { flags: '--message <id>', meaning: 'which of several drafts it was, if not the newest' },
    ...flags,
  ],
  async run(context, { person, on, note, channel = 'mail', message: named }) {
    const { store, out, now, mint } = context;
    if (!channels.includes(channel))
      throw new UsageError(`"${channel}" is not a channel.`, `Use one of ${channels.join(', ')}.`);
    const journal = await store.read();
    const { id, name, slug } = await namedOrLikely(context, journal, {
      name: person,
      likely: ({ id }) => unsentTo(journal, id).length > 0,
      call: 'mentor outreach sent NAME',
    });
    const day = dayGiven(context, journal, { flag: '--on', typed: on, tense: 'past' });
    const twice = touchesOf(journal, id).find((touch) => touch.channel === channel && touch.sentOn === day);
    if (twice && named === undefined) {
      throw new UserError(
        `Your message to ${name} is noted already, for ${dayName(day)}.`,
        `If another one went out: mentor outreach sent ${slug} --on DATE, --channel for another way, or --message ID.`,
      );
    }
    const letter = await whichLetter(context, journal, { person: id, named });
    const touch = {
      id: mint(),
      at: now().toISOString(),
      person: id,
      channel: channel as Touch['channel'],
      on: day,
      note: note ?? null,
    };
    // Thanks go into the ledger as well, whichever way they are noted.
    const thanks = letter?.thanks ? letter : undefined;
    const exchange = thanks ? mint() : '';
    await store.change(
      (journal) =>
        thanks
          ? noteThanks(journal, { ...touch, exchange, message: thanks, advice: null })
          : noteSent(journal, { ...touch, message: letter }),
      thanks ? `Thanked ${name}` : `Sent a message to ${name}`,
    );
    out.done(`Noted: your message to ${name} went out on ${dayName(day)}.`);
    await sayStep(context, id);
  },
});

export const answered = outcome('answered', (name) => `${name} answered`);
export const declined = outcome('declined', (name) => `${name} said no`);
export const silent = outcome('silent', (name) => `${name} has not answered`);

function outcome(outcome: Outcome, said: (name: string) => string): Command {
  return defineCommand<Input>({
    args: '[person]',
    options: flags,
    run: (context, input) => noteWhatCame(context, input, { outcome, said }),
  });
}

async function noteWhatCame(
  context: Context,
  { person, on, note }: Input,
  { outcome, said }: { readonly outcome: Outcome; readonly said: (name: string) => string },
): Promise<void> {
  const { store, out } = context;
  const journal = await store.read();
  const { id, name, slug } = await namedOrLikely(context, journal, {
    name: person,
    likely: ({ id }) => waitingTouch(journal, id) !== undefined,
    call: `mentor outreach ${outcome} NAME`,
  });
  const waiting = waitingTouch(journal, id);
  if (!waiting)
    throw new UserError(
      `No message to ${name} is waiting for an answer.`,
      `Note first when it went out: mentor outreach sent ${slug} --on "last Monday"`,
    );
  const day = dayGiven(context, journal, { flag: '--on', typed: on, tense: 'past' });
  if (waiting.sentOn !== null && day < waiting.sentOn) {
    throw new UsageError(
      `The message to ${name} went out on ${longDate(waiting.sentOn)}, so nothing came of it before that.`,
      'Give a later day: --on yesterday',
    );
  }
  await store.change(
    (journal) => noteOutcome(journal, id, { outcome, on: day, note: note ?? null }),
    said(name),
  );
  out.done(`Noted: ${said(name)}.`);
  await sayStep(context, id);
}

/** What to do next about this person. */
async function sayStep({ store, out, now }: Context, person: string): Promise<void> {
  const journal = await store.read();
  const step = nextSteps(journal, todayIn(now(), journal.profile.zone)).find(
    ({ about }) => about.person === person,
  );
  if (step) out.say(`Next: ${argued(step)}\n  ${step.command}`);
}
