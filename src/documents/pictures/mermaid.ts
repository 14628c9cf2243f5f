import { clean } from '../escape.ts';

/** Text inside a label of Mermaid, in quotes: every sign that could mean something is given by its number. */
export const label = (text: string): string =>
  clean(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} .,'()-]/gu, (sign) => `#${sign.codePointAt(0)};`);

/** A drawing as it stands in Markdown. */
export const fenced = (mermaid: string): string => `\`\`\`mermaid\n${mermaid.trim()}\n\`\`\``;
