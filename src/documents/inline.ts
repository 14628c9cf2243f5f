import { escapeStart, escapeText } from './escape.ts';

// \x60 is a backtick, which these strings cannot hold.
const address = String.raw`https?:\/\/[^\s<>()\[\]\x60|\\]*(?:\([^\s<>()\[\]\x60|\\]*\)[^\s<>()\[\]\x60|\\]*)*`;
const mail = String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?<![_-])`;
const pieces = new RegExp(
  [
    String.raw`(?<escape>\\[!-/:-@[-\x60{-~])`,
    String.raw`(?<ticks>(?<!\x60)\x60{1,9}(?!\x60))(?<code>.{1,500}?)(?<!\x60)\k<ticks>(?!\x60)`,
    String.raw`(?<image>!?)\[(?<label>[^[\]]{1,300})\]\((?<to>(?:${address}|mailto:[^\s<>()\x60|\\]+))(?: +"(?<title>[^"]{0,200})")?\)`,
    String.raw`<(?<angle>(?:https?:\/\/|mailto:)[^\s<>\x60|\\]+|${mail})>`,
    `(?<bare>${address})`,
    `(?<mail>${mail})`,
    String.raw`(?<![\p{L}\p{N}*_])(?<mark>\*\*|__|[*_]|~~)(?=[^\s*_~])(?<marked>.{1,500}?)(?<=[^\s*_~\\])\k<mark>(?![\p{L}\p{N}*_~])`,
  ].join('|'),
  'giu',
);

/**
 * One line of somebody's Markdown: emphasis, code, links to the web or to mail and backslash escapes are kept,
 * everything else is text. What is kept is written one way, so that a note is of one style throughout.
 */
export const inline = (text: string): string => escapeStart(marked(text.replace(/ {2,}/g, ' '), 3, true));

/** `depth` is how much further markup may be nested; a link inside a link is none. */
function marked(text: string, depth: number, links: boolean): string {
  if (depth === 0) return escapeText(text);
  let out = '';
  let at = 0;
  for (const found of text.matchAll(pieces)) {
    const kept = keep(found.groups as Groups, depth, links);
    if (kept === null) continue;
    out += escapeText(text.slice(at, found.index)) + kept;
    at = found.index + found[0].length;
  }
  return out + escapeText(text.slice(at));
}

type Groups = { readonly [name: string]: string | undefined };

function keep(found: Groups, depth: number, links: boolean): string | null {
  if (found['escape']) return found['escape'];
  if (found['code']) return codeSpan(found['code']);
  if (found['marked']) {
    // One sign for each, whichever was typed.
    const mark = found['mark']!.replaceAll('_', '*');
    return `${mark}${marked(found['marked'], depth - 1, links)}${mark}`;
  }
  if (!links) return null;
  // A picture would be fetched when the note is opened: its address stays, to be clicked.
  if (found['label']?.trim()) return `${found['image'] ? '\\!' : ''}${linkTo(found, depth)}`;
  if (found['angle']) return `<${found['angle']}>`;
  if (found['mail']) return `<${found['mail']}>`;
  return found['bare'] ? bareLink(found['bare']) : null;
}

const linkTo = ({ label, to, title }: Groups, depth: number): string =>
  `[${marked(label!.trim(), depth - 1, false)}](${to!.includes('(') ? `<${to}>` : to}${title ? ` "${escapeText(title)}"` : ''})`;

/** The full stop after an address belongs to the sentence. */
function bareLink(address: string): string | null {
  const url = address.replace(/(?<![.,;:!?'"*_~])[.,;:!?'"*_~]+$/, '');
  return /:\/\/./.test(url) ? `<${url}>${escapeText(address.slice(url.length))}` : null;
}

function codeSpan(code: string): string | null {
  const text = code.trim();
  if (text === '') return null;
  return text.includes('`') ? `\`\`\`\` ${text} \`\`\`\`` : `\`${text}\``;
}
