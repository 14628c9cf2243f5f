import { type Asked, BACK, type Context } from '../../context.ts';
import { actionLine, type Brief, briefFor } from '../../domain/briefs.ts';
import {
  endSitting,
  isTicked,
  type Line,
  readTyped,
  type Sitting,
  sittingAnswers,
  sittingOf,
  type Tick,
} from '../../domain/caught.ts';
import { dayOf, daysBetween, todayIn, wallClock } from '../../domain/dates.ts';
import { draftOf, keepDraft } from '../../domain/drafts.ts';
import type { Answer, Journal, Meeting, Person } from '../../domain/journal.ts';
import { meetingsWith, newMeeting } from '../../domain/meetings.ts';
import { personById } from '../../domain/people.ts';
import { prepFor } from '../../domain/preps.ts';
import { room } from '../../domain/talks.ts';
import { counted } from '../../domain/wording.ts';
import { UsageError } from '../../errors.ts';
import type { Simple } from '../../worksheets/worksheet.ts';

type Options = { readonly lines: readonly string[] | undefined; readonly fresh: boolean };

/** A talk being written down: every line is on disk before the next one can be typed. */
type Talk = {
  readonly person: Person;
  readonly brief: Brief;
  /** A civil date. */
  readonly today: string;
  /** When it began, as a moment. */
  readonly began: string;
  sitting: Sitting;
};

export async function capture(context: Context, about: string, { lines, fresh }: Options): Promise<void> {
  const { store, screen, out } = context;
  const journal = await store.read();
  const person = personById(journal, about)!;
  if (lines === undefined && !screen.interactive)
    throw new UsageError(
      'There is nobody here to write along.',
      `Give what was said as lines: mentor meet ${person.slug} --line "! Ask three customers" --line "- Write to Bo"`,
    );
  const talk = begin(context, journal, person, fresh);
  if (lines) for (const line of lines) await take(context, talk, line);
  else {
    open(context, talk);
    do await writeAlong(context, talk);
    while (!(await isOver(context, talk)));
  }
  await end(context, talk);
  out.hint(`  mentor debrief ${person.slug}  five minutes, while it is fresh`);
}

/** Goes on with a talk that was broken off, or begins a new one with what is open and what is on the agenda. */
function begin({ now }: Context, journal: Journal, person: Person, fresh: boolean): Talk {
  const today = todayIn(now(), journal.profile.zone);
  const brief = briefFor(journal, person.id, today);
  const draft = fresh ? undefined : draftOf(journal, { worksheet: 'meet', about: person.id });
  if (draft) return { person, brief, today, began: draft.at, sitting: sittingOf(draft) };
  const meeting = plannedNow(journal, person.id, today);
  const agenda = prepFor(journal, person.id);
  const questions = agenda?.questions ?? brief.open;
  const main = [
    ...(agenda?.priorities.slice(0, room.priorities) ?? []),
    ...questions.slice(0, room.questions),
  ];
  const ticks: readonly Tick[] = [
    ...[...brief.mine, ...brief.theirs].map((action) => ({
      text: action.what,
      action: action.id,
      spare: false,
    })),
    ...main.map((text) => ({ text, action: null, spare: false })),
    ...questions.slice(room.questions).map((text) => ({ text, action: null, spare: true })),
  ];
  return {
    person,
    brief,
    today,
    began: now().toISOString(),
    sitting: { meeting: meeting?.id ?? null, ticks: unique(ticks), lines: [] },
  };
}

/** The meeting that this is: one held today and to be gone on with, today's in the calendar, or one a day off. */
function plannedNow(journal: Journal, person: string, today: string): Meeting | undefined {
  const away = ({ start }: Meeting) => Math.abs(daysBetween(dayOf(start), today));
  const all = meetingsWith(journal, person);
  return (
    all.find((one) => one.state === 'held' && one.debriefedOn === null && away(one) === 0) ??
    all.filter((one) => one.state === 'scheduled' && away(one) <= 1).toSorted((a, b) => away(a) - away(b))[0]
  );
}

const unique = (ticks: readonly Tick[]): readonly Tick[] =>
  ticks.filter(({ text }, i) => ticks.findIndex((other) => other.text === text) === i);

/** What one needs before the eyes when it begins: last actions, news to tell, the agenda (S88). */
function open({ out }: Context, { person, brief, sitting, today }: Talk): void {
  const all = [...brief.mine, ...brief.theirs];
  const show = (title: string, wanted: (tick: Tick) => boolean) => {
    const lines = sitting.ticks.flatMap((tick, i) => {
      const action = all.find(({ id }) => id === tick.action);
      const who = action ? (action.who === 'me' ? 'You: ' : 'They: ') : '';
      const text = action ? actionLine(action, today) : tick.text;
      return wanted(tick) ? [`  [${isTicked(sitting, tick) ? 'x' : ' '}] ${i + 1}. ${who}${text}`] : [];
    });
    if (lines.length > 0) out.say(`${title}\n${lines.join('\n')}`);
  };
  out.title(`With ${person.name}, ${brief.minutes} minutes`);
  if (sitting.lines.length > 0)
    out.hint(`Going on where you stopped: ${counted(sitting.lines.length, 'line')} kept.`);
  show('What you promised each other last time:', ({ action }) => action !== null);
  if (brief.updates.length > 0)
    out.say(`To tell them, about their advice:\n${brief.updates.map((text) => `  ${text}`).join('\n')}`);
  show('On the agenda:', ({ action, spare }) => action === null && !spare);
  show('If there is time:', ({ spare }) => spare);
  out.hint(
    'Begin a line with ! for advice, - for an action, ? for a question, @ for an introduction, . for what is private; anything else is a note. A number ticks that one off. Enter alone ends.',
  );
}

const lineQuestion: Simple = {
  id: 'line',
  kind: 'line',
  ask: 'What is said?',
  hint: '! advice  - action  ? question  @ introduction  . private',
  example: '! Ask three customers before you decide',
};

/** Takes line after line until a blank one. Going back takes the last line out, in hand to be mended. */
async function writeAlong(context: Context, talk: Talk): Promise<void> {
  let before: string | undefined;
  for (;;) {
    const asked: Asked = { progress: clockOf(context, talk), ...(before !== undefined && { before }) };
    // A new question each time: the clock stands above every prompt, not only the first.
    const reply = await context.ask({ ...lineQuestion }, asked);
    before = undefined;
    if (reply === BACK) before = await takeOut(context, talk);
    else if (typeof reply !== 'string' || reply.trim() === '') return;
    else await take(context, talk, reply);
  }
}

/** "12 of 45 minutes, 33 left", from when the talk began. */
function clockOf({ now }: Context, { began, brief }: Talk): string {
  const used = Math.max(0, Math.floor((now().getTime() - Date.parse(began)) / 60_000));
  const left = brief.minutes - used;
  return left >= 0
    ? `${used} of ${brief.minutes} minutes, ${left} left`
    : `${used} of ${brief.minutes} minutes, ${-left} over`;
}

async function take(context: Context, talk: Talk, typed: string): Promise<void> {
  const { sitting } = talk;
  const read = readTyped(typed);
  const at = context.now().toISOString();
  if (read.do === 'catch')
    return keep(context, talk, [...sitting.lines, { at, kind: read.kind, text: read.text }]);
  if (read.do === 'nothing') return;
  const tick = sitting.ticks[read.number - 1];
  if (!tick) return context.out.warn(`There is no number ${read.number} in the list.`);
  const others = sitting.lines.filter(({ kind, text }) => !(kind === 'done' && text === tick.text));
  const undone = others.length < sitting.lines.length;
  await keep(context, talk, undone ? others : [...others, { at, kind: 'done', text: tick.text }]);
  context.out.done(`${undone ? 'Open again' : 'Ticked off'}: ${tick.text}`);
}

/** Takes the newest line out, and gives it as it was typed. */
async function takeOut(context: Context, talk: Talk): Promise<string | undefined> {
  const last = talk.sitting.lines.at(-1);
  if (!last) return undefined;
  await keep(context, talk, talk.sitting.lines.slice(0, -1));
  if (last.kind !== 'done') return `${signOf(last)}${last.text}`;
  context.out.say(`Open again: ${last.text}`);
  return undefined;
}

const signs: Readonly<Record<Line['kind'], string>> = {
  advice: '! ',
  action: '- ',
  question: '? ',
  introduction: '@ ',
  private: '. ',
  note: '',
  done: '',
};
const signOf = ({ kind }: Line): string => signs[kind];

/** Puts the talk on disk as it is now. */
async function keep({ store, mint }: Context, talk: Talk, lines: readonly Line[]): Promise<void> {
  talk.sitting = { ...talk.sitting, lines };
  const draft = { answers: sittingAnswers(talk.sitting), open: null, id: mint(), at: talk.began };
  await store.change((journal) => keepDraft(journal, { worksheet: 'meet', about: talk.person.id }, draft));
}

const over: Simple = { id: 'over', kind: 'yes', ask: 'Is the meeting over?', required: true };

const headings: Readonly<Record<Line['kind'], string>> = {
  note: 'Main points',
  advice: 'Advice',
  action: 'To do',
  introduction: 'Introductions',
  question: 'Questions for next time',
  done: 'Done',
  private: 'For yourself',
};

/** Says what was caught, to be read aloud as the close of the talk (S89), and asks whether that was all. */
async function isOver({ ask, out }: Context, { sitting }: Talk): Promise<boolean> {
  out.title('To close: what you take home');
  for (const [kind, heading] of Object.entries(headings)) {
    const texts = sitting.lines.filter((line) => line.kind === kind).map(({ text }) => text);
    if (texts.length > 0 && kind !== 'private')
      out.say(`${heading}:\n${texts.map((text) => `  ${text}`).join('\n')}`);
  }
  const open = sitting.ticks.filter(
    (tick) => tick.action === null && !tick.spare && !isTicked(sitting, tick),
  );
  if (open.length > 0) out.say(`Not ticked off:\n${open.map(({ text }) => `  ${text}`).join('\n')}`);
  const answer: Answer | typeof BACK = await ask(over, { before: true });
  return answer === true;
}

async function end({ store, screen, out, mint }: Context, talk: Talk): Promise<void> {
  const { person, began } = talk;
  const id = mint();
  await store.change((journal) => {
    const zone = journal.profile.zone ?? screen.zone();
    const start = wallClock(new Date(began), zone);
    const fresh = newMeeting(journal, { id, at: began, person: person.id, start, zone, state: 'held' });
    return endSitting(journal, talk.sitting, fresh);
  }, `Met ${person.name}`);
  out.done(`${counted(talk.sitting.lines.length, 'line')} of your meeting with ${person.name} kept.`);
}
