import { type FiveKind, fiveKinds } from './exchanges.ts';
import { grouped } from './grouped.ts';
import { shortestPrefixes } from './ids.ts';
import type { Journal, Person } from './journal.ts';
import { openQuestions } from './questions.ts';
import { allIds } from './records.ts';
import { remembering } from './remembering.ts';
import { themesOf, topical, wordsOf } from './themes.ts';
import { noting, usual } from './usualideas.ts';
import { valueFor } from './values.ts';

/** Something one could give, and what in the journal says so. `known` is false for what would suit anybody. */
export type Idea = {
  readonly kind: FiveKind;
  readonly idea: string;
  /** To follow a colon. */
  readonly because: string;
  readonly known: boolean;
  /** What to type once it is done; noting it by hand where there is nothing better. */
  readonly command: string;
};

/** What each kind is drawn from, in order of how well it fits. */
type Rule = { readonly kind: FiveKind; readonly ideas: (about: About) => readonly Omit<Idea, 'kind'>[] };

type About = {
  readonly journal: Journal;
  readonly person: Person;
  readonly short: (id: string) => string;
};

/**
 * What one could give somebody, of all five kinds (S24, S63): what the journal knows of them first, and one thing
 * that suits anybody where it knows nothing. Nothing is taken from what was noted as private.
 */
export function ideasFor(journal: Journal, person: Person): readonly Idea[] {
  const about = { journal, person, short: shortestPrefixes(allIds(journal)) };
  const found = rules.flatMap(({ kind, ideas }) => ideas(about).map((idea) => ({ kind, ...idea })));
  const byKind = grouped(found, ({ kind }) => kind);
  return order.flatMap((kind) => byKind.get(kind) ?? [{ kind, ...usual[kind](person) }]);
}

/** One of each kind, those drawn from the journal first: as many as one can choose among. */
export const fewIdeas = (ideas: readonly Idea[]): readonly Idea[] => {
  const first = order.flatMap((kind) => ideas.filter((idea) => idea.kind === kind).slice(0, 1));
  return [...first.filter(({ known }) => known), ...first.filter(({ known }) => !known)];
};

/** Word of what their advice did pleases most. */
const order = ['feedback', ...fiveKinds.filter((kind) => kind !== 'feedback')] as const;

const rules: readonly Rule[] = [
  { kind: 'feedback', ideas: untold },
  { kind: 'feedback', ideas: untried },
  { kind: 'introduction', ideas: meetable },
  { kind: 'help', ideas: theirTasks },
  { kind: 'help', ideas: theirAims },
  { kind: 'resource', ideas: leftOpen },
  { kind: 'resource', ideas: theirThemes },
  { kind: 'view', ideas: whatIBring },
];

/** As many of one sort as make a choice and not a wall. */
const most = 2;

function untold({ journal, person, short }: About): readonly Omit<Idea, 'kind'>[] {
  return journal.advice
    .filter((one) => one.person === person.id && one.state === 'tried')
    .slice(-most)
    .map(({ id, text }) => ({
      idea: `Tell them what became of "${text}"`,
      because: 'you have tried it, and they do not know yet',
      known: true,
      command: `mentor thank ${person.slug} --advice ${short(id)}`,
    }));
}

function untried({ journal, person, short }: About): readonly Omit<Idea, 'kind'>[] {
  return journal.advice
    .filter((one) => one.person === person.id && one.state === 'heard')
    .slice(-1)
    .map(({ id, text }) => ({
      idea: `Try "${text}", and tell them how it went`,
      because: 'advice that was used is the present they hope for',
      known: true,
      command: `mentor advice tried ${short(id)}`,
    }));
}

/** People you know well enough, whose work touches what this one cares about, and whom they are not known to know. */
function meetable({ journal, person }: About): readonly Omit<Idea, 'kind'>[] {
  const wanted = wordsOf(themesOf(journal, person).map(({ text }) => text));
  if (wanted.size === 0) return [];
  const met = new Set([person.id, ...person.knows]);
  const telling = remembering((work: string) => wordsOf([work]));
  return journal.people
    .filter(({ id, closeness, knows }) => !met.has(id) && (closeness ?? 0) >= 3 && !knows.includes(person.id))
    .flatMap((other) => {
      const theirs = telling(`${other.role ?? ''}\n${other.field ?? ''}`);
      const shared = [...theirs].filter(([stem]) => wanted.has(stem)).map(([, word]) => word);
      return shared.length > 0 ? [{ other, shared }] : [];
    })
    .toSorted(
      (a, b) => b.shared.length - a.shared.length || (b.other.closeness ?? 0) - (a.other.closeness ?? 0),
    )
    .slice(0, most)
    .map(({ other, shared }) => ({
      idea: `Introduce them to ${other.name} (${other.role ?? other.field}), once both have said yes`,
      because: `${shared.slice(0, 2).join(' and ')} seems to matter to both`,
      known: true,
      command: noting(person, 'introduction'),
    }));
}

function theirTasks({ journal, person }: About): readonly Omit<Idea, 'kind'>[] {
  return journal.actions
    .filter((one) => one.person === person.id && one.who === 'mentor' && one.state === 'open')
    .slice(0, most)
    .map(({ what }) => ({
      idea: `Make "${what}" easy for them, with a draft or the facts they need`,
      because: 'they offered it, and it is still open',
      known: true,
      command: noting(person, 'help'),
    }));
}

function theirAims({ journal, person }: About): readonly Omit<Idea, 'kind'>[] {
  const serves = valueFor(journal, person.id)?.serves;
  return serves
    ? [
        {
          idea: 'Offer an hour on something of theirs',
          because: `you wrote what they care about (${serves})`,
          known: true,
          command: noting(person, 'help'),
        },
      ]
    : [];
}

/** Questions that stayed open between the two of you. */
function leftOpen({ journal, person }: About): readonly Omit<Idea, 'kind'>[] {
  return openQuestions(journal, person.id)
    .slice(-1)
    .map((question) => ({
      idea: `Find something to read on "${question}"`,
      because: 'it stayed open when you last talked, and you can bring the answer',
      known: true,
      command: noting(person, 'resource'),
    }));
}

function theirThemes({ journal, person }: About): readonly Omit<Idea, 'kind'>[] {
  return themesOf(journal, person)
    .slice(0, 1)
    .map(({ text, from }) => ({
      idea: `Send one short thing you came across on ${topical(text)}`,
      because: from,
      known: true,
      command: noting(person, 'resource'),
    }));
}

function whatIBring({ journal, person }: About): readonly Omit<Idea, 'kind'>[] {
  return (valueFor(journal, person.id)?.bring ?? []).slice(0, most).map((what) => ({
    idea: `Offer your view where you know more (${what})`,
    because: 'you named it as what you bring',
    known: true,
    command: noting(person, 'view'),
  }));
}
