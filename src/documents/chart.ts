import { type Day, daysBetween, months } from '../domain/dates.ts';
import type { Growth, Rating } from '../domain/growth.ts';
import type { Table } from '../domain/table.ts';
import { shortened } from '../domain/wording.ts';

/** Columns that a chart takes at least and at most. */
const [least, widest] = [10, 40];

/**
 * How you judged yourself over time, a line for each objective on one common calendar: the judgement itself stands
 * where its day is, so that it can be read without colour, aloud, and on any terminal.
 *
 *   2.......3.............4
 *
 * `width` is that of the terminal in columns. Null when nothing was ever judged.
 */
export function ratingsTable(
  growth: readonly Growth[],
  { today, width }: { readonly today: Day; readonly width: number },
): Table | null {
  const rated = growth.filter(({ ratings }) => ratings.length > 0);
  const from = rated.map(({ ratings }) => ratings[0]!.on).reduce<Day | null>(earlier, null);
  if (from === null) return null;
  const room = Math.min(widest, Math.max(least, Math.floor(width * 0.35)));
  const span = { from, to: today, room };
  const label = Math.max(12, width - room - 'judged'.length - 4);
  return {
    columns: [{ title: 'objective', grow: true }, { title: calendar(span) }, { title: 'judged' }],
    rows: rated.map(({ objective, ratings }) => [
      // The whole of it stands above.
      shortened(objective.goal.replace(/\s+/g, ' '), label),
      lineOf(ratings, span),
      fromTo(ratings),
    ]),
  };
}

type Span = { readonly from: Day; readonly to: Day; readonly room: number };

const earlier = (one: Day | null, other: Day): Day => (one === null || other < one ? other : one);

/** Each judgement in the cell of its day, dots between them; of several in one cell the last stands. */
export function lineOf(ratings: readonly Rating[], span: Span): string {
  const marks = new Map(ratings.map(({ on, value }) => [cellOf(on, span), String(value)]));
  const cells = [...marks.keys()];
  const [first, last] = [Math.min(...cells), Math.max(...cells)];
  return Array.from({ length: last + 1 }, (_, at) => marks.get(at) ?? (at < first ? ' ' : '.')).join('');
}

function cellOf(day: Day, { from, to, room }: Span): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  return Math.min(room - 1, Math.max(0, Math.round((daysBetween(from, day) / days) * (room - 1))));
}

/** "Nov 2026      Feb 2027", as far as there is room for both. */
function calendar({ from, to, room }: Span): string {
  const [start, end] = [shortMonth(from), shortMonth(to)];
  if (start === end || start.length + end.length >= room) return start;
  return start + end.padStart(room - start.length);
}

const shortMonth = (day: Day): string =>
  `${months[Number(day.slice(5, 7)) - 1]?.slice(0, 3) ?? ''} ${day.slice(0, 4)}`.trim();

/** "2 to 4", or "3" when nothing has changed. */
function fromTo(ratings: readonly Rating[]): string {
  const [first, last] = [ratings[0]!.value, ratings.at(-1)!.value];
  return first === last ? String(last) : `${first} to ${last}`;
}
