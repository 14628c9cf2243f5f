import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Picture } from './pictures/picture.ts';

/** Put together once, for thousands of pages; what micromark keeps of one it keeps with that. */
const github: Options = {
  extensions: [gfm()],
  htmlExtensions: [gfmHtml()],
  allowDangerousHtml: false,
  allowDangerousProtocol: false,
};

/**
 * GitHub's Markdown as the inside of an HTML page: raw HTML shows as it is written, and a link that is not to the
 * web, to mail or to a page beside this one leads nowhere. A picture drawn in Mermaid becomes its SVG.
 */
export function webpage(markdown: string, pictures: readonly Picture[] = []): string {
  const html = micromark(markdown, github);
  const drawn = new Map(pictures.map(({ mermaid, svg }) => [encoded(mermaid.trim()), svg]));
  return html
    .replace(/<pre><code class="language-mermaid">([^<]*)<\/code><\/pre>/g, (block, code: string) => {
      const svg = drawn.get(code.trim());
      return svg === undefined ? block : `<figure>${svg}</figure>`;
    })
    .replace(/<table>/g, '<div class="wide"><table>')
    .replace(/<\/table>/g, '</table></div>');
}

/** As code stands in HTML. */
const encoded = (code: string): string =>
  code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
