import { dayIn } from '../../domain/dates.ts';
import type { Task } from './task.ts';

/**
 * Tasks as lines of todo.txt: `due:`, +project, @person, and `id:` to find it again; what was dropped is left out.
 * Only what we put there is a mark: marks in the text of somebody are taken out of their meaning. Days begin in `zone`.
 */
export const todoTxt = (tasks: readonly Task[], zone: string | null): string =>
  tasks
    .filter(({ state }) => state !== 'dropped')
    .map((task) => `${lineOf(task, zone)}\n`)
    .join('');

/** Whether every line is of a task of ours, ticked off or not. A line that somebody added is theirs, and so is the file. */
export const isTodoTxtOfOurs = (text: string): boolean =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .every((line) => /(?:^|\s)id:[2-9a-z]{8}(?:-\d+)?(?:\s|$)/.test(line));

/** The tasks that are ticked off in such a file and open in the journal. */
export function tickedThere(text: string, tasks: readonly Task[]): readonly Task[] {
  const ticked = new Set([...text.matchAll(/^x .*\bid:(\S+)\s*$/gm)].map(([, key]) => key));
  return tasks.filter(({ key, state }) => state === 'open' && ticked.has(key));
}

function lineOf(task: Task, zone: string | null): string {
  const written = dayIn(task.made, zone);
  // What was reached before it was written down is no older than that.
  const made = task.closedOn !== null && task.closedOn < written ? task.closedOn : written;
  return [
    ...(task.state === 'done' ? ['x', task.closedOn ?? made] : []),
    made,
    ...wordsOf(task.text),
    '+mentoring',
    ...(task.step ? [`+${task.step}`] : []),
    ...(task.person ? [`@${task.person}`] : []),
    ...(task.waiting ? ['@waiting'] : []),
    ...(task.due ? [`due:${task.due}`] : []),
    `id:${task.key}`,
  ].join(' ');
}

/** "+1" in quotes is no project, "@ada" no person, and "due: never" no date; times and addresses stay as they are. */
const wordsOf = (text: string): readonly string[] =>
  text
    .split(' ')
    .flatMap((word) => (isPlain(word) ? word : word.replace(/:(?=\S)/g, ': ').split(' ')))
    .map((word) => (/^[+@]/.test(word) ? `"${word}"` : word));

const isPlain = (word: string): boolean => /^[\d:.,()–-]*$/.test(word) || /^https?:\/\/[^:]*$/i.test(word);
