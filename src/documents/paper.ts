import { frontMatter } from './frontmatter.ts';
import { marked } from './mark.ts';
import type { Note, Pen } from './shelf.ts';

/** What a note is written on: how a filled template becomes a file. */
export type Paper = {
  /** Of its files, with the dot. */
  readonly ending: string;
  /** Whether people write in it, and links may be Obsidian's. */
  readonly own: boolean;
  readonly page: (note: Note, parts: Parts, pen: Pen) => string | Promise<string>;
};

export type Parts = {
  /** The filled template, and what the note leads to, as Markdown. */
  readonly text: string;
  /** The name of whom it is about. */
  readonly person: string | null;
};

export const markdownPaper: Paper = {
  ending: '.md',
  own: true,
  page(note, { text, person }) {
    const front = frontMatter(note, person);
    return typeof front === 'string'
      ? marked(`${front}${text}`)
      : front.then((front) => marked(`${front}${text}`));
  },
};
