import type { Context } from '../context.ts';
import { thanksClosing } from '../documents/thanked.ts';
import { todayIn } from '../domain/dates.ts';
import { draftOf } from '../domain/drafts.ts';
import type { Journal, Message, Person } from '../domain/journal.ts';
import { type Occasion, occasionOfAdvice } from '../domain/occasions.ts';
import { personById } from '../domain/people.ts';
import type { FirstDraft } from '../engine/fill.ts';
import { type Offered, thankFor } from '../worksheets/thank.ts';
import { answerWorksheet } from './answering.ts';
import { readAnswersFile, templateOf } from './answersfile.ts';
import { sayClosing } from './closing.ts';
import { type Command, defineCommand } from './command.ts';
import { readFlags } from './flags.ts';
import { meant } from './ledger.ts';
import { receiving } from './newcomer.ts';
import { type Handing, handOver, handOverFlags, isNamed } from './outreach/handover.ts';
import { readingOnce } from './readonce.ts';
import type { Sheet } from './sheets.ts';
import { nameOnce, subjectOf } from './subject.ts';
import { draftThanks } from './thank/letter.ts';
import { impactNamed, refuseOthers } from './thank/occasion.ts';
import { offeredFor } from './thank/offered.ts';
import { whoeverIsMeant } from './which.ts';
import { type WorksheetInput, worksheetCommand } from './worksheet.ts';

/** The worksheet before it is known whom it is about: what can be asked, without what there is to choose from. */
export const sheet: Sheet = {
  worksheet: thankFor([], { as: null }),
  stages: ['talked', 'agreed', 'active', 'paused', 'review-due', 'closing'],
  closing: async (journal, { about }) => thanksClosing(journal, about, await looked(journal, about)),
};

const asked = worksheetCommand(sheet);

export type Thanking = Handing &
  WorksheetInput & {
    readonly advice?: string;
    readonly impact?: boolean;
  };

export const thank: Command = defineCommand<Thanking>({
  ...asked,
  options: [
    { flags: '--advice <id>', meaning: 'thank for this piece of advice', takes: { named: ['advice'] } },
    { flags: '--impact', meaning: 'tell what has become of it all, years later' },
    ...(asked.options ?? []),
    ...handOverFlags,
  ],
  subcommands: [
    {
      name: 'sent',
      summary: 'note that your thanks went out',
      load: async () => (await import('./thank/sent.ts')).sent,
    },
  ],
  more: 'For: the id of what you thank for, or impact, progress, other.\n  mentor thank ada --advice k3f2 --mailto\n  mentor thank sent ada',
  run: thankSomebody,
});

/** Drafts thanks for one thing, and hands the letter over. `named` is what it is for, where a command says so. */
export async function thankSomebody(
  world: Context,
  { advice, impact, template, answers, fresh, ...flags }: Thanking,
  named: Occasion | null = null,
): Promise<void> {
  const context = receiving(readingOnce(world));
  const file = answers === undefined ? undefined : await readAnswersFile(context, answers);
  const piece =
    advice === undefined ? null : (await meant(context, await context.store.read(), 'advice', [advice]))[0]!;
  const whom = nameOnce(await context.store.read(), flags.person, file?.['person']);
  const about = await subjectOf(context, sheet, whom ?? piece?.person, file || template ? 'refuse' : 'ask');
  const journal = await context.store.read();
  const person = whoeverIsMeant(journal, about, 'mentor thank NAME');
  const today = todayIn(context.now(), journal.profile.zone);
  if (piece) refuseOthers(journal, piece, person);
  const occasion = piece
    ? occasionOfAdvice(piece)
    : impact
      ? impactNamed(context, journal, person, today)
      : named;
  const offered = offeredFor(journal, person.id, { today, named: occasion });
  // A way named in the call is an answer like any other, and changes the one that is known.
  const way = flags['thanksAs'] ?? file?.['thanks-as'];
  const worksheet = thankFor(offered, { as: way === undefined ? (person.thanksAs ?? null) : null });
  if (template) return context.out.print(await templateOf(context, worksheet, person.id));

  const given = await readFlags(worksheet, flags);
  if (piece?.state === 'heard')
    context.out.hint(
      `You have not noted yet that you tried it: mentor advice tried ${advice} --result "In a few words"`,
    );
  const settled = !file && (occasion !== null || !context.screen.interactive);
  const drafted = draftThanks(context, journal, person)(offered);
  const { journal: after, entry } = await answerWorksheet(context, worksheet, {
    flags: { ...given, ...(settled && { for: given['for'] ?? offered[0]!.value }), person: person.id },
    file: file && { for: offered[0]!.value, ...file },
    about: person.id,
    draft: context.screen.interactive && !file ? byMail(drafted) : drafted,
    fresh: fresh === true || isStale(journal, person, offered),
  });
  sayClosing(context.out, await sheet.closing(after, entry, today));
  const byHand = ['note', 'gift'].includes(letterTo(after, person.id)?.thanks?.as ?? 'mail');
  if (isNamed(flags) || !byHand) await handOver(context, after, person.id, flags);
}

/** The way most letters go, in hand for whoever is asked. */
const byMail =
  (drafted: FirstDraft): FirstDraft =>
  async (question, answers) =>
    question.id === 'thanks-as' ? 'mail' : drafted(question, answers);

/** A draft for something that has been thanked for, or taken out, since. */
function isStale(journal: Journal, person: Person, offered: readonly Offered[]): boolean {
  const begun = draftOf(journal, { worksheet: 'thank', about: person.id })?.answers['for'];
  return begun !== undefined && !offered.some(({ value }) => value === begun);
}

const letterTo = (journal: Journal, about: string | null): Message | undefined =>
  journal.messages.findLast(({ person, thanks }) => person === about && thanks);

/** What the coach would still mend in the newest letter. */
async function looked(journal: Journal, about: string | null): Promise<readonly string[]> {
  const letter = letterTo(journal, about);
  if (!letter) return [];
  const { critiqueThanks } = await import('../critique/index.ts');
  // What others read greets nobody.
  const to = letter.thanks?.as === 'public' ? null : personById(journal, about)?.name;
  return critiqueThanks({ text: letter.body, subject: letter.subject, to })
    .filter(({ level }) => level !== 'could')
    .map(({ say, mend }) => `${say} ${mend}`);
}
