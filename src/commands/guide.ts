import type { Context } from '../context.ts';
import { contentsFor } from '../documents/guide.ts';
import { groups, isTopic, type Topic, topics } from '../domain/guide.ts';
import { plainName } from '../domain/names.ts';
import { nearest } from '../domain/nearest.ts';
import { listed } from '../domain/wording.ts';
import { UsageError, UserError } from '../errors.ts';
import { type Command, defineCommand } from './command.ts';

type Input = { readonly topic?: readonly string[]; readonly json?: boolean };

export const guide: Command = defineCommand<Input>({
  args: '[topic...]',
  takes: { topic: { words: topics.map(({ id }) => id) } },
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  subcommands: [
    {
      name: 'search',
      summary: 'find the topics that have these words',
      load: async () => (await import('./guide/search.ts')).search,
    },
  ],
  more: 'Short topics on everything that mentoring asks of you, to be read without a network.\n  mentor guide cross-cultural\n  mentor guide search blunt feedback',

  async run({ files, out, tools, screen }, { topic: typed = [], json = false }) {
    if (typed.length === 0) {
      if (json) out.print(JSON.stringify(listing(), null, 2));
      else await pageContents(tools, screen.width);
      return;
    }
    const { id, line } = whichTopic(typed.join(' '));
    const text = await topicText(files, id);
    if (text === null)
      throw new UserError(
        `The topic "${id}" is not in this copy of mentor.`,
        'See the others with: mentor guide',
      );
    if (json) out.print(JSON.stringify({ id, group: groupOf(id), line, text }, null, 2));
    else await tools.page({ markdown: text });
  },
});

async function pageContents(tools: Context['tools'], columns: number): Promise<void> {
  const { text, markdown } = contentsFor(columns);
  await tools.page(markdown ? { markdown: text } : text);
}

/** The text of a topic, the reader's own where there is one in their templates; null where there is none at all. */
export async function topicText(files: Context['files'], id: string): Promise<string | null> {
  try {
    return await files.template(`guide/${id}`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    return null;
  }
}

const listing = () =>
  Object.entries(groups).flatMap(([group, members]) => members.map(({ id, line }) => ({ id, group, line })));

const groupOf = (topic: string): string | undefined =>
  Object.keys(groups).find((group) => groups[group]?.some(({ id }) => id === topic));

/**
 * The topic meant: by its name, else by the beginning of one of its words where only one has it.
 * @throws UsageError with the nearest names.
 */
function whichTopic(typed: string): Topic {
  const wanted = plainName(typed).replaceAll(' ', '-');
  const ids = topics.map(({ id }) => id);
  const near = ids.filter((id) => wanted !== '' && `-${id}`.includes(`-${wanted}`));
  const meant = isTopic(wanted) ? wanted : near.length === 1 ? near[0] : undefined;
  const found = topics.find(({ id }) => id === meant);
  if (found) return found;
  const guess = nearest(wanted, ids);
  const names = near.length > 0 ? near : guess ? [guess] : [];
  throw new UsageError(
    near.length > 1 ? `Several topics begin like "${typed}".` : `The guide has no topic called "${typed}".`,
    names.length > 0
      ? `Did you mean ${listed(
          names.map((name) => `mentor guide ${name}`),
          'or',
        )}?`
      : `See them all with: mentor guide. Or look for the word: mentor guide search ${wanted || 'WORDS'}`,
  );
}
