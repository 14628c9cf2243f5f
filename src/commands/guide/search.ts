import { foundAsMarkdown, lookUp } from '../../documents/guide.ts';
import { topics } from '../../domain/guide.ts';
import { readQuery } from '../../domain/query.ts';
import { listed } from '../../domain/wording.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { topicText } from '../guide.ts';

type Input = { readonly words: readonly string[]; readonly json?: boolean };

export const search = defineCommand<Input>({
  args: '<words...>',
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  more: 'Case and accents do not matter, and the beginning of a word is enough. A topic has all of the words;\nquotes hold them together.',

  async run({ files, out, tools }, { words, json = false }) {
    const sought = readQuery(words.join(' '));
    if (sought.length === 0)
      throw new UsageError(
        'There is no word in that to look for.',
        'For example: mentor guide search feedback',
      );
    const all = await Promise.all(
      topics.map(async (topic) => ({ ...topic, text: await topicText(files, topic.id) })),
    );
    const { hits, mended } = lookUp(
      all.flatMap(({ text, ...topic }) => (text === null ? [] : [{ ...topic, text }])),
      sought,
    );
    for (const { typed, meant } of mended)
      out.hint(`No topic has "${typed}"; this is what has ${listed(meant.slice(0, 5), 'or')}.`);
    if (json) out.print(JSON.stringify(hits, null, 2));
    else if (hits.length === 0)
      out.hint(`No topic of the guide has "${words.join(' ')}". See what there is with: mentor guide`);
    else await tools.page({ markdown: `${foundAsMarkdown(hits)}\n` });
  },
});
