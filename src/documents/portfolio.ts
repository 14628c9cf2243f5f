import { longDate } from '../domain/dates.ts';
import type { Entry, Journal, Review } from '../domain/journal.ts';
import { nameOf, personById } from '../domain/people.ts';
import { missingIn, type Portfolio, type Proposal, proposalsIn } from '../domain/portfolio.ts';
import { type Decision, reviewLeft } from '../domain/reviews.ts';
import type { Table } from '../domain/table.ts';
import { listed, some } from '../domain/wording.ts';
import type { Closing } from './closing.ts';
import { lopsidedSentence, supportNames } from './gaps.ts';
import { essay, line } from './markdown.ts';
import { decisionInWords } from './review.ts';

/** Your mentors side by side: for which goal, when you were last in touch, meetings held of those agreed, stage. */
export function portfolioTable({ mentors, objectives }: Portfolio): Table {
  const doubted = mentors.some(({ standing }) => standing.doubts.length > 0);
  return {
    columns: [
      { title: 'who', grow: true },
      { title: 'for' },
      { title: 'last in touch' },
      { title: 'met', align: 'right' },
      { title: 'stage' },
      ...(doubted ? [{ title: 'look' }] : []),
    ],
    rows: mentors.map(({ person, stage, standing, attendance, serves }) => [
      person.name,
      serves.map((objective) => `G${objectives.indexOf(objective) + 1}`).join(' '),
      standing.lastContact ?? '',
      attendance.agreed === null ? `${attendance.held}` : `${attendance.held} of ${attendance.agreed}`,
      stage,
      ...(doubted ? [standing.doubts.length > 0 ? '?' : ''] : []),
    ]),
  };
}

/** What the table means, and what is missing between all of them (S5, S8, S42, S92). */
export function portfolioLines(portfolio: Portfolio): readonly string[] {
  const { mentors, objectives, alone, lacking, lopsided } = portfolio;
  const doubted = mentors
    .filter(({ standing }) => standing.doubts.length > 0)
    .map(({ person }) => person.name);
  const marked = mentors.some(({ person }) => person.support.length > 0);
  return [
    ...objectives.map(({ goal }, i) => `G${i + 1} is "${goal.replace(/\.$/, '')}".`),
    ...(alone.length > 0
      ? [
          `Nobody helps you with ${listed(
            alone.map((one) => `G${objectives.indexOf(one) + 1}`),
            'or',
          )} yet.`,
        ]
      : []),
    ...(marked && lacking.length > 0
      ? [
          `None of them gives you ${listed(
            lacking.map((kind) => supportNames[kind]),
            'or',
          )}.`,
        ]
      : []),
    ...lopsided.map((one) => lopsidedSentence(one, mentors.length)),
    ...(doubted.length > 0
      ? [
          `A question mark stands where the journal shows a sign worth an honest look: ${listed(some(doubted, 3), 'and')}.`,
        ]
      : []),
  ];
}

/** What a look at all of them says at its end: the proposals, and the command that acts on each. */
export function portfolioClosing(journal: Journal, entry: Entry): Closing {
  const review = reviewLeft(journal, entry);
  if (!review) return { title: 'Looked at', lines: [], next: [] };
  const proposals = proposalsIn(review);
  const missing = missingIn(review);
  return {
    title: `All your mentors, ${longDate(review.on)}`,
    lines: [
      ...proposals.map((one) => `${nameOf(journal, one.person)}: ${proposalInWords(one)}.`),
      ...(missing.length > 0 ? [`Missing: ${listed(some(missing, 4), 'and')}.`] : []),
      'These are proposals: nothing changes until you take the step with each of them.',
    ],
    next: [
      ...proposals.flatMap((one) => stepFor(journal, one)).slice(0, mostSteps),
      ...(missing.length > 0
        ? [{ command: 'mentor shortlist NAME', what: 'look at whoever could fill a gap' }]
        : []),
      { command: 'mentor export review', what: 'write it as a note' },
    ],
  };
}

/** As many commands as a person reads. */
const mostSteps = 8;

const proposalInWords = ({ decision, note }: Proposal): string => {
  const words = decisionInWords(decision).split(':')[0]!.toLowerCase();
  return note ? `${words} (${note.replace(/\.$/, '')})` : words;
};

const steps: Readonly<Record<Exclude<Decision, 'go-on'>, readonly [verb: string, what: string]>> = {
  adjust: ['review', 'look back together, and change the page'],
  evolve: ['review', 'look back together, and say what it becomes'],
  close: ['close', 'end it well'],
};

function stepFor(journal: Journal, { person, decision }: Proposal): Closing['next'] {
  const slug = personById(journal, person)?.slug;
  if (!slug || decision === 'go-on') return [];
  const [verb, what] = steps[decision];
  return [{ command: `mentor ${verb} ${slug}`, what }];
}

/** What `templates/review-all.md` can name. It is yours alone, and never shared. */
export function setReviewView(journal: Journal, review: Review) {
  const said = (id: string): string | null => {
    const answer = review.answers[id];
    return typeof answer === 'string' && answer !== '' ? line(answer) : null;
  };
  return {
    date: longDate(review.on),
    me: journal.profile.name && line(journal.profile.name),
    goals_moved: said('goals-moved'),
    most: said('most'),
    owed: said('owed'),
    missing: missingIn(review).map(line),
    proposals: proposalsIn(review).map((one) => ({
      name: line(nameOf(journal, one.person)),
      decision: line(proposalInWords(one)),
    })),
    private: review.note && essay(review.note),
  };
}
