import { alternativeIn } from './alternatives.ts';
import type { Ask } from './ask.ts';
import { asksIn } from './asks.ts';
import {
  choices,
  flexibility,
  respectForTime,
  smallerAnswers,
  thanks,
  tinyAnswers,
  waysOut,
} from './courtesy.ts';
import { first, firstOf, has, phrases, within } from './find.ts';
import { type Greeting, greetingOf } from './greetings.ts';
import { occasionOf } from './occasions.ts';
import { placeholdersIn } from './placeholders.ts';
import { purposes, wants } from './purpose.ts';
import { plain, type Reading, read, type Span, sourceSpan, wordsOf } from './reading.ts';
import { referenceIn } from './references.ts';
import { topics } from './talks.ts';
import { type Window, windowsIn } from './windows.ts';

/** What there is in a letter, before anybody judges it. */
export type MessageFacts = {
  readonly reading: Reading;
  readonly subject: string | null;
  readonly greeting: Greeting | null;
  readonly placeholders: readonly Span[];
  /** The first slot left in the subject, which has no place in the text. */
  readonly subjectSlot: string | null;
  readonly asks: readonly Ask[];
  /** The asks that say what a yes would mean: a talk with a topic or a time, one question, one thing to look at. */
  readonly clear: readonly Ask[];
  readonly reference: Span | null;
  readonly purpose: Span | null;
  readonly thanks: Span | null;
  readonly flexible: Span | null;
  readonly respect: Span | null;
  /** Lengths and times ahead that belong to what is asked. */
  readonly windows: readonly Window[];
  /** A letter that thanks for a talk, or goes after an earlier one: it need not ask, or need not explain. */
  readonly occasion: 'first' | 'thanks' | 'follow-up';
};

const subjectLine = /^\s{0,20}subject ?: ?([^\n]{0,300})(?:\n|$)/i;

/**
 * Reads a letter. A first line "Subject:" is the subject, and lines quoted from an earlier letter are not the
 * writer's own: both are blanked, so that places in the text stay what they are.
 */
export function factsOfMessage(text: string, givenSubject?: string | null): MessageFacts {
  const line = givenSubject ? null : subjectLine.exec(text.slice(0, 400));
  const reading = { ...read(ownWords(line ? blank(text, 0, line[0].length) : text)), text };
  const { folded } = reading;
  const asks = asksIn(reading);
  const clear = asks.filter((ask) => isClear(ask, reading));
  const subject = givenSubject ?? line?.[1]?.trim() ?? null;
  return {
    reading,
    subject,
    subjectSlot: subject === null ? null : slotIn(subject),
    greeting: greetingOf(reading),
    placeholders: placeholdersIn(reading),
    asks,
    clear,
    reference: referenceIn(reading),
    purpose: firstOf(purposes, folded) ?? firstOf(wants, folded) ?? topicOf(reading, clear),
    thanks: firstOf(thanks, folded),
    flexible:
      alternativeIn(reading) ??
      firstOf(flexibility, folded) ??
      firstOf(choices, folded) ??
      first(smallerAnswers, folded),
    respect: firstOf(respectForTime, folded) ?? first(waysOut, folded) ?? first(tinyAnswers, folded),
    windows: windowsOf(reading, asks),
    occasion: occasionOf(folded, asks),
  };
}

/** "[External] Re: …" is what a mail server writes, and no slot. */
const stamp = /^(?:(?:re|fwd?|aw|wg) ?: ?)*\[(?:external|extern|ext|spam|caution)\]/i;

function slotIn(subject: string): string | null {
  const reading = read(subject.replace(stamp, '').slice(0, 1000));
  const [slot] = placeholdersIn(reading);
  if (!slot) return null;
  const { start, end } = sourceSpan(reading, slot);
  return plain(reading.text.slice(start, end));
}

/** What a clear request is about, in a letter long enough to have said more than the request. */
function topicOf({ folded, words, sentences }: Reading, clear: readonly Ask[]): Span | null {
  if (words < 25) return null;
  const about = clear.find((ask) => ask.kind === 'question' || ask.kind === 'favour');
  if (about) return about;
  for (const sentence of sentences) {
    if (!clear.some(({ start, end }) => start < sentence.end && end > sentence.start)) continue;
    const found = first(subjectOfTalk, folded.slice(sentence.start, sentence.end));
    if (found) return within(sentence, found);
  }
  return null;
}

const subjectOfTalk = phrases(
  '(?:about|regarding|to (?:ask|discuss|hear|learn|understand|see|tell me|reflect on|explore|compare|go over|talk through)|tell me|ask (?:you )?(?:about|how|what|which|whether|if|why)|on (?:how|what|which|whether|the|your|a)) (?!you\\b|that\\b|this\\b|it\\b)[a-z]+ [a-z]+',
);

const vacancy =
  /\b(?:opening|position|posting|role|requisition|vacancy|internship|job (?:id|posting|opening)|letters? of (?:recommendation|reference)|(?:recommendation|reference) letters?|a reference)\b/;

/** An ask that says what a yes would mean: for a talk a time, or a topic in its sentence or one beside it. */
function isClear(ask: Ask, reading: Reading): boolean {
  const { kind, windows } = ask;
  if (kind === 'talk') return windows.length > 0 || has(topics, around(ask, reading));
  if (kind === 'referral') return vacancy.test(reading.folded);
  return kind === 'question' || kind === 'review' || kind === 'introduction' || kind === 'favour';
}

/** The sentence an ask stands in, with the one before and the one after. */
function around(ask: Ask, { sentences, folded }: Reading): string {
  let own = 0;
  for (let behind = sentences.length - 1; own < behind; ) {
    const middle = (own + behind + 1) >> 1;
    if (sentences[middle]!.start <= ask.start) own = middle;
    else behind = middle - 1;
  }
  const from = sentences[Math.max(0, own - 1)] ?? ask;
  const to = sentences[Math.min(sentences.length - 1, own + 1)] ?? ask;
  return folded.slice(from.start, to.end);
}

/** What bounds the asks: in their own sentences, and in those that come after the first of them. */
function windowsOf(reading: Reading, asks: readonly Ask[]): Window[] {
  if (asks.length === 0) return [];
  const own = asks.flatMap(({ windows }) => windows);
  const start = Math.min(...asks.slice(0, 1).map((ask) => ask.start));
  const after = reading.sentences
    .filter((sentence) => sentence.start > start)
    .flatMap((sentence) => {
      const words = wordsOf(reading, sentence);
      return has(settles, words)
        ? windowsIn(words).map((window) => ({ ...window, ...within(sentence, window)! }))
        : [];
    });
  return [...own, ...after];
}

/** What somebody says when they settle a time, and not when they tell of their life. */
const settles = phrases(
  '(?:free|available|open|around|availability|works?|suits?|convenient|calendar|schedule|slots?|lunch hour|clear|easiest|calm|best|good|perfect|ideal|fine|ample|plenty|enough|would|could|can|may|might|by|on|or|before|after|any|at)',
);

/** "On Tuesday, Ada wrote:" and lines that begin with ">". */
const quotedFrom = /^(?:on [^\n]{5,120} wrote:|-{3,} ?(?:original|forwarded) message[^\n]{0,20})\s*$/im;

function ownWords(text: string): string {
  const quoted = quotedFrom.exec(text);
  const own = quoted && quoted.index > 0 ? blank(text, quoted.index, text.length) : text;
  return own.includes('>')
    ? own.replace(/^[ \t]{0,8}>[^\n]*/gm, (line) =>
        /^\s*>>?\s|^\s*>$/.test(line) ? ' '.repeat(line.length) : line,
      )
    : own;
}

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
