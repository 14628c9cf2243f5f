import { lastContacts } from './contact.ts';
import { daysBetween } from './dates.ts';
import { formFor } from './forms.ts';
import { currentGoals, openObjectives } from './goals.ts';
import type { Journal, Objective, Person } from './journal.ts';
import { plainName } from './names.ts';

export const supportKinds = ['technical', 'strategic', 'industry', 'personal', 'sponsor'] as const;
export type Support = (typeof supportKinds)[number];

/** Half a year without a word is long for somebody you are close to (S45); our choice, no source names a figure. */
const coldAfterDays = 180;
/** A habit of ours: the audit offers itself again after half a year. */
export const auditAgainAfterMonths = 6;

/** One person in the map: what they give, and which objectives that could serve. */
export type Mapped = {
  readonly person: Person;
  readonly lastContact: string | null;
  /** One for each open objective: `near` when their own work touches it, `kind` when they give the help it needs. */
  readonly serves: readonly ('near' | 'kind' | null)[];
};

export type Cold = { readonly person: Person; readonly days: number };
export type Introduction = { readonly by: Person; readonly to: Person; readonly through: string };
export type Lopsided = {
  readonly what: 'place' | 'level' | 'field';
  readonly value: string;
  readonly of: number;
  readonly all: number;
};

/** What the people a person knows add up to (S8). */
export type Audit = {
  readonly people: readonly Mapped[];
  readonly objectives: readonly Objective[];
  /** Support that nobody gives. */
  readonly lacking: readonly Support[];
  /** Open objectives that nobody's own work touches. */
  readonly unserved: readonly Objective[];
  readonly informal: readonly Person[];
  readonly cold: readonly Cold[];
  readonly introductions: readonly Introduction[];
  readonly lopsided: readonly Lopsided[];
  readonly missing: readonly string[];
  readonly few: boolean;
};

/** Everybody the audit speaks of: people somebody said something about, not the whole address book. */
export const auditedPeople = ({ people }: Journal): readonly Person[] =>
  people.filter(
    ({ support, closeness, level, place }) =>
      support.length > 0 || closeness !== null || level !== null || place !== null,
  );

/** The audit, computed; `today` is a civil date. */
export function auditOf(journal: Journal, today: string): Audit {
  const contacts = lastContacts(journal);
  const objectives = openObjectives(journal);
  const needs = objectives.map((objective) => needOf(journal, objective));
  const people = auditedPeople(journal)
    .map((person) => ({
      person,
      lastContact: contacts.get(person.id) ?? null,
      serves: needs.map((need) => serviceOf(person, need)),
    }))
    .sort((a, b) => (b.person.closeness ?? 0) - (a.person.closeness ?? 0));
  const known = people.map(({ person }) => person);
  const last = journal.entries.findLast(({ worksheet }) => worksheet === 'audit');

  return {
    people,
    objectives,
    lacking: supportKinds.filter((kind) => !known.some(({ support }) => support.includes(kind))),
    unserved: objectives.filter((_, i) => !people.some(({ serves }) => serves[i] === 'near')),
    informal: known.filter(isInformalMentor),
    cold: people
      .flatMap(({ person, lastContact }) =>
        lastContact && (person.closeness ?? 0) >= 3
          ? [{ person, days: daysBetween(lastContact, today) }]
          : [],
      )
      .filter(({ days }) => days > coldAfterDays)
      .sort((a, b) => b.days - a.days),
    introductions: introductionsAmong(known),
    lopsided: [lopsidedIn(known, 'place'), lopsidedIn(known, 'level'), lopsidedIn(known, 'field')].flatMap(
      (one) => one ?? [],
    ),
    missing: [
      ...new Set([
        ...((last?.answers['missing'] as readonly string[] | undefined) ?? []),
        ...(currentGoals(journal)?.perspective ?? []),
      ]),
    ],
    few: known.length < 5,
  };
}

/** Close, further along, and already helping: a mentor in all but name (S8). */
const isInformalMentor = ({ closeness, level, support }: Person): boolean =>
  (closeness ?? 0) >= 4 && support.length > 0 && (level === 'senior' || level === 'executive');

type Need = { readonly kinds: readonly Support[]; readonly words: ReadonlySet<string> };

/** Which help an objective asks for, and the words its field is known by. */
function needOf(journal: Journal, objective: Objective): Need {
  const { role } = formFor(objective, currentGoals(journal));
  const kinds: readonly Support[] =
    role === 'sponsor' ? ['sponsor', 'strategic'] : ['technical', 'strategic', 'industry'];
  return { kinds, words: telling(`${objective.goal} ${objective.measure ?? ''}`) };
}

/** Words too common to tell one field from another. */
const common = new Set(
  'about after again also another before being better build could from have into least make more most must need next only other over people present really run should some team than that their them then there they this three time using want week what when with work year years your month months five four first start finish reach become learn give take'.split(
    ' ',
  ),
);

const telling = (text: string): ReadonlySet<string> =>
  new Set(
    plainName(text)
      .split(' ')
      .filter((word) => word.length > 3 && !common.has(word)),
  );

function serviceOf(
  { support, role, field, company, place, notes }: Person,
  { kinds, words }: Need,
): 'near' | 'kind' | null {
  const gives = support.some((kind) => kinds.includes(kind));
  const theirs = telling([role, field, company, place, notes].filter(Boolean).join(' '));
  if ([...theirs].some((word) => words.has(word))) return 'near';
  return gives ? 'kind' : null;
}

/** Somebody close who shares a place or a firm with somebody you barely know could introduce you (S12). */
function introductionsAmong(people: readonly Person[]): readonly Introduction[] {
  const close = people.filter(({ closeness }) => (closeness ?? 0) >= 4);
  const byWhere = new Map<string, Person>();
  for (const person of close) {
    for (const where of wheres(person))
      if (!byWhere.has(plainName(where))) byWhere.set(plainName(where), person);
  }
  const byId = new Map(close.flatMap((person) => person.knows.map((id) => [id, person] as const)));
  return people
    .filter(({ closeness }) => closeness !== null && closeness <= 2)
    .flatMap((to) => {
      const known = byId.get(to.id);
      if (known) return [{ by: known, to, through: 'they know each other' }];
      const where = wheres(to).find((place) => byWhere.has(plainName(place)));
      return where ? [{ by: byWhere.get(plainName(where))!, to, through: where }] : [];
    });
}

const wheres = ({ place, company }: Person): readonly string[] =>
  [company, place].flatMap((where) => where ?? []);

/** One place, level or field that two thirds of the people share, where four at least are known (S8). */
function lopsidedIn(people: readonly Person[], what: Lopsided['what']): Lopsided | null {
  const counts = new Map<string, { value: string; of: number }>();
  let all = 0;
  for (const person of people) {
    const value = what === 'place' ? (person.place ?? person.company) : person[what];
    if (!value) continue;
    all += 1;
    const key = plainName(value);
    counts.set(key, { value: counts.get(key)?.value ?? value, of: (counts.get(key)?.of ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.of - a.of);
  return most && all >= 4 && most.of / all >= 2 / 3 ? { what, ...most, all } : null;
}
