import { describe, expect, it } from 'vitest';
import { encodingNamed, encodingOf, linesOf, longestLine } from '../../src/contacts/decoding.ts';
import { kindOf, refuseForeign } from '../../src/contacts/sniff.ts';
import { line, lines } from '../../src/contacts/tidy.ts';
import { nasty } from '../support/nasty.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('a file of another kind is called by what it is', () => {
  it.each([
    ['PK\x03\x04....Connections.csv', 'a ZIP archive, whatever its name says'],
    ['PK\x03\x04....[Content_Types].xml', 'a spreadsheet'],
    ['%PDF-1.7', 'a PDF'],
    ['\x1f\x8b\x08', 'a compressed file'],
    ['\xd0\xcf\x11\xe0', 'an old Excel or Outlook file'],
    ['\x89PNG', 'a picture'],
    ['', 'empty'],
  ])('%j', (head, said) => {
    expect(() => refuseForeign(bytes(head), 'people.csv')).toThrow(`people.csv is ${said}.`);
  });

  it.each([
    ['<!DOCTYPE html><title>Sign in</title>', 'a web page or XML'],
    ['BEGIN:VCALENDAR\r\n', 'a calendar'],
    ['{\n  "mentor-backup": 1,', 'a backup'],
    ['age-encryption.org/v1\n', 'encrypted'],
    ['dn: cn=Ada\nmail: a@x.org', 'an LDIF file'],
    [' \n\n', 'empty'],
  ])('%j', (head, said) => expect(() => kindOf(head, 'x')).toThrow(`x is ${said}.`));

  it.each([
    ['\nBEGIN:VCARD', 'cards'],
    ['{"version": 1}', 'journal'],
    ['Name,Email', 'table'],
  ])('%j is welcome', (head, kind) => {
    expect(() => refuseForeign(bytes(head), 'x')).not.toThrow();
    expect(kindOf(head, 'x')).toBe(kind);
  });

  it('and bytes that are no text are said to be none', () => {
    expect(() => encodingOf(bytes('Name\x00\x01'), 'x.csv')).toThrow('x.csv is not a text file.');
    expect(() => encodingNamed('klingon')).toThrow('"klingon" is not an encoding.');
    expect(encodingNamed('Latin1')).toBe('windows-1252');
  });
});

it('finds the ends of lines wherever the pieces of a file are cut', () => {
  const text = Array.from({ length: 30_000 }, (_, i) => `${i}ö`).join('\r\n');
  expect([...linesOf(Buffer.from(text), 'utf-8')]).toEqual(text.split('\r\n'));
  expect([...linesOf(Buffer.from('a\r\rb\n\nc\r'), 'utf-8')]).toEqual(['a', '', 'b', '', 'c']);
  expect([...linesOf(Buffer.from('x'.repeat(3 * longestLine)), 'utf-8')][0]).toHaveLength(longestLine + 1);
});

describe('text at the door', () => {
  it.each([
    ['\u001b[2J\u001b]0;owned\u0007Ada\u202e\u0000 \u009b31mK', 'Ada K'],
    ["=cmd|'/c calc'!A1", "cmd|'/c calc'!A1"],
    ['=SUM(A1)', 'SUM(A1)'],
    ["'=HYPERLINK(1)", 'HYPERLINK(1)'],
    ['@SUM(1+1)*cmd|x', 'SUM(1+1)*cmd|x'],
    ['-2+3+cmd|x', '-2+3+cmd|x'],
    ['="0049 30 12"', '0049 30 12'],
    ['+49 30 12', '+49 30 12'],
    ['@Leisure', '@Leisure'],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['e\u0301', 'é'],
    ['\ud800x', '\ufffdx'],
    [' a\r\n\tb ', 'a b'],
    ['\u200b', null],
    ['', null],
  ])('%j is %j', (text, tidy) => expect(line(text)).toBe(tidy));

  it('is never longer than a line or a page', () => {
    expect(line('x'.repeat(5000))).toHaveLength(300);
    expect(lines('a \r\n\r\n\r\n\r\n b\u0085c')).toBe('a\n\nb\nc');
    expect(lines('x\n'.repeat(50_000))!.length).toBeLessThanOrEqual(20_000);
  });

  it('has nothing left that a terminal or a spreadsheet would obey, and is the same the second time', () => {
    for (const text of nasty(2000, 21, ['=', '+', '-', '@', 'cmd|', 'SUM(', '="', '\u001b]8;;', '\u009b'])) {
      const tidy = line(text) ?? '';
      expect(tidy).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^=/);
      expect(line(tidy) ?? '').toBe(tidy);
    }
  });
});
