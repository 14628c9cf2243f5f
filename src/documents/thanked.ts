import { agreementWith } from '../domain/agreements.ts';
import type { Journal, Message } from '../domain/journal.ts';
import type { Thanks } from '../domain/occasions.ts';
import { personById } from '../domain/people.ts';
import type { Closing } from './closing.ts';

/** What `thank` says at its end; `looked` is what the coach would still mend. */
export function thanksClosing(journal: Journal, about: string | null, looked: readonly string[]): Closing {
  const person = personById(journal, about);
  const letter = journal.messages.findLast((message) => message.person === about && message.thanks);
  if (!person || !letter) return { title: 'Kept', lines: [], next: [] };
  return {
    title: titleOf(letter),
    text: letter.body,
    lines: [
      ...(looked.length === 0 ? ['The coach has nothing to mend.'] : looked),
      ...wayWords(journal, letter, person.name),
    ],
    next: [
      ...(journal.profile.name || journal.profile.signature
        ? []
        : [{ command: 'mentor config name "Your Name"', what: 'so that letters bear your name' }]),
      { command: `mentor thank sent ${person.slug}`, what: 'once they have it' },
      { command: `mentor thank ${person.slug}`, what: 'change it; versions are kept' },
    ],
  };
}

function titleOf({ subject, thanks }: Message): string {
  if (thanks?.as === 'note') return 'To be written by hand';
  if (thanks?.as === 'gift') return 'For the card';
  return thanks?.as === 'public' ? 'To be read by others' : `Subject: ${subject ?? 'Thank you'}`;
}

/** What to mind with each way of thanking. */
function wayWords(journal: Journal, { thanks, person }: Message, name: string): readonly string[] {
  const words: Readonly<Record<Thanks['as'], readonly string[]>> = {
    mail: [],
    note: ['A plain card will do; what counts is that you wrote it yourself.'],
    gift: ['Small is right: it should please them and oblige them to nothing.'],
    public: [`Show it to ${name} before others see it: not everybody likes to be named.`],
  };
  const kept = agreementWith(journal, person)?.confidentiality;
  const promise =
    thanks?.as === 'public' && kept ? [`You two agreed on what stays between you: ${kept}.`] : [];
  return [...(thanks ? words[thanks.as] : []), ...promise];
}
