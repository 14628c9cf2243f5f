import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/machine/ask/area.ts';
import { optionMeant } from '../../../src/machine/ask/options.ts';
import { createPieces } from '../../../src/machine/ask/pieces.ts';
import { createGatherer, createSorter } from '../../../src/machine/ask/typing.ts';

const told = (chunks: readonly string[]) => {
  const sort = createSorter();
  return chunks
    .flatMap((chunk) => sort(chunk))
    .map(({ kind, text }) => (kind === 'paste' ? { paste: text } : text));
};

describe('the sorter', () => {
  it('takes keys one by one and letters in runs', () => {
    expect(told(['abc\rde\x1b[A\x1b[1;5C\x1bOP\x03\x1b[Z é'])).toEqual([
      'abc',
      '\r',
      'de',
      '\x1b[A',
      '\x1b[1;5C',
      '\x1bOP',
      '\x03',
      '\x1b[Z',
      ' é',
    ]);
  });

  it('takes a paste whole, wherever it was cut into chunks', () => {
    const stream = 'a\x1b[200~one\r\x1b[Z two\x1b[20\x1b[201~b\x1b[A';
    const whole = ['a', { paste: 'one\r\x1b[Z two\x1b[20' }, 'b', '\x1b[A'];
    expect(told([stream])).toEqual(whole);
    expect(told(stream.split(/(?=\x1b)|(?<=\x1b)|(?<=\[)|(?<=2)/))).toEqual(whole);
    for (let cut = 1; cut < stream.length; cut += 1) {
      const glued = told([stream.slice(0, cut), stream.slice(cut)]);
      expect(glued.filter((one) => typeof one !== 'string')).toEqual([whole[1]]);
      expect(glued.filter((one) => typeof one === 'string').join('')).toBe('ab\x1b[A');
    }
  });

  it('does not let a lone Escape change the letter that comes after', () => {
    expect(told(['\x1b', 'b'])).toEqual(['b']);
    expect(told(['\x1b', '[Z'])).toEqual(['\x1b[Z']);
  });
});

describe('the gatherer', () => {
  const gathered = (...lines: readonly (readonly [line: string, late?: true])[]) => {
    const gather = createGatherer();
    return lines.map(([line, late = false]) => gather(line, late)).filter((line) => line !== null);
  };

  it('leaves lines alone that were typed', () => {
    expect(gathered(['one'], [''], ['\x1b'], ['\x1b[A'], ['two', true])).toEqual([
      'one',
      '',
      '\x1b',
      '\x1b[A',
      'two',
    ]);
  });

  it('makes one line of a paste, with what was typed around it', () => {
    expect(gathered(['So: \x1b[200~one'], [''], ['two\x1b[201~, then'], ['three'])).toEqual([
      'So: one\n\ntwo, then',
      'three',
    ]);
    expect(gathered(['\x1b[200~one'], ['\x1b[201~'], [''])).toEqual(['one\n', '']);
  });

  it.each(['\x1b', '\x1b[', '\x1b[2', '\x1b[20', '\x1b[201'])(
    'takes %j for an end that was erased',
    (rest) => {
      expect(gathered(['\x1b[200~one'], [''], [`two${rest}`], ['three'])).toEqual(['one\n\ntwo', 'three']);
    },
  );

  it('takes a blank line that comes late for an end that is gone', () => {
    expect(gathered(['\x1b[200~one'], [''], ['two', true], ['', true], ['three'])).toEqual([
      'one\n\ntwo\n',
      'three',
    ]);
  });
});

describe('pieces', () => {
  it('stand for what is long or has lines, and are put back in place', () => {
    const pieces = createPieces();
    const long = 'word '.repeat(4812);
    const line = `a ${pieces.take(long)} b ${pieces.take('x\ny')} c ${pieces.take('short\n')}`;
    expect(pieces.shown(line)).toBe('a [4,812 words] b [2 words] c short');
    expect(pieces.restore(line)).toBe(`a ${long} b x\ny c short`);
    expect(pieces.take('  \n ')).toBe('');
  });

  it('cannot be forged by what is pasted', () => {
    const pieces = createPieces();
    const first = pieces.take('secret\nsecret');
    expect(pieces.take(`${first}x`)).toBe('x');
  });
});

describe('a line on the screen', () => {
  const at = (text: string, columns: number, cursor = text.length) => layOut(text, cursor, columns);

  it('is broken between words, and within words that fill a row', () => {
    expect(at('one two three', 8).rows).toEqual(['one two ', 'three']);
    expect(at('abcdefghij', 4).rows).toEqual(['abcd', 'efgh', 'ij']);
    expect(at('我们在这里', 4).rows).toEqual(['我们', '在这', '里']);
    expect(at('a 我们在这里', 4).rows).toEqual(['a 我', '们在', '这里']);
  });

  it('knows where the cursor is', () => {
    expect(at('', 8)).toEqual({ rows: [''], row: 0, column: 0 });
    expect(at('one two three', 8)).toMatchObject({ row: 1, column: 5 });
    expect(at('one two three', 8, 0)).toMatchObject({ row: 0, column: 0 });
    expect(at('one two three', 8, 4)).toMatchObject({ row: 0, column: 4 });
    expect(at('one two three', 8, 8)).toMatchObject({ row: 1, column: 0 });
    expect(at('我们', 8)).toMatchObject({ row: 0, column: 4 });
    expect(at('12345678 ', 8)).toMatchObject({ rows: ['12345678', ''], row: 1, column: 0 });
  });

  it('is never wider than it may be', () => {
    const text = 'ok 🎉🎉 👨‍👩‍👧 👍🏽 🇩🇪 é  x  '.repeat(5);
    for (const columns of [8, 13, 40]) {
      const { rows } = at(text, columns);
      for (const row of rows)
        expect([...row].filter((c) => !/\p{M}|\u200d/u.test(c)).length).toBeLessThanOrEqual(columns);
    }
  });
});

it('an option is meant by number, value or the only beginning that fits', () => {
  const options = [
    { value: 'self-doubt', label: 'I doubt it' },
    { value: 'time', label: 'No time' },
    { value: 'structure', label: 'No programme' },
  ];
  const meant = (reply: string) => optionMeant(options, reply)?.value ?? null;
  expect(meant('2')).toBe('time');
  expect(meant('4')).toBeNull();
  expect(meant('Self')).toBe('self-doubt');
  expect(meant('no')).toBeNull();
  expect(meant('no p')).toBe('structure');
  expect(meant(' ')).toBeNull();
});
