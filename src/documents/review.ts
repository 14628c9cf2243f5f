import { agreementWith } from '../domain/agreements.ts';
import { linesIn, rowsIn } from '../domain/answers.ts';
import { longDate } from '../domain/dates.ts';
import type { Answer, Entry, Journal, Review } from '../domain/journal.ts';
import { toReview } from '../domain/kinds.ts';
import { nameOf, personById } from '../domain/people.ts';
import { objectiveMeant } from '../domain/reviewing.ts';
import { type Decision, type Future, futures, isHalf, reviewLeft } from '../domain/reviews.ts';
import type { Rhythm } from '../domain/rhythms.ts';
import { doubts } from '../domain/sunk.ts';
import { decisionOptions } from '../worksheets/decision.ts';
import { doubtOptions } from '../worksheets/review.ts';
import type { Closing } from './closing.ts';
import { rhythmSaid } from './labels.ts';
import { essay, heading, line } from './markdown.ts';

/** A decision as one chooses it. */
export const decisionInWords = (decision: Decision): string =>
  decisionOptions.find(({ value }) => value === decision)!.label;

/**
 * What a review says at its end: what was decided, what it changed, and the command that follows; none when the
 * decision `leads` straight on.
 */
export function reviewClosing(journal: Journal, entry: Entry, leads = false): Closing {
  const person = personById(journal, entry.about);
  const review = reviewLeft(journal, entry);
  if (!person || !review) return { title: 'Looked back', lines: [], next: [] };
  const page = agreementWith(journal, person.id);
  const waiting = isHalf(review);
  const { decision } = review;
  return {
    title: waiting
      ? `Your half of the review with ${person.name}`
      : `The review with ${person.name}, ${longDate(review.on)}`,
    lines: [
      waiting
        ? 'Nothing is decided yet. Ask what they think, and come back with it.'
        : `Decided: ${decisionInWords(decision!)}.`,
      ...(decision === 'evolve'
        ? [`You are ${futureNames[review.answers['becomes'] as Future]} from here on.`]
        : []),
      ...(page?.review && decision !== null && decision !== 'close'
        ? [`You look at it again on ${longDate(page.review)}.`]
        : []),
      ...(page?.ends && decision !== null && decision !== 'close'
        ? [`It ends on ${longDate(page.ends)}, unless both of you want more.`]
        : []),
    ],
    next: leads && (decision === 'adjust' || decision === 'close') ? [] : nextAfter(person.slug, decision),
  };
}

const nextAfter = (slug: string, decision: Review['decision']): Closing['next'] => {
  const note = { command: `mentor export review ${slug}`, what: 'write it as a note' };
  switch (decision) {
    case 'go-on':
      return [{ command: `mentor thank ${slug}`, what: 'say what helped, while you remember' }, note];
    case 'adjust':
      return [{ command: `mentor expect ${slug}`, what: 'change what should change on the page' }, note];
    case 'evolve':
      return [
        { command: `mentor expect ${slug}`, what: 'settle the rest of the new shape' },
        { command: `mentor review letter ${slug}`, what: 'the note that says it, to send' },
        note,
      ];
    case 'close':
      return [{ command: `mentor close ${slug}`, what: 'end it well' }, note];
    default:
      return [
        { command: `mentor prep ${slug}`, what: 'a sheet for the talk about it' },
        { command: `mentor review ${slug}`, what: 'what they think, and the decision' },
      ];
  }
};

const futureNames: Readonly<Record<Future, string>> = {
  peer: 'peers',
  colleague: 'colleagues',
  sponsor: 'sponsor and protégé',
};

/**
 * What `templates/review.md` can name. Every text is safe in Markdown; lists may be empty, texts null. Of a review made
 * to be shared, what is yours alone is null.
 */
export function reviewView(journal: Journal, review: Review) {
  const { answers, person, decision } = review;
  const said = (id: string): string | null => {
    const answer = answers[id] ?? null;
    return answer === null || answer === '' ? null : line(String(answer));
  };
  const somebody = personById(journal, person);
  const true_ = linesIn(answers['doubts']);
  return {
    title: heading(`Review with ${nameOf(journal, person)}`),
    date: longDate(review.on),
    me: journal.profile.name && line(journal.profile.name),
    worked: said('worked'),
    drifted: said('drifted'),
    worth: said('worth'),
    weak: said('weak'),
    particulars: (somebody ? toReview(somebody) : []).flatMap(({ id, label }) => {
      const text = said(id);
      return text === null ? [] : [{ label: line(label), text }];
    }),
    ratings: rowsIn(answers['ratings']).flatMap(({ objective, rating }) => {
      if (typeof rating !== 'number') return [];
      const goal = objectiveMeant(journal, String(objective))?.goal ?? String(objective);
      return [{ goal: line(goal), rating }];
    }),
    doubts: doubts
      .filter((doubt) => true_.includes(doubt))
      .map((doubt) => line(doubtOptions.find(({ value }) => value === doubt)!.label)),
    again: typeof answers['again'] === 'boolean' ? (answers['again'] ? 'yes' : 'no') : null,
    their_view: said('their-view'),
    their_change: said('their-change'),
    their_turn: said('their-turn'),
    decision: decision && line(decisionInWords(decision)),
    becomes: becomesOf(answers['becomes']),
    rhythm: answers['becomes'] && answers['cadence'] ? rhythmSaid(answers['cadence'] as Rhythm) : null,
    next:
      decision !== null && decision !== 'close' && typeof answers['next-review'] === 'string'
        ? longDate(answers['next-review'])
        : null,
    private: review.note && essay(review.note),
  };
}

const becomesOf = (answer: Answer | undefined): string | null =>
  typeof answer === 'string' && Object.hasOwn(futures, answer) ? line(answer) : null;
