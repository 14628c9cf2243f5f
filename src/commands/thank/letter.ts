import type { Context } from '../../context.ts';
import { letterView, splitLetter } from '../../documents/letters.ts';
import { type Said, thanksTemplate, thanksView } from '../../documents/thanks.ts';
import { todayIn } from '../../domain/dates.ts';
import type { Answers, Journal, Person } from '../../domain/journal.ts';
import { unsaid } from '../../domain/messages.ts';
import type { Occasion, Thanks } from '../../domain/occasions.ts';
import { formFor, isAbout, unsentThanks } from '../../domain/thanks.ts';
import type { FirstDraft } from '../../engine/fill.ts';
import type { Offered } from '../../worksheets/thank.ts';

type Texts = { readonly subject: string | null; readonly body: string };

/** First texts for a letter of thanks: what was said last about the same thing, else what the journal knows. */
export const draftThanks =
  (context: Context, journal: Journal, person: Person) =>
  (offered: readonly Offered[]): FirstDraft =>
  async ({ id }, answers) => {
    const occasion = offered.find(({ value }) => value === answers['for'])?.occasion;
    if (!occasion) return undefined;
    const letter = unsentThanks(journal, person.id);
    const before = letter && isAbout(letter, occasion) ? letter : undefined;
    if (id === 'subject' || id === 'body') {
      const said = saidIn(journal, person, answers);
      const kept = before && saysTheSame(before, said) ? before : undefined;
      const text = kept ? kept[id] : (await written(context, journal, { person, occasion, said }))[id];
      return text ?? undefined;
    }
    if (id === 'what') return before?.reference ?? undefined;
    if (id === 'result') return before?.thanks?.result ?? occasion.result ?? undefined;
    return id === 'difference' || id === 'present' || id === 'next'
      ? (before?.thanks?.[id] ?? undefined)
      : undefined;
  };

function saidIn(journal: Journal, person: Person, answers: Answers): Said {
  const text = (id: string) => (answers[id] as string | null | undefined) ?? null;
  return {
    as: (text('thanks-as') as Thanks['as'] | null) ?? formFor(journal, person.id),
    what: text('what'),
    result: text('result'),
    difference: text('difference'),
    present: text('present'),
    next: text('next'),
    subject: text('subject'),
  };
}

/** Whether a letter was written from these very answers; its subject is text, and no answer to write from. */
const saysTheSame = (
  { thanks, reference }: NonNullable<ReturnType<typeof unsentThanks>>,
  said: Said,
): boolean =>
  thanks?.as === said.as &&
  thanks.result === said.result &&
  thanks.difference === said.difference &&
  thanks.present === said.present &&
  thanks.next === said.next &&
  (said.what === null || said.what === reference);

/** The letter as its template has it. */
async function written(
  { files, now }: Context,
  journal: Journal,
  { person, occasion, said }: { readonly person: Person; readonly occasion: Occasion; readonly said: Said },
): Promise<Texts> {
  const { render } = await import('../../documents/render.ts');
  const today = todayIn(now(), journal.profile.zone);
  const name = thanksTemplate(occasion, said.as);
  const view =
    name === 'messages/thanks'
      ? // Thanks for a talk ask for nothing more.
        letterView(journal, { ...unsaid, kind: 'thanks', person: person.id, subject: said.subject }, today)
      : thanksView(journal, person, { occasion, said, today });
  return splitLetter(render({ name, text: await files.template(name) }, view));
}
