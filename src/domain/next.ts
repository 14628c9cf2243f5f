import { approachSteps } from './approach.ts';
import { auditAgainAfterMonths } from './audit.ts';
import { addMonths } from './dates.ts';
import type { Journal } from './journal.ts';
import { journey, stageReasons } from './journey.ts';
import type { Step, Urgency } from './step.ts';

export type { Step } from './step.ts';

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
    id: 'open-stage',
    steps: (journal) =>
      journey(journal).flatMap(({ name, state, title, ready }) =>
        state === 'next' && ready
          ? [
              {
                about: aboutNobody(name === 'goals' ? 'goal' : 'entry'),
                stage: null,
                step: title,
                reason: stageReasons[name],
                command: `mentor ${name}`,
                due: null,
                urgency: 'soon' as const,
              },
            ]
          : [],
      ),
  },
  { id: 'approach', steps: approachSteps },
  {
    id: 'audit-again',
    steps: ({ entries }, today) => {
      const last = entries.findLast(({ worksheet }) => worksheet === 'audit');
      const due = last && addMonths(last.at.slice(0, 10), auditAgainAfterMonths);
      if (!due || due > today) return [];
      return [
        {
          about: aboutNobody('entry', last.id),
          stage: null,
          step: 'Look at your people again',
          reason: 'the last audit is half a year old, and people move',
          command: 'mentor audit',
          due,
          urgency: 'later',
        },
      ];
    },
  },
];

/** Everything there is to do, the one that matters first. */
export function nextSteps(journal: Journal, today: string): readonly Step[] {
  const order: readonly Urgency[] = ['now', 'soon', 'later'];
  const steps = rules.flatMap((rule) => rule.steps(journal, today));
  return order.flatMap((urgency) => steps.filter((step) => step.urgency === urgency));
}
