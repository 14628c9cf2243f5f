import { candidateOf } from './candidates.ts';
import type { Journal, Person } from './journal.ts';
import { ranks, tellingWords } from './telling.ts';
import { valueFor } from './values.ts';
import { shortened } from './wording.ts';

type Theme = { readonly text: string; readonly from: string };

/** What this person is known to care about: their field, what you wrote of their aims, what you noted in research. */
export function themesOf(journal: Journal, person: Person): readonly Theme[] {
  const candidate = candidateOf(journal, person.id);
  const themes: readonly (readonly [string | null | undefined, string])[] = [
    [valueFor(journal, person.id)?.serves, 'you wrote that this is what they care about'],
    [person.field, 'it is their field'],
    [candidate?.values, 'it is what you both hold dear'],
    [candidate?.backgroundNote, 'you noted it when you looked into their work'],
    [person.role, 'it is their work'],
  ];
  return themes.flatMap(([text, from]) => (text?.trim() ? [{ text: text.trim(), from }] : []));
}

/** A theme to be named in a sentence: as it is, or quoted and shortened. */
export const topical = (text: string): string => (text.length > 60 ? `"${shortened(text, 60)}"` : text);

/** Telling words by their stem, without those that only say a rank. */
export function wordsOf(texts: readonly (string | null)[]): ReadonlyMap<string, string> {
  const words = tellingWords(texts.filter((text) => text !== null).join(' \n '));
  return new Map([...words].filter(([stem]) => !ranks.has(stem)));
}
