import { v5 } from 'uuid';
import { instantOf } from '../../domain/dates.ts';
import type { Task } from './task.ts';

/** Ours alone: with it the id of a record gives one UUID, the same on every machine. */
const namespace = 'b1a5c0de-6d65-4e74-8f72-6d656e746f72';

const statuses = { open: 'pending', done: 'completed', dropped: 'deleted' } as const;

/**
 * Tasks as `task import` reads them. Each keeps its UUID, so that a second import changes the tasks of the first. A day
 * is its midnight in `zone`.
 */
export const taskwarrior = (tasks: readonly Task[], zone: string | null): string => {
  const lines = tasks.map((task) => JSON.stringify(recordOf(task, zone)));
  return `[\n${lines.join(',\n')}\n]\n`;
};

/** Whether a file holds such tasks and no others: one that somebody wrote with Taskwarrior may hold more than ours. */
export function isTaskwarriorOfOurs(text: string): boolean {
  try {
    const tasks = JSON.parse(text);
    return Array.isArray(tasks) && tasks.every(isOurs);
  } catch {
    // Not JSON, or not all of it.
    return false;
  }
}

/** Taskwarrior makes UUIDs of version 4, and ours are of version 5. */
const isOurs = (task: { readonly uuid?: unknown; readonly tags?: unknown } | null): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-5/.test(String(task?.uuid)) &&
  Array.isArray(task?.tags) &&
  task.tags.includes('mentor');

function recordOf(task: Task, zone: string | null) {
  const { key, text, state, made, due, closedOn, step, person, waiting } = task;
  const entry = new Date(made);
  const end = state === 'open' ? null : closedOn ? instantOf(closedOn, zone) : entry;
  return {
    uuid: v5(key, namespace),
    description: text,
    status: statuses[state],
    // What was reached before it was written down is no older than that.
    entry: stampOf(end && end < entry ? end : entry),
    ...(due && { due: stampOf(instantOf(due, zone)) }),
    // A closed task without an end is taken for one that ends at every import anew.
    ...(end && { end: stampOf(end) }),
    project: step ? `mentoring.${step}` : 'mentoring',
    tags: ['mentor', ...(person ? [tagOf(person)] : []), ...(waiting ? ['waiting_for'] : [])],
  };
}

/** Taskwarrior takes a hyphen for the end of a tag. */
const tagOf = (slug: string): string => slug.replaceAll('-', '_');

/** "20261121T090000Z" */
const stampOf = (moment: Date): string => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
