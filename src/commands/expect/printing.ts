import type { Context } from '../../context.ts';
import { bearsMark, signedPage } from '../../documents/mark.ts';
import { fitOf, onePageView } from '../../documents/onepage.ts';
import type { Agreement, Journal } from '../../domain/journal.ts';
import { yourName } from '../outreach/signing.ts';
import { fitInWords } from './closing.ts';

/** Writes the page as HTML that prints on one sheet of A4 or US Letter, and says so when it would not. */
export async function printPage(
  context: Pick<Context, 'ask' | 'files' | 'out' | 'screen' | 'store'>,
  before: Journal,
  page: Agreement,
  path: string,
): Promise<void> {
  const { files, out, store } = context;
  const journal = (await yourName(context)) === before.profile.name ? before : await store.read();
  const { render } = await import('../../documents/render.ts');
  const name = 'agreement.html';
  const text = signedPage(render({ name, text: await files.template(name) }, onePageView(journal, page)));
  const written = await files.write(path, text, {
    isOurs: bearsMark,
    instead: 'The page is kept here; give the file another name: --html NAME.html',
  });
  const long = fitInWords(fitOf(journal, page));
  const made = long.length === 0 ? '; it is made for one sheet' : '';
  out.done(`The page is in ${written}. Open it in a browser and print it${made}.`);
  for (const sentence of long) out.warn(sentence);
}
