import type { Audit } from '../domain/audit.ts';
import type { Objective } from '../domain/journal.ts';
import type { Lopsided } from '../domain/lopsided.ts';
import { type Support, supportKinds } from '../domain/support.ts';
import { listed, some } from '../domain/wording.ts';

/** What is missing among the people, sentence by sentence (S8). */
export const gapSentences = (audit: Audit): readonly string[] => [
  ...lackingSentences(audit),
  ...goalSentences(audit),
  ...missingSentence(audit.missing),
  ...audit.lopsided.map((one) => lopsidedSentence(one, audit.people.length)),
];

export const supportNames: Readonly<Record<Support, string>> = {
  technical: 'technical help',
  strategic: 'strategic advice',
  industry: 'knowledge of the industry',
  personal: 'personal support',
  sponsor: 'sponsorship',
};

/** Kinds of help nobody gives; where nothing at all is marked, that is what is said. */
function lackingSentences({ lacking, sponsored, objectives }: Audit): readonly string[] {
  if (lacking.length === supportKinds.length)
    return [
      'No kind of help is marked for anybody yet. Mark what each of them gives, or could, and the gaps show.',
    ];
  const needed = lacking.includes('sponsor') ? sponsored : [];
  const kinds = listed(
    lacking.map((kind) => supportNames[kind]),
    'or',
  );
  return [
    ...(lacking.length === 1
      ? [`Nobody gives you ${kinds} yet. Keep it in mind when you choose whom to ask.`]
      : []),
    ...(lacking.length > 1
      ? [`Nobody gives you ${kinds} yet. Begin with the one you would miss first.`]
      : []),
    ...(needed.length > 0
      ? [
          `${labels(needed, objectives, 'and')} ${needed.length === 1 ? 'depends' : 'depend'} on somebody who speaks for you, so a sponsor is the first to look for.`,
        ]
      : []),
  ];
}

/** Goals that nobody's work touches, or nobody's who is further along (S10). */
function goalSentences({ unserved, unguided, objectives, described }: Audit): readonly string[] {
  if (objectives.length === 0) return [];
  if (!described && unserved.length > 0)
    return [
      'Of most people it is not written down what they do. With a few words on each, the map can show whose work touches your goals.',
    ];
  return [
    ...(unserved.length > 0
      ? [
          `Nobody's work touches ${labels(unserved, objectives, 'or')}, as far as you wrote down. One person who does that kind of work would change the picture.`,
        ]
      : []),
    ...(unguided.length > 0
      ? [
          `Nobody whose work touches ${labels(unguided, objectives, 'or')} is further along than you. Somebody who took that road a few years ago remembers the steps.`,
        ]
      : []),
  ];
}

const labels = (some: readonly Objective[], all: readonly Objective[], joint: 'and' | 'or'): string =>
  listed(
    some.map((objective) => `G${all.indexOf(objective) + 1}`),
    joint,
  );

/** What the audit was told is missing, in a sentence; none when nothing is. */
export const missingSentence = (missing: readonly string[]): readonly string[] =>
  missing.length > 0 ? [`Missing, in your own words: ${some(missing, 5).join('; ')}.`] : [];

const nearer = 'Somebody a few years further along sees the next bend.';
const levelWords = {
  junior: ['are earlier on the road than you', nearer],
  peer: ['stand beside you, at your own level', nearer],
  senior: [
    'are further along than you',
    'A peer has the same troubles this year, and somebody newer asks what you no longer ask.',
  ],
  executive: ['are far ahead of you', 'Somebody only a few years ahead remembers the steps you take now.'],
} as const;

/** Who shares what, and what somebody else would bring. */
export function lopsidedSentence({ what, value, of, all }: Lopsided, everybody: number): string {
  const whose = all === everybody ? '' : ` whose ${asked[what]} you wrote down`;
  const share =
    of === all
      ? `${all === 2 ? 'Both' : `All ${all}`} people${whose}`
      : `${of} of ${whose ? 'the ' : ''}${all} people${whose}`;
  if (what === 'place')
    return `${share} belong to one place, ${value}. Somebody outside it can say what nobody inside will.`;
  if (what === 'field')
    return `${share} do one kind of work, ${value}. Somebody from another field asks what yours takes for granted.`;
  const [where, instead] = levelWords[value as keyof typeof levelWords];
  return `${share} ${where}. ${instead}`;
}

const asked = { place: 'place', level: 'level', field: 'work' } as const;
