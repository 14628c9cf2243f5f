/** No vowels, so that no word comes about; no character that is misread for another. */
const letters = '23456789bcdfghjkmnpqrstvwxyz';
/** Bytes from here on would favour the first letters. */
const fair = 256 - (256 % letters.length);

/** Bytes drawn and not yet used: an import mints thousands of ids, and a draw costs more than an id. */
let drawn = new Uint8Array(0);
let at = 0;

/** A random record id: eight characters, 28 ** 8 of them, so that two machines' journals can be merged. */
export function mint(): string {
  let id = '';
  while (id.length < 8) {
    if (at === drawn.length) {
      // The global one: node:crypto would be loaded by every command, also by those that mint nothing.
      drawn = crypto.getRandomValues(new Uint8Array(256));
      at = 0;
    }
    const byte = drawn[at]!;
    at += 1;
    if (byte < fair) id += letters[byte % letters.length];
  }
  return id;
}
