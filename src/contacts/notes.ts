import type { Incoming } from '../domain/incoming.ts';
import { levels } from '../domain/schema.ts';
import { type ColumnKind, guessMapping } from './columns.ts';
import { dayNamed } from './days.ts';
import { frontMatter } from './frontmatter.ts';
import { given, isAddress, isPage } from './row.ts';
import { line, lines } from './tidy.ts';

/**
 * Somebody from a note that `export` wrote, or one like it: their name above, and what is known of them in the front
 * matter or in a list of "label: value". Null when the note is about something else.
 */
export function personInNote(text: string): Incoming | null {
  const { front, body } = frontMatter(text);
  const listed = new Map<string, string>();
  for (const [, label = '', value = ''] of body.matchAll(/^- ([\p{L} -]{2,30}): (.+)$/gmu))
    if (!listed.has(label.toLowerCase())) listed.set(label.toLowerCase(), unescaped(value));
  if (front['kind'] !== 'person' && !(front['kind'] === undefined && listed.has('typed as'))) return null;
  const heading = /^# (.+)$/m.exec(body)?.[1];
  const name = line(first(front['name']) ?? first(front['aliases']) ?? unescaped(heading ?? ''));
  if (name === null) return null;

  const said = new Map<ColumnKind | 'level' | 'closeness', string>();
  for (const [label, value] of [
    ...listed,
    ...Object.entries(front).map(([key, value]) => [key, first(value) ?? ''] as const),
  ]) {
    const kind =
      label === 'level' || label === 'closeness'
        ? label
        : (Object.keys(guessMapping([label]))[0] as ColumnKind | undefined);
    if (kind && value !== '') said.set(kind, value);
  }
  const textOf = (kind: ColumnKind) => line(said.get(kind) ?? '') ?? undefined;
  const level = levels.find((one) => one === said.get('level'));
  const closeness = /^[1-5]$/.test(said.get('closeness') ?? '') ? Number(said.get('closeness')) : undefined;
  const email = textOf('email');
  const url = textOf('url');
  const facts = {
    name,
    ...given({
      email: email && isAddress(email) ? email : undefined,
      phone: textOf('phone'),
      company: textOf('company'),
      role: textOf('role'),
      field: textOf('field'),
      url: url && isPage(url) ? url : undefined,
      connectedOn: dayNamed(said.get('connected-on') ?? '') ?? undefined,
      place: textOf('place'),
      level,
      closeness,
      notes: lines(said.get('notes') ?? '') ?? undefined,
    }),
  };
  const id = first(front['id']);
  return { line: 1, facts, also: [], ...(id && /^[23456789bcdfghjkmnpqrstvwxyz]{8}$/.test(id) && { id }) };
}

const first = (value: unknown): string | undefined =>
  Array.isArray(value)
    ? first(value[0])
    : typeof value === 'string' && value.trim() !== ''
      ? value.trim()
      : undefined;

/** Markdown as the text it shows: the signs that our own escapes put a backslash before, and addresses in angles. */
const unescaped = (text: string): string =>
  text
    .replace(/^<(\S+)>$/, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
