import type { Context } from '../../context.ts';
import { endings, usualKeep } from '../../domain/endings.ts';
import type { Answer, Answers, Journal } from '../../domain/journal.ts';
import { personById } from '../../domain/people.ts';
import type { FirstDraft } from '../../engine/fill.ts';
import { letterFrom } from '../review/evolving.ts';

/** The letter from what was answered so far, and a rhythm afterwards that suits the ending. */
export const draftFarewell =
  (context: Context, journal: Journal, about: string | null): FirstDraft =>
  async ({ id }, answers) => {
    if (id === 'keep') return usualKeep(answers['ending']);
    if (!needsWords.includes(id)) return undefined;
    const words = await wordsFor(context, journal, { about, answers });
    return id === 'letter' ? words?.letter : undefined;
  };

/** The letter, and the day of a last meeting, after which there are words to say. */
const needsWords: readonly string[] = ['last-on', 'letter'];

/** What to write and what to say, for this kind of ending. */
export async function wordsFor(
  context: Context,
  journal: Journal,
  { about, answers }: { readonly about: string | null; readonly answers: Answers },
) {
  const person = personById(journal, about);
  const how = answers['ending'];
  if (!person || !endings.some((one) => one === how)) return undefined;
  return letterFrom(context, journal, { name: `close-${how}`, person, answers });
}

/** Words for a last meeting are said once it is kept: a template that cannot be filled in is found out before. */
export async function tryWords(
  context: Context,
  journal: Journal,
  { about, given }: { readonly about: string | null; readonly given: Readonly<Record<string, unknown>> },
): Promise<void> {
  if (given['meeting'] !== 'to-come') return;
  await wordsFor(context, journal, { about, answers: { ending: given['ending'] as Answer } });
}
