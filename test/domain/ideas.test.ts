import { describe, expect, it } from 'vitest';
import { fiveKinds } from '../../src/domain/exchanges.ts';
import { fewIdeas, ideasFor } from '../../src/domain/ideas.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { counting } from '../support/counting.ts';
import { action } from '../support/journals.ts';
import { advice, candidate, idOf, journalOf, meeting, the, value } from '../support/people.ts';

const ada = idOf('p1');
const start = journalOf({ name: 'Ada', field: 'clinical research' }, { name: 'Bo' });
const ideas = (journal: Journal, slug = 'ada') => ideasFor(journal, the(journal, slug));
const of = (journal: Journal, kind: string) => ideas(journal).filter((idea) => idea.kind === kind);

describe('ideas', () => {
  it('are of all five kinds, also for somebody of whom nothing is known', () => {
    const found = ideas(start, 'bo');
    expect(found.map(({ kind }) => kind).toSorted()).toEqual(fiveKinds.toSorted());
    expect(found.every(({ known }) => !known)).toBe(true);
    expect(found.map(({ command }) => command)).toContain('mentor give bo --kind help');
  });

  it('begin with advice whose result they wait for', () => {
    const journal: Journal = {
      ...start,
      advice: [
        advice('d2222222', 'Ask three', { person: ada, state: 'tried', result: 'two said no' }),
        advice('d3222222', 'Read more', { person: ada }),
        advice('d4222222', 'Told already', { person: ada, state: 'told' }),
        advice('d5222222', 'Of Bo', { person: idOf('p2'), state: 'tried' }),
      ],
    };
    expect(of(journal, 'feedback').map(({ idea, command }) => [idea, command])).toEqual([
      ['Tell them what became of "Ask three"', 'mentor thank ada --advice d222'],
      ['Try "Read more", and tell them how it went', 'mentor advice tried d322'],
    ]);
  });

  it('introduce people you know well, whose work touches theirs, and whom they do not know', () => {
    const journal = journalOf(
      { name: 'Ada', field: 'clinical research', knows: [idOf('p4')] },
      { name: 'Bo', role: 'Clinical trial nurse', closeness: 4 },
      { name: 'Cy', role: 'Clinical engineer', closeness: 2 },
      { name: 'Di', role: 'Clinical director', closeness: 5 },
      { name: 'Eve', role: 'Painter', closeness: 5 },
      { name: 'Flo', role: 'Clinical lecturer', closeness: 5, knows: [idOf('p1')] },
    );
    expect(of(journal, 'introduction').map(({ idea }) => idea)).toEqual([
      'Introduce them to Bo (Clinical trial nurse), once both have said yes',
    ]);
  });

  it('help with what they promised and what they care about, bring what you know, look up what stayed open', () => {
    const journal: Journal = {
      ...start,
      values: [
        value('v2222222', ada, { bring: ['five years on a ward'], serves: 'getting nurses into research' }),
      ],
      candidates: [candidate('c2222222', ada, { values: 'plain words' })],
      actions: [
        action('cd222222', 'Introduce me to Cy', { person: ada, who: 'mentor' }),
        action('cd322222', 'Done already', { person: ada, who: 'mentor', state: 'done' }),
        action('cd422222', 'Mine', { person: ada, who: 'me' }),
      ],
      meetings: [
        meeting('mt222222', ada, {
          lines: [
            { at: '2026-11-10T15:00:00Z', kind: 'question', text: 'How do clinics buy?' },
            { at: '2026-11-10T15:01:00Z', kind: 'private', text: 'Looked tired' },
          ],
        }),
      ],
    };
    expect(of(journal, 'help').map(({ idea }) => idea)).toEqual([
      'Make "Introduce me to Cy" easy for them, with a draft or the facts they need',
      'Offer an hour on something of theirs',
    ]);
    expect(of(journal, 'view')[0]?.idea).toContain('five years on a ward');
    expect(of(journal, 'resource').map(({ idea }) => idea)).toEqual([
      'Find something to read on "How do clinics buy?"',
      'Send one short thing you came across on getting nurses into research',
    ]);
    expect(JSON.stringify(ideas(journal))).not.toContain('tired');
  });

  it('are few on the screen, those that are known first', () => {
    const journal = { ...start, values: [value('v2222222', ada, { bring: ['a ward', 'a language'] })] };
    const few = fewIdeas(ideas(journal));
    expect(few.map(({ kind, known }) => [kind, known])).toEqual([
      ['resource', true],
      ['view', true],
      ['feedback', false],
      ['introduction', false],
      ['help', false],
    ]);
  });

  it('look at each of many people a few times only', () => {
    const reads = (count: number) => {
      const crowd = journalOf(
        { name: 'Ada', field: 'research' },
        ...Array.from({ length: count }, (_, i) => ({
          name: `P ${i}`,
          role: 'Research nurse',
          closeness: 3,
        })),
      );
      const people = counting(crowd.people);
      ideasFor({ ...crowd, people: people.items }, crowd.people[0]!);
      return people.reads() / count;
    };
    expect(reads(400)).toBeLessThan(reads(100) * 1.5);
  });
});
