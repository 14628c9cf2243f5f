import { type Day, dayIn } from './dates.ts';
import type { Agreement } from './journal.ts';

/** The day an agreement holds from: the one it names, else the one on which it was written. */
export const beganOn = ({ starts, at }: Pick<Agreement, 'starts' | 'at'>, zone: string | null): Day =>
  starts ?? dayIn(at, zone);

/** The day a mentorship ended; where nobody said when, the end that was agreed on. */
export const endedOn = (
  { ending, ends, at }: Pick<Agreement, 'ending' | 'ends' | 'at'>,
  zone: string | null,
): Day => ending?.on ?? ends ?? dayIn(at, zone);
