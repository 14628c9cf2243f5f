import type { Day } from './dates.ts';
import { type Check, look, ok, wrong } from './diagnosis.ts';
import { place, program, space, terminal, tools } from './surroundings.ts';
import type { Facts } from './vitals.ts';
import { backups, journalOpens, states } from './waysback.ts';
import { counted, listed, some } from './wording.ts';

/** What the files and the machine come to; the journal's own content is looked at elsewhere (soundness.ts). */
export function checkUp(facts: Facts, today: Day): readonly Check[] {
  return [
    journalOpens(facts),
    modes(facts),
    lock(facts),
    orphans(facts),
    states(facts),
    ...backups(facts, today),
    place(facts),
    space(facts),
    terminal(facts),
    tools(facts),
    program(facts),
  ];
}

function modes({ open, disk }: Facts): Check {
  if (open.length === 0) return ok('modes', 'Only you can read the journal and what lies beside it.');
  const say = `Others on this machine can look into ${listed(
    some(
      open.map(({ path }) => path),
      3,
    ),
    'and',
  )}.`;
  if (disk.unusual?.lacks === 'permissions')
    return look('modes', `${say} This kind of disk (${disk.unusual.name}) keeps no permissions.`);
  return wrong('modes', say, { fix: 'modes' });
}

function lock({ lock }: Facts): Check {
  if (lock === 'free')
    return ok('lock', 'Nobody holds the lock; one that a program left by dying frees itself.');
  if (lock === 'held')
    return look('lock', 'Another mentor is writing just now, or is stopped in another terminal.');
  return wrong('lock', lock.trouble);
}

function orphans({ orphans }: Facts): Check {
  if (orphans.length === 0)
    return ok('leftovers', 'Nothing was left lying around by programs that were killed.');
  return look(
    'leftovers',
    `${counted(orphans.length, 'file was', 'files were')} left half written by programs that were killed.`,
    { fix: 'orphans' },
  );
}
