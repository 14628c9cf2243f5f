/** How mail carries what is not plain ASCII in lines of bounded length (RFC 2045, 2047). */

/**
 * Text for a header as base64 words of at most 75 characters, one a line; no character is cut in two. The first
 * shares its line with the field's name.
 */
export function encodedWords(text: string, field: string): string {
  const words: string[] = [];
  let piece = '';
  const room = () => (words.length === 0 ? 45 - Math.ceil((field.length * 3) / 4) : 45);
  for (const sign of text) {
    if (piece !== '' && utf8(piece + sign).length > room()) {
      words.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...words, piece].map((word) => `=?UTF-8?B?${base64(word)}?=`).join('\r\n ');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64 = (text: string): string => btoa(String.fromCharCode(...utf8(text)));

const longest = 76;

/**
 * One line of the body in quoted-printable. Blanks at its end, a dot at its start and "From " are encoded too:
 * they get lost or changed on the way.
 */
export function quotedPrintable(line: string): string {
  const tokens = [...line].flatMap((sign) => (/[\t\x20-<>-~]/.test(sign) ? [sign] : inHex(sign)));
  const last = tokens.length - 1;
  if (/^[ \t]$/.test(tokens[last] ?? '')) tokens.splice(last, 1, ...inHex(tokens[last]!));
  if (tokens[0] === '.' || line.startsWith('From ')) tokens.splice(0, 1, ...inHex(tokens[0]!));
  return folded(tokens);
}

/** Soft breaks, so that no line is longer than 76 characters; what begins a line after one is made safe as well. */
function folded(tokens: readonly string[]): string {
  const rows: string[] = [];
  let row = '';
  for (const [i, token] of tokens.entries()) {
    const room = i === tokens.length - 1 ? longest : longest - 1;
    if (row.length + token.length > room) {
      rows.push(row);
      row = '';
    }
    const startsRow = row === '' && rows.length > 0;
    const unsafe = startsRow && (token === '.' || tokens.slice(i, i + 5).join('') === 'From ');
    row += unsafe ? inHex(token).join('') : token;
  }
  return [...rows, row].join('=\r\n');
}

const inHex = (sign: string): string[] =>
  Array.from(utf8(sign), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
