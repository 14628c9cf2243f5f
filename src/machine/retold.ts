import type { Ask, Markdown, Out, Retold } from '../context.ts';
import type { Page } from '../domain/page.ts';

/** The same voice, in which every sentence is told anew; what was asked for is printed as it is. */
export const retellOut = (out: Out, retold: Retold): Out => ({
  ...out,
  retold,
  prose: (text) => out.prose(retold(text)),
  list: (sentences) => out.list(sentences.map(retold)),
  table: ({ rows, ...table }) => out.table({ ...table, rows: rows.map((row) => row.map(retold)) }),
  title: (text) => out.title(retold(text)),
  say: (text) => out.say(retold(text)),
  point: (text) => out.point(retold(text)),
  hint: (text) => out.hint(retold(text)),
  done: (text) => out.done(retold(text)),
  warn: (text) => out.warn(retold(text)),
  fail: (text) => out.fail(retold(text)),
  remark: (finding) => out.remark({ ...finding, mend: retold(finding.mend) }),
});

/** The same for what is shown on a page; an item in which words are set off keeps its own. */
export function retellShown(shown: string | Page | Markdown, retold: Retold): string | Page | Markdown {
  if (typeof shown === 'string') return retold(shown);
  if ('markdown' in shown) return { markdown: retold(shown.markdown) };
  const { sections, next } = shown;
  return {
    ...shown,
    sections: sections.map(({ items, ...section }) => ({
      ...section,
      items: items.map((item) => (item.marks ? item : { ...item, text: retold(item.text) })),
    })),
    next: next && { say: retold(next.say), command: retold(next.command) },
  };
}

/** The same for what a question says beside itself. */
export const retellAsk =
  (ask: Ask, retold: Retold): Ask =>
  (question, asked) => {
    const { hint } = question;
    const heard = { ...question, ...(hint !== undefined && { hint: retold(hint) }) };
    if (heard.kind !== 'choice' && heard.kind !== 'choices') return ask(heard, asked);
    const options = heard.options.map((option) => ({
      ...option,
      ...(option.reply !== undefined && { reply: retold(option.reply) }),
    }));
    return ask({ ...heard, options }, asked);
  };
