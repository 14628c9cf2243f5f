import type { Bytes } from '../doors/files.ts';
import { UserError } from '../errors.ts';

/** What kind of file it is, by how it begins: an ending says little, and is often missing. */
export type Kind = 'table' | 'cards' | 'journal';

const signatures: readonly (readonly [begins: RegExp, what: string, hint: string])[] = [
  [
    /^PK(?:\x03\x04|\x05\x06)[\s\S]*(?:xl\/|\[Content_Types\])/,
    'a spreadsheet',
    'Save it as CSV in UTF-8, and import that.',
  ],
  [
    /^PK(?:\x03\x04|\x05\x06)/,
    'a ZIP archive, whatever its name says',
    'Unpack it first; the file wanted is inside, such as Connections.csv.',
  ],
  [/^\x1f\x8b/, 'a compressed file', 'Unpack it first, with: gunzip'],
  [/^%PDF/, 'a PDF', 'Export the people as CSV or vCard, and import that.'],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel or Outlook file', 'Save it as CSV, and import that.'],
  [/^!BDN/, 'an Outlook data file', 'Export the people from Outlook as CSV, and import that.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, 'a picture', 'Give a CSV, a vCard file or an export of mentor.'],
  [/^SQLite format 3/, 'a database', 'Export the people as CSV or vCard, and import that.'],
];

const texts: readonly (readonly [begins: RegExp, what: string, hint: string])[] = [
  [
    /^\s*\{\s*"mentor-backup"/,
    'a backup',
    'To bring back all that is in it, type: mentor backup restore FILE',
  ],
  [
    /^(?:age-encryption\.org\/|-----BEGIN AGE )/,
    'encrypted',
    'If it is a backup, all that is in it comes back with: mentor backup restore FILE',
  ],
  [
    /^\s*<(?:!doctype|html|\?xml|\w+[\s>])/i,
    'a web page or XML',
    'Sign in where it came from and download the CSV itself.',
  ],
  [/^\s*BEGIN\s*:\s*VCALENDAR/i, 'a calendar', 'People come as CSV or vCard.'],
  [/^\s*(?:version: 1\s+)?dn: /i, 'an LDIF file', 'Export the people as CSV or vCard, and import that.'],
];

/** @throws UserError when it is empty, or something nobody can read people from. */
export function refuseForeign(bytes: Bytes, name: string): void {
  if (bytes.length === 0)
    throw new UserError(`${name} is empty.`, 'Export the people once more where they came from.');
  const head = String.fromCharCode(...bytes.subarray(0, 2000));
  const found = signatures.find(([begins]) => begins.test(head));
  if (found) throw new UserError(`${name} is ${found[1]}.`, found[2]);
}

/** What a text holds. `head` is its first lines. */
export function kindOf(head: string, name: string): Kind {
  if (head.trim() === '')
    throw new UserError(`${name} is empty.`, 'Export the people once more where they came from.');
  if (/^\s*BEGIN\s*:\s*VCARD/i.test(head)) return 'cards';
  const found = texts.find(([begins]) => begins.test(head));
  if (found) throw new UserError(`${name} is ${found[1]}.`, found[2]);
  if (/^\s*[{[]/.test(head)) return 'journal';
  return 'table';
}
