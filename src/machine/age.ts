import { armor, Decrypter, Encrypter } from 'age-encryption';

/**
 * The age format (age-encryption.org), which the tool of that name opens as well. The key is drawn from the passphrase
 * by scrypt, which takes a second on purpose: so does every guess.
 */

/** `work` is the logarithm of what a guess costs; what the format proposes when left out. */
export async function encrypt(bytes: Uint8Array, passphrase: string, work?: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  if (work !== undefined) encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(bytes);
}

/** What was encrypted; `wrong` when this passphrase does not open it, `damaged` when something in it has changed. */
export async function decrypt(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Uint8Array | 'wrong' | 'damaged'> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const inLetters = bytes[0] === '-'.charCodeAt(0);
    return await decrypter.decrypt(inLetters ? armor.decode(Buffer.from(bytes).toString('latin1')) : bytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return /no identity matched/.test(error.message) ? 'wrong' : 'damaged';
  }
}
