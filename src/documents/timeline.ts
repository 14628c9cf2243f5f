import { compare, dayOf, longDate } from '../domain/dates.ts';
import type { Agreement, Meeting, Message, Touch } from '../domain/journal.ts';
import { messageOptions } from '../worksheets/options.ts';
import { saidOf } from './labels.ts';
import { type Introduction, type Line, type Scene, writtenOn } from './scene.ts';

type Event = { readonly day: string; readonly say: string; readonly record: string };

/**
 * What happened between you, the newest first: meetings, messages and what came back, agreements, reviews. Of one day,
 * thanks come after the meeting, and an answer after what it answers.
 */
export function timelineOf(scene: Scene): readonly Line[] {
  const { journal, introductions, nameOf } = scene;
  const messages = new Map(journal.messages.map((message) => [message.id, message]));
  const sent = new Set(journal.touches.map(({ message }) => message));
  const replaced = new Set(journal.messages.map(({ replaces }) => replaces));
  const drafts = journal.messages.filter(({ id }) => !sent.has(id) && !replaced.has(id));
  const on = (at: string) => writtenOn(scene, at);
  const letters = journal.touches.map((touch) => ({ touch, message: messages.get(touch.message ?? '') }));
  const isThanks = ({ message }: (typeof letters)[number]) => message?.kind === 'thanks';
  const asked = ({ touch, message }: Introduction) =>
    touchEvents(touch, messageWords(message, nameOf(touch.person)), { on });
  const written = ({ touch, message }: (typeof letters)[number]) =>
    touchEvents(touch, message ? messageWords(message) : 'you wrote or called', {
      on,
      to: message?.kind === 'introduction' && message.via ? nameOf(message.via) : undefined,
    });
  const events: readonly Event[] = [
    ...introductions.flatMap(asked),
    ...letters.filter((one) => !isThanks(one)).flatMap(written),
    ...journal.preps.map(({ id, at, priorities }) => ({
      day: on(at),
      say: `Prepared a meeting${withWords(priorities)}`,
      record: id,
    })),
    ...journal.meetings
      .toSorted((a, b) => compare(a.start, b.start))
      .map((one) => ({ day: dayOf(one.start), say: meetingWords(one), record: one.id })),
    ...journal.agreements.map((one) => ({ day: on(one.at), say: agreementWords(one), record: one.id })),
    ...journal.reviews.map(({ id, on, decision, note }) => ({
      day: on,
      say: `Looked back${decision ? `, and decided to ${decisions[decision]}` : ''}${withWords(note ? [note] : [])}`,
      record: id,
    })),
    ...journal.pauses.map(({ id, kind, from, until, why }) => ({
      day: from,
      say: `${pauses[kind]}${until ? ` until ${longDate(until)}` : ''}${withWords(why ? [why] : [])}`,
      record: id,
    })),
    ...letters.filter(isThanks).flatMap(written),
    ...drafts.map((one) => ({ day: on(one.at), say: `Draft: ${messageWords(one)}`, record: one.id })),
  ];
  return events
    .toSorted((a, b) => compare(a.day, b.day))
    .toReversed()
    .map(({ day, say, record }) => ({ text: `${longDate(day)}. ${say}`, record }));
}

const withWords = (texts: readonly string[]): string => (texts.length > 0 ? `: ${texts.join('; ')}` : '');

const decisions = { 'go-on': 'go on', adjust: 'adjust it', evolve: 'let it change', close: 'close it' };
const pauses = { pause: 'Paused', away: 'Away', snooze: 'A step put off' };
const meetings: Readonly<Record<Meeting['kind'], string>> = {
  talk: 'Talk',
  'kick-off': 'Kick-off',
  regular: 'Meeting',
  review: 'Review meeting',
  last: 'Last meeting',
  flash: 'One sitting',
  group: 'Circle',
};
const outcomes = { scheduled: ', planned', held: '', missed: ', missed', cancelled: ', called off' };

const meetingWords = ({ kind, state, points, lines }: Meeting): string => {
  const notes =
    points.length > 0 ? points : lines.filter((one) => one.kind === 'note').map(({ text }) => text);
  return `${meetings[kind]}${outcomes[state]}${withWords(notes)}`;
};

const messageWords = ({ kind, subject }: Message, about?: string): string =>
  `${saidOf(messageOptions, kind)}${about ? ` to ${about}` : ''}${subject ? `, "${subject}"` : ''}`;

const channels: Readonly<Record<Touch['channel'], string>> = {
  mail: 'by mail',
  note: 'as a note',
  call: 'by phone',
  'in-person': 'in person',
  chat: 'in a chat',
  other: 'another way',
};

/** What went out, and what came back, each on its day; `to` names who was written to where that is somebody else. */
function touchEvents(
  { id, at, channel, state, sentOn, endedOn, note }: Touch,
  what: string,
  { on, to }: { readonly on: (at: string) => string; readonly to?: string | undefined },
): readonly Event[] {
  const who = to ?? 'They';
  const ends = { answered: `${who} answered`, declined: `${who} declined`, silent: 'No answer came' };
  return [
    {
      day: sentOn ?? on(at),
      say:
        state === 'draft'
          ? `Not sent yet: ${what}`
          : `Sent ${channels[channel]}${to ? ` to ${to}` : ''}: ${what}`,
      record: id,
    },
    ...(state !== 'draft' && state !== 'sent' && endedOn
      ? [{ day: endedOn, say: `${ends[state]}${withWords(note ? [note] : [])}`, record: id }]
      : []),
  ];
}

function agreementWords({ state, version, changed }: Agreement): string {
  const what = {
    proposed: 'Proposed expectations',
    agreed: 'Agreed expectations',
    ended: 'Expectations, since ended',
  };
  return `${what[state]}${version > 1 ? `, version ${version}` : ''}${withWords(changed ? [changed] : [])}`;
}
