import { addDays, addMonths, type Day, dayOf, longDate, zoneExists } from './dates.ts';
import { type Check, look, ok, wrong } from './diagnosis.ts';
import type { Journal } from './journal.ts';
import { brokenReferences } from './references.ts';
import { counted, listed, shortened, some } from './wording.ts';

/** What the journal's own content comes to: the schema has been kept, and more is to be right than that. */
export const soundnessOf = (journal: Journal, today: Day): readonly Check[] => [
  references(journal),
  ids(journal),
  slugs(journal),
  dates(journal, today),
  clock(journal, today),
  drafts(journal, today),
];

function references(journal: Journal): Check {
  const broken = brokenReferences(journal);
  if (broken.length === 0) return ok('references', 'Whoever and whatever a record speaks of is there.');
  const where = [...new Set(broken.map(({ list, id, field }) => `${list} ${id} (${field})`))];
  return wrong(
    'references',
    `${counted(broken.length, 'reference leads', 'references lead')} to records that are not there: ${listed(some(where, 3), 'and')}.`,
    { fix: 'journal' },
  );
}

function ids(journal: Journal): Check {
  const all = [...allLists(journal)].flatMap(([list, records]) => records.map(({ id }) => ({ id, list })));
  const twice = repeated(all.map(({ id }) => id));
  if (twice.length === 0) return ok('ids', 'Every record has an id of its own.');
  const where = twice.map((id) => {
    const lists = [...new Set(all.filter((one) => one.id === id).map(({ list }) => list))];
    return `${id} (${listed(lists, 'and')})`;
  });
  return wrong('ids', `Two records share an id: ${listed(some(where, 3), 'and')}.`, {
    mend: 'Open the journal in an editor and give one of the two another id: eight signs, of the digits 2 to 9 and the small letters but a, e, i, l, o and u.',
  });
}

function* allLists(journal: Journal): Iterable<[string, readonly { readonly id: string }[]]> {
  for (const [list, records] of Object.entries(journal)) if (Array.isArray(records)) yield [list, records];
}

function slugs({ people }: Journal): Check {
  const twice = repeated(people.map(({ slug }) => slug));
  const blank = people.filter(({ slug }) => slug.trim() === '').length;
  if (twice.length + blank === 0) return ok('names', 'Everybody has a short name of their own.');
  const say =
    twice.length > 0
      ? `Two people share the short name ${listed(some(twice, 3), 'and')}.`
      : 'Somebody has no short name.';
  return wrong('names', say, { fix: 'journal' });
}

const repeated = (texts: readonly string[]): readonly string[] => {
  const met = new Set<string>();
  return [...new Set(texts.filter((text) => met.has(text) || !met.add(text)))];
};

/** Something in a record that cannot be so; the id is that of one that can be edited. */
type Odd = { readonly id: string | null; readonly say: string };

function dates(journal: Journal, today: Day): Check {
  const odd = [...contrary(journal), ...tooEarly(journal, today)];
  if (odd.length === 0) return ok('dates', 'Its dates make sense.');
  const said = odd.map(({ say }) => say);
  const edits = new Set(odd.slice(0, 3).flatMap(({ id }) => (id === null ? [] : [`mentor edit ${id}`])));
  return look('dates', `${listed(some(said, 3), 'and')}.`, {
    mend: 'Look at it, and change what is not so.',
    command: [...edits].join('\n') || null,
  });
}

function contrary({ agreements, pauses }: Journal): readonly Odd[] {
  const before = (from: string | null, to: string | null) => from !== null && to !== null && to < from;
  return [
    ...agreements
      .filter(({ starts, ends }) => before(starts, ends))
      .map(({ id }) => ({ id, say: `agreement ${id} ends before it starts` })),
    ...pauses
      .filter(({ from, until }) => before(from, until))
      .map(({ id }) => ({ id: null, say: `pause ${id} ends before it begins` })),
  ];
}

/** What is said to have been, and is still to come. */
const tooEarly = ({ meetings, actions }: Journal, today: Day): readonly Odd[] => [
  ...meetings
    .filter(({ state, start }) => state === 'held' && dayOf(start) > today)
    .map(({ id, start }) => ({
      id,
      say: `meeting ${id} was held on ${dayOf(start)}, which is still to come`,
    })),
  ...actions
    .filter(({ closedOn }) => closedOn !== null && closedOn > today)
    .map(({ id, closedOn }) => ({
      id,
      say: `action ${id} was closed on ${closedOn}, which is still to come`,
    })),
];

/** A clock that runs ahead leaves deeds behind that are still to come, and dates what is done after them before them. */
function clock({ history }: Journal, today: Day): Check {
  const ahead = history.findLast(({ at }) => dayOf(at) > addDays(today, 1));
  if (!ahead) return ok('clock', `Today is ${longDate(today)}, and nothing was done later than that.`);
  const [deed, done] = [shortened(ahead.deed, 60), longDate(dayOf(ahead.at))];
  return look('clock', `"${deed}" was done on ${done}, and today is ${longDate(today)}.`, {
    mend: 'Is the clock of this machine right?',
  });
}

/** Worksheets that are called otherwise than they are named. */
const calls: Readonly<Record<string, string>> = { received: 'give received', forward: 'give forward' };

/** What is left lying so long is rarely taken up again. */
const oldMonths = 3;

function drafts({ drafts }: Journal, today: Day): Check {
  const old = drafts.filter(({ at }) => addMonths(dayOf(at), oldMonths) < today);
  if (old.length === 0)
    return ok(
      'drafts',
      drafts.length === 0
        ? 'No worksheet is half done.'
        : `${counted(drafts.length, 'worksheet is', 'worksheets are')} half done, none of them for long.`,
    );
  const names = [...new Set(old.map(({ worksheet }) => worksheet))];
  return look(
    'drafts',
    `${counted(old.length, 'worksheet was', 'worksheets were')} begun more than ${oldMonths} months ago and not finished: ${listed(some(names, 4), 'and')}.`,
    {
      mend: 'Run it again to go on, or with --fresh to begin anew.',
      command: `mentor ${calls[names[0]!] ?? names[0]}`,
    },
  );
}

/** What the settings say, where that can be wrong; `machine` is the zone that the machine names, if it names one. */
export function zoneOf({ profile: { zone } }: Journal, machine: string | null): Check {
  if (zone !== null)
    return zoneExists(zone)
      ? ok('zone', `Your time zone is ${zone}.`)
      : wrong('zone', `"${zone}" is not a time zone.`, { command: sayZone });
  if (machine !== null) return ok('zone', `Your time zone is the one of this machine, ${machine}.`);
  return look(
    'zone',
    'This machine names no time zone that exists, so the hours of meetings are kept without one.',
    { command: sayZone },
  );
}

const sayZone = 'mentor config zone Europe/Lisbon';
