import { type Excerpt, excerptOf } from '../domain/excerpt.ts';
import { fold } from '../domain/folding.ts';
import { groups, type Topic, topics } from '../domain/guide.ts';
import { matchIn } from '../domain/matching.ts';
import type { Term } from '../domain/query.ts';

/** A topic with its text, as it is in the guide. */
export type Read = Topic & { readonly text: string };

/** A topic that has all that was looked for, and a sentence or two that show it; offsets as in `mentor search`. */
export type Hit = {
  readonly id: string;
  readonly line: string;
  readonly excerpt: string;
  readonly matches: Excerpt['matches'];
};

/** Topics that hold every term, those that are about it before those that mention it. */
export function searchTopics(all: readonly Read[], terms: readonly Term[]): readonly Hit[] {
  if (terms.length === 0) return [];
  return all
    .map((topic) => ({ topic, weight: weightOf(topic, terms) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ topic: { id, line, text } }) => {
      const { text: excerpt, matches } = excerptOf(sentencesOf(text), terms);
      return { id, line, excerpt, matches };
    });
}

/** A term in the name or the headings says more than one in the text; 0 when one is nowhere. */
function weightOf({ id, line, text }: Read, terms: readonly Term[]): number {
  const name = fold(`${id} ${line}`);
  const headings = fold(text.match(/^#+ .*$/gm)?.join(' ') ?? '');
  const all = fold(text);
  const weights = terms.map((term) => {
    if (matchIn(name, term)) return 20 + countIn(all, term);
    return (matchIn(headings, term) ? 5 : 0) + countIn(all, term);
  });
  return weights.includes(0) ? 0 : weights.reduce((sum, weight) => sum + weight, 0);
}

function countIn(folded: string, term: Term): number {
  let count = 0;
  for (let hit = matchIn(folded, term); hit; hit = matchIn(folded, term, hit.end)) count += 1;
  return count;
}

/** The sentences of a topic, without the signs that set it. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('# '))
    .map((line) =>
      line
        .replace(/^\s*(?:#+|[-*]|\d+\.)\s+/, '')
        .replace(/[*`_]/g, '')
        .trim(),
    )
    .flatMap((line) => line.split(/(?<=[.?:]) (?=\p{Lu})/u))
    .filter((sentence) => sentence !== '');

/** What was found, as Markdown: the words stand out where they were found. */
export const foundAsMarkdown = (hits: readonly Hit[]): string =>
  hits.map((hit) => `## ${hit.line}\n\n${marked(hit)}\n\n    mentor guide ${hit.id}`).join('\n\n');

const marked = ({ excerpt, matches }: Hit): string =>
  matches.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}**${text.slice(start, end)}**${text.slice(end)}`,
    excerpt,
  );

/** The table of contents; on a terminal too narrow for its columns, a Markdown list. */
export function contentsFor(columns: number): { readonly text: string; readonly markdown: boolean } {
  const name = Math.max(...topics.map(({ id }) => id.length));
  const markdown = topics.some(({ line }) => name + line.length + 4 > columns);
  const row = ({ id, line }: Topic) => (markdown ? `- ${id}: ${line}` : `  ${id.padEnd(name)}  ${line}`);
  const parts = Object.entries(groups).map(([group, members]) =>
    [markdown ? `## ${group}` : group, ...members.map(row)].join('\n'),
  );
  return { text: `${[...parts, 'Read one with: mentor guide TOPIC'].join('\n\n')}\n`, markdown };
}
