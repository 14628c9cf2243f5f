import { all, first, pattern, phrases } from './find.ts';
import type { Span } from './reading.ts';
import { clearMonths, months, numbers } from './times.ts';

/** How long, how soon: what makes an ask small enough to say yes to. */

const amount = `(?:\\d{1,3}(?: ?(?:-|to|or) ?\\d{1,3})?|${numbers}|a few|a couple(?: of)?|few|couple|several)`;

/** "20 minutes", "a 15-20 minute call", "half an hour", "an hour". */
export const lengths = phrases(
  `~?${amount}[- ]?(?:(?:more|extra|spare|short|quick) )?(?:minutes?|mins?|seconds?|min\\.?|minuten|minutos|hours?|hrs?|hr)`,
  "~?\\d{1,3}['m](?= (?:call|chat|talk|meeting|conversation|zoom))",
  '(?:half|quarter)[- ](?:an? )?(?:of an )?hour|half-hour|(?:an|one|1|a full|1-2|two|2|three|3)[- ](?:full |whole |solid )?hours?(?: of)?|a minute or two|a (?:quick |spare )?(?:minute|moment)(?= (?:to|of|for|next|this))',
  '\\d{1,3} ?分(?:間)?|\\d ?時間|\\d{1,3} ?(?:stunden?|heures?|horas?|ore|std)',
);

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|tues|wed|thu|thurs|fri';
const clock =
  "(?:at )?\\d{1,2}(?::\\d\\d)? ?(?:am|pm|a\\.m\\.?|p\\.m\\.?|o'clock|h(?:rs)?\\b|est|edt|pst|pdt|gmt|utc|cet)|\\d{1,2}:\\d\\d|noon|lunchtime";

/** A stretch of time ahead in which it should happen. */
const ahead = phrases(
  '(?:sometime |anytime |early |late |later |earlier )?(?:this|next|the coming|the following|this coming|in the coming|over the next|within the next|in the next|the next|during the next|in the following) (?:upcoming )?(?:few |couple of |couple |two |three |several |\\d+ )?(?:weeks?|fortnight|months?|days?|quarter|summer|winter|spring|fall|autumn|year|weekend|semester|' +
    `(?:${day})(?: (?:or|and) (?:${day}))?)`,
  `(?:on|by|before|until|between|after|this|next|coming|for|is|are|around|from|of|(?:^|\\n)) ?(?:the )?(?:(?:${day})(?! (?:last|ago|and i))|(?:${months})\\.? \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)|the week of|(?:end|middle|beginning|start) of (?:the|this|next) (?:week|month|year|quarter|day))`,
  `(?:${day}),? (?:the |${months}|\\d|morning|afternoon|evening|at|or|and (?:mon|tue|wed|thu|fri)|between|after|before|around|lunch|from|works|is|are|nights?)`,
  'tomorrow|tonight|later today|today at|the week of|week after next|in (?:january|february|april|june|july|august|september|october|november|december)|(?:in|within) (?:the )?(?:a |two |three |\\d )?(?:week|weeks|days|month|months)(?: or (?:two|so|three))?(?! ago)',
  `(?:on|before|by|until|after|or|the) (?:the )?\\d{1,2}(?:st|nd|rd|th)|(?:before|by|over|during|until|after|at) (?:the )?(?:(?:christmas|winter|summer|spring|easter|thanksgiving|half-?term) ?(?:break|holidays?|vacation)?|end of (?:the )?(?:month|week|year|term)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
  `\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})|(?:${months})\\.? \\d{1,2}|(?:first|second|third|last|next) (?:[a-z]+ ){0,2}?(?:weeks?|days?|half) (?:of|in|after|before)|(?:in |this |early |late |mid-?)(?:${clearMonths})|by (?:[a-z]+day) next week|(?:this|next) (?:[a-z]+day)`,
  `(?:${clock})`,
  '[[<{](?:[a-z0-9-]{1,20} ){0,4}(?:dates?|days?|weekdays?|time options?|time slots?|times)(?: [a-z0-9-]{1,20}){0,3}[\\]>}]{1,2}',
);

/** A time ahead precise enough for a calendar: a weekday, a date, an hour, or the times somebody is free. */
const precise = phrases(
  `(?:${day})(?: (?:or|and|to|the|at|morning|afternoon|evening|after|before|between|around))?`,
  `(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th) (?:of )?(?:${months})|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}`,
  `${clock}|tomorrow|the \\d{1,2}(?:st|nd|rd|th)|lunch hour|weekday (?:mornings|afternoons|evenings)`,
);

/** What has happened already: a time in such a stretch bounds no ask. */
const behind = phrases(
  'last (?:week|month|year|night|summer|fall|spring|winter|quarter|semester|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|yesterday|ago|(?:met|meeting|spoke|talked|sent|emailed|wrote|applied|attended|published|posted|gave|was|were|had|came|saw|read|heard|watched|enjoyed|joined|started|graduated|presented|your (?:[a-z0-9-]+ ){0,4}(?:talk|presentation|post|article|keynote|lecture|panel|session|webinar|email|note|message))',
);

/** A length that belongs to something already there: "your 45-minute talk", "the 20 minutes you gave me". */
const givenBack = /(?:your|the|that|our|my) $/;

/** Where a sentence turns from what was to what is asked. */
const turnToAsk = pattern(
  /\b(?:(?:would|could|can|will|are|do|might) you|(?:could|can|may|might|shall) (?:we|i)|would it|please|let me know)\b/,
);

export type Window = Span & { readonly kind: 'length' | 'ahead' | 'precise' };

/** What bounds an ask in a sentence: a length, a stretch ahead, a precise time. */
export function windowsIn(sentence: string): readonly Window[] {
  const found: Window[] = [];
  for (const span of all(lengths, sentence)) {
    const before = sentence.slice(Math.max(0, span.start - 6), span.start);
    const after = sentence.slice(span.end, span.end + 24);
    if (givenBack.test(before) && !/^ ?(?:call|chat|conversation)/.test(after)) continue;
    if (
      /^ (?:ago|away|later|drive|commute|talk|presentation|video|of (?:work|coding|experience))/.test(after)
    )
      continue;
    found.push({ ...span, kind: 'length' });
  }
  const past = first(behind, sentence);
  const turn = past ? (first(turnToAsk, sentence)?.start ?? -1) : -1;
  if (past && turn < 0) return found;
  const from = past && turn > past.start ? turn : 0;
  for (const span of all(ahead, sentence)) {
    if (span.start >= from && !isTerm(sentence, span)) found.push({ ...span, kind: 'ahead' });
  }
  for (const span of all(precise, sentence)) if (span.start >= from) found.push({ ...span, kind: 'precise' });
  return found;
}

/** "For the next year": how long a bond should last, not how long an ask is. */
const isTerm = (sentence: string, { start, end }: Span) =>
  /\b(?:for|over|throughout) $/.test(sentence.slice(Math.max(0, start - 12), start)) &&
  /(?:years?|months|semester|quarter)$/.test(sentence.slice(start, end));

const worth: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  an: 1,
  a: 1,
};

/** The longest reading of a length, in minutes; null when it is "a few". */
export function minutesOf(words: string): number | null {
  if (/half|quarter/.test(words)) return 30;
  const upper = /(\d+)(?!.*\d)/.exec(words)?.[1];
  const named = /^~?([a-z]+(?:-five)?)/.exec(words)?.[1] ?? '';
  const value = upper ? Number(upper) : worth[named];
  if (value === undefined) return null;
  if (/sec/.test(words)) return 1;
  return /hour|hrs?\b|stunde|heure|hora|\bore|std|時間/.test(words) ? value * 60 : value;
}
