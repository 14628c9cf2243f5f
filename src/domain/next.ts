import { approachSteps } from './approach.ts';
import { auditAgainAfterMonths } from './audit.ts';
import { addMonths, todayIn } from './dates.ts';
import type { Draft, Journal } from './journal.ts';
import { journey, stageReasons } from './journey.ts';
import { meetingSteps } from './meetingsteps.ts';
import { personById } from './people.ts';
import { planSteps } from './plans.ts';
import { stages } from './stage.ts';
import { type Next, type Step, soon, type Urgency } from './step.ts';
import { agreementSteps } from './together.ts';

export type { Step } from './step.ts';

/** What a rule may look at: pure, so that the same journal and day always give the same steps. */
type Rule = { readonly id: string; readonly steps: (journal: Journal, today: string) => readonly Step[] };

const aboutNobody = (kind: string, id: string | null = null): Step['about'] => ({ kind, id, person: null });

/** In order of importance: the first step of the first rule that has one is what matters first. */
const rules: readonly Rule[] = [
  { id: 'unfinished-worksheet', steps: unfinished },
  { id: 'meetings', steps: meetingSteps },
  { id: 'open-stage', steps: openStage },
  { id: 'approach', steps: approachSteps },
  { id: 'agreement', steps: agreementSteps },
  { id: 'plan', steps: planSteps },
  { id: 'short-list', steps: shortList },
  { id: 'audit-again', steps: auditAgain },
];

/** Everything there is to do, the one that matters first; of several things about one person, the first. */
export function nextSteps(journal: Journal, today: string): readonly Step[] {
  const order: readonly Urgency[] = ['now', 'soon', 'later'];
  const steps = rules.flatMap((rule) => rule.steps(journal, today));
  const sorted = order.flatMap((urgency) => steps.filter((step) => step.urgency === urgency));
  const met = new Set<string>();
  return sorted.filter(({ about: { person } }) => {
    if (person === null) return true;
    return met.has(person) ? false : met.add(person);
  });
}

/** Worksheets somebody stopped in, the newest first. */
function unfinished(journal: Journal, today: string): readonly Step[] {
  const stageOf = stages(journal, today);
  return journal.drafts.toReversed().map((draft) => {
    const person = personById(journal, draft.about);
    return {
      about: { kind: 'entry', id: draft.id, person: person?.id ?? null },
      stage: person ? stageOf(person.id) : null,
      ...goOn(draft, person?.name ?? null, person?.slug ?? draft.about),
    };
  });
}

function goOn({ worksheet }: Draft, name: string | null, about: string | null): Next {
  const subject = about === null ? '' : ` ${about}`;
  if (worksheet.startsWith('edit-'))
    return soon(
      name ? `Finish changing what you know of ${name}` : 'Finish the change you began',
      'every answer you gave is kept',
      `mentor edit${subject}`,
    );
  return soon(
    `Go on with ${worksheet}${name ? ` for ${name}` : ''} where you stopped`,
    'every answer you gave is kept',
    `mentor ${worksheet}${subject}`,
  );
}

/** Stages of which `approach` and `agreement` say more, about each candidate, than the stage could. */
const personal = new Set(['value', 'outreach', 'expect']);

function openStage(journal: Journal): readonly Step[] {
  const somebody = journal.candidates.length > 0;
  return journey(journal).flatMap(({ name, state, title, ready }) =>
    state === 'next' && ready && !(somebody && personal.has(name))
      ? [
          {
            about: aboutNobody(name === 'goals' ? 'goal' : 'entry'),
            stage: null,
            ...soon(title, stageReasons[name], `mentor ${name}`),
          },
        ]
      : [],
  );
}

/** Three people make a choice (S10); with nobody left to ask, somebody new is needed. */
function shortList({ candidates, agreements }: Journal): readonly Step[] {
  const open = candidates.filter(({ state }) => state === 'open').length;
  const settled = agreements.length > 0 || candidates.some(({ state }) => state === 'agreed');
  if (candidates.length === 0 || settled || open >= 3) return [];
  const about = aboutNobody('candidate');
  return open === 0
    ? [
        {
          about,
          stage: null,
          ...soon(
            'Think of somebody else to ask',
            'nobody is left on your shortlist, and the next answer may be a yes',
            'mentor shortlist',
          ),
        },
      ]
    : [
        {
          about,
          stage: null,
          ...soon(
            `Put ${open === 1 ? 'two more people' : 'one more person'} on your shortlist`,
            'three people from three places give you a choice',
            'mentor shortlist',
          ),
          urgency: 'later',
        },
      ];
}

function auditAgain({ entries, profile }: Journal, today: string): readonly Step[] {
  const last = entries.findLast(({ worksheet }) => worksheet === 'audit');
  const due = last && addMonths(todayIn(new Date(last.at), profile.zone), auditAgainAfterMonths);
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
}
