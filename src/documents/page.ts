import { dayIn, isDay, isWhen, longDate, whenName } from '../domain/dates.ts';
import { questionOf } from '../domain/fields.ts';
import { shortestPrefixes } from '../domain/ids.ts';
import type { Journal, Meeting } from '../domain/journal.ts';
import type { Fact, Page, PageItem, Section } from '../domain/page.ts';
import { openAfterMeeting } from '../domain/questions.ts';
import { allIds, type Found, type Shown } from '../domain/records.ts';
import { titleOf } from '../domain/titles.ts';
import { capital, counted, lowered } from '../domain/wording.ts';
import { messageOptions } from '../worksheets/options.ts';
import { isPoint, labelOf as pointLabel } from '../worksheets/points.ts';
import type { Question } from '../worksheets/worksheet.ts';
import { saidOf } from './labels.ts';
import { type LinkTo, noLinks } from './links.ts';
import { heading, line } from './markdown.ts';

/** Any record but a person's, as one reads it. `questions` are those it came from: they name what it says. */
export function recordPage(journal: Journal, shown: Shown, questions: readonly Question[]): Page {
  const { kind, record } = shown;
  const fields = Object.entries(kind === 'entry' && 'answers' in record ? record.answers : record).flatMap(
    // What a kind of mentoring adds to a page reads like the points that every page has.
    ([field, value]) =>
      field === 'extras' && isPlain(value) ? Object.entries(value) : [[field, value] as const],
  );
  const words = wordsFor(journal);
  const parts = fields.flatMap(([field, value]) => {
    if (hidden.has(field) || (field === 'version' && value === 1)) return [];
    const question = questions.find(({ id }) => id === questionOf(field));
    const texts =
      field === 'settled'
        ? settledWords(value as readonly string[])
        : textsOf(value, (one, key) => words(key ?? field, one, question));
    return texts.length === 0 ? [] : [{ field, question, texts, list: Array.isArray(value) }];
  });
  const isFact = ({ texts, list }: (typeof parts)[number]) =>
    texts.length === 1 && !texts[0]!.includes('\n') && (!list || texts[0]!.length < 60);
  const whom = 'person' in record ? record.person : 'about' in record ? record.about : null;
  const about = whom ? words('of', whom) : null;
  return {
    title: capital(titleOf(journal, shown as Found)),
    lead: [`Written on ${longDate(dayIn(record.at, journal.profile.zone))}`, about && `about ${about}`]
      .filter(Boolean)
      .join(', '),
    facts: parts
      .filter((part) => isFact(part) && part.field !== 'person')
      .map(({ field, texts }) => ({ label: labelIn(kind, field), value: texts[0]! })),
    sections: [...parts.filter((part) => !isFact(part)).map(sectionOf), ...stillOpen(journal, shown)],
    next: null,
  };
}

/** A meeting says what it left open, which stands in no field of its own. */
function stillOpen(journal: Journal, { kind, record }: Shown): readonly Section[] {
  const open = kind === 'meeting' ? openAfterMeeting(journal, record as Meeting) : [];
  return open.length === 0 ? [] : [{ id: 'open-questions', title: 'Still open', items: open.map(plain) }];
}

const hidden = new Set(['id', 'at', 'replaces']);
function labelOf(field: string): string {
  const id = questionOf(field);
  return called[id] ?? id.replaceAll('-', ' ');
}

/** What both agreed on is called as on their page. */
const labelIn = (kind: Shown['kind'], field: string): string =>
  kind === 'agreement' && isPoint(questionOf(field))
    ? lowered(pointLabel(questionOf(field)))
    : labelOf(field);

/** The points that are settled by name, or how many there are where that says no more than "all of it". */
const settledWords = (points: readonly string[]): readonly string[] =>
  points.length > 6 ? [counted(points.length, 'point')] : points.map((id) => lowered(pointLabel(id)));

/** Fields whose names say nothing to whoever did not name them. */
const called: Readonly<Record<string, string>> = {
  navigation: 'hard to find a way through',
  earlier: 'earlier mentoring',
  settled: 'settled together',
};

type Part = {
  readonly field: string;
  readonly question: Question | undefined;
  readonly texts: readonly string[];
};

function sectionOf({ field, question, texts }: Part): Section {
  const letter = letters[field];
  if (letter !== undefined) return { id: field, title: letter, items: [], text: texts.join('\n') };
  return { id: field, title: question?.ask ?? capital(labelOf(field)), items: texts.map(plain) };
}

/** What is there to be sent as it stands. */
const letters: Readonly<Record<string, string>> = { body: 'The message', forward: 'To be passed on' };

const plain = (text: string): PageItem => ({ text, record: null, short: null });

type Say = (value: unknown, key?: string) => string;

/** What a field holds, thing by thing; a group of named values is one. */
function textsOf(value: unknown, say: Say): readonly string[] {
  const all = Array.isArray(value) ? value : isPlain(value) ? grouped(value) : [value];
  return all.map((one) => (isPlain(one) ? rowWords(one, say) : say(one))).filter((text) => text !== '');
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Answers by question id, each as a thing of its own. */
const grouped = (value: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.entries(value).map(([key, one]) => ({ [key]: one }));

/** "Two interviews; by: 31 December 2026": what comes first needs no name. */
function rowWords(row: Readonly<Record<string, unknown>>, say: Say): string {
  // A line caught in a talk: what it is, and what was said.
  if (typeof row['kind'] === 'string' && typeof row['text'] === 'string')
    return `${labelOf(row['kind'])}: ${row['text']}`;
  // How far somebody was on a day.
  if (typeof row['on'] === 'string' && typeof row['value'] === 'number')
    return `${row['value']} of 5 on ${say(row['on'])}`;
  return Object.entries(row)
    .filter(([key]) => !hidden.has(key))
    .map(([key, inner]) => [key, textsOf(inner, say.length > 1 ? (one) => say(one, key) : say).join(', ')])
    .filter(([, said]) => said !== '')
    .map(([key, said], i) => (unnamed.has(key!) && i === 0 ? said : `${labelOf(key!)}: ${said}`))
    .join('; ');
}

const unnamed = new Set(['what', 'goal', 'name', 'text', 'kind']);
const people = new Set(['person', 'via', 'connection', 'introducedBy', 'knows', 'about']);

/** One value in words: names for people, long dates, what a choice is called. */
function wordsFor(journal: Journal) {
  const names = new Map(journal.people.map(({ id, name }) => [id, name]));
  const named = new Map([
    ...journal.objectives.map(({ id, goal }) => [id, goal] as const),
    ...journal.meetings.map(({ id, start }) => [id, whenName(start)] as const),
    ...journal.messages.map(
      ({ id, kind, subject }) => [id, subject ?? saidOf(messageOptions, kind)] as const,
    ),
    ...journal.advice.map(({ id, text }) => [id, text] as const),
  ]);
  const short = shortestPrefixes(allIds(journal));
  const known = new Set(allIds(journal));
  return (field: string, value: unknown, question?: Question): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    const text = String(value);
    if (people.has(field)) return names.get(text) ?? text;
    if (isDay(text)) return longDate(text);
    if (isWhen(text)) return whenName(text);
    if (names.has(text)) return names.get(text)!;
    if (known.has(text)) return [named.get(text), `(${short(text)})`].filter(Boolean).join(' ');
    return question ? answerWords(question, text) : text;
  };
}

function answerWords(question: Question, text: string): string {
  if ('options' in question) return saidOf(question.options, text);
  if (question.kind === 'scale') return `${text} of 5`;
  return question.kind === 'number' && question.unit ? `${text} ${question.unit}` : text;
}

/**
 * What `templates/person.md` can name. Every text is safe in Markdown; lists may be empty, texts null. What has a
 * note of its own is a link to it.
 */
export const pageView = ({ title, lead, facts, sections, next }: Page, link: LinkTo = noLinks) => ({
  title: heading(title) || 'Somebody',
  lead: lead && line(lead),
  facts: facts.map(factIn),
  sections: sections.map(({ id, title, items }) => ({
    id,
    title: heading(title) || 'More',
    items: items.map(({ text, record }) => (record === null ? line(text) : link(record, text))),
  })),
  next: next && { say: line(next.say), command: next.command },
});

/** A fact as it stands in a note; an e-mail address can be followed where nothing in it means anything to Markdown. */
const factIn = ({ label, value }: Fact) => ({
  label,
  value: label === 'mail' && isAddress.test(value) ? `<${value}>` : line(value),
});

const isAddress =
  /^[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;
