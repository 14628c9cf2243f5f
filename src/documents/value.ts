import { longDate, todayIn } from '../domain/dates.ts';
import type { Journal, Value } from '../domain/journal.ts';
import { nameOf } from '../domain/people.ts';
import { given, lowerStart, stopped } from './fragments.ts';
import { heading, line } from './markdown.ts';
import { type Shape, shapeOf, toThem } from './shapes.ts';

/**
 * The three points to be able to say before any contact: why you, what I hope, what I promise (S84). What is not known
 * yet is a slot in brackets.
 */
export const valuePoints = (value: Value): readonly string[] => pointsOf(value).map(pointSaid);

type Point = { readonly label: string; readonly text: string | null; readonly slot: string };

const pointSaid = ({ label, text, slot }: Point): string => `${label}: ${stopped(lowerStart(text ?? slot))}`;

function pointsOf({ whyThem, use, commitment }: Value): readonly Point[] {
  const why = given(whyThem);
  const turned = why && toThem(why);
  // What only makes sense of somebody, and not to them, is said of them.
  const ofThem = turned !== null && shapeOf(turned) === 'slot';
  const hope = given(use);
  const isHope = hope === null || hopes.has(shapeOf(lowerStart(hope)));
  return [
    {
      label: ofThem ? 'Why them' : 'Why you',
      text: ofThem ? why : turned,
      slot: '[what of theirs you mean]',
    },
    {
      label: isHope ? 'What I hope' : 'How I would use your guidance',
      text: hope,
      slot: '[what you would do with their guidance]',
    },
    { label: 'What I promise', text: given(commitment), slot: '[what they can count on]' },
  ];
}

/** "What I hope: to learn …", "… moving into …", "… that I can …" */
const hopes: ReadonlySet<Shape> = new Set(['to', 'ongoing', 'sentence', 'thing', 'clause']);

/** What `templates/value.md` can name. Every text is safe in Markdown; lists may be empty, texts null. */
export const valueView = (journal: Journal, value: Value) => ({
  date: longDate(todayIn(new Date(value.at), journal.profile.zone)),
  person: heading(nameOf(journal, value.person)) || 'somebody',
  bring: value.bring.map(line),
  use: value.use && line(value.use),
  serves: value.serves && line(value.serves),
  why_them: line(value.whyThem),
  commitment: value.commitment && line(value.commitment),
  points: pointsOf(value)
    .filter(({ text }) => text !== null)
    .map((point) => line(pointSaid(point))),
});
