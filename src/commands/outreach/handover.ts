import type { Context } from '../../context.ts';
import { emlFile, mailtoLink } from '../../documents/mail.ts';
import type { Journal, Message } from '../../domain/journal.ts';
import { messageTo } from '../../domain/messages.ts';
import { personById } from '../../domain/people.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import type { Flag } from '../command.ts';

/** How a finished message leaves the program; it is never sent from here. */
export type Handing = { readonly copy?: boolean; readonly mailto?: boolean; readonly eml?: string };

export const handOverFlags: readonly Flag[] = [
  { flags: '--copy', meaning: 'put the message on the clipboard' },
  { flags: '--mailto', meaning: 'print a link that opens it in a mail program' },
  { flags: '--eml <file>', meaning: 'write it as a mail draft that mail programs open' },
];

const where: Question = {
  id: 'where',
  kind: 'choice',
  ask: 'Where should the message go?',
  required: true,
  options: [
    { value: 'copy', label: 'To the clipboard' },
    { value: 'mailto', label: 'A link that opens it in my mail program' },
    { value: 'eml', label: 'A mail draft as a file (message.eml)' },
    { value: 'nowhere', label: 'Nowhere: it is kept here' },
  ],
};

/** Hands the newest message to somebody over, in the ways asked for; on a terminal, asks when none was. */
export async function handOver(
  context: Context,
  journal: Journal,
  person: string | null,
  flags: Handing,
): Promise<void> {
  const message = messageTo(journal, person);
  if (!message) return;
  const named = flags.copy || flags.mailto || flags.eml !== undefined;
  const handing = named || !context.screen.interactive ? flags : await chosen(context);
  if (handing.copy) await copy(context, message);
  if (handing.mailto) context.out.print(mailtoLink(partsOf(journal, message)));
  if (handing.eml !== undefined) await writeMail(context, journal, message, handing.eml);
}

async function chosen({ ask }: Context): Promise<Handing> {
  const picked = await ask(where, { before: 'copy' });
  if (picked === 'copy') return { copy: true };
  if (picked === 'mailto') return { mailto: true };
  return picked === 'eml' ? { eml: 'message.eml' } : {};
}

async function copy({ tools, out }: Context, { subject, body, forward }: Message): Promise<void> {
  const text = [subject && `Subject: ${subject}`, body, forward && `--\n${forward}`]
    .filter(Boolean)
    .join('\n\n');
  if (await tools.copy(text)) return out.done('It is on the clipboard.');
  out.warn('There is no clipboard program here, so this is the message to copy by hand:');
  out.print(text);
}

/** An introduction goes to whoever makes it; everything else to the person it is about. */
function partsOf(journal: Journal, { person, via, kind, subject, body, forward }: Message) {
  const reader = personById(journal, kind === 'introduction' ? via : person);
  const text = forward && kind === 'introduction' ? `${body}\n\n---\n\n${forward}` : body;
  return {
    to: reader?.email ? { name: reader.name, email: reader.email } : null,
    subject: subject ?? '',
    body: text,
  };
}

async function writeMail(
  { files, out, now }: Context,
  journal: Journal,
  message: Message,
  file: string,
): Promise<void> {
  const from = journal.profile.name;
  const path = await files.write(
    file,
    emlFile({ ...partsOf(journal, message), from, date: now(), id: message.id }),
  );
  out.done(`The draft is in ${path}. Open it with your mail program.`);
}
