import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { agreementView } from '../../src/documents/agreement.ts';
import { developView } from '../../src/documents/develop.ts';
import { render } from '../../src/documents/render.ts';
import type { Agreement, Plan } from '../../src/domain/journal.ts';
import { nasty } from '../support/nasty.ts';
import { faultsIn, template } from '../support/notes.ts';
import { agreement, at, idOf, journalOf, objective } from '../support/people.ts';

const tagsOf = (note: string) => {
  const html = micromark(note, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  return new Set([...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag));
};
const known = ['h1', 'h2', 'p', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'input'];

const page = (text: string, more: Partial<Agreement> = {}) =>
  agreement(idOf('g1'), idOf('p1'), {
    purpose: text,
    goals: [text, 'b'],
    success: text,
    extras: { ending: text },
    changed: text,
    starts: '2026-12-01',
    ends: '2026-11-01',
    ...more,
  });

const noted = (text: string, more: Partial<Agreement> = {}) => {
  const one = page(text, more);
  const journal = { ...journalOf({ name: text || 'Ada' }), agreements: [one] };
  return render(template('agreement'), agreementView(journal, one, '2026-11-21'));
};

describe('the notes of an agreement and of a plan', () => {
  it('stay notes, whatever was typed', () => {
    const all = nasty(60, 21).flatMap((text) => {
      const plan: Plan = {
        id: idOf('n1'),
        at,
        objective: idOf('b1'),
        person: null,
        milestones: [{ what: text || 'x', by: '2027-01-01', sign: text, reachedOn: null }],
        activities: [text || 'x'],
        workProblem: text,
        ratings: [{ on: '2026-11-21', value: 3 }],
      };
      const notes = [
        noted(text),
        noted(text, { state: 'proposed', theirs: { success: text } }),
        render(template('develop'), developView(journalOf(), objective(idOf('b1'), text || 'x'), plan)),
      ];
      for (const note of notes)
        expect([text, [...tagsOf(note)].filter((tag) => !known.includes(tag!))]).toEqual([text, []]);
      return notes.map((note, i) => [`${JSON.stringify(text)} ${i}`, note] as const);
    });
    expect(faultsIn(all)).toEqual([]);
  });

  it('say what is proposed in three columns, and what is agreed as a list', () => {
    const proposed = noted('Grow', { state: 'proposed', theirs: { minutes: 30 }, settled: ['purpose'] });
    expect(proposed).toContain('| How long | 45 minutes | 30 minutes | open |');
    expect(proposed).toContain('| What it is for | Grow | | Grow |');
    const agreed = noted('Grow');
    expect(agreed).toContain('- Goals:\n  - Grow\n  - b\n- How often: Every month\n');
    expect(agreed).toContain('It would end on 1 November 2026, before it starts on 1 December 2026.');
    expect(agreed).not.toContain('| Mine |');
  });
});
