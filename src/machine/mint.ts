import { randomInt } from 'node:crypto';

/** No vowels, so that no word comes about; no character that is misread for another. */
const letters = '23456789bcdfghjkmnpqrstvwxyz';

/** A random record id: eight characters, 28 ** 8 of them, so that two machines' journals can be merged. */
export const mint = (): string =>
  Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
