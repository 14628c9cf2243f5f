import type { Token } from './reading.ts';

/** English is what the rules know; `unknown` is a text too short or too odd to tell, read as English. */
export type Language = 'en' | 'other' | 'unknown';

const list = (words: string) => words.split(' ');

const english = new Set(
  list(
    'the of and to a in is it you that was for on are with as i they at be this have from or had by but what all ' +
      'were we when your can said there an each which she do how their if will up about would these so them some ' +
      "could my than been who its now may i'm i'd i'll i've you're it's don't me our thank thanks please not just " +
      'hi hello dear am did does any get more has he her his',
  ),
);

/** Small words of the neighbours that English does not have; those it shares ("in", "me") are left out. */
const foreign = new Set(
  list(
    'der die das und ist nicht ich sie mit für von auf dem den ein eine einen zu im wir ihr ihre ihnen sehr haben ' +
      'le la les des du une est que qui pour dans vous je nous votre vos avec sur pas ce cette et mes mon bonjour ' +
      'el los las del una es por con para su sus mi estoy muy como más le usted gracias hola ' +
      'il di che è sono non della nel gli lei una ' +
      'o da em um uma para não seu sua você obrigado ' +
      'het een van ik je niet met voor op zijn dat aan u uw ' +
      'och att det som jag inte på är av för en ett med du og jeg ikke på til af ' +
      'ja ei että on se nie się na w z jest do że i to ve bir bu için çok ile',
  ).filter((word) => !['i', 'to', 'a', 'on', 'o', 'u', 'do', 'me', 'se', 'w', 'z', 'en'].includes(word)),
);

/** Enough of a long text to tell what it is written in. */
const sample = 1500;

/** Told by script, then by which small words are there; Intl and dictionaries would cost more than the rules. */
export function languageOf(folded: string, tokens: readonly Token[]): Language {
  const start = folded.slice(0, 20 * sample);
  let latin = 0;
  let others = 0;
  for (let index = 0; index < start.length; index += 1) {
    const code = start.charCodeAt(index);
    if ((code >= 97 && code <= 122) || (code >= 0xdf && code < 0x250)) latin += 1;
    else if (code >= 0x370 && (code < 0x2000 || code > 0x2bff) && (code < 0xd800 || code > 0xdfff))
      others += 1;
  }
  if (others > 4 && others > latin / 2) return 'other';

  const words = tokens.slice(0, sample);
  const known = words.filter(({ word }) => english.has(word)).length;
  const strange = words.filter(({ word }) => foreign.has(word)).length;
  if (words.length >= 3 && strange >= 2 && strange > known) return 'other';
  if (words.length >= 40 && known * 12 < words.length) return 'other';
  return words.length >= 6 && known > 0 ? 'en' : 'unknown';
}
