import type { Context } from '../../context.ts';
import { fitOf, onePageView } from '../../documents/onepage.ts';
import type { Agreement, Journal } from '../../domain/journal.ts';
import { fitInWords } from './closing.ts';

/** Writes the page as HTML that prints on one sheet of A4 or US Letter, and says so when it would not. */
export async function printPage(
  { files, out }: Pick<Context, 'files' | 'out'>,
  journal: Journal,
  page: Agreement,
  path: string,
): Promise<void> {
  const { render } = await import('../../documents/render.ts');
  const name = 'agreement.html';
  const text = render({ name, text: await files.template(name) }, onePageView(journal, page));
  const written = await files.write(path, text);
  const long = fitInWords(fitOf(journal, page));
  const made = long.length === 0 ? '; it is made for one sheet' : '';
  out.done(`The page is in ${written}. Open it in a browser and print it${made}.`);
  for (const sentence of long) out.warn(sentence);
}
