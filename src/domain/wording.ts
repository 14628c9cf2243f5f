/** "a, b and c". */
export function listed(words: readonly string[], joint: 'and' | 'or'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/** "1 person", "3 people". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Beginning with a capital letter: as a sentence or a title. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Beginning with a small letter, to go on a sentence; "I" never does. */
export const lowered = (text: string): string =>
  /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** The first of many, and how many more there are. */
export const some = (words: readonly string[], most: number): readonly string[] =>
  words.length <= most + 1 ? words : [...words.slice(0, most), `${words.length - most} others`];

/** A text in at most so many letters, the last of them a mark where something is left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = [...text];
  const kept = letters.slice(0, most - 1).join('');
  return letters.length <= most ? text : `${kept.trimEnd()}…`;
}

/** How large something is: "212 KB". */
export function bytesInWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)));
  const number = bytes / 1000 ** power;
  return `${power > 0 && number < 9.95 ? number.toFixed(1) : Math.round(number)} ${units[power]}`;
}
