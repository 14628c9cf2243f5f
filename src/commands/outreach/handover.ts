import type { Context } from '../../context.ts';
import { emlFile, isDraftOfOurs, mailtoLink } from '../../documents/mail.ts';
import type { Journal, Message } from '../../domain/journal.ts';
import { messageTo } from '../../domain/messages.ts';
import { personById } from '../../domain/people.ts';
import type { Option, Question } from '../../worksheets/worksheet.ts';
import type { Flag } from '../command.ts';
import { signed } from './signing.ts';

/** How a finished message leaves the program; it is never sent from here. */
export type Handing = { readonly copy?: boolean; readonly mailto?: boolean; readonly eml?: string };

export const handOverFlags: readonly Flag[] = [
  { flags: '--copy', meaning: 'put the message on the clipboard' },
  { flags: '--mailto', meaning: 'print a link that opens it in a mail program' },
  { flags: '--eml <file>', meaning: 'write it as a mail draft that mail programs open' },
];

/** A text on its way out: as a mail, and as it is copied. */
export type Outgoing = {
  readonly id: string;
  readonly from: string | null;
  readonly to: { readonly name: string; readonly email: string } | null;
  readonly subject: string;
  readonly body: string;
  readonly copied: string;
};

const ways: readonly Option[] = [
  { value: 'copy', label: 'To the clipboard' },
  { value: 'mailto', label: 'A link that opens it in my mail program' },
  { value: 'eml', label: 'A mail draft as a file (message.eml)' },
  { value: 'nowhere', label: 'Nowhere: it is kept here' },
];

/** Whether a way was named on the command line. */
export const isNamed = ({ copy, mailto, eml }: Handing): boolean =>
  Boolean(copy || mailto) || eml !== undefined;

/** Hands the newest message to somebody over, in the ways asked for; on a terminal, asks when none was. */
export async function handOver(
  context: Context,
  journal: Journal,
  person: string | null,
  flags: Handing,
): Promise<void> {
  const message = messageTo(journal, person);
  if (message) await handOverText(context, outgoingOf(journal, message), flags);
}

/** The same for a text that is no message of the journal. */
export async function handOverText(context: Context, outgoing: Outgoing, flags: Handing): Promise<void> {
  const whole = await signed(context, outgoing);
  const handing = isNamed(flags) || !context.screen.interactive ? flags : await chosen(context);
  await handOut(context, whole, handing);
}

/** Hands a text over in the ways asked for. */
export async function handOut(context: Context, outgoing: Outgoing, handing: Handing): Promise<void> {
  if (handing.copy) await copy(context, outgoing.copied);
  if (handing.mailto) context.out.print(mailtoLink(outgoing));
  if (handing.eml !== undefined) await writeMail(context, outgoing, handing.eml);
}

async function chosen({ ask, tools }: Context): Promise<Handing> {
  const options = (await tools.canCopy()) ? ways : ways.filter(({ value }) => value !== 'copy');
  const where: Question = {
    id: 'where',
    kind: 'choice',
    ask: 'Where should the message go?',
    required: true,
    options,
  };
  const picked = await ask(where, { before: options[0]!.value });
  if (picked === 'copy') return { copy: true };
  if (picked === 'mailto') return { mailto: true };
  return picked === 'eml' ? { eml: 'message.eml' } : {};
}

async function copy({ tools, out }: Context, text: string): Promise<void> {
  if (await tools.copy(text)) return out.done('It is on the clipboard.');
  out.warn('There is no clipboard program here, so this is the message to copy by hand:');
  out.prose(text);
}

/** An introduction goes to whoever makes it; everything else to the person it is about. */
function outgoingOf(journal: Journal, message: Message): Outgoing {
  const { id, person, via, kind, subject, body, forward } = message;
  const text = forward && kind === 'introduction' ? `${body}\n\n---\n\n${forward}` : body;
  return {
    ...partsOf(journal, { id, person: kind === 'introduction' ? via : person, subject, body: text }),
    copied: [subject && `Subject: ${subject}`, body, forward && `--\n${forward}`]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** A letter to somebody, ready to go out. */
export function partsOf(
  journal: Journal,
  { id, person, subject, body }: Pick<Message, 'id' | 'person' | 'subject' | 'body'>,
): Outgoing {
  const reader = personById(journal, person);
  return {
    id,
    from: journal.profile.name,
    to: reader?.email ? { name: reader.name, email: reader.email } : null,
    subject: subject ?? '',
    body,
    copied: [subject && `Subject: ${subject}`, body].filter(Boolean).join('\n\n'),
  };
}

async function writeMail({ files, out, now }: Context, outgoing: Outgoing, file: string): Promise<void> {
  const { id, from, to, subject, body } = outgoing;
  const path = await files.write(file, emlFile({ id, from, to, subject, body, date: now() }), {
    isOurs: isDraftOfOurs,
    instead: 'Move that file away, or give the draft another name: --eml NAME.eml',
  });
  out.done(`The draft is in ${path}. Open it with your mail program.`);
}
