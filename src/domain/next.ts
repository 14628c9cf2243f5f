import { currentGoals } from './goals.ts';
import type { Journal } from './journal.ts';
import { journey } from './journey.ts';

export type Urgency = 'now' | 'soon' | 'later';

/** One thing to do, why, and what to type. */
export type Step = {
  readonly about: { readonly kind: string; readonly id: string | null; readonly person: string | null };
  /** One of the contract's stage words, where the step is about somebody. */
  readonly stage: string | null;
  readonly step: string;
  readonly reason: string;
  readonly command: string;
  readonly due: string | null;
  readonly urgency: Urgency;
};

/** What a rule may look at: pure, so that the same journal and day always give the same steps. */
type Rule = { readonly id: string; readonly steps: (journal: Journal, today: string) => readonly Step[] };

const aboutNobody = (kind: string, id: string | null = null): Step['about'] => ({ kind, id, person: null });

/** In order of importance: the first step of the first rule that has one is what matters first. */
const rules: readonly Rule[] = [
  {
    id: 'unfinished-worksheet',
    steps: ({ drafts }) =>
      drafts.map(({ id, worksheet }) => ({
        about: aboutNobody('entry', id),
        stage: null,
        step: `Go on with ${worksheet} where you stopped`,
        reason: 'every answer you gave is kept',
        command: `mentor ${worksheet}`,
        due: null,
        urgency: 'soon',
      })),
  },
  {
    id: 'no-goals',
    steps: (journal) =>
      currentGoals(journal)
        ? []
        : [
            {
              about: aboutNobody('goal'),
              stage: null,
              step: 'Write down where you want to go',
              reason: 'people can only help with a direction that they can see',
              command: 'mentor goals',
              due: null,
              urgency: 'soon',
            },
          ],
  },
];

/** Everything there is to do, the one that matters first. */
export function nextSteps(journal: Journal, today: string): readonly Step[] {
  const order: readonly Urgency[] = ['now', 'soon', 'later'];
  const steps = rules.flatMap((rule) => rule.steps(journal, today));
  return order.flatMap((urgency) => steps.filter((step) => step.urgency === urgency));
}

/** The stage of the journey to go on with when nothing else is due. */
export const openStage = (journal: Journal) => journey(journal).find(({ state }) => state === 'next');
