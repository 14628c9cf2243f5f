import { offsetAt } from './zones.ts';

/** Clocks of a zone put forward or back: the moment, and how far they were and are ahead of UTC, in milliseconds. */
export type ClockChange = { readonly at: number; readonly before: number; readonly after: number };

/** No zone changes its clocks to and fro within a fortnight; a month of fasting is the shortest. */
const stride = 14 * 86_400_000;

/**
 * Every change of the clocks in a zone between two moments, by the rules this machine knows. Tables of rules that
 * repeat for ever are wrong for the past of every fourth zone, and for some that go by the moon.
 */
export function clockChanges(zone: string, from: number, to: number): readonly ClockChange[] {
  const found: ClockChange[] = [];
  let before = offsetAt(from, zone);
  for (let at = from; at < to; at += stride) {
    const next = Math.min(at + stride, to);
    const after = offsetAt(next, zone);
    if (after !== before) found.push({ at: changeWithin(zone, at, next), before, after });
    before = after;
  }
  return found;
}

/** The first second of the new time, by halves. */
function changeWithin(zone: string, from: number, to: number): number {
  const before = offsetAt(from, zone);
  let [old, young] = [from, to];
  while (young - old > 1000) {
    const middle = old + Math.floor((young - old) / 2000) * 1000;
    if (offsetAt(middle, zone) === before) old = middle;
    else young = middle;
  }
  return young;
}
