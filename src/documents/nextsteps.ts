import { type Day, daysBetween, longDate, relative } from '../domain/dates.ts';
import { quietRules } from '../domain/next/rules.ts';
import type { Step } from '../domain/step.ts';
import { capital, counted, lowered } from '../domain/wording.ts';

/** As many as a person can hold in mind. */
const most = 5;

/** What there is to say today: at most five things, and how many more there are. */
export type Today = {
  readonly said: readonly Step[];
  /** Things that are due as well, or come soon, and find no room. */
  readonly more: number;
  /** The next thing that has a day, where nothing is due. */
  readonly coming: Step | undefined;
  /** That you are away, if you are. */
  readonly away: Step | undefined;
};

/** What `mentor` alone says on a day: a few steps, and how many more there are. */
export function todayOf(steps: readonly Step[], today: Day): Today {
  const open = steps.filter(({ rule }) => !quietRules.has(rule));
  const away = steps.find(({ rule }) => rule === 'away');
  if (away) return { said: [], more: 0, coming: undefined, away };
  const pressing = open.filter(({ urgency }) => urgency !== 'later');
  const said = (pressing.length > 0 ? pressing : open).slice(0, most);
  const dated = steps.filter(({ due }) => due !== null && due > today);
  return {
    said,
    more: pressing.length - Math.min(pressing.length, most),
    coming: dated.toSorted((a, b) => (a.due! < b.due! ? -1 : 1))[0],
    away: undefined,
  };
}

/** The first thing, with its reason and what to type; what was there before says for how long. */
export const firstText = (step: Step, today: Day): string =>
  `${argued(step)}${waited(step, today)}\n\n  ${step.command}`;

/** Everything about one thing, for whoever asks for all of it. */
export const fullText = (step: Step, today: Day): string =>
  `${argued(step)}${waited(step, today)}\n  ${step.command}`;

/** One of several things, behind the first: what is new is argued, what is known only named. */
export const listText = (step: Step, today: Day): string =>
  step.known ? `${step.step}.${waited(step, today)}\n  ${step.command}` : fullText(step, today);

/** What to do and why, as two sentences. */
export const argued = ({ step, reason }: Pick<Step, 'step' | 'reason'>): string =>
  `${step}. ${capital(reason)}.`;

/** How long something that is due has been open: " It has been open since yesterday." */
function waited({ about, due, since, urgency }: Step, today: Day): string {
  // Of several that are late the first is named, and what came up last is another of them.
  const own = about.kind === 'action' || about.kind === 'objective';
  const days = daysBetween(own && due !== null && due < since ? due : since, today);
  // What you said you would do is not open before its day.
  if (urgency === 'later' || days < 1 || (about.kind === 'action' && due !== null && due > today)) return '';
  return ` It has been open ${days === 1 ? 'since yesterday' : `for ${stretch(days)}`}.`;
}

function stretch(days: number): string {
  if (days < 14) return counted(days, 'day');
  return days < 60 ? counted(Math.floor(days / 7), 'week') : counted(Math.floor(days / 30.44), 'month');
}

/** In one line, behind a mark. */
export const lineText = ({ step, command }: Step): string => `- ${step}: ${command}`;

/** How many more there are, and how to see them. */
export const moreText = (more: number): string =>
  `${counted(more, 'more thing')} can be seen with: mentor next --all`;

/** That nothing is due, and what comes next. */
export const nothingText = ({ coming, away }: Today, today: Day): string =>
  away
    ? `Nothing is due: you are away ${away.due ? `until ${longDate(away.due)}` : 'until you say otherwise'}. If you are back:\n\n  ${away.command}`
    : coming
      ? `Nothing is due today. Next, on ${longDate(coming.due!)} (${relative(coming.due!, today)}): ${lowered(coming.step)}.`
      : 'Nothing is due today.';
