/** No vowels, so that no word comes about; no character that is misread for another. */
const letters = '23456789bcdfghjkmnpqrstvwxyz';
/** Bytes from here on would favour the first letters. */
const fair = 256 - (256 % letters.length);

/** A random record id: eight characters, 28 ** 8 of them, so that two machines' journals can be merged. */
export function mint(): string {
  let id = '';
  while (id.length < 8) {
    // The global one: node:crypto would be loaded by every command, also by those that mint nothing.
    for (const byte of crypto.getRandomValues(new Uint8Array(8))) {
      if (byte < fair && id.length < 8) id += letters[byte % letters.length];
    }
  }
  return id;
}
