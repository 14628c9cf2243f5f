import { linesIn } from './answers.ts';
import { lastContacts } from './contact.ts';
import { daysBetween } from './dates.ts';
import { formFor } from './forms.ts';
import { currentGoals, openObjectives } from './goals.ts';
import { type Introduction, introductionsAmong } from './introductions.ts';
import type { Journal, Objective, Person } from './journal.ts';
import { type Lopsided, lopsidedIn } from './lopsided.ts';
import { needOf, type Service, servicesOf, usualWords } from './needs.ts';
import { remembering } from './remembering.ts';
import { type Support, supportKinds } from './support.ts';
import { tellingWords } from './telling.ts';

/** Half a year without a word is long for somebody you are close to (S45); our choice, no source names a figure. */
const coldAfterDays = 180;

/** One person in the map: what they give, and which objectives that could serve. */
export type Mapped = {
  readonly person: Person;
  readonly lastContact: string | null;
  /** One for each open objective. */
  readonly serves: readonly Service[];
};

export type Cold = { readonly person: Person; readonly days: number };
/** Help that many of the people give. */
type Strength = { readonly kind: Support; readonly of: number };

/** What the people a person knows add up to (S8). */
export type Audit = {
  /** The civil date it was made on. */
  readonly today: string;
  readonly people: readonly Mapped[];
  readonly objectives: readonly Objective[];
  /** The help that three people or more give, the most first; two kinds at most. */
  readonly strong: readonly Strength[];
  /** Support that nobody gives. */
  readonly lacking: readonly Support[];
  /** Open objectives that nobody's own work touches. */
  readonly unserved: readonly Objective[];
  /** Objectives that somebody's work touches, but nobody's who is further along (S10, S81). */
  readonly unguided: readonly Objective[];
  /** Objectives that depend on somebody who speaks for you (S82). */
  readonly sponsored: readonly Objective[];
  /** Whether it is known of half the people what they do; else nothing follows from whose work touches what. */
  readonly described: boolean;
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
  const contacts = lastContacts(journal, today);
  const objectives = openObjectives(journal);
  const goals = currentGoals(journal);
  const roles = objectives.map((objective) => formFor(objective, goals).role);
  const needs = objectives.map((objective, i) => needOf(objective, roles[i] === 'sponsor'));
  const audited = auditedPeople(journal);
  const telling = remembering(tellingWords);
  const usual = needs.length > 0 ? usualWords(audited, telling) : new Set<string>();
  const people = audited
    .map((person) => ({
      person,
      lastContact: contacts.get(person.id) ?? null,
      serves: servicesOf(person, needs, { usual, telling }),
    }))
    .sort((a, b) => (b.person.closeness ?? 0) - (a.person.closeness ?? 0));
  const known = people.map(({ person }) => person);
  const cold = goneCold(people, today);
  const away = new Set([
    ...cold.map(({ person }) => person.id),
    ...journal.agreements.filter(({ state }) => state !== 'proposed').map(({ person }) => person),
  ]);
  const last = journal.entries.findLast(({ worksheet }) => worksheet === 'audit');
  const near = (i: number) => people.filter(({ serves }) => serves[i] === 'near');

  return {
    today,
    people,
    objectives,
    strong: strengthsOf(known),
    lacking: supportKinds.filter((kind) => !known.some(({ support }) => support.includes(kind))),
    unserved: objectives.filter((_, i) => near(i).length === 0),
    unguided: objectives.filter(
      (_, i) => near(i).length > 0 && !near(i).some(({ person }) => isFurtherAlong(person)),
    ),
    sponsored: objectives.filter((_, i) => roles[i] === 'sponsor'),
    described: known.filter(({ role, field }) => (role ?? field) !== null).length * 2 >= known.length,
    informal: known.filter((person) => isInformalMentor(person) && !away.has(person.id)),
    cold,
    introductions: introductionsAmong(people),
    lopsided: (['place', 'level', 'field'] as const).flatMap(
      (what) => lopsidedIn(known, what, telling) ?? [],
    ),
    missing: [...new Set([...linesIn(last?.answers['missing']), ...(goals?.perspective ?? [])])],
    few: known.length < 5,
  };
}

/** People somebody is fairly close to and has not heard from for half a year, the longest first. */
const goneCold = (people: readonly Mapped[], today: string): readonly Cold[] =>
  people
    .flatMap(({ person, lastContact }) =>
      lastContact && (person.closeness ?? 0) >= 3 ? [{ person, days: daysBetween(lastContact, today) }] : [],
    )
    .filter(({ days }) => days >= coldAfterDays)
    .sort((a, b) => b.days - a.days);

const strengthsOf = (people: readonly Person[]): readonly Strength[] =>
  supportKinds
    .map((kind) => ({ kind, of: people.filter(({ support }) => support.includes(kind)).length }))
    .filter(({ of }) => of >= 3)
    .sort((a, b) => b.of - a.of)
    .slice(0, 2);

const isFurtherAlong = ({ level }: Person): boolean => level === 'senior' || level === 'executive';

/** Close, further along, and already helping: a mentor in all but name (S8), unless out of touch. */
const isInformalMentor = (person: Person): boolean =>
  (person.closeness ?? 0) >= 4 && person.support.length > 0 && isFurtherAlong(person);
