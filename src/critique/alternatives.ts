import { type Reading, type Span, type Token, tokensIn } from './reading.ts';

/**
 * "Thursday or Friday", "by phone or by letter", "we could meet, or I can drop by": two times, two forms or
 * two ways with an "or" between them. Seen from the words on both sides, so that no list of pairs is needed.
 */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const times =
  setOf(`monday mondays mon tuesday tuesdays tue tues wednesday wednesdays wed thursday thursdays thu thur thurs
  friday fridays fri saturday saturdays sat sunday sundays sun weekend weekends weekday weekdays morning mornings afternoon
  afternoons evening evenings lunch lunchtime noon night today tomorrow tonight week weeks fortnight month january february
  march april june july august september october november december am pm before after later spring summer autumn winter
  christmas easter term`);

const forms =
  setOf(`call calls phone telephone ring zoom teams skype facetime whatsapp meet slack video chat chats coffee tea lunch
  breakfast dinner drink drinks beer walk email e-mail mail mails emails writing letter message messages text texts note person
  in-person online virtual virtually remotely visit office online call-back voicemail dm linkedin hangouts meeting conversation session
  appointment asynchronously async questions lines sentence reply face-to-face stop drop swing minutes hour`);

/** "… or the next", "… or any other": what follows an "or" and names a time only because one was named before. */
const followers = setOf('next following other another later else after whichever earlier whenever');

/** Words that begin a way of one's own after "or": "or I can come to you", "or shall I write". */
const ways = setOf(
  'i we shall should could can if perhaps maybe just by over via at in on through when alternatively',
);

/** How far on each side of an "or" its two sides are looked for. */
const reach = 5;

/** The first choice of a time or a form, in the letter's order. */
export function alternativeIn(reading: Reading): Span | null {
  for (const sentence of reading.sentences) {
    const tokens = tokensIn(reading, sentence);
    for (const [index, token] of tokens.entries()) {
      if (token.word !== 'or' && token.word !== 'otherwise' && token.word !== 'alternatively') continue;
      const left = tokens.slice(Math.max(0, index - reach), index);
      const right = tokens.slice(index + 1, index + 1 + reach);
      if (isChoice(left, right, reading.shown))
        return { start: left[0]?.start ?? token.start, end: right.at(-1)?.end ?? token.end };
    }
  }
  return null;
}

function isChoice(left: readonly Token[], right: readonly Token[], shown: string): boolean {
  if (left.length === 0 || right.length === 0) return false;
  const timed = left.some(isTime);
  const formed = left.some(isForm);
  if (left.at(-1)?.word === 'this' && right.slice(0, 3).some(isTime)) return true;
  if (timed && (right.some(isTime) || right.slice(0, 3).some(isFollower))) return true;
  if (formed && right.some(isForm)) return true;
  if (!formed || !ways.has(right[0]!.word)) return false;
  return right.slice(1).some(({ word }) => reaching.has(word)) || isPlace(right, shown);
}

/** "… or in Edinburgh", "… or at your desk". */
const isPlace = ([first, second]: readonly Token[], shown: string) =>
  second !== undefined &&
  /^(?:in|at)$/.test(first?.word ?? '') &&
  (second.word === 'your' || /\p{Lu}/u.test(shown[second.start] ?? ''));

/** What somebody can do to reach another, after "or I can". */
const reaching =
  setOf(`send write call phone ring come drop stop visit meet email e-mail mail travel ask put answer talk speak join
  work person writing`);

const isTime = ({ word }: Token) => times.has(word) || /^\d{1,2}(?:st|nd|rd|th|am|pm)$/.test(word);
const isForm = ({ word }: Token) => forms.has(word);
const isFollower = ({ word }: Token) => followers.has(word) || /^\d{1,2}$/.test(word);
