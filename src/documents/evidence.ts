import { type Day, longDate, relative, whenName } from '../domain/dates.ts';
import type { Evidence } from '../domain/evidence.ts';
import { isBlankBalance } from '../domain/exchanges.ts';
import type { FactName } from '../domain/playbooks.ts';
import { counted, listed, some } from '../domain/wording.ts';
import { sidesInWords } from './balance.ts';
import { given } from './fragments.ts';
import { rhythmSaid } from './labels.ts';

/** "on 3 August 2026, 3 months ago" */
const since = (day: Day, today: Day): string => `on ${longDate(day)}, ${relative(day, today)}`;

/** Facts as sentences; null where there is nothing to say. The journal may not know all: the words leave room for that. */
const sentences: Readonly<Record<FactName, (evidence: Evidence) => string | null>> = {
  contact: ({ contact, cadence, assumed, page, today }) => {
    const rhythm = assumed
      ? `no fixed rhythm is written down, so ${rhythmSaid('monthly')} is assumed`
      : `you ${page?.state === 'agreed' ? 'agreed on' : 'proposed'} ${rhythmSaid(cadence)}`;
    return contact === null
      ? `No contact is written down yet; ${rhythm}.`
      : `You were last in touch ${since(contact, today)}; ${rhythm}.`;
  },
  rhythm: ({ held, expected, from }) =>
    expected === null || expected === 0
      ? null
      : `Since ${longDate(from)} you met ${times(held)}; the rhythm you agreed on makes ${expected}.`,
  missed: ({ missed, cancelled, moved, from }) => {
    const parts = [
      missed > 0 && `${missed} missed`,
      cancelled > 0 && `${cancelled} called off`,
      moved > 0 && `moved ${times(moved)}`,
    ].filter((part) => part !== false);
    return parts.length === 0 ? null : `Meetings since ${longDate(from)}: ${listed(parts, 'and')}.`;
  },
  next: ({ next }) =>
    next === null ? 'No next meeting is in the calendar.' : `Your next meeting is on ${whenName(next)}.`,
  waiting: ({ waiting, today }) =>
    waiting &&
    `${counted(waiting.count, 'message')} of yours went out without an answer, the first ${since(waiting.since, today)}.`,
  page: ({ page }) => {
    if (page === null)
      return 'There is no page of expectations: nothing says what either of you may hope for.';
    if (page.state === 'proposed') return 'Your page is only proposed: they have not agreed to it yet.';
    return null;
  },
  goals: ({ page, goals }) => {
    if (page === null) return null;
    return goals.length === 0
      ? 'The page names no goal.'
      : `The page names ${listed(some(goals.map(quoted), 3), 'and')}.`;
  },
  success: ({ page, success }) =>
    page &&
    (success
      ? `You would see that it worked by this: ${quoted(success)}.`
      : 'The page does not say how you would see that it worked.'),
  private: ({ page, confidentiality }) =>
    page &&
    (confidentiality
      ? `On what stays between you, the page says: ${quoted(confidentiality)}.`
      : 'The page does not say what stays between you.'),
  prepared: ({ prepared: { of, count } }) => {
    if (of === 0) return null;
    if (of === 1) return `You ${count === 1 ? 'prepared' : 'did not prepare'} your last talk here.`;
    return `You prepared ${count === 0 ? 'none' : count} of your last ${counted(of, 'talk')} here.`;
  },
  fit: ({ fits }) =>
    fits.length === 0
      ? null
      : `After your last ${fits.length === 1 ? 'talk' : 'talks'} you put the fit at ${listed(fits.map(String), 'and')} of 5.`,
  milestones: ({ milestones: { of, reached } }) =>
    of === 0
      ? null
      : `Of ${counted(of, 'milestone')} you work on with them, ${reached} ${reached === 1 ? 'is' : 'are'} reached.`,
  promises: ({ mine, theirs }) => {
    const parts = [
      theirs.length > 0 && `they promised ${listed(some(theirs.map(quoted), 2), 'and')}`,
      mine.length > 0 && `you promised ${listed(some(mine.map(quoted), 2), 'and')}`,
    ].filter((part) => part !== false);
    return parts.length === 0 ? null : `Past its day: ${listed(parts, 'and')}.`;
  },
  untold: ({ untold }) =>
    untold === 0
      ? null
      : `Of ${counted(untold, 'piece')} of their advice they do not know yet what came of it.`,
  ledger: ({ ledger }) => {
    if (isBlankBalance(ledger)) return 'Nothing given or received is written down for the last year.';
    const { theirs, yours } = sidesInWords(ledger);
    const said = (parts: readonly string[]) => (parts.length > 0 ? listed(parts, 'and') : 'nothing');
    return `Written down for the last year: they gave you ${said(theirs)}, and you gave them ${said(yours)}.`;
  },
  blunt: ({ blunt }) => blunt && `On ${longDate(blunt.on)} you wrote of the talk: ${quoted(blunt.text)}.`,
};

const times = (count: number): string => ['not at all', 'once', 'twice'][count] ?? counted(count, 'time');

const quoted = (text: string): string => `"${(given(text) ?? '').replace(/[.]$/, '')}"`;

/** The facts asked for that say something, in that order. */
export const factsInWords = (evidence: Evidence, names: readonly FactName[]): readonly string[] =>
  names.flatMap((name) => sentences[name](evidence) ?? []);

/** All there are, by name, for whoever reads them by machine. */
export const allFacts = (evidence: Evidence): Readonly<Partial<Record<FactName, string>>> =>
  Object.fromEntries(
    Object.entries(sentences).flatMap(([name, say]) => {
      const said = say(evidence);
      return said === null ? [] : [[name, said]];
    }),
  );
