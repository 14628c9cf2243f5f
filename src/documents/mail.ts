import { clean } from './escape.ts';
import { encodedWords, quotedPrintable } from './mime.ts';

/** Somebody mail can be addressed to. */
export type Mailbox = { readonly name?: string | null; readonly email: string };

export type Mail = {
  readonly to: Mailbox | string | null;
  readonly subject: string | null;
  readonly body: string;
};

/**
 * A `mailto:` link with subject and body filled in (RFC 6068). Programs open links of up to about 2,000 characters;
 * a letter of 150 words has half of that.
 */
export function mailtoLink({ to, subject, body }: Mail): string {
  const address = addressOf(to);
  const at = address?.lastIndexOf('@') ?? 0;
  const reader = address === null ? '' : `${encoded(address.slice(0, at))}@${encoded(address.slice(at + 1))}`;
  const fields = [
    ...(oneLine(subject ?? '') ? [`subject=${encoded(oneLine(subject ?? ''))}`] : []),
    ...(body ? [`body=${encoded(lines(body).join('\r\n'))}`] : []),
  ];
  return `mailto:${reader}${fields.length > 0 ? '?' : ''}${fields.join('&')}`;
}

/** Also what a shell, a Markdown link or a careless reader of links would trip over. */
const encoded = (text: string): string =>
  encodeURIComponent(clean(text).replaceAll('\n', '\r\n')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * A mail as a file that mail programs open as a draft (RFC 5322, 2045, 2047). `from` is an address, with or
 * without a name; a name alone leaves the sender to the mail program. `date` is when it was drafted, `id` what makes
 * the message's own id.
 */
export function emlFile({
  to,
  subject,
  body,
  from,
  date,
  id,
}: Mail & { readonly from: Mailbox | string | null; readonly date: Date; readonly id: string }): string {
  const headers = [
    mailboxHeader('From', from),
    mailboxHeader('To', to),
    header('Subject', oneLine(subject ?? '')),
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id.replace(/[^\w.-]/g, '')}@mentor.invalid>`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  const text = lines(body).map(quotedPrintable);
  return `${[...headers.filter((header) => header !== null), '', ...text].join('\r\n')}\r\n`;
}

/** Whether a file is a draft that `emlFile` made. */
export const isDraftOfOurs = (text: string): boolean =>
  /^Message-ID: <[\w.-]*@mentor\.invalid>\r?$/m.test(text.split(/\r?\n\r?\n/, 1)[0]!);

const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();
const lines = (text: string): readonly string[] => clean(text).split('\n');

/** The address by itself; null when it is none, so that nothing typed in its place gets into a header. */
function addressOf(box: Mailbox | string | null): string | null {
  const typed = typeof box === 'string' ? (/<([^<>]*)>\s*$/.exec(box)?.[1] ?? box) : box?.email;
  const [, name, house] =
    /^(?:mailto:)?([^\s@<>()[\],;:\\"]+)@([^\s@<>()[\],;:\\"]+)$/i.exec(oneLine(typed ?? '')) ?? [];
  return name && house ? `${name}@${/^[\x20-\x7e]*$/.test(house) ? house : inAscii(house)}` : null;
}

/** "müller.example" as the name server knows it. */
const inAscii = (house: string): string =>
  URL.canParse(`http://${house}`) ? new URL(`http://${house}`).hostname : house;

const nameOf = (box: Mailbox | string | null): string =>
  oneLine((typeof box === 'string' ? /^(.*)<[^<>]*>\s*$/.exec(box)?.[1] : box?.name) ?? '').replace(
    /^"(.*)"$/,
    '$1',
  );

function mailboxHeader(field: 'From' | 'To', box: Mailbox | string | null): string | null {
  const address = addressOf(box);
  if (address === null) return null;
  const name = nameOf(box);
  if (name === '') return `${field}: ${address}`;
  const phrase =
    isPlain(name) && name.length < 60 ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodedWords(name, field);
  // The address begins a line of its own where the first would be too long.
  const gap = phrase.split('\r\n').at(-1)!.length + address.length > 66 ? '\r\n ' : ' ';
  return `${field}: ${phrase}${gap}<${address}>`;
}

const header = (field: string, text: string): string =>
  isPlain(text) && field.length + text.length < 76
    ? `${field}: ${text}`
    : `${field}: ${encodedWords(text, field)}`;

/** Visible ASCII and blanks, and nothing that a reader would take for an encoded word. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text) && !text.includes('=?');
