import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Desk, desk } from './mentor.ts';

/** Written once: the years before are the same for every test. */
let written: string | null = null;

/** A journal half a year into a mentorship with Ada, whose review is due, and one with Bo that has gone quiet. */
export function halfAYear(now = '2026-11-21T09:00:00Z'): Desk {
  const home = desk(now);
  if (written === null) live(home);
  else {
    mkdirSync(dirname(home.file), { recursive: true, mode: 0o700 });
    writeFileSync(home.file, written, { mode: 0o600 });
  }
  return home;
}

/** The half year, deed by deed. */
function live(home: Desk): void {
  const may = { MENTOR_NOW: '2026-05-20T09:00:00Z' };
  const run = (...args: readonly string[]) => {
    const { code, stderr } = home.run(args, '', may);
    if (code !== 0) throw new Error(`mentor ${args.join(' ')} ended with ${code}: ${stderr}`);
  };
  const page = ['--commitments', 'Come prepared', '--confidentiality', 'All of it', '--starts', '2026-05-20'];
  run('config', 'name', 'Marcus Bell');
  run(
    ...[
      'goals',
      '--destination',
      'Lead product work in health care',
      '--skills',
      'Interviews',
      '--time',
      '4',
    ],
    ...['--objectives', '{goal: Run five interviews, measure: Five write-ups, by: 2027-03-31}'],
  );
  run(
    'people',
    'add',
    'Ada Lovelace',
    '--email',
    'ada@example.org',
    '--place',
    'Northwind',
    '--context',
    'internal',
  );
  run('people', 'add', 'Bo Diaz', '--place', 'Northwind');
  run(
    ...['expect', 'ada', ...page, '--purpose', 'Grow into product work', '--goals', 'Run five interviews'],
    ...['--cadence', 'monthly', '--minutes', '45', '--success', 'Five write-ups'],
    ...['--review', '2026-11-20', '--ends', '2026-11-20'],
  );
  run('expect', 'agreed', 'ada');
  run(
    ...['expect', 'bo', ...page, '--purpose', 'See the industry', '--cadence', 'monthly', '--minutes', '30'],
    ...['--success', 'A view of my own', '--review', '2027-01-20', '--ends', '2027-05-20'],
  );
  run('expect', 'agreed', 'bo');
  run('develop', 'interviews', '--milestones', '{what: Two interviews}', '--rating', '2', '--person', 'ada');
  for (const day of ['2026-06-01', '2026-07-01', '2026-08-03', '2026-09-01', '2026-11-02'])
    home.run(
      ['debrief', 'ada', '--met-on', day, '--points', 'Pricing', '--advice', `Ask who pays, ${day}`],
      '',
      { MENTOR_NOW: `${day}T18:00:00Z` },
    );
  home.run(
    [
      ...['debrief', 'bo', '--met-on', '2026-06-10', '--points', 'The field'],
      ...['--advice', 'Read more', '--advice', 'Wait a year', '--advice', 'Ask around'],
    ],
    '',
    { MENTOR_NOW: '2026-06-10T18:00:00Z' },
  );
  written = readFileSync(home.file, 'utf8');
}
