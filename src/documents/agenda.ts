import { untoldAdvice } from '../domain/advice.ts';
import { agreementWith } from '../domain/agreements.ts';
import { dayIn, dayName, dayOf, timeOf } from '../domain/dates.ts';
import type { Journal, Prep } from '../domain/journal.ts';
import { kindOfNext } from '../domain/meetings.ts';
import { personById } from '../domain/people.ts';
import { room } from '../domain/talks.ts';
import { clean } from './escape.ts';
import { given } from './fragments.ts';
import { withoutYear } from './lookback.ts';
import { greetingTo } from './salutation.ts';
import { selfOf } from './self.ts';

/**
 * What `templates/messages/agenda.md` can name: the topics, to send ahead (S61). It is plain text, and holds
 * only what is meant for the other's eyes.
 */
export function agendaView(journal: Journal, prep: Prep) {
  const person = personById(journal, prep.person) ?? null;
  const meeting = journal.meetings.find(({ id }) => id === prep.meeting) ?? null;
  const advice = untoldAdvice(journal, prep.person).find(({ state }) => state === 'tried');
  const time = meeting && timeOf(meeting.start);
  return {
    greeting: greetingTo(person, true),
    subject: null,
    /** "on Tuesday 8 December at 15:00" */
    when: meeting ? `on ${withoutYear(dayName(dayOf(meeting.start)))}${time ? ` at ${time}` : ''}` : null,
    minutes: meeting?.minutes ?? agreementWith(journal, prep.person)?.minutes ?? null,
    first_talk:
      (meeting?.kind ?? kindOfNext(journal, prep.person, dayIn(prep.at, journal.profile.zone))) === 'talk',
    priorities: prep.priorities.slice(0, room.priorities).map(plain),
    questions: prep.questions.slice(0, room.questions).map(plain),
    advice: advice ? given(plain(advice.text)) : null,
    mode: prep.mode,
    me: selfOf(journal),
  };
}

/** One line as it was typed. */
export const plain = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();
