import { tasksOf } from '../../documents/tasks/task.ts';
import { isTaskwarriorOfOurs, taskwarrior } from '../../documents/tasks/taskwarrior.ts';
import { isTodoTxtOfOurs, todoTxt } from '../../documents/tasks/todotxt.ts';
import type { Journal } from '../../domain/journal.ts';
import { UserError } from '../../errors.ts';
import type { Wanted } from './formats.ts';
import { type OneFile, refuseKind } from './onefile.ts';

export const todoFile = (journal: Journal, wanted: Wanted): OneFile => ({
  text: todoTxt(tasksFor('todo', journal, wanted), journal.profile.zone),
  isOurs: isTodoTxtOfOurs,
  after: () =>
    'Tick tasks off here as well: mentor actions done ID, and for ID-1, a milestone: mentor develop done ID-1',
});

export const taskwarriorFile = (journal: Journal, wanted: Wanted): OneFile => ({
  text: taskwarrior(tasksFor('taskwarrior', journal, wanted), journal.profile.zone),
  isOurs: isTaskwarriorOfOurs,
  after: (path) => `To take them in: task import ${path}`,
});

/** What is to be done, about one person or all; `export actions` means just that. */
function tasksFor(format: string, journal: Journal, { what, person }: Wanted) {
  if (what !== 'actions') refuseKind(format, what);
  const tasks = tasksOf(journal).filter(({ about }) => person === null || about === person.id);
  if (tasks.some(({ state }) => state !== 'dropped')) return tasks;
  throw new UserError(
    `There is nothing to do${person ? ` with ${person.name}` : ''} yet.`,
    `To write something down: mentor actions add "Send my notes"${person ? ` --person ${person.slug}` : ''}`,
  );
}
