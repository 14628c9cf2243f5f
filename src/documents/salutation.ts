import type { Person } from '../domain/journal.ts';
import { fragmentOf } from './fragments.ts';

/**
 * How a letter addresses somebody. Titles and the order of names cannot be guessed, so whoever is not known well
 * is greeted by the whole name as it is written; whoever is, by the first name, where it is clear which that is.
 */

const titles = /^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|doctor|rev|fr)\.?\s+)+/i;
const degrees =
  /^(?:ph\.?\s?d|m\.?d|mba|m\.?sc|b\.?sc|m\.?a|b\.?a|esq|jr|sr|ii|iii|iv|cpa|cfa|pmp|rn|llm|llb|dba|ed\.?d|frs|obe|cbe|mbe|facs|p\.?e|shrm.*|phr|cissp|csm)\.?$/i;

/** Family names that are usually written first; where one leads, the first name is not guessed. */
const familyFirst = new Set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng
   kim lee park choi jung jeong kang cho yoon jang lim han shin seo kwon nguyen tran le pham hoang phan vu vo dang bui
   do ngo duong nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas
   tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi yoshida`.split(/\s+/),
);

/** A name as a letter writes it: without signs, degrees and notes, "Johnson, Mary" the right way round. */
export function writtenName(name: string): string {
  const bare = fragmentOf(name)
    .replace(/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|\ufe0f|\u200d|[•™®★☆✓✔]/gu, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[|·(/[].*$/, '')
    .trim();
  const [first = '', ...rest] = bare.split(/\s*,\s*/).filter((part) => part !== '');
  const names = rest.filter(
    (part) => !degrees.test(part) && !part.split(' ').every((word) => degrees.test(word)),
  );
  const whole = names.length === 1 ? `${names[0]} ${first}` : first;
  return spoken(whole) || fragmentOf(name);
}

/** A name in capitals throughout would shout; one family name in capitals is a custom and stays. */
const spoken = (name: string): string =>
  /^[\p{Lu}\s.'’-]{4,}$/u.test(name) && name.includes(' ')
    ? name.replace(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name;

/** The name somebody is called by; the whole name where it is not clear which of its words that is. */
export function firstName(name: string): string {
  const whole = writtenName(name);
  const untitled = whole.replace(titles, '');
  const words = untitled.split(' ').filter((word) => !degrees.test(word) || word.length > 3);
  const capitals = words.filter((word) => /^[\p{Lu}'’-]{3,}$/u.test(word));
  if (words.length > 1 && capitals.length === 1 && capitals[0] === words[0]) return words.slice(1).join(' ');
  const [first = whole] = words;
  if (words.length === 1) return untitled === whole ? first : whole;
  const clear = /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(first) && !familyFirst.has(withoutAccents(first));
  return clear ? first : untitled;
}

const withoutAccents = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The line that opens a letter, without its comma. */
export function greetingTo(person: Pick<Person, 'name'> | null, known: boolean): string {
  if (person === null) return known ? 'Hi [name]' : 'Dear [name]';
  return known ? `Hi ${firstName(person.name)}` : `Dear ${writtenName(person.name)}`;
}
