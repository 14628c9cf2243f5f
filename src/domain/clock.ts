import { Unclear } from './unclear.ts';

/** A time of day found in a typed date ('HH:mm', null when there is none), and the words around it. */
type Clocked = { readonly time: string | null; readonly rest: string };

const m = String.raw`([ap])\.?m\b\.?`;
/** "15:00", "3:30 pm", "3pm", "3.30pm". A dotted time needs its am or pm, for 3.30 alone could be a date. */
const numbered = String.raw`(\d{1,2}):(\d\d)(?::00)?(?:\s*${m})?|(\d{1,2})(?:\.(\d\d))?\s*${m}`;
const spoken = new RegExp(
  String.raw`(?:^|,?\s+|(?<=\d)t)(?:at\s+|@\s*)?(?:${numbered}|(noon|midday|midnight))(?=$|[\s,])`,
  'g',
);
const inTheMorning =
  /(?<=^|\s)((?:at|@)\s*\d{1,2}(?::\d\d)?|\d{1,2}:\d\d|\d{1,2}(?=\s*o))(?:\s*o['’]?clock)? in the (morning|afternoon|evening)\b/;
const bareHour =
  /(?:^|\s)(?:at|@)\s*(\d{1,2})(?:\s*o['’]?clock)?(?=$|[\s,])|(?:^|\s)(\d{1,2})\s*o['’]?clock\b/;

/**
 * Takes the time of day out of a lower-case text, so that whoever reads the day never sees it. Throws Unclear
 * for hours no day has, for "at 3", which may be either, for midnight, and for more than one time.
 */
export function takeClock(typed: string): Clocked {
  const text = typed.replace(inTheMorning, (_, time, part) => `${time} ${part === 'morning' ? 'am' : 'pm'}`);
  const found = [...text.matchAll(spoken)];
  const bare = bareHour.exec(text.replace(spoken, ' '));
  if (found.length + (bare ? 1 : 0) > 1)
    throw new Unclear('That names more than one time of day: type one, such as 15:00.');
  if (bare) return { time: hourAlone(bare[1] ?? bare[2]!), rest: without(text, bare[0]) };
  if (!found[0]) return { time: null, rest: text };

  const [whole, hour, minute, half, hourOnly, minuteToo, halfToo, word] = found[0];
  if (word === 'midnight')
    throw new Unclear('Midnight could be either end of the day: type the day that it begins, with 00:00.');
  const time = word ? '12:00' : timeFrom(hour ?? hourOnly!, minute ?? minuteToo ?? '00', half ?? halfToo);
  return { time, rest: without(text, whole) };
}

function hourAlone(hour: string): string {
  if (Number(hour) > 12) return timeFrom(hour, '00');
  throw new Unclear(
    `"At ${hour}" could be morning or afternoon: type ${hour}am, ${hour}pm or a time such as 15:00.`,
  );
}

function timeFrom(hour: string, minute: string, half?: string): string {
  const typed = Number(hour);
  if (typed > 23) throw new Unclear(`There is no hour ${typed} in a day: hours go from 00:00 to 23:59.`);
  if (Number(minute) > 59)
    throw new Unclear(`There is no minute ${minute} in an hour: minutes go from 00 to 59.`);
  if (half === 'a' && typed > 12)
    throw new Unclear(`${typed}am is not a time: type ${typed}:${minute} or ${typed - 12}am.`);
  if (half && typed === 0) throw new Unclear(`0${half}m is not a time: type 00:${minute} or 12:${minute}.`);
  const hours = half === 'p' && typed < 12 ? typed + 12 : half === 'a' && typed === 12 ? 0 : typed;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

const without = (text: string, piece: string): string => text.replace(piece, ' ').replace(/\s+/g, ' ').trim();

const counts = ['half an', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const stretch = String.raw`(?<count>an?|${counts.join('|')}|\d{1,4})\s*(?<unit>h|hrs?|hours?|mins?|minutes?)`;
const ahead = [new RegExp(`^(?:in|within) ${stretch}$`), new RegExp(`^${stretch} from now$`)];
const behind = [new RegExp(`^${stretch} ago$`)];

/** Minutes from now for "now", "in 2 hours", "half an hour ago"; null for anything else. */
export function minutesFromNow(text: string): number | null {
  if (/^(?:right )?now$/.test(text)) return 0;
  return minutesIn(text, ahead, 1) ?? minutesIn(text, behind, -1);
}

function minutesIn(text: string, shapes: readonly RegExp[], sign: 1 | -1): number | null {
  const found = shapes.map((shape) => shape.exec(text)?.groups).find(Boolean);
  if (!found) return null;
  const { count, unit } = found as { count: string; unit: string };
  const word = counts.indexOf(count);
  const number = /^an?$/.test(count) ? 1 : word === 0 ? 0.5 : word > 0 ? word : Number(count);
  return sign * number * (unit.startsWith('h') ? 60 : 1);
}
