import { longDate, months } from '../domain/dates.ts';
import type { Growth } from '../domain/growth.ts';
import type { Advice } from '../domain/journal.ts';
import { counted } from '../domain/wording.ts';
import { lowerStart, sentence } from './fragments.ts';

/** Who is told: yourself, or somebody to whom you write. */
type Voice = 'you' | 'I';

/** "November 2026" */
export const monthName = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`.trim();

/** How far an objective has come, before and after, in a few words; null when nothing speaks for it yet (S62). */
export function beforeAfter({ objective, ratings, reached, ahead }: Growth, voice: Voice): string | null {
  const first = ratings[0];
  const last = ratings.at(-1);
  const judged = `by ${voice === 'you' ? 'your' : 'my'} own judgement`;
  const parts = [
    objective.state === 'reached'
      ? `reached${objective.closedOn ? ` on ${longDate(objective.closedOn)}` : ''}`
      : null,
    first && last && first.on !== last.on
      ? `at ${first.value} of 5 in ${monthName(first.on)}, at ${last.value} in ${monthName(last.on)}, ${judged}`
      : last
        ? `at ${last.value} of 5 in ${monthName(last.on)}, ${judged}`
        : null,
    reached.length > 0
      ? `${reached.length} of ${counted(reached.length + ahead.length, 'milestone')} reached, "${reached.at(-1)!.what}" the last`
      : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('; ') : null;
}

/** Advice with what came of it: `"Ask three customers": two of three said no`. */
export const usedAdvice = ({ text, result, triedOn }: Advice): string =>
  `"${text}"${result ? `: ${lowerStart(result)}` : triedOn ? ` (tried on ${longDate(triedOn)})` : ''}`;

/** A text typed as a fragment, as a sentence; null for nothing. */
export const asSentence = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : sentence(text.trim());
