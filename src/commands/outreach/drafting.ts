import type { Context } from '../../context.ts';
import { type LetterAnswers, letterView, splitLetter } from '../../documents/letters.ts';
import { todayIn } from '../../domain/dates.ts';
import { answersOf } from '../../domain/fields.ts';
import type { Answers, Journal, Message } from '../../domain/journal.ts';
import { messageTo } from '../../domain/messages.ts';
import { same } from '../../domain/same.ts';
import type { FirstDraft } from '../../engine/fill.ts';

/** Texts that are drafted from the other answers. */
const drafted = ['subject', 'body', 'forward'] as const;
type Drafted = (typeof drafted)[number];
const isDrafted = (id: string): id is Drafted => (drafted as readonly string[]).includes(id);

/** The text that was kept last, as long as it still says what is answered now; else a letter made anew. */
export function draftLetter(context: Context, journal: Journal, about: string | null): FirstDraft {
  return async ({ id }, answers) => {
    if (!isDrafted(id)) return undefined;
    const before = messageTo(journal, about, answers['kind'] as LetterAnswers['kind']);
    const kept =
      before && saysTheSame(before, letterAnswers(about, answers)) ? answersOf(before, drafted)[id] : null;
    return kept || ((await letter(context, journal, { about, answers }))[id] ?? undefined);
  };
}

/** Whether a message was written from these very answers. The subject is text, not an answer to write from. */
const saysTheSame = (before: Message, answers: LetterAnswers): boolean =>
  Object.entries(answers).every(
    ([field, value]) => field === 'subject' || same(before[field as keyof Message], value),
  );

async function letter(
  { files, now }: Context,
  journal: Journal,
  { about, answers }: { readonly about: string | null; readonly answers: Answers },
) {
  const { render } = await import('../../documents/render.ts');
  const name = `messages/${answers['kind']}`;
  const view = letterView(journal, letterAnswers(about, answers), todayIn(now(), journal.profile.zone));
  return splitLetter(render({ name, text: await files.template(name) }, view));
}

const letterAnswers = (person: string | null, answers: Answers): LetterAnswers =>
  ({
    kind: answers['kind'],
    person,
    via: answers['via'] ?? null,
    reference: answers['reference'] ?? null,
    purpose: answers['purpose'] ?? null,
    ask: answers['ask'] ?? null,
    minutes: answers['minutes'] ?? null,
    times: answers['times'] ?? [],
    format: answers['format'] ?? null,
    offer: answers['offer'] ?? null,
    subject: answers['subject'] ?? null,
  }) as LetterAnswers;
