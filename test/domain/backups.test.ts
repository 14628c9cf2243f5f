import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { backupName, isBackupName } from '../../src/domain/backupnames.ts';
import { type Backup, backupText, inPlaceOf, isBlank, readCopy } from '../../src/domain/backups.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { randomJournal } from '../support/randomjournal.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const made = '2026-11-21T09:00:00.000Z';
const backupOf = (journal: Journal, templates: Backup['templates'] = {}): Backup => ({
  ...{ made, program: '0.1.0', journal, templates },
});
const read = (text: string) => {
  const copy = readCopy(text, digest);
  if ('damage' in copy) throw new Error(copy.damage);
  return copy;
};

it('gives back every journal byte for byte, with keys that no schema knows', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const journal = {
      ...randomJournal(seed),
      mine: { 7: 'x', ['__proto__']: 'x', list: [1.5, null] },
    } as Journal;
    const copy = read(backupText(backupOf(journal, { 'prep.md': 'a\r\nb' }), digest));
    expect(serialise(copy.journal as Journal)).toBe(serialise(journal));
    expect(copy).toMatchObject({ kind: 'backup', made, program: '0.1.0', untouched: true });
    expect(copy.templates).toEqual({ 'prep.md': 'a\r\nb' });
  }
});

it('notices any change of what it says, and none of how it is laid out', () => {
  const text = backupText(backupOf(randomJournal(3), { 'prep.md': 'Prepare' }), digest);
  expect(read(JSON.stringify(JSON.parse(text), null, 7)).untouched).toBe(true);
  let tried = 0;
  for (let at = 0; at < text.length; at += 53) {
    if (!/[a-z0-9]/.test(text[at]!)) continue;
    const changed = `${text.slice(0, at)}${text[at] === '3' ? '4' : '3'}${text.slice(at + 1)}`;
    const copy = readCopy(changed, digest);
    if (!('damage' in copy) && copy.kind === 'backup') {
      tried += 1;
      expect([changed.slice(at - 20, at + 20), copy.untouched]).toEqual([expect.any(String), false]);
    }
  }
  expect(tried).toBeGreaterThan(20);
});

it('takes a journal as it stands for what it is', () => {
  const journal = randomJournal(5);
  expect(read(serialise(journal))).toMatchObject({ kind: 'journal', made: null, untouched: null });
});

it.each([
  ['a newer form', '{"mentor-backup": 2, "journal": {}, "templates": {}}', 'A newer mentor made it'],
  ['no journal', '{"mentor-backup": 1, "templates": {}}', 'There is no journal in it'],
  ['half of a file', backupText(backupOf(emptyJournal), digest).slice(0, 300), 'not valid JSON'],
  ['a list', '[]', 'A backup is one object'],
  ['a way out', '{"mentor-backup": 1, "journal": {}, "templates": {"../../x.md": ""}}', 'Its templates'],
  [
    'a place of its own',
    '{"mentor-backup": 1, "journal": {}, "templates": {"/etc/x.md": ""}}',
    'Its templates',
  ],
  [
    'a template that is none',
    '{"mentor-backup": 1, "journal": {}, "templates": {"prep.md": 7}}',
    'Its templates',
  ],
])('refuses %s', (_, text, said) => {
  expect(readCopy(text, digest)).toMatchObject({ damage: expect.stringContaining(said) });
});

it('knows the names it gave, and no others', () => {
  for (const parts of [
    { day: '2026-11-21', number: 1, encrypted: false },
    { day: '2026-11-21', number: 12, encrypted: true },
  ])
    expect(isBackupName('my.work', backupName('my.work', parts))).toBe(true);
  const strange = [
    'mentor-2026-11-21-1.json',
    'mentor-2026-11-21.json.bak',
    'mentor.json',
    'other-2026-11-21.json',
  ];
  const all = [...strange, '.mentor-2026-11-21.json', 'mentor-2026-11-21-02.json'];
  expect(all.filter((name) => isBackupName('mentor', name))).toEqual([]);
});

it('knows a journal without a word in it', () => {
  expect(isBlank(emptyJournal)).toBe(true);
  expect(isBlank({ ...emptyJournal, profile: { ...emptyJournal.profile, name: 'Leila' } })).toBe(false);
  expect(isBlank({ ...emptyJournal, drafts: randomJournal(8, 9).drafts.slice(0, 1) })).toBe(false);
});

it('lets history only grow: deeds of elsewhere go before those that were done here', () => {
  const deed = (id: string) => ({ id, at: made, deed: id, undoes: null });
  const here = { ...emptyJournal, history: ['aaa', 'bbb', 'ccc'].map(deed) };
  const there = { ...randomJournal(2), history: ['xxx', 'aaa', 'yyy'].map(deed) };
  expect(inPlaceOf(here, there)).toEqual({
    ...there,
    history: ['xxx', 'yyy', 'aaa', 'bbb', 'ccc'].map(deed),
  });
});
