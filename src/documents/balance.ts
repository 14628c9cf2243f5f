import {
  type Balance,
  balanceWith,
  exchangesWith,
  isBlankBalance,
  isWordOfAdvice,
} from '../domain/exchanges.ts';
import type { Exchange, Journal, Person } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { counted, listed } from '../domain/wording.ts';

/** What has gone both ways with somebody, said kindly: nobody keeps a bill, and nobody owes. */
export function balanceWords(person: Person, balance: Balance): readonly string[] {
  const { name } = person;
  if (isBlankBalance(balance))
    return [
      `Nothing is noted yet between you and ${name}. A first small thing is easily found: mentor give ${person.slug}`,
    ];
  const { theirs: from, yours: to } = sidesInWords(balance);
  return [
    from.length > 0
      ? `${name} has given you ${listed(from, 'and')}.`
      : `Nothing is noted yet of what ${name} gave you.`,
    to.length > 0
      ? `You have given ${listed(to, 'and')}.`
      : `Nothing is noted yet of what you gave; word of what their advice did counts as well.`,
    evenWords(balance, { name, both: from.length > 0 && to.length > 0 }),
  ];
}

/** What each gave the other, a few words for each kind. */
export const sidesInWords = (balance: Balance) => ({ theirs: theirs(balance), yours: yours(balance) });

function theirs({ advice, meetings, minutes, done, received }: Balance): readonly string[] {
  const long = minutes > 0 ? ` (${lengthSaid(minutes)})` : '';
  return [
    ...(meetings > 0 ? [`${counted(meetings, 'talk')}${long}`] : []),
    ...(advice > 0 ? [counted(advice, 'piece of advice', 'pieces of advice')] : []),
    ...(done > 0 ? [`${counted(done, 'thing')} done for you`] : []),
    ...byKind(received),
  ];
}

/** "90 minutes", "4 hours" */
const lengthSaid = (minutes: number): string =>
  minutes % 60 === 0 || minutes > 180
    ? counted(Math.round(minutes / 60), 'hour')
    : counted(minutes, 'minute');

function yours({ told, given }: Balance): readonly string[] {
  return [
    ...byKind(given.filter((one) => !isWordOfAdvice(one))),
    ...(told > 0 ? [`word of what became of ${told === 1 ? 'one piece' : `${told} pieces`} of advice`] : []),
  ];
}

/** So many of one kind, as one would say it. */
const sayings: Readonly<Record<Exchange['kind'], (count: number) => string>> = {
  resource: (count) => (count === 1 ? kinds.resource : `${count} things to read or use`),
  introduction: (count) => (count === 1 ? kinds.introduction : `${count} introductions`),
  view: (count) => (count === 1 ? kinds.view : `${count} points of view`),
  help: (count) => (count === 1 ? 'help with something' : `help with ${count} things`),
  feedback: (count) => (count === 1 ? 'feedback' : `feedback (${count} times)`),
  thanks: (count) => (count === 1 ? 'thanks' : `thanks (${count} times)`),
  achievement: (count) => (count === 1 ? 'a piece of good news' : `${count} pieces of good news`),
  other: (count) => (count === 1 ? kinds.other : `${count} other things`),
};

const byKind = (exchanges: readonly Exchange[]): readonly string[] =>
  (Object.keys(sayings) as Exchange['kind'][]).flatMap((kind) => {
    const count = exchanges.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [sayings[kind](count)];
  });

/** No sum is drawn: a look at which way one could lean next. */
function evenWords(
  { waiting, given }: Balance,
  { name, both }: { readonly name: string; readonly both: boolean },
): string {
  if (given.length === 0 && waiting > 0)
    return `What would please ${name} most is probably to hear what became of ${waiting === 1 ? 'it' : 'one of them'}.`;
  if (!both) return 'It need not be even. One small thing now and then keeps it good for both.';
  return 'It goes both ways. That is what keeps it good.';
}

/** What went both ways with each of those between whom and you something went last; so many at most. */
export function balancesWords(journal: Journal, most: number): readonly string[] {
  const met = [...new Set(exchangesWith(journal).flatMap(({ person }) => (person === null ? [] : [person])))];
  return met.slice(0, most).flatMap((id) => {
    const person = personById(journal, id);
    if (!person) return [];
    const { given, received, advice, told } = balanceWith(journal, id);
    const parts = [
      ...(advice > 0 ? [`${counted(advice, 'piece of advice', 'pieces of advice')}, ${told} told`] : []),
      `${given.length} given`,
      `${received.length} received`,
    ];
    return [`${person.name}: ${parts.join('; ')}.`];
  });
}

/** What was given, by its kind, as one of it is called in a sentence. */
export const kinds: Readonly<Record<Exchange['kind'], string>> = {
  resource: 'something to read or use',
  introduction: 'an introduction',
  view: 'a point of view',
  help: 'help',
  feedback: 'word of what it did',
  thanks: 'thanks',
  achievement: 'good news',
  other: 'something else',
};
