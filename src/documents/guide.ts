import { heldOf, type Place, placesOf } from '../domain/found.ts';
import { groups, type Topic, topics } from '../domain/guide.ts';

/** A topic with its text, as it is in the guide. */
export type Read = Topic & { readonly text: string };

/** A sentence of a topic that holds what was looked for. */
export type Excerpt = { readonly excerpt: string; readonly matches: readonly Place[] };
export type Hit = { readonly id: string; readonly line: string; readonly excerpts: readonly Excerpt[] };

/** Sentences shown of one topic at most: enough to see whether it is the one. */
const most = 2;

/** Topics that hold every word sought, those that are about it before those that mention it. */
export function searchTopics(all: readonly Read[], sought: readonly string[]): readonly Hit[] {
  if (sought.length === 0) return [];
  return all
    .filter(({ id, line, text }) => heldOf(`${id} ${line} ${text}`, sought).length === sought.length)
    .map((topic) => ({ topic, weight: weightOf(topic, sought) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ topic }) => ({ id: topic.id, line: topic.line, excerpts: excerptsOf(topic.text, sought) }));
}

/** A word in the name or the headings says more than one in the text. */
function weightOf({ id, line, text }: Read, sought: readonly string[]): number {
  const headings = text.match(/^#+ .*$/gm)?.join(' ') ?? '';
  return (
    20 * heldOf(`${id} ${line}`, sought).length +
    5 * heldOf(headings, sought).length +
    placesOf(text, sought).length
  );
}

function excerptsOf(text: string, sought: readonly string[]): readonly Excerpt[] {
  return sentencesOf(text)
    .map((excerpt, i) => ({ excerpt, i, held: heldOf(excerpt, sought).length }))
    .filter(({ held }) => held > 0)
    .toSorted((a, b) => b.held - a.held || a.i - b.i)
    .slice(0, most)
    .toSorted((a, b) => a.i - b.i)
    .map(({ excerpt }) => ({ excerpt, matches: placesOf(excerpt, sought) }));
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
  hits
    .map(({ id, line, excerpts }) =>
      [`## ${line}`, ...excerpts.map((excerpt) => `- ${marked(excerpt)}`), '', `    mentor guide ${id}`].join(
        '\n',
      ),
    )
    .join('\n\n');

const marked = ({ excerpt, matches }: Excerpt): string =>
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
