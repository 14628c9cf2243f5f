import { clean } from './escape.ts';
import type { Note } from './shelf.ts';

/** What stands above a note for programs to read: YAML of one level, the same each time. */
export function frontMatter(note: Note, person: string | null): string | Promise<string> {
  const strange: string[] = [];
  const text = written(note, person, (text) => {
    const known = yaml(text);
    if (known === null) strange.push(text);
    return known ?? '';
  });
  return strange.length === 0 ? text : learn(strange).then(() => frontMatter(note, person));
}

function written(
  { id, kind, day, title, front = {} }: Note,
  person: string | null,
  yaml: (text: string) => string,
): string {
  let text = '---\n';
  if (id !== null) text += `id: ${yaml(id)}\n`;
  text += `kind: ${kind}\n`;
  if (kind === 'person') text += `aliases:\n  - ${yaml(title)}\n`;
  if (person !== null) text += `person: ${yaml(person)}\n`;
  // Checked by the journal's schema: digits and hyphens, which YAML takes for a date.
  if (day !== null) text += `date: ${day}\n`;
  text += `tags:\n  - mentor\n  - ${kind}\n`;
  for (const [name, value] of Object.entries(front)) text += `${name}: ${yaml(value)}\n`;
  return `${text}---\n\n`;
}

/** A text, on one line, as YAML has it; null where that must be learned first. */
const yaml = (text: string): string | null =>
  harmless.test(text) ? quoted(text) : (known.get(text) ?? null);

/** What is plain needs no library, and many notes name the same person: what it said once is remembered. */
const known = new Map<string, string>();

async function learn(texts: readonly string[]): Promise<void> {
  const { asYaml } = await import('./yaml.ts');
  for (const text of texts) {
    const line = oneLine(text);
    known.set(text, harmless.test(line) ? quoted(line) : asYaml(line));
  }
}

const quoted = (text: string): string => (plain.test(text) ? text : `"${text}"`);

/** Two words or more are text to every reader of YAML; of single ones the ids of consonants alone. */
const plain = /^(?:[A-Za-z]+ [A-Za-z]+(?: [A-Za-z]+)*|[bcdfghjkmnpqrstvwxz]{8})$/;
/** Nothing that means anything between double quotes, and no blank too many. */
const harmless = /^[A-Za-z0-9@.,+_/()'-]+(?: [A-Za-z0-9@.,+_/()'-]+)*$/;

function oneLine(text: string): string {
  const plain = clean(text);
  return loose.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain;
}

/** Blanks of some other kind, two of them, or some at an end. */
const loose = /[^\S ]| {2}|^\s|\s$/;
