import { basename, dirname } from 'node:path';
import { isBlank } from './backups.ts';
import { type Day, daysBetween } from './dates.ts';
import { type Check, look, ok, wrong } from './diagnosis.ts';
import { inShell } from './shell.ts';
import type { Facts } from './vitals.ts';
import { bytesInWords, counted, listed, some } from './wording.ts';

/** Whether the journal opens; where it does not, every way back that there is. */
export function journalOpens({
  journal: { path, target, state, trouble, journal, size },
  states,
  backups,
}: Facts): Check {
  const id = 'journal';
  const where = target === null ? path : `${path}, a link to ${target}`;
  if (state === 'none')
    return look(id, `There is no journal yet at ${where}.`, {
      mend: backups.newest === null ? 'Begin one.' : 'Begin one, or bring back the newest backup.',
      command: ['mentor plan', ...waysBack({ backups })].join('\n'),
    });
  if (journal)
    return ok(
      id,
      `The journal opens and is as it should be: ${counted(journal.people.length, 'person', 'people')}, ${counted(journal.meetings.length, 'meeting')}, ${bytesInWords(size)} at ${where}.`,
    );
  const say = trouble ?? `${where} cannot be opened.`;
  if (state === 'newer') return wrong(id, say, { mend: 'Update mentor. Nothing is lost.' });
  if (state === 'closed') return wrong(id, say, { mend: 'Let your account read and write it.' });
  const said = [
    ...(states.newest === null ? [] : ['the newest earlier state (it lacks what came after it)']),
    ...(backups.newest === null ? [] : ['the newest backup']),
  ];
  const ways = waysBack({ states, backups });
  if (ways.length === 0)
    return wrong(id, say, {
      mend: 'There is no earlier state and no backup that can be opened: mend it in an editor.',
    });
  return wrong(id, say, {
    mend: `Go back to ${listed(said, 'or')}. What is there now is kept beside.`,
    command: ways.join('\n'),
  });
}

/** What brings the journal back, the newest first. */
const waysBack = ({ states, backups }: Pick<Facts, 'backups'> & Partial<Facts>): readonly string[] =>
  [
    ...(states?.newest ? [basename(states.newest)] : []),
    ...(backups.newest === null ? [] : [nameIn(backups.folder, backups.newest.file)]),
  ].map((file) => `mentor backup restore ${inShell(file)}`);

/** By its name alone, where it lies in the usual folder and is found by that. */
const nameIn = (folder: string, file: string): string => (dirname(file) === folder ? basename(file) : file);

/** The earlier states that can be gone back to. */
export function states({ states: { count, opened, broken, trouble } }: Facts): Check {
  if (trouble !== null) return wrong('states', trouble);
  if (count === 0) return ok('states', 'There are no earlier states yet; each thing you do leaves one.');
  if (broken.length > 0)
    return look(
      'states',
      `${counted(broken.length, 'earlier state')} of ${count} cannot be opened: ${listed(some(broken, 2), 'and')}.`,
      {
        mend: 'What was done then cannot be taken back. Everything else works.',
      },
    );
  const looked = opened < count ? `; the newest ${opened} were looked at` : '';
  return ok(
    'states',
    `${counted(count, 'earlier state')} can be gone back to${looked}: mentor backup list --states`,
  );
}

/** Older than this, a backup lacks too much. */
const oldBackup = 30;
const isFresh = (made: Day, today: Day): boolean => daysBetween(made, today) <= oldBackup;

/** What there is of backups; nothing where nothing could be backed up, and none is there. */
export function backups(facts: Facts, today: Day): readonly Check[] {
  const {
    backups: { count, newest, broken, trouble, away },
    journal: { journal },
  } = facts;
  const canMake = journal !== null && !isBlank(journal);
  if (trouble !== null) return [wrong('backups', trouble)];
  if (broken.length > 0)
    return [
      wrong(
        'backups',
        `${counted(broken.length, 'backup')} of ${count} cannot be used: ${listed(some(broken, 2), 'and')}.`,
        canMake ? { ...anew, mend: 'Make a new one, and take the broken ones away.' } : {},
      ),
    ];
  const day = /\d{4}-\d\d-\d\d/.exec(basename(away ?? ''))?.[0];
  if (away !== null && day !== undefined && isFresh(day, today))
    return [ok('backups', `The last backup went to ${away}, which is not connected now.`)];
  if (newest !== null) return [newestBackup(newest, facts, today)];
  return canMake
    ? [look('backups', 'There is no backup yet.', { ...anew, mend: 'Make one, best on another disk.' })]
    : [];
}

const anew = { command: 'mentor backup' };

function newestBackup(
  { file, made }: NonNullable<Facts['backups']['newest']>,
  { backups: { count }, journal: { journal } }: Facts,
  today: Day,
): Check {
  const day = made.slice(0, 10);
  const age = daysBetween(day, today);
  const since = (journal?.history ?? []).filter(({ at }) => at > made).length;
  const when = age <= 0 ? 'from today' : `${counted(age, 'day')} old`;
  const say = `The newest of ${counted(count, 'backup')} is ${when}${since > 0 ? `, and you have done ${counted(since, 'thing')} since` : ''}: ${file}`;
  return !isFresh(day, today) && since > 0
    ? look('backups', say, { ...anew, mend: 'It is time for another.' })
    : ok('backups', say);
}
