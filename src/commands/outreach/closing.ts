import type { Closing } from '../../documents/closing.ts';
import type { Journal, Message } from '../../domain/journal.ts';
import { messageTo } from '../../domain/messages.ts';
import { personById } from '../../domain/people.ts';
import { counted } from '../../domain/wording.ts';

/** The letter as it stands, what the coach says of it, and where it goes from here. */
export async function letterClosing(
  journal: Journal,
  { about }: { readonly about: string | null },
): Promise<Closing> {
  const message = messageTo(journal, about);
  const slug = personById(journal, about)?.slug ?? 'NAME';
  return {
    title: message?.subject ? `Subject: ${message.subject}` : 'Your message',
    text: [message?.body, message?.forward && `To be passed on, or said:\n\n${message.forward}`]
      .filter(Boolean)
      .join('\n\n'),
    lines: message ? await secondLook(journal, message) : [],
    next: [
      ...(journal.profile.name || journal.profile.signature
        ? []
        : [{ command: 'mentor config name "Your Name"', what: 'so that letters bear your name' }]),
      { command: `mentor outreach sent ${slug}`, what: 'once it is out' },
      { command: `mentor outreach ${slug}`, what: 'change it; versions are kept' },
      { command: 'mentor export outreach', what: 'write it as a note' },
    ],
  };
}

/** What the coach would still mend, and how long the message is (S52). */
async function secondLook(journal: Journal, message: Message): Promise<readonly string[]> {
  const { critiqueMessage } = await import('../../critique/index.ts');
  const { words, findings } = critiqueMessage({
    text: message.body,
    ...(message.subject && { subject: message.subject }),
    ...lookingFor(journal, message),
  });
  const serious = findings.filter(({ level }) => level !== 'could');
  return [
    `${words} words; ${serious.length === 0 ? 'the coach has nothing to mend' : `${counted(serious.length, 'thing')} to look at again:`}`,
    ...serious.map(({ say, mend }) => `${say} ${mend}`),
  ];
}

/** Whose name the greeting should bear: an introduction goes to whoever makes it. */
function lookingFor(journal: Journal, { kind, person, via }: Message): { to?: string } {
  const reader = personById(journal, kind === 'introduction' ? via : person);
  return reader ? { to: reader.name } : {};
}
