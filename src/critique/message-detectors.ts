import { absent, type Strike, strikeAt } from './critique.ts';
import { all, first } from './find.ts';
import { hasSymbol, isForAnybody, lostName } from './greetings.ts';
import type { MessageFacts } from './message-facts.ts';
import type { messageRules } from './message-rules.ts';
import { compareNames } from './names.ts';
import { plain } from './reading.ts';
import { separateRequestsIn } from './requests.ts';
import { heavy, longest, recurring } from './sizes.ts';
import { attachmentsIn, jargonWords, linksIn, longSentenceIn, templateSmell } from './style.ts';
import { balanceOf, gush, pressure, sales, shoutingIn, smallness } from './tone.ts';

/** Where a rule strikes in a letter; null when it does not. */
type Detector = (facts: MessageFacts & { readonly to: string | null }) => Strike | null;

type Detected = Exclude<keyof typeof messageRules, 'language'>;

/** Words a letter may have, and how much over is worth more than a remark. */
const limit = 150;

const muchOver = 160;

const acceptable = 30;

const tooMuch = 60;

/** How each rule about a message is found in one; the words it is about, or null. */
export const detectors: Readonly<Record<Detected, Detector>> = {
  empty: ({ reading }) => (/[\p{L}\p{N}]/u.test(reading.folded) ? null : absent),

  wrongName({ reading, greeting, to }) {
    if (!to || !greeting?.name || isForAnybody(reading, greeting)) return null;
    const said = reading.shown.slice(greeting.name.start, greeting.name.end);
    const match = compareNames(said, to);
    return match === 'misspelt' || match === 'different'
      ? { span: greeting.name, facts: { to: plain(to) } }
      : null;
  },

  lostName: ({ reading, greeting }) =>
    greeting && lostName(reading) ? { span: { start: 0, end: greeting.word.length } } : null,

  subjectSlot: ({ subjectSlot }) =>
    subjectSlot === null ? null : { span: null, facts: { slot: subjectSlot } },

  placeholder({ placeholders }) {
    const more = placeholders.length - 1;
    const facts = {
      more: more === 0 ? '' : more === 1 ? ', and there is one more' : `, and there are ${more} more`,
    };
    return placeholders[0] ? { span: placeholders[0], facts } : null;
  },

  salesy({ reading, clear, reference }) {
    const found = all(sales, reading.folded);
    return found.length >= 2 || (found.length === 1 && clear.length === 0 && !reference)
      ? { span: found[0]! }
      : null;
  },

  pressure: ({ reading }) => strikeAt(first(pressure, reading.folded)),

  mentorOutright: ({ asks }) => strikeAt(asks.find(({ kind }) => kind === 'mentor')),

  oversized(facts) {
    const long = longest(facts);
    if (long && long.minutes >= tooMuch) return { span: long.span };
    const { reading, asks, reference, clear } = facts;
    const repeated = asks.length > 0 ? first(recurring, reading.folded) : null;
    const referral = asks.find(({ kind }) => kind === 'referral');
    return strikeAt(
      repeated ??
        first(heavy, reading.folded) ??
        (referral && (!reference || clear.length === 0) ? referral : null),
    );
  },

  gushing({ reading, reference, clear }) {
    const found = all(gush, reading.folded);
    const empty = !reference && (found.length >= 2 || clear.length === 0);
    return found.length >= 3 || (found.length > 0 && empty) ? { span: found[0]! } : null;
  },

  smallness({ reading, clear }) {
    const found = all(smallness, reading.folded);
    const strong = found.find(
      ({ start, end }) =>
        !/sorry|apolog|bother|out of the blue|imposing|disturb|trouble|hate to/.test(
          reading.folded.slice(start, end),
        ),
    );
    return found.length >= 2 || (strong && clear.length === 0) ? { span: strong ?? found[0]! } : null;
  },

  vague: ({ asks, clear }) =>
    clear.length === 0 ? strikeAt(asks.find(({ kind }) => kind === 'vague')) : null,

  noPurpose: ({ purpose, occasion, clear, asks, reference }) =>
    purpose ||
    (reference && asks.some(({ kind }) => kind === 'connect')) ||
    occasion !== 'first' ||
    clear.some(({ kind }) => kind === 'question')
      ? null
      : absent,

  noAsk({ asks, occasion }) {
    return asks.length > 0 || occasion === 'thanks' ? null : absent;
  },

  noReference: ({ reference, occasion, clear }) =>
    reference || (occasion === 'follow-up' && clear.length > 0) ? null : absent,

  manyAsks({ reading }) {
    const requests = separateRequestsIn(reading);
    const extra = requests[2];
    return extra ? { span: extra, facts: { count: requests.length } } : null;
  },

  meHeavy({ reading }) {
    const { me, you } = balanceOf(reading);
    return me >= 8 && me > you * 5 ? { span: null, facts: { me, you } } : null;
  },

  tooLong: ({ reading }) =>
    reading.words >= muchOver
      ? { span: null, facts: { words: reading.words, over: reading.words - limit + 1 } }
      : null,

  shouting: ({ reading }) => strikeAt(shoutingIn(reading)),

  anybody: ({ reading, greeting }) =>
    greeting && isForAnybody(reading, greeting)
      ? { span: { start: greeting.start, end: greeting.end } }
      : null,

  symbol: ({ reading, greeting }) =>
    greeting && hasSymbol(reading, greeting) ? { span: greeting.name } : null,

  noTimes: ({ asks, windows }) =>
    asks.some(({ kind, direct }) => kind === 'talk' && direct) &&
    windows.every(({ kind }) => kind !== 'precise')
      ? absent
      : null,

  noNextStep: ({ clear }) =>
    clear.length > 0 && clear.every(({ direct }) => !direct) ? { span: clear[0]! } : null,

  biggish(facts) {
    const long = longest(facts);
    return long && long.minutes > acceptable && long.minutes < tooMuch ? { span: long.span } : null;
  },

  vagueBeside: ({ asks, clear }) =>
    clear.length > 0 ? strikeAt(asks.find(({ kind }) => kind === 'vague')) : null,

  aBitLong: ({ reading }) =>
    reading.words >= limit && reading.words < muchOver
      ? { span: null, facts: { words: reading.words, over: reading.words - limit + 1 } }
      : null,

  warm({ reading }) {
    const found = all(gush, reading.folded);
    return found.length > 0 && found.length < 3 ? { span: found[0]! } : null;
  },

  sorry: ({ reading }) => strikeAt(first(smallness, reading.folded)),

  manyI({ reading }) {
    const { me, you } = balanceOf(reading);
    return me >= 8 && me > you * 3 ? { span: null, facts: { me, you } } : null;
  },

  noThanks: ({ thanks }) => (thanks ? null : absent),

  notFlexible: ({ flexible, asks }) =>
    !flexible && asks.some(({ kind }) => kind === 'talk') ? absent : null,

  opener: ({ reading }) => strikeAt(first(templateSmell, reading.folded)),

  noGreeting: ({ greeting }) =>
    greeting && !greeting.name ? { span: { start: greeting.start, end: greeting.end } } : null,

  subject({ subject }) {
    const fault = subject === null ? null : faultOf(subject.trim());
    return fault ? { span: null, facts: { subject: plain(subject ?? ''), fault } } : null;
  },

  links({ reading }) {
    const links = linksIn(reading);
    const attached = attachmentsIn(reading);
    const count = links.length + attached.length;
    return count >= 3 ? { span: links[0] ?? attached[0]!, facts: { count } } : null;
  },

  longSentence({ reading }) {
    const long = longSentenceIn(reading, 40);
    return long ? { span: long.span, facts: { words: long.words } } : null;
  },

  jargon: ({ reading }) => strikeAt(first(jargonWords, reading.folded)),

  slides({ reading }) {
    const found = all(jargonWords, reading.folded);
    return found.length >= 3 ? { span: found[0]! } : null;
  },

  manyLinks({ reading }) {
    const links = linksIn(reading);
    const count = links.length + attachmentsIn(reading).length;
    return count >= 4 ? { span: links[0] ?? attachmentsIn(reading)[0]!, facts: { count } } : null;
  },

  breathless({ reading }) {
    const long = longSentenceIn(reading, 70);
    return long ? { span: long.span, facts: { words: long.words } } : null;
  },
};

const emptySubjects =
  /^(?:hi|hello|hey|help|help me|please help|request|question|mentor|mentorship|mentoring|urgent|important|introduction|connect|networking|inquiry|enquiry|job|favou?r|advice|no subject|\(no subject\)|please read|re:|fwd?:)?[.!?]*$/i;

function faultOf(subject: string): string | null {
  if (emptySubjects.test(subject)) return 'says nothing about what is inside';
  if (subject.length > 70) return 'is too long to be seen whole';
  if (/[A-Z]{4}/.test(subject) && subject === subject.toUpperCase()) return 'is all in capitals';
  return null;
}
