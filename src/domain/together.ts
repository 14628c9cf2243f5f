import { heldAgreements, newestAgreement } from './agreements.ts';
import { addDays, addMonths, dayIn, longDate, relative } from './dates.ts';
import type { Agreement, Journal, Person } from './journal.ts';
import { needsAgreement, particularsOf, type Reminder } from './kinds.ts';
import { type PersonStage, stages } from './stage.ts';
import { type Next, now, type Step, soon } from './step.ts';

/** How long before a review or an end it is worth preparing, in days. */
const ahead = 30;

/** After so many days a page that was proposed should have been talked over. */
const overdue = 14;

/** What expectations ask for: a page, a talk about it, a review, an end, and what is easily forgotten (S59, S95). */
export function agreementSteps(journal: Journal, today: string): readonly Step[] {
  const stageOf = stages(journal, today);
  const held = heldAgreements(journal);
  const accepted = new Set(
    journal.candidates.filter(({ state }) => state === 'agreed').map(({ person }) => person),
  );
  const concerned = journal.people.filter(
    ({ id, kind }) => held.has(id) || accepted.has(id) || !needsAgreement(kind),
  );
  return concerned.flatMap((person) => {
    const stage = stageOf(person.id);
    const page = held.get(person.id);
    const step = stepFor(journal, { person, stage, page }, today);
    if (!step) return [];
    return [{ about: { kind: 'agreement', id: page?.id ?? null, person: person.id }, stage, ...step }];
  });
}

type File = {
  readonly person: Person;
  readonly stage: PersonStage;
  readonly page: Agreement | undefined;
};

function stepFor(journal: Journal, { person, stage, page }: File, today: string): Next | null {
  if (stage === 'closed' || stage === 'closing' || stage === 'paused') return null;
  if (!page)
    return needsAgreement(person.kind) ? firstPage(person) : reminderOf(journal, person, null, today);
  const newest = newestAgreement(journal, person.id) ?? page;
  if (newest.state === 'proposed') {
    const waiting = toSettle(journal, person, newest, today);
    if (page === newest || waiting.urgency === 'now') return waiting;
    return endOf(person, page, today) ?? reviewOf(person, page, stage, today) ?? waiting;
  }
  return (
    endOf(person, page, today) ??
    reviewOf(person, page, stage, today) ??
    reminderOf(journal, person, page, today)
  );
}

const firstPage = ({ name, slug }: Person): Next =>
  soon(
    `Write one page of expectations for ${name}`,
    'one page now saves a misunderstanding later',
    `mentor expect ${slug}`,
  );

function toSettle(
  { profile }: Journal,
  { name, slug }: Person,
  { at, version, settled }: Agreement,
  today: string,
): Next {
  const reason =
    settled.length > 0
      ? 'a few points are still open between you'
      : version > 1
        ? 'a change waits for their word, and the page before holds until then'
        : 'it is only your side so far; note what they see differently';
  const due = addDays(dayIn(at, profile.zone), overdue);
  const step = `Talk the page over with ${name}`;
  return due <= today
    ? now(step, reason, { command: `mentor expect ${slug}`, due })
    : soon(step, reason, `mentor expect ${slug}`);
}

function endOf({ name, slug }: Person, { ends }: Agreement, today: string): Next | null {
  if (ends === null || addDays(ends, -ahead) > today) return null;
  const passed = ends <= today;
  return {
    step: passed ? `Settle with ${name} how it goes on` : `Talk with ${name} about what comes after the end`,
    reason: passed
      ? `the end you agreed on was ${longDate(ends)}; it may move, or be celebrated`
      : `your page ends ${relative(ends, today)}; the end may move if both want it to`,
    command: `mentor expect ${slug}`,
    due: ends,
    urgency: passed ? 'now' : 'soon',
  };
}

function reviewOf(
  { name, slug }: Person,
  { review }: Agreement,
  stage: PersonStage,
  today: string,
): Next | null {
  if (review === null) return null;
  if (stage === 'review-due')
    return now(`Look at your page together with ${name}`, `the review was due on ${longDate(review)}`, {
      command: `mentor expect ${slug}`,
      due: review,
    });
  if (review <= today || addDays(review, -ahead) > today) return null;
  return {
    ...soon(
      `Find a day with ${name} to review how it goes`,
      `the review you agreed on is ${relative(review, today)}`,
      `mentor expect ${slug}`,
    ),
    due: review,
  };
}

/** What its kind and setting make easy to forget, while it counts (S28 to S31, S36, S117, S118). */
function reminderOf(journal: Journal, person: Person, page: Agreement | null, today: string): Next | null {
  const reminder = particularsOf(person)
    .flatMap(({ remind }) => remind)
    .find(({ moment }) => isNow[moment](journal, { person, page }, today));
  if (!reminder) return null;
  return {
    ...soon(reminder.step(person.name), reminder.reason, `mentor show ${person.slug}`),
    urgency: 'later',
  };
}

type Pair = { readonly person: Person; readonly page: Agreement | null };

/** When each moment of a relationship is. */
const isNow: Readonly<Record<Reminder['moment'], (journal: Journal, pair: Pair, today: string) => boolean>> =
  {
    start({ profile }, { page }, today) {
      const began = page && (page.starts ?? dayIn(page.at, profile.zone));
      return began !== null && began <= today && addMonths(began, 1) > today;
    },
    review: (_, { page }, today) =>
      !!page?.review && page.review > today && addMonths(page.review, -2) <= today,
    after: ({ meetings }, { person: { id } }, today) =>
      meetings.some(
        ({ person, state, start }) =>
          person === id && state === 'held' && start.slice(0, 10) <= today && addDays(start, 14) > today,
      ),
  };
