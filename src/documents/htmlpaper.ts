import { posix } from 'node:path';
import { html } from './onepage.ts';
import type { Paper } from './paper.ts';
import { webpage } from './webpage.ts';

/** A page of its own for each note: nothing is fetched, nothing runs. Made for reading and for printing. */
export const htmlPaper: Paper = {
  ending: '.html',
  own: false,
  async page(note, { text }, { fill, has }) {
    // A template that is HTML by itself is the whole page.
    if (note.template.endsWith('.html')) return text;
    const home = has('index/all') && note.kind !== 'index';
    return fill('page.html', {
      title: html(note.title),
      home: home ? posix.relative(posix.dirname(note.name), 'index.html') : null,
      body: webpage(text, note.pictures?.()),
    });
  },
};
