import { journalsAbout } from '../domain/aboutwhom.ts';
import { lastContacts } from '../domain/contact.ts';
import { longDate, relative, whenName } from '../domain/dates.ts';
import { callIn } from '../domain/demo.ts';
import { grouped } from '../domain/grouped.ts';
import { shortestPrefixes } from '../domain/ids.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { kinds, settings } from '../domain/kinds.ts';
import { upcoming } from '../domain/meetings.ts';
import { goesTo } from '../domain/messages.ts';
import { nextSteps } from '../domain/next.ts';
import type { Fact, Page, PageItem, Section } from '../domain/page.ts';
import { allIds } from '../domain/records.ts';
import { type PersonStage, stages } from '../domain/stage.ts';
import { listed } from '../domain/wording.ts';
import { levelOptions, supportOptions } from '../worksheets/options.ts';
import { saidOf } from './labels.ts';
import { argued } from './nextsteps.ts';
import { betweenYou, lastAdvice, theAgreement, toDo, whyThem, workingOn } from './personsections.ts';
import { type Introduction, type Line, line, type Scene } from './scene.ts';
import { timelineOf } from './timeline.ts';

/** Everything the journal holds of one person, on one page. `today` is a civil date. */
export const personPage = (journal: Journal, person: Person, today: string, most?: number): Page =>
  personPages(journal, today, { most })(person);

/** At most so many things that happened; `kept`, it is read later too, and says nothing of how long ago that is. */
export type Shown = { readonly most?: number | undefined; readonly kept?: boolean };

/**
 * The page about each person: how things stand, why them, what was agreed, what is open between you, and what
 * happened, the newest first. What they share is gathered once, for there may be thousands.
 */
export function personPages(
  journal: Journal,
  today: string,
  { most = Number.POSITIVE_INFINITY, kept = false }: Shown = {},
): (person: Person) => Page {
  const off = (day: string) => (kept ? '' : ` (${relative(day, today)})`);
  const contacts = lastContacts(journal, today);
  const stageOf = stages(journal, today);
  const about = journalsAbout(journal);
  const names = new Map(journal.people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? 'somebody';
  const asked = introductionsBy(journal);
  const short = shortestPrefixes(allIds(journal));
  // What matters first stands first, and is what stays.
  const steps = new Map(
    nextSteps(journal, today)
      .toReversed()
      .map((step) => [step.about.person, step]),
  );

  return (person) => {
    const theirs = about(person.id);
    const introductions = asked.get(person.id) ?? [];
    const scene: Scene = { journal: theirs, person, today, off, nameOf, introductions };
    const step = steps.get(person.id);
    const stage = stageOf(person.id);
    const titled = (id: string, title: string, lines: readonly Line[]): readonly Section[] =>
      lines.length === 0 ? [] : [{ id, title, items: lines.map((line) => itemOf(line, short)) }];
    const events = timelineOf(scene);
    const held = theAgreement(scene);
    const next = step ? { say: argued(step), command: step.command } : usualStep(stage, person);
    return {
      title: person.name,
      lead: leadOf(person),
      facts: factsOf(scene, { stage, last: contacts.get(person.id) ?? null }),
      sections: [
        ...titled('why', 'Why them, and what you bring', whyThem(scene)),
        ...titled('agreement', held.title, held.lines),
        ...titled('working-on', 'What you work on together', workingOn(scene)),
        ...titled('open', 'To do between you', toDo(scene)),
        ...titled('advice', 'Their advice, and what became of it', lastAdvice(scene, most)),
        ...titled('exchanges', 'Given and received', betweenYou(scene, most)),
        ...titled('timeline', 'What happened', events.slice(0, most)),
        ...titled('more', 'Further back', events.length > most ? [older(events.length - most, person)] : []),
      ],
      next: kept && next ? { ...next, command: callIn(journal, next.command) } : next,
    };
  };
}

/** Who was asked to introduce you to somebody else, with what went out to them. */
function introductionsBy(journal: Journal): ReadonlyMap<string | null, readonly Introduction[]> {
  const requests = new Map(
    journal.messages.flatMap((one) => (one.kind === 'introduction' ? [[one.id, one] as const] : [])),
  );
  const sent = journal.touches.flatMap((touch) => {
    const message = requests.get(touch.message ?? '');
    return message && goesTo(message) !== touch.person ? [{ touch, message }] : [];
  });
  return grouped(sent, ({ message }) => goesTo(message));
}

const itemOf = ({ text, record }: Line, short: (id: string) => string): PageItem => ({
  text,
  record,
  short: record && short(record),
});

const older = (count: number, { slug }: Person): Line => line(`${count} more: mentor show ${slug} --all`);

const leadOf = ({ role, company, place }: Person): string | null =>
  [role, company ?? place].filter(Boolean).join(', ') || null;

function factsOf(
  { journal, person, today, off, nameOf }: Scene,
  { stage, last }: { readonly stage: PersonStage; readonly last: string | null },
): readonly Fact[] {
  const { kind, context, level, closeness, support, knows } = person;
  const meeting = upcoming(journal, person.id, today);
  const between = [...(kind ? [kinds[kind].label] : []), ...context.map((one) => settings[one].label)];
  const facts: Fact[] = [];
  const add = (label: string, value: string | null) => {
    if (value) facts.push({ label, value });
  };
  add('stage', [stageWords[stage], ...between].join(', '));
  add('next meeting', meeting ? upcomingWords(meeting, off) : null);
  add('last in touch', last && `${longDate(last)}${off(last)}`);
  const stands = [level && saidOf(levelOptions, level), closeness && `closeness ${closeness} of 5`];
  add('stands', stands.filter(Boolean).join('; '));
  add('helps with', support.map((one) => saidOf(supportOptions, one)).join(', '));
  add('field', person.field);
  // Where they work stands under the name; where you know each other from is worth its own line beside it.
  add('place', person.company === null ? null : person.place);
  add('mail', person.email);
  add('phone', person.phone);
  add('page', person.url);
  add('connected', person.connectedOn && longDate(person.connectedOn));
  add('introduced by', person.introducedBy && nameOf(person.introducedBy));
  add('knows', listed(knows.map(nameOf), 'and'));
  add('notes', person.notes);
  add('typed as', person.slug);
  return facts;
}

function upcomingWords({ start, minutes, place }: Journal['meetings'][number], off: Scene['off']): string {
  const more = [minutes && `${minutes} minutes`, place].filter(Boolean).join(', ');
  return `${whenName(start)}${off(start)}${more ? `; ${more}` : ''}`;
}

/** The contract's stages as one says them of somebody. */
export const stageWords: Readonly<Record<PersonStage, string>> = {
  contact: 'somebody you know',
  idea: 'on your shortlist, not looked at yet',
  researched: 'on your shortlist',
  asked: 'asked, no answer yet',
  silent: 'has not answered',
  talked: 'you have talked',
  agreed: 'agreed',
  active: 'active',
  paused: 'paused',
  'review-due': 'active, a review is due',
  closing: 'closing',
  closed: 'closed',
};

/** What one would type next where nothing is due. */
function usualStep(stage: PersonStage, { slug }: Person): Page['next'] {
  const [say, command] = usual[stage] ?? [];
  return say && command ? { say, command: `${command} ${slug}` } : null;
}

const usual: Readonly<Partial<Record<PersonStage, readonly [say: string, command: string]>>> = {
  contact: ['If you might ask them, weigh it first.', 'mentor shortlist'],
  researched: ['Say why them, before you write.', 'mentor value'],
  talked: ['If you both want more, settle it on a page.', 'mentor expect'],
  agreed: ['Prepare your first meeting.', 'mentor prep'],
  active: ['Nothing is due. The next meeting can be prepared at any time.', 'mentor prep'],
};
