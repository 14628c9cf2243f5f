import { instantOf } from './dates.ts';
import type { Row } from './journal.ts';
import { readWhen } from './when.ts';

/** The day and zone in which a line was caught: "by Friday" counts from there. */
export type Said = { readonly on: string; readonly zone: string | null; readonly name: string };

/**
 * An action as it was caught, "Ada: send the deck by Friday", taken apart into who, what and by when. Whoever is
 * not named is you; a date that is not clear stays in the words.
 */
export function actionFrom(text: string, { on, zone, name }: Said): Row {
  const first = name.split(/\s+/)[0] ?? name;
  const [, who, rest] = /^([\p{L}'’ -]{1,60}?)\s*:\s*(.+)$/u.exec(text) ?? [];
  const theirs = who !== undefined && [first, name, 'they', 'mentor'].some((one) => same(one, who));
  const mine = who !== undefined && same('me', who);
  const words = (theirs || mine) && rest ? rest : text;
  const { what, by } = dated(words, instantOf(`${on}T12:00`, zone), zone);
  return { what, who: theirs ? 'mentor' : 'me', by };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();

function dated(words: string, now: Date, zone: string | null): { what: string; by: string | null } {
  const [, what, when] = /^(.+?)[\s,]+(?:by|until|before|due)\s+(.{2,40})$/i.exec(words) ?? [];
  if (!what || !when) return { what: words, by: null };
  const read = readWhen(when, { now, zone, tense: 'future', time: false });
  return read.ok ? { what, by: read.value } : { what: words, by: null };
}
