import { heardDay } from '../advice.ts';
import { addDays, compare, dayName, relative } from '../dates.ts';
import type { Action } from '../journal.ts';
import type { Found } from '../step.ts';
import { counted, shortened } from '../wording.ts';
import type { Dossier } from './dossier.ts';
import type { World } from './rule.ts';
import { meetsWithin } from './upcoming.ts';

/** So many days before its day something you promised is named once; our figure. */
const namedAhead = 2;
/** After so many days, advice that was not tried tends to be forgotten; our figure. */
const tryWithin = 21;
/** What there is to tell can wait for a meeting that is so near, in days: its sheet says it by itself; ours. */
const tellAtMeeting = 14;

const mine = (actions: readonly Action[]) => actions.filter(({ who, by }) => who === 'me' && by !== null);

/** What you promised has passed its day. */
export const promiseOverdue = ({ person, actions }: Dossier, world: World): Found | null =>
  overdue(mine(actions), world, {
    to: `Do or move what you promised ${person.name}`,
    command: `mentor actions ${person.slug}`,
  });

/** What you set yourself, or nobody knows who offered, has passed its day or is due. */
export function ownOverdue(world: World): readonly Found[] {
  const own = world.journal.actions
    .filter(({ person, state, by }) => person === null && state === 'open' && by !== null)
    .toSorted((a, b) => compare(a.by, b.by));
  const command = 'mentor actions';
  const lost = own.filter(({ who }) => who === 'mentor');
  return [
    overdue(mine(own), world, { to: 'Do or move what you set yourself', command }) ??
      dueSoon(mine(own), world, { to: 'Do what you set yourself', command }),
    overdue(lost, world, { to: 'See what became of an offer', command }),
  ].filter((one) => one !== null);
}

type Words = { readonly to: string; readonly command: string };

function overdue(actions: readonly Action[], { today }: World, { to, command }: Words): Found | null {
  const late = actions.filter(({ by }) => by! < today);
  const [first] = late;
  if (!first) return null;
  return {
    kind: 'action',
    id: first.id,
    step: `${to} (${quoted(first.what)})`,
    reason:
      late.length === 1
        ? 'its day has gone by, and a new date is better than a bad conscience'
        : `${counted(late.length, 'day has', 'days have')} gone by, and new dates are better than a bad conscience`,
    command,
    due: first.by,
    urgency: 'now',
    // One more that is late is a change.
    since: addDays(late.at(-1)!.by!, 1),
  };
}

/** What you promised is due today or the day after tomorrow at the latest. */
export const promiseDue = ({ person, actions }: Dossier, world: World): Found | null =>
  dueSoon(mine(actions), world, {
    to: `Do what you promised ${person.name}`,
    command: `mentor actions ${person.slug}`,
  });

function dueSoon(actions: readonly Action[], { today }: World, { to, command }: Words): Found | null {
  const first = actions.find(({ by }) => by! >= today && by! <= addDays(today, namedAhead));
  if (!first) return null;
  const isToday = first.by === today;
  return {
    kind: 'action',
    id: first.id,
    step: `${to} (${quoted(first.what)})`,
    reason: `you said ${isToday ? 'today' : `by ${dayName(first.by!)}, ${relative(first.by!, today)}`}, and a word kept is what trust is made of`,
    command,
    due: first.by,
    urgency: isToday ? 'now' : 'soon',
    since: isToday ? today : addDays(first.by!, -namedAhead),
  };
}

/** What they offered has passed its day. */
export function theirsOverdue(dossier: Dossier, { today }: World): Found | null {
  const { person, actions } = dossier;
  const first = actions.find(({ who, by }) => who === 'mentor' && by !== null && by < today);
  if (!first) return null;
  const meets = meetsWithin(dossier, today, tellAtMeeting);
  return {
    kind: 'action',
    id: first.id,
    step: `Ask ${person.name} kindly about what they offered (${quoted(first.what)})`,
    reason: meets
      ? 'the day has gone by, and your next meeting is a good moment'
      : 'the day has gone by, and people are glad of a light reminder',
    command: `mentor actions ${person.slug}`,
    due: first.by,
    urgency: meets ? 'later' : 'soon',
    since: addDays(first.by!, 1),
  };
}

/** You know what came of it, and its giver does not. */
export function tell(dossier: Dossier, { today, zone }: World): Found | null {
  const { person, advice } = dossier;
  const tried = advice.findLast(({ state }) => state === 'tried');
  if (!tried || meetsWithin(dossier, today, tellAtMeeting)) return null;
  return {
    kind: 'advice',
    id: tried.id,
    step: `Tell ${person.name} what came of ${quoted(tried.text)}`,
    reason: 'whoever hears what their advice did is glad to give more',
    command: `mentor thank ${person.slug} --advice ${tried.id}`,
    due: null,
    urgency: 'soon',
    since: tried.triedOn ?? heardDay(tried, zone),
  };
}

/** Heard some weeks ago, and not tried. */
export function tryIt({ person, advice }: Dossier, { today, zone }: World): Found | null {
  const old = advice.find((one) => one.state === 'heard' && addDays(heardDay(one, zone), tryWithin) <= today);
  if (!old) return null;
  return {
    kind: 'advice',
    id: old.id,
    step: `Try ${quoted(old.text)}, as ${person.name} advised`,
    reason: `you heard it ${relative(heardDay(old, zone), today)}; if it is not for you, drop it`,
    command: `mentor advice ${person.slug}`,
    due: null,
    urgency: 'soon',
    since: addDays(heardDay(old, zone), tryWithin),
  };
}

/** What is quoted in a step, short enough for one line. */
export const quoted = (text: string): string => `"${shortened(text, 50)}"`;
