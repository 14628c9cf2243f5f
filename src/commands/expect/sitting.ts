import type { Context } from '../../context.ts';
import { todayIn } from '../../domain/dates.ts';
import type { Agreement, Journal, Person } from '../../domain/journal.ts';
import { theirsOf } from '../../domain/settling.ts';
import type { Filled } from '../../engine/conclude.ts';
import type { FirstDraft } from '../../engine/fill.ts';
import { answerWorksheet } from '../answering.ts';
import { sayClosing } from '../closing.ts';
import { pageClosing } from './closing.ts';
import { type Given, meansTalk, named, sheetFor, withPicks } from './given.ts';
import { noTalk } from './refusals.ts';

type Sitting = {
  readonly journal: Journal;
  readonly page: Agreement | undefined;
  readonly person: Person | undefined;
  readonly about: string | null;
  readonly given: Given;
  readonly file: Given | undefined;
  readonly fresh: boolean | undefined;
  /** What a first page starts from. */
  readonly first: FirstDraft | undefined;
};

/** The whole page the first time, what is open after the talk, and what changes later. */
export async function sitDown(
  context: Context,
  { journal, page, person, about, given, file, fresh, first }: Sitting,
): Promise<Filled> {
  const told = named(given) || file !== undefined;
  const talk = page?.state === 'proposed' && (!told || meansTalk({ ...file, ...given }));
  if (!talk && meansTalk({ ...file, ...given })) throw noTalk(page, person);
  const now = await sheetFor(journal, page, !talk);
  const subject = about && { person: about };
  const filled = await answerWorksheet(context, now, {
    flags: page
      ? { ...withPicks(page, given, talk), ...subject }
      : { ...knownOf(person, file), ...given, ...subject },
    file: file && (page ? withPicks(page, file, talk) : file),
    about,
    draft: page ? (told ? undefined : theirWords) : first,
    ...(fresh && { fresh }),
  });
  const today = todayIn(context.now(), filled.journal.profile.zone);
  sayClosing(context.out, pageClosing(filled.journal, filled.entry.about, today));
  return filled;
}

/** The kind and the setting are chosen once. */
const knownOf = (person: Person | undefined, file: Given | undefined): Given => ({
  ...(person?.kind && !file?.['kind'] && { kind: person.kind }),
  ...(person && person.context.length > 0 && !file?.['context'] && { context: person.context }),
});

/** What both agree on begins with what they said. */
const theirWords: FirstDraft = async ({ id }, answers) => answers[theirsOf(id)] ?? undefined;
