import { actionInWords } from './actions.ts';
import { linesIn } from './answers.ts';
import { shortestPrefixes } from './ids.ts';
import type { Answers, Journal } from './journal.ts';
import { allIds } from './records.ts';

/** What is still open between the two of you: what to do, and advice that has no answer yet. */
export const leftOpen = (journal: Journal, person: string) => ({
  actions: journal.actions.filter((action) => action.person === person && action.state === 'open'),
  advice: journal.advice.filter(
    (one) => one.person === person && (one.state === 'heard' || one.state === 'tried'),
  ),
});

/** What is left open as it can be picked one by one: under its id as it is shown, with what it says. */
export function pickable(journal: Journal, person: string) {
  const { actions, advice } = leftOpen(journal, person);
  const short = shortestPrefixes(allIds(journal));
  return {
    actions: actions.map((one) => ({
      value: short(one.id),
      label: actionInWords(one),
      mine: one.who === 'me',
    })),
    advice: advice.map(({ id, text }) => ({ value: short(id), label: text })),
  };
}

type Settling = { readonly answers: Answers; readonly on: string };

/** What becomes of what was open: it stays, it is let go, or it moves on to somebody else or to yourself. */
export function settleOpen(journal: Journal, person: string, { answers, on }: Settling): Journal {
  const to = typeof answers['hand-to'] === 'string' ? answers['hand-to'] : null;
  const { actions, advice } = leftOpen(journal, person);
  const [acts, heard] = [new Set(actions), new Set(advice)];
  /** One by one, what nobody picked is let go. */
  const fateOf = (what: 'actions' | 'advice', id: string) => {
    const fate = answers[`open-${what}`];
    if (fate !== 'choose') return fate;
    return linesIn(answers[`go-on-${what}`]).some((picked) => id.startsWith(picked)) ? 'keep' : 'drop';
  };
  return {
    ...journal,
    actions: journal.actions.map((action) => {
      if (!acts.has(action)) return action;
      // What they meant to do was meant for the two of you: nobody else owes it.
      const wished = fateOf('actions', action.id);
      const fate = wished === 'hand-over' && action.who === 'mentor' ? 'drop' : wished;
      if (fate === 'drop') return { ...action, state: 'dropped', closedOn: on };
      return fate === 'hand-over' ? { ...action, person: to } : action;
    }),
    advice: journal.advice.map((one) =>
      heard.has(one) && fateOf('advice', one.id) === 'drop' ? { ...one, state: 'dropped' } : one,
    ),
  };
}
