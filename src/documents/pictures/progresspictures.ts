import { addMonths, type Day, dayOf } from '../../domain/dates.ts';
import type { Growth } from '../../domain/growth.ts';
import type { Journal } from '../../domain/journal.ts';
import { barChart, lineChart } from './chart.ts';
import type { Picture } from './picture.ts';

/** A year is what one looks back on. */
const months = 12;

/** How many meetings were held in each of the last twelve months; null when there were none. */
export function meetingsPicture({ meetings }: Journal, today: Day): Picture | null {
  const labels = Array.from({ length: months }, (_, i) =>
    addMonths(`${today.slice(0, 7)}-01`, i + 1 - months).slice(0, 7),
  );
  const held = meetings.filter(({ state }) => state === 'held').map(({ start }) => dayOf(start).slice(0, 7));
  const points = labels.map((label) => ({ label, value: held.filter((month) => month === label).length }));
  const most = Math.max(...points.map(({ value }) => value));
  return most === 0 ? null : barChart({ title: 'Meetings held', points, most });
}

/** More labels than this would stand on each other. */
const most = 8;

/** How somebody judged themselves on one objective; null before the second time. */
export function ratingsPicture({ ratings }: Growth): Picture | null {
  if (ratings.length < 2) return null;
  const points = ratings.slice(-most).map(({ on, value }) => ({ label: on, value }));
  return lineChart({ title: 'My own judgement, of 5', points, most: 5 });
}
