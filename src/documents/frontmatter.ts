import { stringify } from 'yaml';
import { clean } from './escape.ts';
import type { Note } from './shelf.ts';

/** What stands above a note for programs to read: YAML of one level, the same each time. */
export function frontMatter({ id, kind, day, title, front = {} }: Note, person: string | null): string {
  return [
    '---\n',
    id === null ? '' : field('id', id),
    field('kind', kind),
    kind === 'person' ? field('aliases', [oneLine(title)]) : '',
    person === null ? '' : field('person', oneLine(person)),
    // Checked by the journal's schema: digits and hyphens, which YAML takes for a date.
    day === null ? '' : `date: ${day}\n`,
    field('tags', ['mentor', kind]),
    ...Object.entries(front).map(([name, value]) => field(name, oneLine(value))),
    '---\n\n',
  ].join('');
}

const known = new Map<string, string>();

/** A name with its value; thousands of notes say the same few things, and quoting takes its time. */
function field(name: string, value: string | readonly string[]): string {
  const cacheKey = `${name}\n${typeof value === 'string' ? value : value.join('\n')}`;
  const before = known.get(cacheKey);
  if (before !== undefined) return before;
  const signs = /[<>]/.test(cacheKey);
  // Readers of YAML 1.1 take "no" and 2e3 for something else than text; nothing is folded.
  const plain = stringify(
    { [name]: value },
    {
      compat: 'yaml-1.1',
      lineWidth: 0,
      ...(signs && { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    },
  );
  // Whoever knows no front matter takes it for Markdown, where these would be HTML.
  const text = signs ? plain.replaceAll('<', '\\x3C').replaceAll('>', '\\x3E') : plain;
  known.set(cacheKey, text);
  return text;
}

const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();
