import type { Context } from '../../context.ts';
import { farewellView } from '../../documents/farewells.ts';
import { splitLetter } from '../../documents/letters.ts';
import { todayIn } from '../../domain/dates.ts';
import type { Answers, Journal, Person } from '../../domain/journal.ts';
import { personById } from '../../domain/people.ts';
import { reviewToday } from '../../domain/reviews.ts';
import type { FirstDraft } from '../../engine/fill.ts';

/** The note that says what it becomes; one that was written today already stays as it is. */
export function evolveDraft(context: Context, journal: Journal, about: string | null): FirstDraft {
  return async ({ id }, answers) => {
    const person = personById(journal, about);
    if (id !== 'letter' || !person) return undefined;
    const today = todayIn(context.now(), journal.profile.zone);
    const known = reviewToday(journal, person.id, today)?.answers;
    const before = { ...known, ...answers };
    if (known?.['letter'] && known['becomes'] === answers['becomes']) return known['letter'];
    return (await letterFrom(context, journal, { name: 'evolve', person, answers: before })).letter;
  };
}

type Wanted = { readonly name: string; readonly person: Person; readonly answers: Answers };

/** A letter from its template, its subject on the first line, and the words to say aloud, if it has any. */
export async function letterFrom({ files }: Pick<Context, 'files'>, journal: Journal, wanted: Wanted) {
  const { render } = await import('../../documents/render.ts');
  const name = `messages/${wanted.name}`;
  const text = render(
    { name, text: await files.template(name) },
    farewellView(journal, wanted.person, wanted.answers),
  );
  const { subject, body, forward } = splitLetter(text);
  return { letter: subject === null ? body : `Subject: ${subject}\n\n${body}`, aloud: forward };
}
