import { type Criterion, criteria } from '../domain/candidates.ts';
import type { Compared, Comparison, Pool } from '../domain/comparison.ts';
import { longDate } from '../domain/dates.ts';
import type { Table } from '../domain/table.ts';
import { listed } from '../domain/wording.ts';
import type { Closing } from './closing.ts';
import { heading, line, table as markdownTable } from './markdown.ts';

const names: Readonly<Record<Criterion, string>> = {
  path: 'path',
  background: 'background',
  style: 'style',
  reach: 'reach',
  fit: 'fit',
};

const pools: Readonly<Record<Pool, string>> = {
  'own-firm': 'own firm',
  association: 'association',
  alumni: 'alumni',
  online: 'online',
  other: 'elsewhere',
};

/** Where all of them come from, to follow "come". */
const from: Readonly<Record<Exclude<Pool, 'other'>, string>> = {
  'own-firm': 'from your own firm',
  association: 'from an association',
  alumni: 'from your school or course',
  online: 'from online',
};

/** As many as a person can get to know at once. */
const plenty = 6;

/** Candidates as columns of scores; people are the rows, so that any number of them fits a terminal. */
export const comparisonTable = ({ candidates }: Comparison): Table => ({
  columns: [
    { title: 'who', grow: true },
    ...criteria.map((criterion) => ({ title: names[criterion], align: 'right' as const })),
    { title: 'ahead', align: 'right' },
    { title: 'pool' },
    { title: 'through', grow: true },
  ],
  rows: candidates.map(({ candidate, person, introducer }) => [
    person.name,
    ...criteria.map((criterion) => String(candidate[criterion] ?? '')),
    candidate.ahead === null ? '' : `${candidate.ahead} y`,
    candidate.pool ? pools[candidate.pool] : '',
    introducer?.name ?? '',
  ]),
});

/** What speaks for each of them and what does not, then what the list lacks. */
export const comparisonSentences = (comparison: Comparison): readonly string[] => [
  ...comparison.candidates.map(aboutOne),
  ...aboutList(comparison),
];

function aboutOne({ candidate, person, strong, weak, unknown, sponsorRather, introducer }: Compared): string {
  const parts = [
    ...(strong.length > 0
      ? [
          `strong on ${listed(
            strong.map((one) => withNote(candidate, one)),
            'and',
          )}`,
        ]
      : []),
    ...(weak.length > 0
      ? [
          `doubtful on ${listed(
            weak.map((one) => withNote(candidate, one)),
            'and',
          )}`,
        ]
      : []),
    ...(unknown.length > 0 && unknown.length < criteria.length
      ? [`still to find out: ${listed(unknown, 'and')}`]
      : []),
    ...(unknown.length === criteria.length ? ['nothing found out yet'] : []),
    ...(introducer ? [`${introducer.name} might introduce you`] : []),
  ];
  const sponsor = sponsorRather
    ? ` With ${candidate.ahead} years between you, ${person.name} may suit you better as a sponsor than as a mentor.`
    : '';
  return `${person.name}: ${parts.join('; ') || 'nothing stands out so far'}.${sponsor}`;
}

function withNote(candidate: Compared['candidate'], criterion: Criterion): string {
  const note = candidate[`${criterion}Note`];
  return note ? `${names[criterion]} (${note})` : names[criterion];
}

function aboutList({ candidates, thin, onePool, pools }: Comparison): readonly string[] {
  const [pool] = pools;
  if (candidates.length === 0) return [whereToLook];
  return [
    ...(thin
      ? [
          `${candidates.length === 1 ? 'One person is' : 'Two people are'} on the list. Three give you a choice, and take some weight off each.`,
        ]
      : []),
    ...(candidates.length > plenty
      ? [
          `${candidates.length} people are more than one can get to know at once. Pick three to write to first.`,
        ]
      : []),
    ...(onePool && pool && pool !== 'other'
      ? [
          `${candidates.length === 2 ? 'Both' : `All ${candidates.length}`} come ${from[pool]}. Somebody from elsewhere sees other things.`,
        ]
      : []),
    ...(thin ? [whereToLook] : []),
    'The numbers are there to make you think, not to be added up. Ask yourself whom you would gladly tell of a failure.',
  ];
}

/** Where to find people, also without a network (S46, S47, S49, S80, S83). */
const whereToLook =
  'Where to look: alumni of your school or course; the association of your field; authors and speakers whose work you used; a matching programme at work or outside; an online community; and, best of all, people you know, once you tell them aloud what you seek (mentor outreach NAME --kind network).';

/** What the shortlist says at its end. */
export const shortlistClosing = (comparison: Comparison, slug: string): Closing => ({
  title: 'Your shortlist',
  table: comparisonTable(comparison),
  lines: comparisonSentences(comparison),
  next: [
    { command: 'mentor shortlist NAME', what: 'look at somebody else' },
    { command: `mentor value ${slug}`, what: 'say why them, and what you bring' },
    { command: 'mentor export shortlist', what: 'write this as a note' },
  ],
});

/** What `templates/shortlist.md` can name. */
export const shortlistView = (comparison: Comparison, today: string) => ({
  date: longDate(today),
  table: markdownTable(comparisonTable(comparison)),
  sentences: comparisonSentences(comparison).map(line),
  candidates: comparison.candidates.map(({ candidate, person }) => ({
    name: heading(person.name) || 'Somebody',
    notes: criteria.flatMap((criterion) => {
      const note = candidate[`${criterion}Note`];
      return note ? [{ label: names[criterion], value: line(note) }] : [];
    }),
    values: candidate.values && line(candidate.values),
    stretch: candidate.stretch && line(candidate.stretch),
    questions: candidate.questions.map(line),
  })),
});
