import { openActions } from '../domain/actions.ts';
import { newestHeard, untoldAdvice, updateOf } from '../domain/advice.ts';
import { agreementWith, openPoints } from '../domain/agreements.ts';
import { actionLine } from '../domain/briefs.ts';
import { candidateOf, criteria } from '../domain/candidates.ts';
import { compare, longDate } from '../domain/dates.ts';
import { balanceWith } from '../domain/exchanges.ts';
import type { Agreement, Candidate } from '../domain/journal.ts';
import { counted } from '../domain/wording.ts';
import { poolOptions } from '../worksheets/options.ts';
import { balanceWords } from './balance.ts';
import { progressInWords } from './develop.ts';
import { rhythmSaid, saidOf } from './labels.ts';
import { type Line, line, type Scene, said } from './scene.ts';

/** The value proposition, and what research found (S9, S11). */
export function whyThem({ journal, person, nameOf }: Scene): readonly Line[] {
  const value = journal.values.at(-1);
  const candidate = candidateOf(journal, person.id);
  return [
    ...(value
      ? [
          line(value.whyThem, value.id),
          ...said('You bring', value.bring),
          ...said('How you will use it', value.use),
          ...said('What it serves', value.serves),
          ...said('You promise', value.commitment),
        ]
      : []),
    ...(candidate ? researched(candidate, nameOf) : []),
  ];
}

function researched(candidate: Candidate, nameOf: (id: string) => string): readonly Line[] {
  const scores = criteria.flatMap((criterion) => {
    const [score, note] = [candidate[criterion], candidate[`${criterion}Note`]];
    if (score === null) return note ? [`${criterion}: ${note}`] : [];
    return [`${criterion} ${score} of 5${note ? ` (${note})` : ''}`];
  });
  const { id, ahead, values, stretch, pool, connection, questions, state } = candidate;
  const facts = [
    ...scores,
    ...(ahead === null ? [] : [`${counted(ahead, 'year')} ahead of you`]),
    ...(pool ? [`found through ${saidOf(poolOptions, pool)}`] : []),
    ...(connection ? [`${nameOf(connection)} could introduce you`] : []),
    ...(state === 'parked' ? ['parked for now'] : []),
  ];
  return [
    line(`On your shortlist: ${facts.join('; ') || 'nothing found out yet'}`, id),
    ...said('You both hold dear', values),
    ...said('Where they would stretch you', stretch),
    ...said('What you would ask', questions),
  ];
}

/** The page of expectations that holds, in short. */
export function theAgreement({ journal, person, off }: Scene): {
  readonly title: string;
  readonly lines: readonly Line[];
} {
  const page = agreementWith(journal, person.id);
  if (!page) return { title: '', lines: [] };
  const titles = { proposed: 'What you propose', agreed: 'What you agreed', ended: 'What you had agreed' };
  return {
    title: titles[page.state],
    lines: [
      line(page.purpose, page.id),
      line(rhythm(page)),
      ...said('It has worked when', page.success),
      ...said('You promise', page.commitments),
      ...said('Stays between you', page.confidentiality),
      ...said('You leave out', page.offLimits),
      ...(page.state === 'proposed' ? [line(stillOpen(page))] : []),
      ...ending(page, off),
    ],
  };
}

const rhythm = ({ cadence, minutes, channel }: Agreement): string =>
  `${rhythmSaid(cadence).replace(/^\w/, (letter) => letter.toUpperCase())}, ${counted(minutes, 'minute')}${channel ? `; in between: ${channel}` : ''}`;

const stillOpen = (page: Agreement): string => {
  const open = openPoints(page).length;
  return open === 0 ? 'Every point is settled' : `${counted(open, 'point')} still to settle`;
};

function ending(page: Agreement, off: Scene['off']): readonly Line[] {
  const on = (day: string) => `${longDate(day)}${off(day)}`;
  if (page.ending) {
    const { on: day, lessons } = page.ending;
    return [line(`Ended on ${on(day)}`), ...said('What you take with you', lessons)];
  }
  return [
    ...(page.review && page.state === 'agreed' ? said('You review it on', on(page.review)) : []),
    ...(page.ends ? said(page.state === 'ended' ? 'It ended on' : 'It ends on', on(page.ends)) : []),
  ];
}

/** Objectives with a plan that names them, and how far each has come. */
export const workingOn = ({ journal }: Scene): readonly Line[] =>
  journal.plans.toReversed().flatMap((plan) => {
    const objective = journal.objectives.find(({ id }) => id === plan.objective);
    return objective ? [line(`${objective.goal}: ${progressInWords(plan)}`, plan.id)] : [];
  });

/** What each of you still has to do, yours first. */
export function toDo({ journal, person, today }: Scene): readonly Line[] {
  const open = openActions(journal, person.id);
  return (['me', 'mentor'] as const).flatMap((who) =>
    open
      .filter((action) => action.who === who)
      .map((action) => line(`${who === 'me' ? 'You' : 'They'}: ${actionLine(action, today)}`, action.id)),
  );
}

/** Their last advice with what became of it, and how much they wait to hear of; at most half of what happened. */
export function lastAdvice({ journal, person }: Scene, most: number): readonly Line[] {
  const shown = newestHeard(journal.advice, journal.profile.zone).slice(0, Math.ceil(most / 2));
  // Of what was never tried nothing came, and the list says so.
  const untold = untoldAdvice(journal, person.id).filter(({ state }) => state === 'tried').length;
  return [
    ...shown.map((one) => line(updateOf(one), one.id)),
    ...(untold > 0 ? [line(`They have not heard yet what came of ${counted(untold, 'piece')} of it`)] : []),
  ];
}

/** What went from one to the other, the newest first, under what it comes to (S63). */
export function betweenYou({ journal, person }: Scene, most: number): readonly Line[] {
  const all = journal.exchanges.toSorted((a, b) => compare(b.on, a.on));
  if (all.length === 0) return [];
  const directions = { given: 'You gave', received: 'You received', forward: 'You passed on' };
  const sides = balanceWords(person, balanceWith(journal, person.id)).slice(0, 2);
  return [
    line(sides.join(' ')),
    ...all
      .slice(0, Math.ceil(most / 2))
      .map(({ id, on, direction, what, how }) =>
        line(`${longDate(on)}. ${directions[direction]}: ${what}${how ? ` (${how})` : ''}`, id),
      ),
  ];
}
