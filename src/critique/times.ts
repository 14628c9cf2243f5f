import { all, first, type Phrases, pattern } from './find.ts';
import type { Span } from './reading.ts';

/** A deadline ("by June"), a period ("over the next two weeks") or a frequency ("twice a week"). */
type TimeKind = 'deadline' | 'period' | 'frequency';
export type Time = Span & { readonly kind: TimeKind };

export const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
/** Months that are not also an everyday word. */
export const clearMonths = months.replace('march|', '').replace('may|', '').replace('mar|', '');
const weekdays = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|tues|wed|thu|thur|thurs|fri';
export const numbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|' +
  'twenty-five|thirty|forty|forty-five|fifty|sixty|ninety|a hundred|hundred|a dozen|dozen';
const count = `(?:\\d{1,4}(?:-\\d{1,3})?|${numbers}|a couple of|a few|couple of|few|several|a)`;
const unit =
  'days?|weeks?|months?|quarters?|years?|yrs?|sprints?|semesters?|terms?|weekends?|fortnights?|decades?';
const season = "spring|summer|autumn|fall|winter|christmas|easter|thanksgiving|new year(?:'s)?";
const calendar = `${season}|year-?end|eoy|eom|eow|eod|q[1-4]|h[12]|graduation`;
const ordinalDay = '\\d{1,2}(?:st|nd|rd|th)?';
const date = [
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?',
  `${ordinalDay} (?:of )?(?:${months})\\b`,
  `(?:${months})\\b\\.?(?: ${ordinalDay}\\b)?`,
  `(?:${weekdays})\\b`,
].join('|');
const point =
  `(?:the |my |our |mid-?|early |late |next |this |coming )*(?:${date}|${calendar}|${unit}|20\\d\\d)\\b|` +
  '(?:the )?(?:very )?(?:end|close|start|beginning|middle|first half|second half|first day|last day) of\\b|' +
  'tomorrow|today|tonight|noon|midnight|(?:age|the age of) \\d\\d|the time\\b|then\\b';
const event =
  '(?:(?:the|my|our|your|next|this|annual|upcoming|mid-?year|year-end|performance|first|second|third|final|' +
  '\\d{1,3}(?:st|nd|rd|th)) ){1,4}' +
  '(?:birthday|review|appraisal|deadline|conference|summit|graduation|exam|exams|wedding|launch|release|offsite|' +
  'meeting|anniversary|interview|holidays?|check-in|retro|retrospective|season|academic year|fiscal year|programme?)\\b';

const frequency = pattern(
  ...[
    `\\b(?:per|each|every|every other|once an?|twice an?|times an?|once per|twice per|times per|once every|x an?|a) (?:single |other |second |${count} )?(?:days?|weekdays?|weeks?|fortnights?|months?|quarters?|years?|sprints?|semesters?|terms?|mornings?|evenings?|nights?|afternoons?|weekends?|lunch breaks?|${weekdays})\\b`,
    '\\bon an? (?:daily|weekly|fortnightly|biweekly|bi-weekly|monthly|quarterly|yearly|annual|regular weekly) basis',
    '\\b(?:daily|weekly|fortnightly|biweekly|bi-weekly|monthly|quarterly|yearly|annually)\\b(?! (?:[a-z]+ )?(?:reports?|newsletter|life|lives|business|results?|figures|numbers|active|users?|revenue|recurring|basis|routine|sales|income|budget))',
    `/ ?(?:day|week|wk|month|mo|quarter|year)\\b`,
    `\\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days\\b`,
  ],
);

const deadline = pattern(
  ...[
    `\\b(?:by|before|until|till|no later than|not later than|at the latest|due(?: on| by)?|on or before|starting|effective|as of) (?:${point}|${event})`,
    `\\b(?:in|on|during|of|this|next|since|through|early|late|mid|mid-|for|around|come) (?:the )?(?:${clearMonths})\\b`,
    `\\b(?:in|during|this|next|mid-?|early|late|of) (?:march|may)\\b(?! (?:be|not|have|also|i|you|help))`,
    `\\b(?:${clearMonths})\\.? (?:${ordinalDay}\\b|20\\d\\d)`,
    `\\b(?:march|may) (?:${ordinalDay}\\b|20\\d\\d)`,
    `\\b${ordinalDay} (?:of )?(?:${months})\\b`,
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b',
    '\\b(?:tomorrow|today|tonight|eoy|eom|eow|year-end)\\b',
    `\\b(?:at|towards?|around|near) the (?:very )?(?:end|close|start|beginning) of (?:the|this|next|my|our|q[1-4]|20\\d\\d|${months})`,
    `\\bend[- ]of[- ](?:the[- ]|this[- ])?(?:year|month|quarter|week|day|sprint|semester|term|summer)\\b`,
    `\\b(?:q[1-4]|h[12]|fy ?\\d\\d)\\b(?: (?:of )?(?:20)?\\d\\d)?`,
    '\\b(?:in|during|for|throughout) 20\\d\\d\\b',
    `\\b(?:at|for|before|in|to|during|by) (?:the|my|our|next) (?:${months})\\b (?:and (?:${months})\\b )?(?!be\\b|have\\b|not\\b)[a-z]+`,
    '\\bduring (?:my|the|this|our) (?:[a-z0-9-]+ ){0,2}(?:placement|internship|apprenticeship|sabbatical|secondment|residency|rotation|probation|bootcamp|course|programme|program|holidays?)\\b',
    `\\b(?:(?:when|before|by the time|until|once) i (?:turn|graduate|retire)|by the time i ?(?:am|'m))\\b`,
    `\\bbefore (?:the|my|our|next|this) [^.,;?!\\n]{0,40}\\b(?:starts?|begins?|opens?|ends?|closes?|deadline|arrives?)\\b`,
  ],
);

const period = pattern(
  ...[
    `\\b(?:in|within|inside|over|during|for|throughout|across|after) (?:the |my |our )?(?:next|coming|following|first|last|remaining|upcoming|rest of (?:the|this)|remainder of (?:the|this)|span of|course of|period of|whole|entire|space of|under|less than|about|around|at least)? ?(?:${count} )?(?:${unit}|program|programme|course|bootcamp|internship)\\b`,
    `\\b(?:in|within) (?:under |less than |about |the next |just )?(?:${count}) days?(?: from now|' time)?\\b(?! (?:a|per|each|every))`,
    `\\b(?:both|all|each of the) (?:(?:two|three|four) )?(?:days|weeks|months|quarters|years|sprints|semesters|terms)\\b`,
    `\\b(?:this|next|the coming|the next|the following) (?:${unit}|${season}|academic year|fiscal year|school year|financial year|sprint|cycle|half)\\b`,
    `\\b${count}[- ](?:${unit.replaceAll('?', '')})[- ](?:plan|period|window|sprint|challenge|streak|deadline|timeframe|time frame|timeline)\\b`,
    `\\b(?:${count}) (?:weeks|months|years|days) from (?:now|today)`,
    '\\b(?:for|over|through|throughout|during) (?:the )?(?:rest|remainder|whole|duration|course|first half|second half) of\\b',
    `\\bby (?:${count}) (?:weeks|months) from\\b`,
    `\\b(?:my|our|the) next (?:${count} )?(?:presentations?|talks?|meetings?|projects?|reviews?|interviews?|sprints?|sessions?|performance review|one-on-ones?|1:1s?)\\b`,
    `\\b(?:timeline|timeframe|time frame|duration)\\b:? [^.\\n]{0,12}\\d+ ?-?(?:weeks?|months?|days?|years?)`,
  ],
);

/** "Soon" and its kin: words of time that nobody can hold anybody to. */
const someday = pattern(
  /\b(?:soon|some ?day|one day|eventually|in the (?:near |not too distant |long |short )?(?:future|long run|long term|short term)|as soon as (?:possible|i can)|asap|over time|at some (?:point|stage)|sooner or later|when(?:ever)? i (?:have|get|find) (?:the |some |more )?time|later on|down the (?:line|road))\b/,
);

/** Every time named in a text, in order; overlaps are merged. */
export function timesIn(folded: string): readonly Time[] {
  const found: Time[] = [];
  const gather = (sought: Phrases, kind: TimeKind) => {
    for (const span of all(sought, folded)) found.push({ kind, ...span });
  };
  gather(frequency, 'frequency');
  gather(deadline, 'deadline');
  gather(period, 'period');
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** The first loose word of time, if that is all there is. */
export const somedayIn = (folded: string): Span | null => first(someday, folded);
