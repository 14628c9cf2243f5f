import { BACK, type Context } from '../../context.ts';
import { recapView } from '../../documents/debrief.ts';
import { splitLetter } from '../../documents/letters.ts';
import type { Entry, Journal, Meeting, Person } from '../../domain/journal.ts';
import { meetingOn, newMeeting } from '../../domain/meetings.ts';
import { keepMessage } from '../../domain/messages.ts';
import { personById } from '../../domain/people.ts';
import { askAndLook } from '../../engine/asking.ts';
import { recapBody } from '../../worksheets/recap.ts';
import { coach } from '../answering.ts';
import { type Handing, handOver, isNamed } from '../outreach/handover.ts';

const recap = 'messages/recap';

async function recapOf(
  { files }: Pick<Context, 'files'>,
  journal: Journal,
  meeting: Meeting,
): Promise<string> {
  const { render } = await import('../../documents/render.ts');
  return render({ name: recap, text: await files.template(recap) }, recapView(journal, meeting));
}

/** A template of their own that is broken says so before anybody has answered anything, and nothing is kept. */
export async function tryRecap(context: Context, journal: Journal, today: string): Promise<void> {
  const nobody = { id: '', at: context.now().toISOString(), person: '', zone: null };
  await recapOf(context, journal, newMeeting(journal, { ...nobody, start: today, kind: 'regular' }));
}

type Letter = { readonly subject: string | null; readonly body: string };

/** Thanks and a recap, drafted for the first two days (S48), as a message like any other. */
export async function draftRecap(context: Context, { about, answers }: Entry, flags: Handing): Promise<void> {
  const { store, out, screen } = context;
  const journal = await store.read();
  const person = personById(journal, about);
  const day = answers['met-on'];
  const meeting = person && typeof day === 'string' ? meetingOn(journal, person.id, day) : undefined;
  if (!person || !meeting) return;
  const letter = splitLetter(await recapOf(context, journal, meeting));
  const drafted = await keepLetter(context, person, letter, `Drafted the recap for ${person.name}`);
  out.title(`Your recap for ${person.name}; it is best sent within two days`);
  const asks = screen.interactive && !isNamed(flags);
  out.say(asks ? `Subject: ${letter.subject ?? ''}` : `Subject: ${letter.subject ?? ''}\n\n${letter.body}`);
  const after = asks ? await readAgain(context, drafted, person, letter) : drafted;
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
  { subject, body }: Letter,
  deed: string,
): Promise<Journal> {
  const answers = { person: id, kind: 'thanks', subject, body };
  const entry = { id: mint(), at: now().toISOString(), worksheet: 'outreach', about: id, answers };
  const message = mint();
  return store.change((journal) => keepMessage(journal, entry, () => message), deed);
}
