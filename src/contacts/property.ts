import ICAL from 'ical.js';
import { bytesOf, decoded } from './decoding.ts';

/** One line of a card: `values` are its parts (N has five), each in one text. */
export type Property = {
  readonly name: string;
  /** Lower-case kinds, such as "work" and "pref". */
  readonly types: readonly string[];
  readonly values: readonly string[];
};

/** Properties with parts; in all the others a semicolon is one. */
const structured = new Set(['N', 'ORG', 'ADR']);
const shape = /^((?:[\w-]+\.)?)([\w-]+)((?:;(?:[^:"]|"[^"]*")*)?):([\s\S]*)$/;

/**
 * One line of a card of any version; null when it is none. Before 3.0 a kind could stand without "TYPE=", and the text
 * in quoted-printable or an old character set: that is put right first, for the library knows 3.0 and 4.0 only.
 * `encoding` is how the file was read: what it took for letters may have been bytes of another character set.
 */
export function propertyOf(text: string, version: string, encoding: string): Property | null {
  const [, , name = '', params = '', value = ''] = shape.exec(text) ?? [];
  if (name === '') return null;
  const said = params.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).filter((param) => param !== '');
  const types = said.flatMap(typesIn);
  const coded = said.map((param) => param.replace(/^ENCODING=/i, '').toUpperCase());
  const charset = /^CHARSET="?([^"]*)"?$/i.exec(said.find((param) => /^CHARSET=/i.test(param)) ?? '')?.[1];
  const plain = coded.includes('QUOTED-PRINTABLE')
    ? escaped(decoded(printable(bytesOf(value, encoding)), charset))
    : coded.some((code) => code === 'B' || code === 'BASE64')
      ? escaped(decoded(base64(value), charset))
      : charset && encoding === 'windows-1252'
        ? decoded(bytesOf(value, encoding), charset)
        : value;
  const upper = name.toUpperCase();
  const parts = structured.has(upper);
  const single = parts ? plain : plain.replace(/\\([\\;:])/g, (pair, sign) => (sign === '\\' ? pair : sign));
  const whole = version === '2.1' || !parts ? single.replace(/(?<!\\),/g, '\\,') : single;
  try {
    const design = version === '4.0' ? ICAL.design.vcard : ICAL.design.vcard3;
    // As text, whatever it is by rights: an address of the web is not to be rewritten, nor a date to be counted.
    const [, , , ...values] = ICAL.parse.property(`${parts ? upper : 'NOTE'}:${whole}`, design);
    return {
      name: upper,
      types,
      values: values.flat().map((part: unknown) => (Array.isArray(part) ? part.join(' ') : String(part))),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'ParserError') return null;
    throw error;
  }
}

/** `TYPE=work,pref`, `PREF=1` and, before 3.0, `WORK`. */
function typesIn(param: string): readonly string[] {
  if (/^PREF=1$/i.test(param)) return ['pref'];
  const [, list] = /^TYPE=(.*)$/i.exec(param) ?? [];
  if (list !== undefined) return list.toLowerCase().replaceAll('"', '').split(',');
  return param.includes('=') ? [] : [param.toLowerCase()];
}

/** What a decoder brought to light stands for itself; the semicolons between parts were never encoded. */
const escaped = (text: string): string => text.replace(/\r\n?|\n/g, '\\n');

/** Bytes in quoted-printable as the bytes they stand for. */
function printable(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const hex = bytes[at] === 0x3d ? String.fromCharCode(...bytes.subarray(at + 1, at + 3)) : '';
    if (/^[\da-f]{2}$/i.test(hex)) {
      out.push(Number.parseInt(hex, 16));
      at += 2;
    } else out.push(bytes[at]!);
  }
  return Uint8Array.from(out);
}

function base64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  return Uint8Array.from(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))), (sign) =>
    sign.charCodeAt(0),
  );
}
