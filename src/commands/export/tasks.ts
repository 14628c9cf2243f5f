import { type Task, tasksOf } from '../../documents/tasks/task.ts';
import { isTaskwarriorOfOurs, taskwarrior } from '../../documents/tasks/taskwarrior.ts';
import { isTodoTxtOfOurs, tickedThere, todoTxt } from '../../documents/tasks/todotxt.ts';
import type { Journal } from '../../domain/journal.ts';
import { milestoneCalled } from '../../domain/plans.ts';
import { UserError } from '../../errors.ts';
import type { Wanted } from './formats.ts';
import { type OneFile, refuseKind } from './onefile.ts';

export function todoFile(journal: Journal, wanted: Wanted): OneFile {
  const tasks = tasksFor('todo', journal, wanted);
  return {
    text: todoTxt(tasks, journal.profile.zone),
    undone: (there) => stillOpen(tickedThere(there, tasks)),
    isOurs: isTodoTxtOfOurs,
    after: () =>
      'Tick tasks off here as well: mentor actions done ID; a milestone, whose id ends in a number: mentor develop done ID-1',
  };
}

/** A tick is made in the file, and the file is made from the journal: what was ticked there alone is said, not lost. */
function stillOpen(tasks: readonly Task[]): string | null {
  if (tasks.length === 0) return null;
  const milestones = tasks.filter(({ key }) => milestoneCalled(key) !== null);
  const actions = tasks.filter((task) => !milestones.includes(task));
  const commands = [
    ...(actions.length > 0 ? [`mentor actions done ${actions.map(({ key }) => key).join(' ')}`] : []),
    ...milestones.map(({ key }) => `mentor develop done ${key}`),
  ];
  return `Ticked off in the file, and open here: ${tasks.map(({ text }) => `"${text}"`).join(', ')}. To tick them off here, type: ${commands.join('; ')}`;
}

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
