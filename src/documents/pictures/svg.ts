import { clean } from '../escape.ts';
import { html } from '../onepage.ts';
import { widthOf } from '../widths.ts';

/** Colours that can be told apart on white and on black, by their lightness too. */
export const accent = 'var(--mark, #b4541a)';
export const soft = 'var(--soft, #6b675f)';

/** A drawing with words for those who do not see it. */
export const drawing = (
  { width, height, says }: { readonly width: number; readonly height: number; readonly says: string },
  parts: readonly string[],
): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(says)}" font-family="Arial, Helvetica, Liberation Sans, sans-serif" font-size="13" fill="currentColor">`,
    ...parts,
    '</svg>',
  ].join('');

/** A text at a place, cut where it would be wider than its room; the whole of it shows when one points at it. */
export function words(
  text: string,
  {
    x,
    y,
    room,
    more = '',
  }: { readonly x: number; readonly y: number; readonly room: number; readonly more?: string },
): string {
  const whole = clean(text).replace(/\s+/g, ' ').trim();
  const cut = shortened(whole, room);
  const title = cut === whole ? '' : `<title>${html(whole)}</title>`;
  return `<text x="${x}" y="${y}"${more}>${title}${html(cut)}</text>`;
}

function shortened(text: string, room: number): string {
  if (widthOf(text, 13) <= room) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (widthOf(`${cut}${segment}…`, 13) > room) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
