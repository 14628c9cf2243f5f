import { longDate, relative } from '../domain/dates.ts';
import type { Journal, Person } from '../domain/journal.ts';
import type { Judged, Standing } from '../domain/standing.ts';
import type { Doubt } from '../domain/sunk.ts';
import { counted, listed } from '../domain/wording.ts';
import { rhythmSaid } from './labels.ts';

/** How things stand with somebody, counted from the journal, a sentence each: first the facts, then what drifted. */
export function standingLines(person: Person, standing: Standing, today: string): readonly string[] {
  return [
    ...factLines(person, standing, today),
    ...driftLines(person, standing, today),
    turnLine(person, standing),
  ];
}

/** What was agreed and what was done, in the order in which one would ask. */
export function factLines({ name }: Person, standing: Standing, today: string): readonly string[] {
  const { page, kept, since, lastContact, advice, actions, judged } = standing;
  return [
    `Agreed: ${page.purpose.replace(/[.\s]+$/, '')}; ${rhythmSaid(page.cadence)}. The sign that it works: ${page.success.replace(/[.\s]+$/, '')}.`,
    `Meetings since ${longDate(since)}: ${keptInWords(kept)}.`,
    lastContact
      ? `You were last in touch ${relative(lastContact, today)}, on ${longDate(lastContact)}.`
      : `No contact with ${name} is written down yet.`,
    ...(advice.heard > 0 ? [adviceLine(advice)] : []),
    ...promisesLine(actions),
    ...judged.flatMap(judgedLine),
  ];
}

function adviceLine({ heard, tried, told }: Standing['advice']): string {
  const pieces = `Advice: ${counted(heard, 'piece')} heard`;
  if (tried === 0) return `${pieces}, none of it tried yet.`;
  return `${pieces}, ${tried} tried; they know what came of ${told === 0 ? 'none' : told}.`;
}

/** "5 kept, of 6 agreed". */
const keptInWords = ({ held, agreed }: Standing['kept']): string =>
  agreed === null ? `${held} held, with no rhythm agreed` : `${held} kept, of ${agreed} agreed`;

function promisesLine({ me, mentor }: Standing['actions']): readonly string[] {
  const side = (whose: string, { done, open }: Readonly<Record<'done' | 'open', number>>) =>
    done + open > 0 ? [`${whose} ${done} done, ${open} open`] : [];
  const sides = [...side('yours', me), ...side('theirs', mentor)];
  return sides.length > 0 ? [`Actions: ${sides.join('; ')}.`] : [];
}

const judgedLine = ({ objective, first, last, times }: Judged): readonly string[] =>
  first === null || last === null
    ? []
    : [
        first === last
          ? `"${objective.goal}": ${last} of 5 by your own judgement${times > 1 ? ', as at the start' : ''}.`
          : `"${objective.goal}": from ${first} to ${last} of 5 by your own judgement.`,
      ];

/** What is not as it was agreed, and signs worth an honest look. Empty when all is as it should be. */
export function driftLines({ name }: Person, standing: Standing, today: string): readonly string[] {
  const { page, kept, missed, behind, unnamed, advice, doubts } = standing;
  const goals = (objectives: Standing['behind']) =>
    listed(
      objectives.map(({ goal }) => `"${goal}"`),
      'and',
    );
  return [
    ...(kept.agreed !== null && kept.agreed - kept.held >= 2
      ? [`Fewer meetings took place than you agreed on: ${kept.held} of ${kept.agreed}.`]
      : []),
    ...(missed > 0 ? [`${counted(missed, 'meeting')} fell through because somebody did not come.`] : []),
    ...(page.ends !== null && page.ends < today ? [`The end on your page was ${longDate(page.ends)}.`] : []),
    ...(behind.length > 0
      ? [`The page still names ${goals(behind)}, which you have closed. Something else could take its place.`]
      : []),
    ...(unnamed.length > 0 ? [`Your goals have moved on: the page does not name ${goals(unnamed)}.`] : []),
    ...(advice.tried > advice.told
      ? [
          `${name} does not know yet what came of ${counted(advice.tried - advice.told, 'piece')} of advice that you tried.`,
        ]
      : []),
    ...doubts.map((doubt) => doubtLines[doubt]),
  ];
}

/** What the journal itself says for each doubt. */
export const doubtLines: Readonly<Record<Doubt, string>> = {
  nowhere:
    'Nothing has moved for some months: no judgement of yours rose, and no advice was tried. Ask why, kindly.',
  'their-side': 'More than once they did not come or did not do what they meant to. Ask what has changed.',
  'not-needed':
    'Lately it did not fit, or their advice was not for you. Ask whether it is the help you need.',
};

const turnLine = ({ name }: Person, { turn, gave }: Standing): string => {
  if (turn === 'they') return `You gave last, on ${longDate(gave!)}; ${name} may be the one to give now.`;
  return gave === null
    ? `It is your turn to give: no gift of yours to ${name} is written down yet.`
    : `It is your turn to give: the last time was on ${longDate(gave)}.`;
};

/** What was counted, as a script reads it. */
export const standingJson = (journal: Journal, person: Person, standing: Standing) => ({
  person: person.id,
  agreement: standing.page.id,
  since: standing.since,
  reviewed: standing.reviewed?.id ?? null,
  kept: standing.kept.held,
  agreed: standing.kept.agreed,
  missed: standing.missed,
  lastContact: standing.lastContact,
  days: standing.days,
  advice: standing.advice,
  actions: standing.actions,
  objectives: standing.judged.map(({ objective, first, last }) => ({ id: objective.id, first, last })),
  turn: standing.turn,
  doubts: standing.doubts,
  reviews: journal.reviews.filter((review) => review.person === person.id).map(({ id }) => id),
});
