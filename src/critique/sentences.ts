import type { Span } from './reading.ts';

const abbreviations = new Set(
  'mr mrs ms dr prof st jr sr vs etc e.g i.e eg ie approx dept inc ltd co no fig vol est min hr hrs'.split(
    ' ',
  ),
);

/** Where each sentence begins and ends; abbreviations end none, and a line of its own is one. */
export function sentencesOf(folded: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    while (start < end && folded[start] === ' ') start += 1;
    if (end > start) sentences.push({ start, end });
    start = end;
  };
  for (let index = 0; index < folded.length; index += 1) {
    const character = folded[index]!;
    if (character === '\n') {
      close(index);
      start = index + 1;
    } else if (character === '.' || character === '!' || character === '?') {
      let end = index + 1;
      while (end < folded.length && '.!?")\']'.includes(folded[end]!)) end += 1;
      const next = folded[end];
      if (next === undefined || next === '\n' || (next === ' ' && !isAbbreviation(folded, start, index)))
        close(end);
      index = end - 1;
    }
  }
  close(folded.length);
  return sentences;
}

function isAbbreviation(folded: string, start: number, dot: number): boolean {
  if (folded[dot] !== '.') return false;
  let from = dot;
  while (from > start && dot - from < 8 && folded[from - 1] !== ' ' && folded[from - 1] !== '(') from -= 1;
  const word = folded.slice(from, dot);
  return abbreviations.has(word) || /^[b-hj-z]$/.test(word) || (/^\d{1,2}$/.test(word) && from === start);
}
