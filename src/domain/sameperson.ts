import type { Incoming } from './incoming.ts';
import type { Person } from './journal.ts';
import { alsoIn, isOffice, type Marks, marksOf } from './marks.ts';

/**
 * Who of a file is somebody you have. The same mail address is the same person, whatever case it is written in; so is the
 * same page at LinkedIn; so is the same whole name, case- and accent-blind, when nothing speaks against it. Another
 * address, another firm or another page does speak against it: then it is unsure, and nobody is merged unasked. A part of
 * a name never counts. An address that a whole office reads (info@…) counts for the same name only.
 */

/** Somebody who may be meant: a person of the journal by id, or one further up in the file by its place there. */
export type Known = string | number;

export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly as: Known }
  /** It could be any of these, and something speaks against each. */
  | { readonly kind: 'unsure'; readonly as: readonly Known[] };

/**
 * Each of a file's people in their order, against the journal and those before them in the file; not against these
 * where they are known to be `apart`.
 */
export function matchPeople(
  people: readonly Person[],
  incoming: readonly Incoming[],
  apart = false,
): readonly Match[] {
  const index = createIndex();
  for (const person of people) index.add(person.id, marksOf(person, alsoIn(person.notes)));
  const ids = new Set(people.map(({ id }) => id));
  return incoming.map(({ facts, also, id }, at) => {
    const marks = marksOf(facts, also);
    const match: Match = id !== undefined && ids.has(id) ? { kind: 'same', as: id } : index.find(marks);
    if (match.kind === 'same') index.extend(match.as, marks);
    else if (!apart) index.add(at, marks);
    return match;
  });
}

function createIndex() {
  const known = new Map<Known, Marks>();
  const byEmail = new Map<string, Known[]>();
  const byPage = new Map<string, Known[]>();
  const byName = new Map<string, Known[]>();
  const file = (drawer: Map<string, Known[]>, key: string, who: Known) => {
    const there = drawer.get(key);
    if (!there) drawer.set(key, [who]);
    else if (!there.includes(who)) there.push(who);
  };
  const fileMarks = (who: Known, { emails, pages }: Marks) => {
    for (const email of emails) file(byEmail, email, who);
    for (const page of pages) file(byPage, page, who);
  };

  /** Those who share what only one person has. */
  function sureOnes({ name, emails, pages }: Marks): readonly Known[] {
    const sure: Known[] = [];
    for (const email of emails)
      for (const who of byEmail.get(email) ?? [])
        if (!isOffice(email) || known.get(who)!.name === name) sure.push(who);
    for (const page of pages) sure.push(...(byPage.get(page) ?? []));
    return sure;
  }

  return {
    add(who: Known, marks: Marks): void {
      known.set(who, marks);
      file(byName, marks.name, who);
      fileMarks(who, marks);
    },
    /** What the file adds about somebody counts for those who come after. */
    extend(who: Known, marks: Marks): void {
      const { name, emails, companies, pages } = known.get(who)!;
      known.set(who, {
        name,
        emails: both(emails, marks.emails),
        companies: both(companies, marks.companies),
        pages: both(pages, marks.pages),
      });
      fileMarks(who, marks);
    },
    find(marks: Marks): Match {
      const sure = sureOnes(marks);
      if (sure.length > 0) return oneOf(sure, (who) => known.get(who)!.name === marks.name);
      const namesakes = byName.get(marks.name) ?? [];
      if (namesakes.length === 0) return isNew;
      const open = namesakes.filter((who) => !speaksAgainst(known.get(who)!, marks));
      if (open.length > 0) return oneOf(open, (who) => shares(known.get(who)!.companies, marks.companies));
      // Two pages are two people, and there is nothing to ask.
      const others = namesakes.filter((who) => !differ(known.get(who)!.pages, marks.pages));
      return others.length > 0 ? { kind: 'unsure', as: others.slice(0, most) } : isNew;
    },
  };
}

const isNew: Match = { kind: 'new' };
/** Nobody would choose among more namesakes than these. */
const most = 9;

const both = (one: readonly string[], other: readonly string[]): readonly string[] =>
  other.every((mark) => one.includes(mark)) ? one : [...new Set([...one, ...other])];

/** The one of several; unsure when not even what they have in common tells which. */
function oneOf(several: readonly Known[], better: (who: Known) => boolean): Match {
  const all = [...new Set(several)];
  const best = all.length === 1 ? all : all.filter(better);
  return best.length === 1 ? { kind: 'same', as: best[0]! } : { kind: 'unsure', as: all.slice(0, most) };
}

const speaksAgainst = (known: Marks, marks: Marks): boolean =>
  differ(known.emails, marks.emails) ||
  differ(known.companies, marks.companies) ||
  differ(known.pages, marks.pages);

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((mark) => other.includes(mark));
/** Both say something, and nothing of it is the same. */
const differ = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !shares(one, other);
