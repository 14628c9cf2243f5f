import { basename, dirname } from 'node:path';
import { type Day, daysBetween } from './dates.ts';
import { inShell } from './shell.ts';
import type { Facts } from './vitals.ts';
import { bytesInWords, counted, listed, some } from './wording.ts';

/** One thing that was looked at. */
export type Check = {
  readonly id: string;
  /** `look` is worth looking at; `wrong` is to be put right. */
  readonly state: 'ok' | 'look' | 'wrong';
  readonly say: string;
  /** What to do about it, and what to type, where something can be typed. */
  readonly mend: string | null;
  readonly command: string | null;
  /** What `doctor --fix` puts right by itself. */
  readonly fix: 'modes' | 'orphans' | 'journal' | null;
};

export const ok = (id: string, say: string): Check => ({
  ...{ id, state: 'ok', say },
  ...{ mend: null, command: null, fix: null },
});

type More = Partial<Pick<Check, 'mend' | 'command' | 'fix'>>;
export const look = (id: string, say: string, more: More = {}): Check => ({
  ...ok(id, say),
  state: 'look',
  ...more,
});
export const wrong = (id: string, say: string, more: More = {}): Check => ({
  ...ok(id, say),
  state: 'wrong',
  ...more,
});

/** What the files and the machine come to; the journal's own content is looked at elsewhere (soundness.ts). */
export function checkUp(facts: Facts, today: Day): readonly Check[] {
  return [
    journalOpens(facts),
    modes(facts),
    lock(facts),
    orphans(facts),
    states(facts),
    backups(facts, today),
    place(facts),
    space(facts),
    terminal(facts),
    tools(facts),
    program(facts),
  ];
}

function journalOpens({
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
    ...(states.newest === null ? [] : ['the newest earlier state, which lacks what came after it']),
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

function states({ states: { count, opened, broken, trouble } }: Facts): Check {
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

function backups(
  { backups: { count, newest, broken, trouble, away }, journal: { journal } }: Facts,
  today: Day,
): Check {
  const id = 'backups';
  const more = { command: 'mentor backup' };
  if (trouble !== null) return wrong(id, trouble);
  if (broken.length > 0)
    return wrong(
      id,
      `${counted(broken.length, 'backup')} of ${count} cannot be used: ${listed(some(broken, 2), 'and')}.`,
      {
        mend: 'Make a new one, and take the broken away.',
        ...more,
      },
    );
  const day = /\d{4}-\d\d-\d\d/.exec(basename(away ?? ''))?.[0];
  if (away !== null && day !== undefined && isFresh(day, today))
    return ok(id, `The last backup went to ${away}, which is not connected now.`);
  if (newest === null)
    return look(id, 'There is no backup yet.', { mend: 'Make one, best on another disk.', ...more });
  const age = daysBetween(newest.made.slice(0, 10), today);
  const since = (journal?.history ?? []).filter(({ at }) => at > newest.made).length;
  const when = age <= 0 ? 'from today' : `${counted(age, 'day')} old`;
  const say = `The newest of ${counted(count, 'backup')} is ${when}${since > 0 ? `, and you have done ${counted(since, 'thing')} since` : ''}: ${newest.file}`;
  return !isFresh(newest.made.slice(0, 10), today) && since > 0
    ? look(id, say, { mend: 'It is time for another.', ...more })
    : ok(id, say);
}

function place({ disk: { unusual, synced } }: Facts): Check {
  if (synced !== null)
    return look('place', `The journal lies in a folder that ${synced} copies elsewhere.`, {
      mend: 'Use it on one machine at a time, and let the copying end before you go on at another.',
    });
  if (unusual?.lacks === 'locks')
    return look(
      'place',
      `The journal lies on a network disk (${unusual.name}), where locks and second names of files may fail.`,
      {
        mend: 'mentor then says so and writes nothing. A disk of this machine is safer.',
      },
    );
  return ok(
    'place',
    'The journal lies on a disk of this machine, in no folder that is copied elsewhere by itself.',
  );
}

const little = 100_000_000;

function space({ disk: { free }, journal: { size } }: Facts): Check {
  if (free === null) return ok('space', 'How much space is left on the disk, nobody tells here.');
  const say = `${bytesInWords(free)} are free on the disk.`;
  // A change writes the whole journal beside the old one, and may have to keep a copy of that.
  if (free < 3 * size + 1_000_000)
    return wrong('space', say, { mend: 'Make some space: the next change may not fit.' });
  return free < little ? look('space', say) : ok('space', say);
}

function terminal({ terminal: { columns, interactive, plain, colour, utf8 } }: Facts): Check {
  const say = `Terminal: ${[
    interactive ? `${columns} columns` : 'nobody to ask here',
    colour ? 'colour' : 'no colour',
    utf8 ? 'UTF-8' : 'ASCII only',
    ...(plain ? ['plain mode'] : []),
  ].join(', ')}.`;
  if (interactive && columns < 60) return look('terminal', `${say} Tables need 60 columns to read well.`);
  if (!utf8)
    return look('terminal', say, { mend: 'Names such as Zoë need a UTF-8 locale, such as LANG=C.UTF-8.' });
  return ok('terminal', say);
}

function tools({ terminal: { editor, clipboard } }: Facts): Check {
  const board = clipboard ? 'a clipboard' : 'no clipboard program, so what would be copied is printed';
  if (editor === null)
    return look('tools', `No editor was found; ${board}.`, {
      mend: 'Name one for long texts.',
      command: 'mentor config editor nano',
    });
  if (editor.missing)
    return wrong('tools', `Your editor "${editor.program}" is not on this machine; ${board}.`, {
      mend: 'Name another for long texts.',
      command: 'mentor config editor nano',
    });
  return ok('tools', `Editor: ${editor.program}; ${board}.`);
}

const program = ({ program: { version, node, platform } }: Facts): Check =>
  ok('program', `mentor ${version} with Node ${node} on ${platform}.`);
