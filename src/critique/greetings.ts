import type { Reading, Span } from './reading.ts';

/** How a letter begins. `name` is null where nobody is named: "Hello,", "Hi there,". */
export type Greeting = Span & { readonly word: string; readonly name: Span | null };

const hello =
  '(?:hi|hello|hey|hiya|heya|dear|good (?:morning|afternoon|evening|day)|greetings|howdy|hallo|yo)';
const opening = new RegExp(
  `^(${hello})(?: there| again)?(?:[ ,]+((?:(?:mr|mrs|ms|mx|dr|prof|professor|st|rev)\\.? ?)*[^\\n,!:;?.-]{0,60}))?`,
  '',
);
const nobody =
  /^(?:(?:dear )?(?:sirs?(?: ?(?:\/|or|and|&) ?(?:madam|ma'am|mam))?(?! [a-z])|madam(?! [a-z])|ma'am|hiring (?:manager|team)|recruit(?:er|ing (?:team|manager))|all|team|everyone|friend|friends|professional|fellow (?:professional|connection)|colleague|connection|linkedin (?:member|connection|user)|mentor|expert|respected (?:sir|madam)|valued [a-z]+|folks|concerned|alumni|alum))\b/;
const wide =
  /^to whom (?:it|this) may concern|^to whomever|^(?:respected )?(?:sirs?|madam)(?: ?(?:\/|or|and) ?madam)?[,. ]/;

/** The greeting, or null when the letter starts without one. */
export function greetingOf({ folded }: Reading): Greeting | null {
  const whom = wide.exec(folded);
  if (whom) return { start: 0, end: trimmed(whom[0]), word: whom[0], name: null };
  const match = opening.exec(folded.slice(0, 120));
  if (!match) return null;
  const said = match[2] ?? '';
  const start = match[0].length - said.length;
  const end = start + trimmed(said);
  return {
    start: 0,
    end: Math.max(end, match[1]!.length),
    word: match[1]!,
    name: said.trim() ? { start, end } : null,
  };
}

const trimmed = (words: string) => words.replace(/[\s,.]+$/, '').length;

/** "Dear Sir/Madam", "To whom it may concern", "Dear hiring manager": nobody in particular. */
export const isForAnybody = ({ folded }: Reading, { name, word }: Greeting) =>
  wide.test(`${word},`) || (name !== null && nobody.test(folded.slice(name.start, name.end)));

/** A symbol copied along with the name from somebody's profile. */
export const hasSymbol = ({ shown }: Reading, { name }: Greeting) =>
  name !== null && /^[\p{Extended_Pictographic}™®|•★☆]|[™®|•★☆]/u.test(shown.slice(name.start, name.end));

/** "Hi ," : the name dropped out. */
export const lostName = ({ text }: Reading) =>
  /^\s{0,20}(?:hi|hello|hey|dear) {1,4},/i.test(text.slice(0, 60));
