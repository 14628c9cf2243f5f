import type { Audit, Cold } from '../domain/audit.ts';
import { grouped } from '../domain/grouped.ts';
import type { Introduction } from '../domain/introductions.ts';
import type { Person } from '../domain/journal.ts';
import { listed, some } from '../domain/wording.ts';
import { gapSentences, missingSentence, supportNames } from './gaps.ts';

/** As many names, or sentences of one kind, as a person reads; the rest are counted. */
const named = 3;

/** What the people add up to, sentence by sentence: what is there, then the gaps, then what to do. */
export function auditSentences(audit: Audit): readonly string[] {
  const { people, missing, few } = audit;
  if (people.length === 0) return [...missingSentence(missing), whereToBegin];
  const gaps = gapSentences(audit);
  return [
    ...legend(audit),
    ...strongSentence(audit),
    ...(gaps.length > 0 ? gaps : ['No gap stands out. Choose whom to ask by the goal that matters most.']),
    ...informalSentence(audit.informal),
    ...coldSentence(audit.cold),
    ...introductionSentences(audit.introductions),
    ...(few ? [whereToBegin] : []),
  ];
}

const legend = ({ objectives }: Audit): readonly string[] =>
  objectives.length === 0
    ? []
    : [
        ...objectives.map(({ goal }, i) => `G${i + 1} is "${goal.replace(/\.$/, '')}".`),
        `Under ${listed(
          objectives.map((_, i) => `G${i + 1}`),
          'and',
        )}, X means that what they do touches the goal, and a dot that they give the kind of help it needs.`,
      ];

function strongSentence({ strong }: Audit): readonly string[] {
  if (strong.length === 0) return [];
  const kinds = strong.map(({ kind, of }) => `${supportNames[kind]} (${of} people)`);
  return [`You are well placed for ${listed(kinds, 'and')}.`];
}

const informalSentence = (people: readonly Person[]): readonly string[] =>
  people.length === 0
    ? []
    : [
        `${listed(some(names(people), named), 'and')} may be ${people.length === 1 ? 'a mentor' : 'mentors'} to you already, in all but name: close to you, further along, ready to help. Thank them, and consider asking on purpose.`,
      ];

function coldSentence(cold: readonly Cold[]): readonly string[] {
  const [first] = cold;
  if (!first) return [];
  if (cold.length === 1)
    return [
      `You have not been in touch with ${first.person.name} for ${monthsOf(first.days)}. A short message keeps the door open.`,
    ];
  const people = cold.map(({ person, days }) => `${person.name} (${monthsOf(days)})`);
  return [
    `It is a while since you were in touch with ${listed(some(people, named), 'and')}. One short message to one of them is a good beginning.`,
  ];
}

/** One sentence for each person who could introduce you. */
function introductionSentences(introductions: readonly Introduction[]): readonly string[] {
  const sentences = [...grouped(introductions, ({ by }) => by)].map(([by, group]) => {
    const whom = group.map(({ to, through }) => `${to.name} (${through})`);
    return `${by.name} could introduce you to ${listed(some(whom, named), 'and')}.`;
  });
  return sentences.slice(0, named);
}

/** For somebody with few natural connections (S40, S83). */
const whereToBegin =
  'A short list is a place to begin, not a verdict. Four doors are open to anybody: the alumni of a school or course, a professional association, an online community of the field, and one colleague you ask whom they would talk to.';

const names = (people: readonly Person[]): readonly string[] => people.map(({ name }) => name);

const monthsOf = (days: number): string => {
  const months = Math.round(days / 30.44);
  return months >= 24 ? `${Math.round(months / 12)} years` : `${months} months`;
};
