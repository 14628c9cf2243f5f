import { posix } from 'node:path';
import { clean, line } from './escape.ts';

/** How notes lead to each other: as GitHub and Obsidian both read it, or as Obsidian alone does. */
export type LinkStyle = 'markdown' | 'wiki';

/** A record or a note, by its id, as a link with this text; the text alone where there is no note of it. */
export type LinkTo = (id: string, text: string) => string;

/** For a text that stands alone. */
export const noLinks: LinkTo = (_, text) => line(text);

/**
 * Links as they stand in one note, named without ending. `placeOf` says where the note of an id is, without
 * ending; null when there is none.
 */
export function linksFrom(
  name: string,
  {
    placeOf,
    style,
    ending,
  }: {
    readonly placeOf: (id: string) => string | null;
    readonly style: LinkStyle;
    readonly ending: string;
  },
): LinkTo {
  const folder = posix.dirname(name);
  return (id, text) => {
    const place = placeOf(id);
    if (place === null || place === name) return line(text);
    if (style === 'wiki') return `[[${place}|${wikiText(text) || place}]]`;
    return `[${line(text) || place}](${pathFrom(folder, place)}${ending})`;
  };
}

/** Most notes lie in the folder itself, and from there every path is as it is; or one folder further down. */
const pathFrom = (folder: string, place: string): string =>
  folder === '.'
    ? place
    : folder.includes('/') || place.startsWith(folder)
      ? posix.relative(folder, place)
      : `../${place}`;

/** Nothing is escaped in there: what would end the link, or the cell of a table, is said with other signs. */
const wikiText = (text: string): string =>
  clean(text)
    .replace(/[[{<]/g, '(')
    .replace(/[\]}>]/g, ')')
    .replace(/[|\\]/g, '/')
    .replace(/[`*_~$#^%!=:&@]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
