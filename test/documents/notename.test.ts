import { describe, expect, it } from 'vitest';
import { noteName } from '../../src/documents/notename.ts';
import { nasty } from '../support/nasty.ts';

describe('a note’s name', () => {
  it.each([
    [['2026-11-24', 'Prep', 'Ada Lovelace'], '2026-11-24-prep-ada-lovelace'],
    [['Ängström, Zoë & Łukasz O’Neill'], 'angstrom-zoe-lukasz-oneill'],
    [['Straße', null, 'Ærø'], 'strasse-aero'],
    [['../../etc/passwd'], 'etc-passwd'],
    [['C:\\temp\\x.'], 'c-temp-x'],
    [['.hidden'], 'hidden'],
    [['CON'], 'con-bcdfghjk'],
    [['lpt1'], 'lpt1-bcdfghjk'],
    [['Con', 'Prep'], 'con-prep'],
    [['王小明'], 'bcdfghjk'],
    [['🙂\u202e\u200f'], 'bcdfghjk'],
    [['', null], 'bcdfghjk'],
    [['ﬁle ２'], 'file-2'],
    [[`${'a'.repeat(300)}`], 'a'.repeat(60)],
    [[`${'word '.repeat(60)}`], `${'word-'.repeat(11)}word`],
  ])('for %j is %s', (parts, name) => {
    expect(noteName(parts, 'bcdfghjk')).toBe(name);
  });

  it('is short, plain and no path, for any text', () => {
    for (const text of nasty(2000, 41, ['/', '..', 'NUL', 'com1', '-', '.md'])) {
      const name = noteName([text, null], 'bcdfghjk');
      expect([text, name]).toEqual([text, expect.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)]);
      expect(name.length).toBeLessThanOrEqual(60);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
    }
  });
});
