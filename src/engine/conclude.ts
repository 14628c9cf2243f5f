import type { Context } from '../context.ts';
import { dropDraft, keepEntry } from '../domain/drafts.ts';
import { replaying } from '../domain/ids.ts';
import type { Answers, Entry, Journal } from '../domain/journal.ts';
import { addPerson, personById, personOf } from '../domain/people.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import { settle } from './route.ts';

/** What a finished worksheet leaves: the journal after it, and the entry as it is kept. */
export type Filled = { readonly journal: Journal; readonly entry: Entry };

type Needs = Pick<Context, 'store' | 'now' | 'mint'>;

type Ending = {
  readonly about: string | null;
  readonly answers: Answers;
  /** Leaves a draft on the desk alone: answers from a file neither read nor change it. */
  readonly keepDesk?: boolean;
  /** What this sitting last put on the desk; what another one put there since stays. */
  readonly desk?: Answers;
};

/** Keeps a worksheet that has all its answers, as a named deed. */
export async function finish(
  { store, now, mint }: Needs,
  worksheet: Worksheet,
  ending: Ending,
): Promise<Filled> {
  const entry = entryOf({ now, mint }, worksheet, ending);
  if (worksheet.isNothing?.(entry.answers)) {
    const journal = await store.change((journal) =>
      ending.keepDesk ? journal : dropDraft(journal, entry, ending.desk),
    );
    return { journal, entry };
  }
  const ids = replaying(mint);
  let kept = entry;
  const journal = await store.change(
    (journal) => {
      ids.rewind();
      const cleared = ending.keepDesk ? journal : dropDraft(journal, entry, ending.desk);
      const concluded = conclude(cleared, worksheet, entry, ids.mint);
      kept = concluded.entry;
      return concluded.journal;
    },
    (after) => worksheet.deed(after, kept),
  );
  return { journal, entry: kept };
}

/** The entry that a finished worksheet leaves behind. */
export const entryOf = (
  { now, mint }: Pick<Needs, 'now' | 'mint'>,
  { id, questions }: Worksheet,
  { about, answers }: Ending,
): Entry => ({
  id: mint(),
  at: now().toISOString(),
  worksheet: id,
  about,
  answers: settle(questions, answers),
});

/** What a finished worksheet changes in the journal; whoever it is about is written down when they are new. */
export function conclude(before: Journal, worksheet: Worksheet, ending: Entry, mint: () => string): Filled {
  const { journal, entry } = settleSubject(before, worksheet, ending, mint);
  const kept = worksheet.passing ? journal : keepEntry(journal, entry);
  return { journal: worksheet.keep?.(kept, entry, mint) ?? kept, entry };
}

/** The subject as an id: a name that nobody has yet becomes somebody new. */
function settleSubject(journal: Journal, worksheet: Worksheet, entry: Entry, mint: () => string): Filled {
  const subject = worksheet.about === undefined ? undefined : entry.answers[worksheet.about];
  if (worksheet.about === undefined || typeof subject !== 'string' || entry.about !== null)
    return { journal, entry };
  const known = personById(journal, subject);
  const person = known ?? personOf(journal, { name: subject }, { id: mint(), at: entry.at });
  const answers = { ...entry.answers, [worksheet.about]: person.id };
  return {
    journal: known ? journal : addPerson(journal, person),
    entry: { ...entry, about: person.id, answers },
  };
}
