import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Critique, critiqueGoal, critiqueMessage, critiqueQuestion } from '../../src/critique/index.ts';

/** Texts written and labelled by people who did not write the rules; see cases/README.md. */
type Case = {
  readonly id: string;
  readonly text: string;
  readonly subject?: string;
  readonly main?: string;
  readonly form?: string;
  readonly labels: Readonly<Record<string, boolean>>;
};

const folder = new URL('./cases/', import.meta.url);
const kinds: Readonly<Record<string, (item: Case) => Critique>> = {
  'messages.jsonl': (item) => critiqueMessage(item),
  'goals.jsonl': ({ text }) => critiqueGoal(text),
  'questions.jsonl': ({ text }) => critiqueQuestion(text),
};
const least = 8;

for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  const items = readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  const pairs = items.map((item) => ({ item, said: kinds[file]!(item) }));
  const labels = [...new Set(items.flatMap((item) => Object.keys(item.labels)))];

  describe(file, () => {
    test.each(labels)('%s: right nine times of ten when it is said, and found as often', (label) => {
      const judged = pairs.filter(({ item }) => typeof item.labels[label] === 'boolean');
      const is = judged.filter(({ item }) => item.labels[label]);
      const said = judged.filter((pair) => pair.said.labels[label] === true);
      const both = is.filter((pair) => said.includes(pair));
      if (is.length < least) return;
      // Too few to hold to a percentage: two of a score may go wrong.
      const slack = is.length < 40 ? 0.15 : 0;
      expect(both.length / said.length, 'precision').toBeGreaterThanOrEqual(0.9 - slack);
      expect(both.length / is.length, 'recall').toBeGreaterThanOrEqual(0.9 - slack);
    });

    test('every finding quotes the words it points at', () => {
      for (const { item, said } of pairs) {
        for (const { start, end, quote } of said.findings) {
          if (start === null || end === null) expect(quote).toBe('');
          else expect(item.text.slice(start, end)).toBe(quote);
        }
      }
    });

    test('findings are in order of importance, and the verdict follows from them', () => {
      const rank = { must: 0, should: 1, could: 2 };
      for (const { said } of pairs) {
        const ranks = said.findings.map(({ level }) => rank[level]);
        expect(ranks).toEqual([...ranks].sort());
        expect(said.verdict).toBe(ranks.some((one) => one < 2) ? 'mend' : 'pass');
      }
    });

    const named = pairs.filter(({ item }) => item.main);
    test.runIf(named.length > 0)('the main fault is named first nine times of ten', () => {
      const first = named.filter(({ item, said }) => said.findings[0]?.rule === item.main);
      expect(first.length / named.length).toBeGreaterThanOrEqual(0.9);
    });
  });
}

test('the form of a question is right nine times of ten', () => {
  const items = readFileSync(new URL('questions.jsonl', folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  const right = items.filter(({ text, form }) => critiqueQuestion(text).labels['form'] === form);
  expect(right.length / items.length).toBeGreaterThanOrEqual(0.9);
});
