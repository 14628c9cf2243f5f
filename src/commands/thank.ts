import type { Context } from '../context.ts';
import { thanksClosing } from '../documents/thanked.ts';
import { todayIn } from '../domain/dates.ts';
import { impactOf } from '../domain/impact.ts';
import type { Advice, Journal, Person } from '../domain/journal.ts';
import { impactOccasion, type Occasion, occasionOfAdvice } from '../domain/occasions.ts';
import { personById } from '../domain/people.ts';
import { UserError } from '../errors.ts';
import { thankFor } from '../worksheets/thank.ts';
import { answerWorksheet } from './answering.ts';
import { sayClosing } from './closing.ts';
import { type Command, defineCommand } from './command.ts';
import { meant } from './ledger.ts';
import { type Handing, handOver, handOverFlags, isNamed } from './outreach/handover.ts';
import { readingOnce } from './readonce.ts';
import type { Sheet } from './sheets.ts';
import { subjectOf } from './subject.ts';
import { draftThanks } from './thank/letter.ts';
import { offeredFor } from './thank/offered.ts';
import { readAnswersFile, readFlags, templateOf, worksheetCommand } from './worksheet.ts';

/** The worksheet before it is known whom it is about: what can be asked, without what there is to choose from. */
export const sheet: Sheet = {
  worksheet: thankFor([], { as: null }),
  stages: ['talked', 'agreed', 'active', 'paused', 'review-due', 'closing'],
  closing: async (journal, { about }) => thanksClosing(journal, about, await looked(journal, about)),
};

const asked = worksheetCommand(sheet);

export type Thanking = Handing & {
  readonly person?: string;
  readonly advice?: string;
  readonly impact?: boolean;
  readonly template?: boolean;
  readonly answers?: string;
  readonly fresh?: boolean;
  readonly [flag: string]: unknown;
};

export const thank: Command = defineCommand<Thanking>({
  ...asked,
  options: [
    { flags: '--advice <id>', meaning: 'thank for this piece of advice' },
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
  { advice, impact, template, answers, fresh, copy, mailto, eml, ...flags }: Thanking,
  named: Occasion | null = null,
): Promise<void> {
  const context = readingOnce(world);
  const file = answers === undefined ? undefined : await readAnswersFile(context, answers);
  const journal = await context.store.read();
  const today = todayIn(context.now(), journal.profile.zone);
  const piece = advice === undefined ? null : meant(journal, 'advice', [advice])[0]!;
  const name = flags.person ?? file?.['person'] ?? piece?.person ?? undefined;
  const about = await subjectOf(context, sheet, name, { silent: file !== undefined || template === true });
  const person = personById(about === null ? journal : await context.store.read(), about);
  // Nobody is named and nobody can be asked: the worksheet itself says what is missing.
  if (!person)
    return asked.run(context, {
      ...flags,
      template,
      ...(answers !== undefined && { answers }),
    } as never) as Promise<void>;

  if (piece && piece.person !== null && piece.person !== person.id) throw notTheirs(journal, piece, person);
  const occasion = piece ? occasionOfAdvice(piece) : impact ? impactNamed(journal, person, today) : named;
  const offered = offeredFor(journal, person.id, { today, named: occasion });
  // A way named in the call is an answer like any other, and changes the one that is known.
  const as = flags['thanksAs'] === undefined ? (person.thanksAs ?? null) : null;
  const worksheet = thankFor(offered, { as });
  if (template) return context.out.print(await templateOf(context, worksheet, person.id));

  const given = await readFlags(worksheet, flags);
  const first = occasion || !context.screen.interactive ? { for: given['for'] ?? offered[0]!.value } : {};
  if (piece?.state === 'heard' && !context.screen.interactive)
    context.out.hint(
      `You have not noted yet that you tried it: mentor advice tried ${advice} --result "In a few words"`,
    );
  const { journal: after, entry } = await answerWorksheet(context, worksheet, {
    flags: { ...given, ...first, person: person.id },
    file: file && { for: offered[0]!.value, ...file },
    about: person.id,
    draft: draftThanks(context, journal, person)(offered),
    ...(fresh && { fresh }),
  });
  sayClosing(context.out, await sheet.closing(after, entry, today));
  const handing: Handing = {
    ...(copy !== undefined && { copy }),
    ...(mailto !== undefined && { mailto }),
    ...(eml !== undefined && { eml }),
  };
  const byHand = ['note', 'gift'].includes(after.messages.at(-1)?.thanks?.as ?? 'mail');
  if (isNamed(handing) || !byHand) await handOver(context, after, person.id, handing);
}

/** What the coach would still mend in the newest letter. */
async function looked(journal: Journal, about: string | null): Promise<readonly string[]> {
  const letter = journal.messages.findLast(({ person, thanks }) => person === about && thanks);
  if (!letter) return [];
  const { critiqueThanks } = await import('../critique/index.ts');
  const to = personById(journal, about)?.name;
  const public_ = letter.thanks?.as === 'public';
  return critiqueThanks({ text: letter.body, subject: letter.subject, ...(to && !public_ && { to }) })
    .filter(({ level }) => level !== 'could')
    .map(({ say, mend }) => `${say} ${mend}`);
}

function notTheirs(journal: Journal, piece: Advice, person: Person): UserError {
  const giver = personById(journal, piece.person);
  return new UserError(
    `"${piece.text}" is advice of ${giver?.name ?? 'somebody else'}, and not of ${person.name}.`,
    giver
      ? `Thank them for it: mentor thank ${giver.slug} --advice ${piece.id}`
      : 'See them all: mentor advice',
  );
}

/** The years are counted from the end, else from the start; a letter before its day is as welcome. */
function impactNamed(journal: Journal, person: Person, today: string): Occasion {
  const impact = impactOf(journal, person.id, today);
  if (!impact)
    throw new UserError(
      `Nothing says when you and ${person.name} began: there is no agreement and no meeting to count the years from.`,
      `Thank them without it: mentor thank ${person.slug}`,
    );
  return impactOccasion(impact.due?.years ?? impact.years, impact.due?.on ?? null);
}
