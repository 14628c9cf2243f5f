import { beginningWith } from './ids.ts';
import type { Person } from './journal.ts';
import { nearest } from './nearest.ts';

/** Lower case, without accents, marks or apostrophes: how names are compared. */
export const plainName = (name: string): string =>
  ascii.test(name)
    ? name
        .toLowerCase()
        .replace(/'/g, '')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : foldedName(name);

/** The name to tell people apart by: one of nothing but signs, such as an emoji, stands for itself. */
export const nameKey = (name: string): string => plainName(name) || name.trim();

/** Most names need no folding, and there may be thousands of them. */
const ascii = /^[\u0000-\u007f]*$/;

/** Letters that no decomposition takes apart, as people type them without the key. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/** Accents go; the marks that other scripts spell with (a vowel, a voiced sound) stay. */
const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßøæœåłđðþıħ]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const words = (name: string): readonly string[] => plainName(name).split(' ');

/** Whether the words of `wanted` stand in a row in `name`, by `same`. */
function holds(name: string, wanted: string, same: (word: string, sought: string) => boolean): boolean {
  const have = words(name);
  const sought = words(wanted);
  return have.some((_, i) =>
    sought.every((word, k) => {
      const at = have[i + k];
      return at !== undefined && same(at, word);
    }),
  );
}

/** Whether a text has these words in a row, or words that begin so; case- and accent-blind. */
export const holdsWords = (text: string, wanted: string): boolean =>
  plainName(wanted) !== '' && holds(text, wanted, begins);

/** Things whose text has these words; the one that says nothing else is meant before longer ones. */
export function meantBy<Thing>(
  things: readonly Thing[],
  textOf: (thing: Thing) => string,
  wanted: string,
): readonly Thing[] {
  const found = things.filter((thing) => holdsWords(textOf(thing), wanted));
  const whole = found.filter((thing) => plainName(textOf(thing)) === plainName(wanted));
  return whole.length > 0 ? whole : found;
}

/** Scripts that put no space between family and given name: either may be typed alone. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const begins = (word: string, sought: string): boolean =>
  word.startsWith(sought) || (unspaced.test(sought) && word.includes(sought));

/**
 * People meant by a name, case- and accent-blind: exact slug or id, then the whole name; then full words; then
 * beginnings of words; then the beginning of an id, as lists show it. The first of these that finds anybody decides;
 * an empty name means nobody.
 */
export function findPeople(people: readonly Person[], name: string): readonly Person[] {
  const wanted = plainName(name);
  if (name.trim() === '') return [];
  // Nothing but signs, such as an emoji: only the very same name is meant.
  if (wanted === '') return people.filter((person) => person.name.trim() === name.trim());
  const levels: ((person: Person) => boolean)[] = [
    ({ slug, id }) => slug === name.trim().toLowerCase() || id === name.trim(),
    (person) => plainName(person.name) === wanted,
    (person) => holds(person.name, name, (word, sought) => word === sought),
    (person) => holds(person.name, name, begins),
  ];
  for (const level of levels) {
    const found = people.filter(level);
    if (found.length > 0) return found;
  }
  return shownOfAnId.test(name.trim()) ? beginningWith(people, name) : [];
}

/** As much of an id as lists show: fewer letters could be the initials of somebody new. */
const shownOfAnId = /^[2-9b-df-hj-km-np-tv-z]{4,8}$/i;

/** Whether a name is more than a first name; scripts without spaces write both in one word. */
export const isWhole = (name: string): boolean => words(name).length > 1 || unspaced.test(name);

/** Whoever may have been meant by a name that nobody has: "adda" is Ada, "ada okonkow" Ada Okonkwo. */
export function likelyPeople(people: readonly Person[], typed: string): readonly Person[] {
  const wanted = plainName(typed);
  if (wanted.length < 3 || wanted.length > 60) return [];
  const forms = (person: Person) => [plainName(person.name), ...words(person.name)];
  const meant = nearest(
    wanted,
    [...new Set(people.flatMap(forms))].filter((form) => form.length >= 3),
  );
  return meant === undefined ? [] : people.filter((person) => forms(person).includes(meant));
}
