import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { demoIntro, demoTable, toTry } from '../../src/documents/demo.ts';
import { demoOn } from '../../src/domain/demo.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { nextSteps } from '../../src/domain/next.ts';
import { journalOf } from '../support/people.ts';

const today = '2026-11-25';
const demo = demoOn(JSON.parse(readFileSync('templates/demo.json', 'utf8')) as Journal, today);

it('says whose year it is, what is in it and where it is', () => {
  expect(demoIntro(demo, '/tmp/demo.json')).toBe(
    'This is a year in the life of Robin Aster, data analyst, who is invented: 12 people, 13 meetings, and what came of them. It is kept in /tmp/demo.json, and your own journal is not touched.',
  );
});

it('says less of somebody without a name or a role', () => {
  expect(demoIntro(emptyJournal, 'a.json')).toMatch(
    /life of somebody, who is invented: 0 people, 0 meetings/,
  );
});

it('lists those with whom something is going on, once each, what presses first', () => {
  const { rows } = demoTable(demo, nextSteps(demo, today));
  expect(rows.map(([name]) => name)).toEqual([
    'Ines Falk',
    'Tomas Quill',
    'Ada Brandt',
    'Wen Castell',
    'Joseph Marl',
  ]);
  expect(rows[1]).toEqual(['Tomas Quill', 'asked, no answer yet', 'Send Tomas Quill one light reminder']);
});

it('names the one whom one meets next, and somebody else where all of it was changed', () => {
  expect(toTry(demo)[1]![0]).toBe('prep ada');
  expect(toTry(journalOf({ name: 'Bo Ek' }))[1]![0]).toBe('prep bo');
  expect(toTry(emptyJournal).map(([command]) => command)).toEqual([
    'next',
    'advice',
    'audit --report',
    'progress',
  ]);
});
