import { dayOf, longDate } from '../domain/dates.ts';
import { type Ending, endingOf } from '../domain/endings.ts';
import { heldWith } from '../domain/held.ts';
import type { Agreement, Answers, Entry, Journal } from '../domain/journal.ts';
import { toMind } from '../domain/kinds.ts';
import { leftOpen } from '../domain/leftopen.ts';
import { upcoming } from '../domain/meetings.ts';
import { messageTo } from '../domain/messages.ts';
import { nameOf, personById } from '../domain/people.ts';
import { counted, listed } from '../domain/wording.ts';
import { endingLabel, endingOptions } from '../worksheets/ending.ts';
import type { Closing } from './closing.ts';
import { rhythmSaid } from './labels.ts';
import { heading, line } from './markdown.ts';
import { whenOf } from './meetings.ts';

/** What a closing says at its end; `aloud` are words for the last meeting, when that is still to come. */
export function endingClosing(
  journal: Journal,
  { about, answers }: Entry,
  { today, aloud }: { readonly today: string; readonly aloud: string | null },
): Closing {
  const person = personById(journal, about);
  const ending = endingOf(journal, about ?? '');
  if (!person || !ending) return { title: 'Kept', lines: [], next: [] };
  const { slug, name } = person;
  if (answers['meeting'] === 'to-come') {
    const last = upcoming(journal, person.id, today);
    return {
      title: `The last meeting with ${name}`,
      ...(aloud && { text: `Words you might say, in your own way:\n\n${aloud}` }),
      lines: [
        last ? `It is on ${whenOf(last)}.` : 'It has no day yet.',
        'Nothing has ended until then; your page holds.',
        ...toMind(person),
      ],
      next: [
        ...(last ? [] : [{ command: `mentor meet schedule ${slug} WHEN`, what: 'fix the day' }]),
        { command: `mentor prep ${slug}`, what: 'the sheet for the last meeting' },
        { command: `mentor close ${slug}`, what: 'afterwards: close it, with your thanks' },
      ],
    };
  }
  return {
    title: `Your mentorship with ${name}: ${endingLabel(ending.how)}`,
    ...letterOf(journal, answers, person.id),
    lines: [...whatStays(journal, person.id, ending), ...toMind(person)],
    next: [
      ...(answers['letter']
        ? [{ command: `mentor outreach sent ${slug}`, what: 'once your letter is out' }]
        : []),
      ...ending.ask.slice(0, 1).map((who) => ({
        command: `mentor shortlist ${quoted(who)}`,
        what: 'look at whom they suggested',
      })),
      { command: `mentor export closing ${slug}`, what: 'write it as a note' },
      { command: `mentor close reopen ${slug}`, what: 'if you take it up again one day' },
    ],
  };
}

const quoted = (name: string): string => (/^[\w-]+$/.test(name) ? name : `"${name.replace(/["\\$`]/g, '')}"`);

function letterOf(journal: Journal, answers: Answers, person: string): Pick<Closing, 'text'> {
  const letter = answers['letter'] ? messageTo(journal, person, 'thanks') : undefined;
  return letter
    ? { text: [letter.subject && `Subject: ${letter.subject}`, letter.body].filter(Boolean).join('\n\n') }
    : {};
}

function whatStays(journal: Journal, person: string, { keep, ask }: Ending): readonly string[] {
  const { actions, advice } = leftOpen(journal, person);
  return [
    keep === null
      ? 'No sign of life is planned; the door stays open all the same.'
      : `You stay in touch: ${rhythmSaid(keep)}.`,
    ...(actions.length > 0
      ? [
          `${counted(actions.length, 'action')} between you ${actions.length === 1 ? 'stays' : 'stay'} open: mentor actions`,
        ]
      : []),
    ...(advice.length > 0
      ? [
          `${counted(advice.length, 'piece')} of their advice ${advice.length === 1 ? 'waits' : 'wait'} for an answer: mentor advice`,
        ]
      : []),
    ...(ask.length === 1 ? [`They named ${ask[0]}, who may be your next mentor.`] : []),
    ...(ask.length > 1 ? [`They named ${listed(ask, 'and')}: one of them may be your next mentor.`] : []),
  ];
}

/** A page that has ended, with how it did. */
export type Ended = Agreement & { readonly ending: Ending };

/** The pages that have ended, each with how it did, the newest first. */
export const endedPages = ({ agreements }: Journal): readonly Ended[] => {
  const met = new Set<string>();
  return agreements
    .toReversed()
    .filter(
      (page): page is Ended =>
        page.state === 'ended' &&
        !!page.ending &&
        !met.has(`${page.person} ${page.ending.on}`) &&
        !!met.add(`${page.person} ${page.ending.on}`),
    );
};

/**
 * What `templates/closing.md` can name: how a mentorship ended, what it came to and what stays. Of one made to be shared,
 * the lessons and whom to ask next are empty.
 */
export function closingView(journal: Journal, page: Ended) {
  const { ending, person } = page;
  const held = heldWith(journal, person, ending.on);
  const began = page.starts ?? held[0]?.start ?? null;
  const told = journal.advice.filter(({ person: who, state }) => who === person && state === 'told');
  return {
    title: heading(`How it ended: ${nameOf(journal, person)}`),
    me: journal.profile.name && line(journal.profile.name),
    how: line(endingOptions.find(({ value }) => value === ending.how)!.label),
    began: began && longDate(dayOf(began)),
    ended: longDate(ending.on),
    meetings: held.length,
    purpose: line(page.purpose) || null,
    success: line(page.success) || null,
    results: told.map(({ text, result }) => line(result ? `${text}: ${result}` : text)),
    lessons: ending.lessons.map(line),
    ask: ending.ask.map(line),
    keep: ending.keep && rhythmSaid(ending.keep),
  };
}
