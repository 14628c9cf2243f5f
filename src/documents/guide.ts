import { type Excerpt, excerptOf } from '../domain/excerpt.ts';
import { fold } from '../domain/folding.ts';
import { groups, type Topic, topics } from '../domain/guide.ts';
import { matchIn } from '../domain/matching.ts';
import { type Mended, meantTerms, mendedTerms } from '../domain/mending.ts';
import { loosened, type Term } from '../domain/query.ts';

/** A topic with its text, as it is in the guide. */
export type Read = Topic & { readonly text: string };

/** A topic that has all that was looked for, and a sentence or two that show it; offsets as in `mentor search`. */
export type Hit = {
  readonly id: string;
  readonly line: string;
  readonly excerpt: string;
  readonly matches: Excerpt['matches'];
};

/** What was found, and what was mistyped and taken for other words. */
type Lookup = { readonly hits: readonly Hit[]; readonly mended: readonly Mended[] };

/** Topics that have what was looked for; only when none has, slips of the finger are forgiven. */
export function lookUp(all: readonly Read[], typed: readonly Term[]): Lookup {
  const told = all.map((topic) => ({ ...topic, text: withoutSources(topic.text) }));
  const terms = withoutFillers(typed);
  const hits = searchTopics(told, terms);
  if (hits.length > 0) return { hits, mended: [] };
  const loose = loosened(terms);
  const { mended } = mendedTerms(
    told.map((topic) => ({ id: topic.id, text: `${nameOf(topic)} ${topic.text}` })),
    loose,
  );
  return mended.length === 0 ? { hits, mended } : { hits: ranked(told, meantTerms(loose, mended)), mended };
}

/** Topics that hold every term, those that are about it before those that mention it. */
export const searchTopics = (all: readonly Read[], terms: readonly Term[]): readonly Hit[] =>
  ranked(
    all,
    terms.map((term) => [term]),
  );

/** The same where one term of each group will do. */
function ranked(all: readonly Read[], groups: readonly (readonly Term[])[]): readonly Hit[] {
  if (groups.length === 0) return [];
  return all
    .map((topic) => ({ topic, weight: weightOf(topic, groups) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ topic: { id, line, text } }) => {
      const { text: excerpt, matches } = excerptOf(sentencesOf(text), groups.flat());
      return { id, line, excerpt, matches };
    });
}

/** What a topic was made from says nothing about it. */
const withoutSources = (text: string): string => text.replace(/^## Sources$[\s\S]*/m, '');

/** Words that stand in every topic; looked for only when there are no others. */
function withoutFillers(terms: readonly Term[]): readonly Term[] {
  const telling = terms.filter(({ words, exact }) => exact || words.length > 1 || !fillers.has(words[0]!));
  return telling.length > 0 ? telling : terms;
}

const fillers: ReadonlySet<string> = new Set(
  'a an and are can do for how i in is it my of on or should the to what when where who why with you'.split(
    ' ',
  ),
);

const nameOf = ({ id, line }: Topic): string => `${id} ${line}`;

/** A term in the name or the headings says more than one in the text; 0 when one is nowhere. */
function weightOf(topic: Read, groups: readonly (readonly Term[])[]): number {
  const name = fold(nameOf(topic));
  const headings = fold(topic.text.match(/^#+ .*$/gm)?.join(' ') ?? '');
  const all = fold(topic.text);
  const weigh = (term: Term) =>
    (matchIn(name, term) ? 20 : matchIn(headings, term) ? 5 : 0) + countIn(all, term);
  const weights = groups.map((terms) => Math.max(0, ...terms.map(weigh)));
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
