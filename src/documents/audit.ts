import { type Audit, type Lopsided, type Mapped, type Support, supportKinds } from '../domain/audit.ts';
import { longDate } from '../domain/dates.ts';
import type { Objective, Person } from '../domain/journal.ts';
import type { Table } from '../domain/table.ts';
import { listed } from '../domain/wording.ts';
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

/**
 * Goals and kinds of support against people: an x where somebody gives that support; for each objective an X
 * where their own work touches it and a dot where they give the help it needs. A blank column is a gap.
 */
export function auditMatrix({ people, objectives }: Audit): Table {
  const count = (has: (mapped: Mapped) => boolean) => String(people.filter(has).length || '-');
  return {
    columns: [
      { title: 'who', grow: true },
      ...supportKinds.map((kind) => ({ title: short[kind] })),
      ...objectives.map((_, i) => ({ title: `G${i + 1}` })),
      { title: 'close', align: 'right' as const },
      { title: 'level' },
    ],
    rows: [
      ...people
        .slice(0, shown)
        .map(({ person, serves }) => [
          person.name,
          ...supportKinds.map((kind) => (person.support.includes(kind) ? 'x' : '')),
          ...serves.map((how) => (how ? marks[how] : '')),
          person.closeness === null ? '' : String(person.closeness),
          person.level ?? '',
        ]),
      [
        people.length > shown ? `all ${people.length}` : 'how many',
        ...supportKinds.map((kind) => count(({ person }) => person.support.includes(kind))),
        ...objectives.map((_, i) => count(({ serves }) => serves[i] === 'near')),
        '',
        '',
      ],
    ],
  };
}

/** What the people add up to, sentence by sentence, the gaps first. */
export function auditSentences(audit: Audit): readonly string[] {
  const { objectives, lacking, unserved, informal, cold, introductions, lopsided, missing, few } = audit;
  return [
    ...objectives.map(
      (objective, i) =>
        `G${i + 1} is "${objective.goal}". X: their own work touches it; a dot: they give the kind of help it needs.`,
    ),
    ...(lacking.length > 0
      ? [
          `Nobody gives you ${listed(
            lacking.map((kind) => supportNames[kind]),
            'or',
          )} yet. That is the first place to look for somebody new.`,
        ]
      : []),
    ...unserved.map((objective) => unservedSentence(objective)),
    ...(missing.length > 0 ? [`Missing, in your own words: ${missing.join('; ')}.`] : []),
    ...lopsided.map(lopsidedSentence),
    ...(informal.length > 0
      ? [
          `${listed(names(informal), 'and')} already ${informal.length === 1 ? 'helps' : 'help'} you the way a mentor does. Thank them, and consider asking on purpose.`,
        ]
      : []),
    ...cold
      .slice(0, 5)
      .map(
        ({ person, days }) =>
          `You have not been in touch with ${person.name} for ${monthsOf(days)}. A short message keeps the door open.`,
      ),
    ...introductions
      .slice(0, 5)
      .map(({ by, to, through }) => `${by.name} could introduce you to ${to.name} (${through}).`),
    ...(few ? [whereToBegin] : []),
  ];
}

const supportNames: Readonly<Record<Support, string>> = {
  technical: 'technical help',
  strategic: 'strategic advice',
  industry: 'a view of the industry',
  personal: 'personal support',
  sponsor: 'sponsorship',
};

const unservedSentence = ({ goal }: Objective): string =>
  `Nobody here works on what "${goal}" is about, as far as you wrote down. Look for one person who does.`;

const lopsidedWords = {
  place: 'know each other from',
  level: 'stand at one level',
  field: 'work in one field',
} as const;

function lopsidedSentence({ what, value, of, all }: Lopsided): string {
  const share = of === all ? `All ${all} people` : `${of} of ${all} people`;
  const where = what === 'place' ? `belong to one place, ${value}` : `${lopsidedWords[what]}, ${value}`;
  return `${share} ${where}. Somebody from elsewhere would see what they all miss.`;
}

/** For somebody with few natural connections (S40, S83). */
const whereToBegin =
  'A short list is a place to begin, not a verdict. Four doors are open to anybody: the alumni of a school or course, a professional association, an online community of the field, and one colleague you ask whom they would talk to.';

const names = (people: readonly Person[]): readonly string[] => people.map(({ name }) => name);

const monthsOf = (days: number): string => {
  const months = Math.round(days / 30.4);
  return months >= 24 ? `${Math.round(months / 12)} years` : `${months} months`;
};

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
