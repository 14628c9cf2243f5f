import type { Audit, Mapped } from '../domain/audit.ts';
import { daysBetween, longDate } from '../domain/dates.ts';
import { type Support, supportKinds } from '../domain/support.ts';
import type { Table } from '../domain/table.ts';
import { auditSentences } from './auditsentences.ts';
import type { Closing } from './closing.ts';
import { line, table as markdownTable } from './markdown.ts';

/** As many people as a screen holds; the counts below the table are of everybody. */
const shown = 25;

const short: Readonly<Record<Support, string>> = {
  technical: 'tech',
  strategic: 'strat',
  industry: 'indus',
  personal: 'pers',
  sponsor: 'spons',
};

const marks = { near: 'X', kind: '.' } as const;
const levels = { junior: 'junior', peer: 'peer', senior: 'senior', executive: 'exec' } as const;

/** How long ago, as short as a column: "3w", "7m", "2y". */
const since = (days: number): string =>
  days < 7
    ? 'now'
    : days < 60
      ? `${Math.round(days / 7)}w`
      : days < 730
        ? `${Math.round(days / 30.44)}m`
        : `${Math.round(days / 365.25)}y`;

/**
 * Goals and kinds of support against people: an x where somebody gives that support; for each objective an X
 * where their own work touches it and a dot where they give the help it needs. A blank column is a gap. The last
 * column is how long ago you were in touch.
 */
export function auditMatrix({ people, objectives, today }: Audit): Table {
  const count = (has: (mapped: Mapped) => boolean) =>
    String(people.reduce((sum, mapped) => (has(mapped) ? sum + 1 : sum), 0) || '-');
  return {
    columns: [
      { title: 'who', grow: true },
      ...supportKinds.map((kind) => ({ title: short[kind] })),
      ...objectives.map((_, i) => ({ title: `G${i + 1}` })),
      { title: 'close', align: 'right' as const },
      { title: 'level' },
      { title: 'seen', align: 'right' as const },
    ],
    rows: [
      ...people
        .slice(0, shown)
        .map(({ person, serves, lastContact }) => [
          person.name,
          ...supportKinds.map((kind) => (person.support.includes(kind) ? 'x' : '')),
          ...serves.map((how) => (how ? marks[how] : '')),
          person.closeness === null ? '' : String(person.closeness),
          person.level ? levels[person.level] : '',
          lastContact ? since(daysBetween(lastContact, today)) : '',
        ]),
      [
        people.length > shown ? `all ${people.length}` : 'how many',
        ...supportKinds.map((kind) => count(({ person }) => person.support.includes(kind))),
        ...objectives.map((_, i) => count(({ serves }) => serves[i] === 'near')),
        '',
        '',
        '',
      ],
    ],
  };
}

/** What the audit says at its end. */
export const auditClosing = (audit: Audit): Closing => ({
  title: 'What your people add up to',
  table: auditMatrix(audit),
  lines: auditSentences(audit),
  next: [
    { command: 'mentor people', what: 'see and change the people' },
    { command: 'mentor export audit', what: 'write this as a note' },
    { command: 'mentor plan', what: 'go on with the next stage' },
  ],
});

/** What `templates/audit.md` can name. */
export function auditView(audit: Audit, today: string) {
  return {
    date: longDate(today),
    matrix: markdownTable(auditMatrix(audit)),
    sentences: auditSentences(audit).map(line),
    people: audit.people.map(({ person, lastContact }) => ({
      name: line(person.name),
      role: person.role && line(person.role),
      place: (person.place ?? person.company) && line(person.place ?? person.company ?? ''),
      support: person.support.join(', ') || null,
      last_contact: lastContact && longDate(lastContact),
    })),
  };
}
