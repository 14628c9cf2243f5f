import type { Context } from '../context.ts';
import { debriefClosing } from '../documents/debrief.ts';
import { untoldAdvice } from '../domain/advice.ts';
import { dayOf, longDate, todayIn, whenName } from '../domain/dates.ts';
import { caughtIn, isFirstTalk, proposedNext } from '../domain/debriefseeds.ts';
import { draftOf } from '../domain/drafts.ts';
import { fieldOf } from '../domain/fields.ts';
import { heldWith } from '../domain/held.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { meetingOn, toDebrief, upcoming } from '../domain/meetings.ts';
import { personById } from '../domain/people.ts';
import { meetingStages } from '../domain/stage.ts';
import { debriefAfter, debrief as worksheet } from '../worksheets/debrief.ts';
import { type Command, defineCommand } from './command.ts';
import { recapWriter, showRecap, withRecap } from './debrief/recap.ts';
import { receiving } from './newcomer.ts';
import { type Handing, handOverFlags } from './outreach/handover.ts';
import { readingOnce } from './readonce.ts';
import type { Sheet } from './sheets.ts';
import { subjectOf } from './subject.ts';
import { runWorksheet, type WorksheetInput, worksheetCommand } from './worksheet.ts';

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

type Input = Handing & WorksheetInput;

export const debrief: Command = defineCommand<Input>({
  ...asked,
  options: [...(asked.options ?? []), ...handOverFlags],
  async run(world, input) {
    const context = receiving(readingOnce(world));
    if (input.template) return asked.run(context, input as never) as Promise<void>;
    // A file says itself whom it is about.
    const about = input.answers === undefined ? await subjectOf(context, sheet, input.person) : null;
    const journal = await context.store.read();
    const person = personById(journal, about);
    const today = todayIn(context.now(), journal.profile.zone);
    if (person && context.screen.interactive) sayWhich(context, journal, { person, today });
    const write = await recapWriter(context, journal, today);
    const hidden = person ? senseless(journal, person.id, today) : [];
    const questions = debriefAfter({
      without: input.answers === undefined ? hidden.filter((id) => !(fieldOf(id) in input)) : [],
      zone: context.screen.zone(),
      rhythm: person ? proposedNext(journal, person.id, today) : null,
    });
    const named = person && input.answers === undefined ? { ...input, person: person.slug } : input;
    const both = { ...sheet, worksheet: withRecap(questions, write) };
    const filled = await runWorksheet(context, both, named);
    await showRecap(context, write, filled, input);
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
