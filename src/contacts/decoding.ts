import type { Bytes } from '../doors/files.ts';
import { UserError } from '../errors.ts';

/**
 * Bytes as text. A mark at the beginning decides; without one it is UTF-8 when every byte agrees, and else the
 * table that Windows used for western Europe, which has a letter for every byte.
 */
export function encodingOf(bytes: Bytes, name: string): string {
  const head = bytes.subarray(0, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.includes(0))
    throw new UserError(`${name} is not a text file.`, 'Give a CSV, a vCard file or an export of mentor.');
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The encoding somebody names, as decoders call it. */
export function encodingNamed(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(
      `"${name}" is not an encoding.`,
      'Name one such as utf-8, windows-1252, iso-8859-2, windows-1251, shift_jis or gbk.',
    );
  }
}

/** A piece at a time: a file may be large, and only a line of it is needed at once. */
const piece = 1 << 16;

function isUtf8(bytes: Bytes): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += piece)
      decoder.decode(bytes.subarray(at, at + piece), { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}

/** Longer lines are pictures in a card, or no lines at all: of those only the beginning is given. */
export const longestLine = 200_000;

/** Hears how far a reading is, in bytes. */
export type Heard = (done: number, of: number) => void;

/** The lines of a text, without their ends: LF, CRLF, or the CR of old. */
export function* linesOf(bytes: Bytes, encoding: string, heard: Heard = () => {}): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for (let at = 0; at < bytes.length; at += piece) {
    heard(at, bytes.length);
    const last = at + piece >= bytes.length;
    const text = rest + mended(decoder.decode(bytes.subarray(at, at + piece), { stream: !last }), encoding);
    // A CR at the end may be half of a CRLF.
    const lines = text.split(last || !text.endsWith('\r') ? /\r\n?|\n/ : /\r\n|\r(?!$)|\n/);
    rest = lines.pop()!.slice(0, longestLine + 1);
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The letters of Windows-1252 at 0x80 to 0x9f; some versions of Node take those for control characters. */
const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const mended = (text: string, encoding: string): string =>
  encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (sign) => western[sign.charCodeAt(0) - 0x80]!)
    : text;

/** The text of bytes in an encoding; what is unknown is taken as UTF-8, or as Windows-1252 where that fails. */
export function decoded(bytes: Uint8Array, name: string | undefined): string {
  const encoding = name === undefined || !known(name) ? (isUtf8(bytes) ? 'utf-8' : 'windows-1252') : name;
  const decoder = new TextDecoder(encoding);
  return mended(decoder.decode(bytes), decoder.encoding);
}

function known(name: string): boolean {
  try {
    return new TextDecoder(name) instanceof TextDecoder;
  } catch {
    return false;
  }
}

/** The bytes a text was decoded from. */
export function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding !== 'windows-1252') return new TextEncoder().encode(text);
  return Uint8Array.from(text, (sign) => {
    const at = western.indexOf(sign);
    return at === -1 ? sign.charCodeAt(0) : at + 0x80;
  });
}
