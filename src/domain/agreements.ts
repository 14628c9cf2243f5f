import { fieldOf, recordWith } from './fields.ts';
import type { Agreement, Answer, Answers, Journal } from './journal.ts';
import { kinds, settings } from './kinds.ts';

/** How long something holds before the two of you look at it again, and how it begins (S18, S64). */
export const usual = { cadence: 'monthly', minutes: 45, months: 6 } as const;

/** What every page settles, in the order of the page: questions of the worksheet that are fields of the record. */
export const pagePoints = [
  'purpose',
  'goals',
  'cadence',
  'minutes',
  'channel',
  'commitments',
  'hopes',
  'confidentiality',
  'off-limits',
  'success',
  'feedback',
  'accountability',
  'starts',
  'review',
  'ends',
] as const;

/** The extra ids: how it may end (S93), and what the kinds and the settings add. */
export const extraPoints: readonly string[] = [
  ...[...Object.values(kinds), ...Object.values(settings)].flatMap(({ settle }) =>
    settle.map(({ id }) => id),
  ),
  'ending',
];

/** The page that holds with somebody: what is agreed while a newer one is only proposed, else the newest. */
export function agreementWith(journal: Journal, person: string | null): Agreement | undefined {
  const pages = journal.agreements.filter((page) => page.person === person);
  const newest = pages.at(-1);
  if (newest?.state !== 'proposed') return newest;
  const held = pages.findLast(({ state }) => state !== 'proposed');
  return held?.state === 'agreed' ? held : newest;
}

/** The newest page with somebody, agreed or not. */
export const newestAgreement = (journal: Journal, person: string | null): Agreement | undefined =>
  journal.agreements.findLast((page) => page.person === person);

/** The page that holds with each person, in one pass. */
export function heldAgreements(journal: Journal): ReadonlyMap<string, Agreement> {
  const held = new Map<string, Agreement>();
  for (const page of journal.agreements)
    if (page.state !== 'proposed' || held.get(page.person)?.state !== 'agreed') held.set(page.person, page);
  return held;
}

/** What a page says on one point; null when it says nothing. */
export function saysOn(page: Agreement, id: string): Answer {
  const field = fieldOf(id) as keyof Agreement;
  const said = extraPoints.includes(id) ? page.extras?.[id] : (page[field] as Answer | undefined);
  return said === undefined || said === '' || (Array.isArray(said) && said.length === 0) ? null : said;
}

/** The points of a page that say something, or that somebody wants settled. */
export const pointsOn = (page: Agreement): readonly string[] =>
  [...pagePoints, ...extraPoints].filter((id) => saysOn(page, id) !== null || id in page.theirs);

/** The points that both have settled: all of them once the page is agreed. */
export const settledOn = (page: Agreement): readonly string[] =>
  page.state === 'proposed' ? page.settled : pointsOn(page);

/** The points that are not settled yet. */
export const openPoints = (page: Agreement): readonly string[] => {
  const settled = settledOn(page);
  return pointsOn(page).filter((id) => !settled.includes(id));
};

/** All answers of a page, by question id. */
export const answersOn = (page: Agreement): Answers =>
  Object.fromEntries([...pagePoints, ...extraPoints].map((id) => [id, saysOn(page, id)]));

/** A page with these answers in place of its own; ids that are no points are left aside. */
export function pageWith(page: Agreement, answers: Answers): Agreement {
  const given = (ids: readonly string[]) =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
  const extras = { ...page.extras, ...given(extraPoints) };
  return {
    ...recordWith(page, given(pagePoints)),
    extras: Object.fromEntries(Object.entries(extras).filter(([, answer]) => answer !== null)),
  };
}

/** The same page as a version after another one. */
export const nextVersion = (before: Agreement, page: Agreement, changed: string | null): Agreement => ({
  ...page,
  version: before.version + 1,
  replaces: before.id,
  changed,
});
