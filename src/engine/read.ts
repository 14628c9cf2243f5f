import { amountOf } from '../domain/amounts.ts';
import { todayIn } from '../domain/dates.ts';
import type { Answer, Journal } from '../domain/journal.ts';
import { findPeople } from '../domain/names.ts';
import { withoutRepeats } from '../domain/repeats.ts';
import { lowered, shortened } from '../domain/wording.ts';
import type { QuestionOf, Simple } from '../worksheets/worksheet.ts';

/** What reading an answer needs to know of the world. */
export type Around = { readonly journal: Journal; readonly now: Date; readonly zone: string | null };

/** An answer, or why the text will not do. `shown` is how the answer is read back when it is not as typed. */
export type Reading =
  | { readonly ok: true; readonly answer: Answer; readonly shown?: string }
  | { readonly ok: false; readonly reason: string };

export const means = (answer: Answer, shown?: string): Reading => ({
  ok: true,
  answer,
  ...(shown && { shown }),
});
export const refused = (reason: string): Reading => ({ ok: false, reason });

/**
 * What somebody typed, or wrote in a file or after a flag, as the answer to a question: one meaning for
 * every way to answer. Blank is null.
 */
export async function readAnswer(question: Simple, given: unknown, around: Around): Promise<Reading> {
  if (given === null || given === undefined || given === '') return means(null);
  switch (question.kind) {
    case 'line':
      return readText(given, oneLine);
    case 'essay':
      return readText(given, manyLines);
    case 'yes':
      return readOne(given, { yes: true, y: true, true: true, no: false, n: false, false: false }, [
        'yes',
        'no',
      ]);
    case 'scale':
      return readOne(given, { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 });
    case 'choice':
      return readOne(given, valuesOf(question));
    case 'choices':
      return readSeveral(given, question);
    case 'number':
      return readNumber(given, question);
    case 'date':
      return readDate(given, question, around);
    case 'list':
      return readList(given);
    case 'person':
      return readPerson(given, question, around);
  }
}

/** Control characters would act on a terminal, and no answer means them. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const manyLines = (text: string) => text.replace(/\r\n?/g, '\n').replace(control, '').trim();
const oneLine = (text: string) => manyLines(text).replace(/\s*\n\s*|\t/g, ' ');

function readText(given: unknown, tidy: (text: string) => string): Reading {
  if (typeof given !== 'string' && typeof given !== 'number')
    return refused(`should be text, not ${kindOf(given)}`);
  return means(tidy(String(given)) || null);
}

function kindOf(given: unknown): string {
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'boolean') return given ? 'true' : 'false';
  return typeof given === 'object' ? 'a group of named values' : `a ${typeof given}`;
}

const valuesOf = ({ options }: QuestionOf<'choice' | 'choices'>): Record<string, string> =>
  Object.fromEntries(options.map(({ value }) => [value, value]));

function readOne(
  given: unknown,
  allowed: Readonly<Record<string, Answer>>,
  named = Object.keys(allowed),
): Reading {
  const word = String(given).trim().toLowerCase();
  const answer = typeof given !== 'object' && Object.hasOwn(allowed, word) ? allowed[word] : undefined;
  return answer === undefined
    ? refused(`cannot be ${inQuotes(given)}; use one of ${named.join(', ')}`)
    : means(answer);
}

function readSeveral(given: unknown, question: QuestionOf<'choices'>): Reading {
  const words = (Array.isArray(given) ? given : String(given).split(',')).filter((word) =>
    String(word ?? '').trim(),
  );
  const readings = words.map((word) => readOne(word, valuesOf(question)));
  const wrong = readings.find(({ ok }) => !ok);
  return (
    wrong ?? means([...new Set(readings.flatMap((reading) => (reading.ok ? [String(reading.answer)] : [])))])
  );
}

function readNumber(given: unknown, { least = 0, most, unit, whole }: QuestionOf<'number'>): Reading {
  const words = String(typeof given === 'object' ? '' : given).trim();
  // Some write a thousand so, and some one.
  if (/^\d{1,3},\d{3}$/.test(words))
    return refused(`could be ${words.replace(',', '')} or ${words.replace(',', '.')}; type one of these`);
  const number = amountOf(words, unit);
  if (Number.isNaN(number))
    return refused(`should be a number${unit ? ` of ${unit}` : ''}, not ${inQuotes(given)}`);
  if (number < least) return refused(`cannot be less than ${least}`);
  if (most !== undefined && number > most) return refused(`cannot be more than ${most}`);
  if (whole && !Number.isInteger(number)) return refused('should be a whole number');
  return means(number);
}

async function readDate(
  given: unknown,
  { tense, time, least, most, rough }: QuestionOf<'date'>,
  { now, zone }: Around,
): Promise<Reading> {
  if (typeof given !== 'string') return refused(`should be a date, not ${kindOf(given)}`);
  // The reader of typed dates is large, and most answers are no dates.
  const { readWhen } = await import('../domain/when.ts');
  const when = readWhen(oneLine(given), { now, zone, tense, time: time === true, rough });
  if (!when.ok) return refused(`is no date to count on: ${lowered(when.reason.replace(/\.$/, ''))}`);
  const today = todayIn(now, zone);
  if (least && when.value.slice(0, 10) < today) return refused(`cannot be past: it would be ${when.shown}`);
  if ((most || tense === 'past') && when.value.slice(0, 10) > today)
    return refused(`should have happened already, and ${when.shown} is still to come`);
  const trouble = time && tense === 'future' ? await clockTrouble(when.value, zone) : null;
  return trouble
    ? refused(`is no hour to meet at: ${trouble.replace(/\.$/, '')}`)
    : means(when.value, when.shown);
}

/** Where the clocks change, one hour of a year is skipped and another comes twice. */
const clockTrouble = async (when: string, zone: string | null): Promise<string | null> =>
  (await import('../domain/clocktrouble.ts')).clockTrouble(when, zone);

function readList(given: unknown): Reading {
  const items = Array.isArray(given) ? given : [given];
  const wrong = items.find((item) => typeof item !== 'string' && typeof item !== 'number' && item !== null);
  if (wrong !== undefined) return refused(`should be a list of lines; one of them is ${kindOf(wrong)}`);
  const lines = Array.isArray(given) ? items : String(given).split('\n');
  return means(
    withoutRepeats(lines.map((item) => oneLine(String(item ?? ''))).filter((item) => item !== '')),
  );
}

function readPerson(given: unknown, { fresh }: QuestionOf<'person'>, { journal }: Around): Reading {
  if (typeof given !== 'string') return refused(`should be a name, not ${kindOf(given)}`);
  const found = findPeople(journal.people, given);
  if (found.length === 1) return means(found[0]!.id, found[0]!.name);
  if (found.length > 1) {
    const names = found.slice(0, 5).map(({ name, slug }) => `${name} (${slug})`);
    return refused(`could be ${names.join(', ')}${found.length > 5 ? ', …' : ''}; use the word in brackets`);
  }
  if (fresh) return means(oneLine(given));
  return refused(`names nobody you have written down: ${inQuotes(given)}`);
}

const inQuotes = (given: unknown): string => {
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? String(given));
  return `"${shortened(text, 40)}"`;
};
