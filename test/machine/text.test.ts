import { describe, expect, it } from 'vitest';
import { clusters, cut, hang, oneLine, safe, widest, width, words, wrap } from '../../src/machine/text.ts';

describe('safe', () => {
  it.each([
    ['plain, with\ta tab\nand a line', 'plain, with\ta tab\nand a line'],
    ['\x1b[31mred\x1b[0m', 'red'],
    ['\x1b[2J\x1b[1;1Hgone', 'gone'],
    ['\x1b]0;title\x07after', 'after'],
    ['\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\', 'link'],
    ['\x1bPq#0\x1b\\after', 'after'],
    ['\x9b31mred \x9d0;t\x9cafter', 'red after'],
    ['bell\x07 back\x08 null\x00 del\x7f', 'bell back null del'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['\x1b]0;never ended', '0;never ended'],
    ['\x1b\x1b[31m[2J', '[2J'],
    ['abc\u202edcb\u2066x\u2069', 'abcdcbx'],
    ['Zoë 日本 👨‍👩‍👧 عربي', 'Zoë 日本 👨‍👩‍👧 عربي'],
  ])('%j becomes %j', (text, expected) => {
    const made = safe(text);
    expect(made.replace(/^[\]]/, '')).toBe(expected);
    expect(made).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
  });

  it('cannot be made to leave a sequence behind by putting one inside another', () => {
    for (const text of ['\x1b\x1b[0m[31m', '\x1b[\x1b[0m31m', '\x9b\x9b0m31m', '\x1b\x07[31m']) {
      expect(safe(text)).not.toMatch(/[\x1b\x9b]/);
    }
  });

  it('on one line has no breaks', () => {
    expect(oneLine('a \n b\tc\u2028d')).toBe('a b c d');
  });
});

it('widths are columns', () => {
  expect(['abc', 'é', '日本', '🎉', '\x1b[1mab\x1b[0m', ''].map(width)).toEqual([3, 1, 4, 2, 2, 0]);
  expect([width('👨‍👩‍👧'), widest('👨‍👩‍👧')]).toEqual([2, 6]);
});

it('clusters are what a person sees as one character', () => {
  expect(clusters('aé日👨‍👩‍👧👍🏽🇩🇪❤️1️⃣')).toEqual(['a', 'é', '日', '👨‍👩‍👧', '👍🏽', '🇩🇪', '❤️', '1️⃣']);
});

describe('wrap', () => {
  it('breaks between words and hangs under the line’s own indent', () => {
    expect(wrap('one two three four', 12)).toBe('one two\nthree four');
    expect(wrap('  one two three\n\nfour', 11)).toBe('  one two\n  three\n\nfour');
    expect(hang('!', 'one two three four', 12)).toBe('! one two\n  three four');
  });

  it('cuts no path or address', () => {
    const path = '/home/ada/a/very/long/path/to/mentor.json';
    expect(wrap(`It is in ${path} now.`, 20)).toBe(`It is in\n${path}\nnow.`);
  });

  it('breaks Chinese and emoji anywhere, and no line is too wide', () => {
    const text = '我希望在两年内领导一个数据团队 🎉🎉🎉👨‍👩‍👧👨‍👩‍👧 and so on “quoted” words – with dashes';
    for (const columns of [12, 20, 33]) {
      for (const line of wrap(text, columns).split('\n')) expect(widest(line)).toBeLessThanOrEqual(columns);
      expect(wrap(text, columns).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });
});

it('cut ends in the mark that says so, and never in half a character', () => {
  expect(cut('abcdef', 6)).toBe('abcdef');
  expect(cut('abcdefg', 6)).toBe('abcde…');
  expect(cut('日本語日本', 6)).toBe('日本…');
  expect(cut('ab👨‍👩‍👧cd', 4)).toBe('ab…');
  expect(cut('abcdefg', 6, '...')).toBe('abc...');
});

it('words are counted in words', () => {
  expect([
    words(''),
    words(' one '),
    words('one two'),
    words('a '.repeat(4812)),
    words('a '.repeat(1234567)),
  ]).toEqual(['0 words', '1 word', '2 words', '4,812 words', '1,234,567 words']);
});
