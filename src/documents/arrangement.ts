import { isWhen, whenName } from '../domain/dates.ts';
import type { Message } from '../domain/journal.ts';
import { given, lowerStart } from './fragments.ts';
import { withoutYear } from './lookback.ts';

const forms = {
  call: 'by phone',
  video: 'on a video call',
  coffee: 'over coffee',
  'in-person': 'in person',
  email: 'by mail',
  any: 'by phone or video',
} as const;

/** What would do as well, so that there is a choice (S53). */
const others = {
  call: 'a video call or a few lines by mail',
  video: 'a phone call or a few lines by mail',
  coffee: 'a short call or a few lines by mail',
  'in-person': 'a call or a few lines by mail',
  email: 'a short call',
  any: 'a coffee or a few lines by mail',
} as const;

/** The form that is asked for, and what would do as well. */
export const formsOf = (format: Message['format']) => ({
  form: forms[format ?? 'any'],
  instead: others[format ?? 'any'],
});

/** Times with "or" between them: "Tuesday after 4 pm or Thursday morning". */
export function timesOf(typed: Message['times']): string | null {
  const times = typed
    .flatMap((time) => given(time) ?? [])
    .map((time) => (isWhen(time) ? withoutYear(whenName(time)) : lowerStart(time).replace(/^on /, '')));
  const last = times.pop();
  if (last === undefined) return null;
  return times.length === 0
    ? last
    : `${times.join(times.some((time) => time.includes(',')) ? '; ' : ', ')} or ${last}`;
}
