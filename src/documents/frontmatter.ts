import { stringify } from 'yaml';
import { clean } from './escape.ts';
import type { Note } from './shelf.ts';

/** What stands above a note for programs to read: YAML of one level, the same each time. */
export function frontMatter({ id, kind, day, title, front = {} }: Note, person: string | null): string {
  let text = '---\n';
  if (id !== null) text += `id: ${yaml(id)}\n`;
  text += `kind: ${kind}\n`;
  if (kind === 'person') text += `aliases:\n  - ${yaml(title)}\n`;
  if (person !== null) text += `person: ${yaml(person)}\n`;
  // Checked by the journal's schema: digits and hyphens, which YAML takes for a date.
  if (day !== null) text += `date: ${day}\n`;
  text += `tags:\n  - mentor\n  - ${kind}\n`;
  for (const name in front) text += `${name}: ${yaml(front[name]!)}\n`;
  return `${text}---\n\n`;
}

const known = new Map<string, string>();

/** A text, on one line, as YAML has it. What is plain needs no library, and many notes name the same person. */
function yaml(text: string): string {
  if (harmless.test(text)) return quoted(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const line = oneLine(text);
  const asked = harmless.test(line) ? quoted(line) : asYaml(line);
  known.set(text, asked);
  return asked;
}

const quoted = (text: string): string => (plain.test(text) ? text : `"${text}"`);

/** Two words or more are text to every reader of YAML; of single ones the ids of consonants alone. */
const plain = /^(?:[A-Za-z]+ [A-Za-z]+(?: [A-Za-z]+)*|[bcdfghjkmnpqrstvwxz]{8})$/;
/** Nothing that means anything between double quotes, and no blank too many. */
const harmless = /^[A-Za-z0-9@.,+_/()'-]+(?: [A-Za-z0-9@.,+_/()'-]+)*$/;

function asYaml(text: string): string {
  const signs = /[<>]/.test(text);
  // Readers of YAML 1.1 take "no" and 2e3 for something else than text; nothing is folded.
  const pair = stringify(
    { text },
    {
      compat: 'yaml-1.1',
      lineWidth: 0,
      ...(signs && { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    },
  );
  const value = pair.slice('text: '.length).trimEnd();
  // Whoever knows no front matter takes it for Markdown, where these would be HTML.
  return signs ? value.replaceAll('<', '\\x3C').replaceAll('>', '\\x3E') : value;
}

function oneLine(text: string): string {
  const plain = clean(text);
  return loose.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain;
}

/** Blanks of some other kind, two of them, or some at an end. */
const loose = /[^\S ]| {2}|^\s|\s$/;
