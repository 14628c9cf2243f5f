import { BACK, type Context } from '../../context.ts';
import { recapView } from '../../documents/debrief.ts';
import { splitLetter } from '../../documents/letters.ts';
import type { Entry, Journal, Meeting, Person } from '../../domain/journal.ts';
import { meetingOn, newMeeting } from '../../domain/meetings.ts';
import { keepMessage } from '../../domain/messages.ts';
import { personById } from '../../domain/people.ts';
import { askAndLook } from '../../engine/asking.ts';
import type { Filled } from '../../engine/conclude.ts';
import { UserError } from '../../errors.ts';
import { recapBody } from '../../worksheets/recap.ts';
import type { Worksheet } from '../../worksheets/worksheet.ts';
import { coach } from '../answering.ts';
import { type Handing, handOver, isNamed } from '../outreach/handover.ts';

const recap = 'messages/recap';

type Letter = { readonly subject: string | null; readonly body: string };

/** Writes thanks and a recap of a meeting, as it stands in a journal. */
export type RecapWriter = (journal: Journal, meeting: Meeting) => Letter;

/** A template of their own that is broken says so before anybody has answered anything, and nothing is kept. */
export async function recapWriter(
  { files, now }: Context,
  journal: Journal,
  today: string,
): Promise<RecapWriter> {
  const { prepare } = await import('../../documents/render.ts');
  const render = prepare({ name: recap, text: await files.template(recap) });
  const write: RecapWriter = (journal, meeting) => splitLetter(render(recapView(journal, meeting)));
  const nobody = { id: '', at: now().toISOString(), person: '', zone: null };
  write(journal, newMeeting(journal, { ...nobody, start: today, kind: 'regular' }));
  return write;
}

/**
 * The debrief with its recap, which is drafted for the first two days (S48) as a message like any other: one deed,
 * so that whoever takes the debrief back takes both. A recap that cannot be written costs nobody the debrief.
 */
export const withRecap = (debrief: Worksheet, write: RecapWriter): Worksheet => ({
  ...debrief,
  keep(before, entry, mint) {
    const journal = debrief.keep?.(before, entry, mint) ?? before;
    const meeting = meetingOf(journal, entry);
    const letter = meeting && written(() => write(journal, meeting));
    return letter ? keepMessage(journal, recapEntry(entry, letter), mint) : journal;
  },
});

function written(write: () => Letter): Letter | null {
  try {
    return write();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const recapEntry = (entry: Entry, { subject, body }: Letter): Entry => ({
  ...entry,
  answers: { person: entry.about, kind: 'thanks', subject, body },
});

function meetingOf(journal: Journal, { about, answers }: Entry): Meeting | undefined {
  const day = answers['met-on'];
  return about !== null && typeof day === 'string' ? meetingOn(journal, about, day) : undefined;
}

/** Shows the recap, lets it be read again, and hands it over. @throws UserError when it could not be written */
export async function showRecap(
  context: Context,
  write: RecapWriter,
  { journal, entry }: Filled,
  flags: Handing,
): Promise<void> {
  const { out, screen } = context;
  const person = personById(journal, entry.about);
  const meeting = meetingOf(journal, entry);
  if (!person || !meeting) return;
  const letter = write(journal, meeting);
  out.title(`Your recap for ${person.name}; it is best sent within two days`);
  const asks = screen.interactive && !isNamed(flags);
  out.say(asks ? `Subject: ${letter.subject ?? ''}` : `Subject: ${letter.subject ?? ''}\n\n${letter.body}`);
  const after = asks ? await readAgain(context, journal, person, letter) : journal;
  await handOver(context, after, person.id, flags);
}

/**
 * It is made of shorthand from the talk, so whoever signs it reads it first. What is changed is kept as the next
 * version, and the draft is safe meanwhile.
 */
async function readAgain(
  context: Context,
  drafted: Journal,
  person: Person,
  { subject, body }: Letter,
): Promise<Journal> {
  const { ask, out, now } = context;
  const around = { journal: drafted, now: now(), zone: drafted.profile.zone };
  let journal = drafted;
  let kept = body;
  const keep = async (text: unknown) => {
    if (typeof text !== 'string' || text === kept) return;
    kept = text;
    journal = await keepLetter(
      context,
      person,
      { subject, body: text },
      `Changed the recap for ${person.name}`,
    );
  };
  const place = { answers: { reader: person.name, subject }, keep };
  const sitting = { ask, out, look: coach, around };
  for (let read: unknown = BACK; read === BACK; ) {
    // Nothing comes before it, so going back asks it again.
    read = await askAndLook(sitting, recapBody, { before: kept }, place);
  }
  return journal;
}

function keepLetter(
  { store, now, mint }: Context,
  { id }: Person,
  letter: Letter,
  deed: string,
): Promise<Journal> {
  const entry = { id: mint(), at: now().toISOString(), worksheet: 'outreach', about: id, answers: {} };
  const message = mint();
  return store.change((journal) => keepMessage(journal, recapEntry(entry, letter), () => message), deed);
}
