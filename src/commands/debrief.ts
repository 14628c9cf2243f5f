import type { Context } from '../context.ts';
import { debriefClosing, recapView } from '../documents/debrief.ts';
import { splitLetter } from '../documents/letters.ts';
import { untoldAdvice } from '../domain/advice.ts';
import { dayOf, longDate, todayIn, whenName } from '../domain/dates.ts';
import { caughtIn, isFirstTalk, proposedNext } from '../domain/debriefseeds.ts';
import { draftOf } from '../domain/drafts.ts';
import { fieldOf } from '../domain/fields.ts';
import { heldWith } from '../domain/held.ts';
import type { Entry, Journal, Meeting, Person } from '../domain/journal.ts';
import { meetingOn, newMeeting, toDebrief, upcoming } from '../domain/meetings.ts';
import { keepMessage } from '../domain/messages.ts';
import { personById } from '../domain/people.ts';
import { meetingStages } from '../domain/stage.ts';
import { debriefAfter, debrief as worksheet } from '../worksheets/debrief.ts';
import { type Command, defineCommand } from './command.ts';
import { type Handing, handOver, handOverFlags } from './outreach/handover.ts';
import { readingOnce } from './readonce.ts';
import type { Sheet } from './sheets.ts';
import { subjectOf } from './subject.ts';
import { runWorksheet, worksheetCommand } from './worksheet.ts';

export const sheet: Sheet = {
  worksheet,
  stages: meetingStages,
  /** What was caught while talking counts also where nobody is asked for it. */
  draft:
    (_context, journal, about) =>
    async ({ id }, answers) => {
      const day = answers['met-on'];
      if (about === null || typeof day !== 'string') return undefined;
      const meeting = meetingOn(journal, about, day);
      return meeting && meeting.debriefedOn === null
        ? (caughtIn(journal, meeting)[id] ?? undefined)
        : undefined;
    },
  closing: (journal, entry) => debriefClosing(journal, entry),
};

const asked = worksheetCommand(sheet);

type Input = Handing & { person?: string; template?: boolean; answers?: string; [flag: string]: unknown };

export const debrief: Command = defineCommand<Input>({
  ...asked,
  options: [...(asked.options ?? []), ...handOverFlags],
  async run(world, input) {
    const context = readingOnce(world);
    if (input.template) return asked.run(context, input as never) as Promise<void>;
    // A file says itself whom it is about.
    const about = input.answers === undefined ? await subjectOf(context, sheet, input.person) : null;
    const journal = await context.store.read();
    const person = personById(journal, about);
    const today = todayIn(context.now(), journal.profile.zone);
    if (person && context.screen.interactive) sayWhich(context, journal, { person, today });
    await tryRecap(context, journal, today);
    const hidden = person ? senseless(journal, person.id, today) : [];
    const questions = debriefAfter({
      without: input.answers === undefined ? hidden.filter((id) => !(fieldOf(id) in input)) : [],
      rhythm: person ? proposedNext(journal, person.id, today) : null,
    });
    const named = person && input.answers === undefined ? { ...input, person: person.slug } : input;
    const filled = await runWorksheet(context, { ...sheet, worksheet: questions }, named);
    await draftRecap(context, filled.entry, input);
  },
});

/** Questions that this meeting gives no reason to ask: nothing to tell, or no first talk to decide after. */
function senseless(journal: Journal, person: string, today: string): readonly string[] {
  const tried = untoldAdvice(journal, person).some(({ state }) => state === 'tried');
  return [
    ...(tried ? [] : ['told']),
    ...(isFirstTalk(journal, person, today) ? [] : ['felt', 'fit', 'decision']),
  ];
}

/** Says which meeting this is about, above all when none is known to have been held. */
function sayWhich(
  { out }: Context,
  journal: Journal,
  { person, today }: { readonly person: Person; readonly today: string },
): void {
  if (draftOf(journal, { worksheet: 'debrief', about: person.id })) return;
  const meeting = toDebrief(journal, person.id, today);
  if (meeting) {
    out.hint(`This is about your meeting on ${whenName(meeting.start)}.`);
    return;
  }
  const next = upcoming(journal, person.id, today);
  const last = heldWith(journal, person.id).at(-1);
  if (next)
    out.warn(
      `Your meeting with ${person.name} is on ${whenName(next.start)} and has not been held. If you met before that, say when.`,
    );
  else if (last)
    out.warn(
      `Your meeting of ${longDate(dayOf(last.start))} has its debrief already. If there was another, say when.`,
    );
  else out.warn(`No meeting with ${person.name} is written down. If you met, say when.`);
}

const recap = 'messages/recap';

async function recapOf(
  { files }: Pick<Context, 'files'>,
  journal: Journal,
  meeting: Meeting,
): Promise<string> {
  const { render } = await import('../documents/render.ts');
  return render({ name: recap, text: await files.template(recap) }, recapView(journal, meeting));
}

/** A template of their own that is broken says so before anybody has answered anything, and nothing is kept. */
async function tryRecap(context: Context, journal: Journal, today: string): Promise<void> {
  const nobody = { id: '', at: context.now().toISOString(), person: '', zone: null };
  await recapOf(context, journal, newMeeting(journal, { ...nobody, start: today, kind: 'regular' }));
}

/** Thanks and a recap, drafted for the first two days (S48), as a message like any other. */
async function draftRecap(context: Context, { about, answers }: Entry, flags: Handing): Promise<void> {
  const { store, out, now, mint } = context;
  const journal = await store.read();
  const person = personById(journal, about);
  const day = answers['met-on'];
  const meeting = person && typeof day === 'string' ? meetingOn(journal, person.id, day) : undefined;
  if (!person || !meeting) return;
  const { subject, body } = splitLetter(await recapOf(context, journal, meeting));
  const entry = {
    id: mint(),
    at: now().toISOString(),
    worksheet: 'outreach',
    about: person.id,
    answers: { person: person.id, kind: 'thanks', subject, body },
  };
  const after = await store.change(
    (journal) => keepMessage(journal, entry, mint),
    `Drafted the recap for ${person.name}`,
  );
  out.title(`Your recap for ${person.name}; it is best sent within two days`);
  out.say(`Subject: ${subject ?? ''}\n\n${body}`);
  await handOver(context, after, person.id, flags);
}
