import type { Answer } from '../domain/journal.ts';
import { safe } from '../domain/safe.ts';
import type { Option, Question, QuestionOf } from '../worksheets/worksheet.ts';

/** What the form says above a question: how it is asked, what it takes, an example, when it counts. */
export const about = (question: Question): readonly string[] => [
  `${question.ask}${question.required ? ' (required)' : ''}`,
  ...(question.hint ? [question.hint] : []),
  ...how(question),
  ...(question.example ? [`For example: ${question.example}`] : []),
  ...Object.entries(question.when ?? {})
    // What is asked also when nobody answered is asked nearly always.
    .filter(([, values]) => !values.includes(null))
    .map(([id, values]) => `Only when ${id} is ${values.map(inWords).join(' or ')}.`),
];

const inWords = (value: Answer): string => (value === true ? 'yes' : value === false ? 'no' : String(value));

/** What the question can take. */
function how(question: Question): readonly string[] {
  switch (question.kind) {
    case 'line':
      return [];
    case 'essay':
      return ['For several lines put | after the colon, and two blanks before each line.'];
    case 'yes':
      return ['Answer: yes or no'];
    case 'scale':
      return [`Answer: 1 to 5 (1 is ${question.low}, 5 is ${question.high})`];
    case 'choice':
      return ['Answer: one of', ...question.options.map(optionLine)];
    case 'choices':
      return ['Answer: any of these, as in [one, two]', ...question.options.map(optionLine)];
    case 'date':
      return [
        `Answer: a date such as 2026-12-01, 1 Dec or in two weeks${question.time ? ', with a time such as 15:00' : ''}`,
      ];
    case 'number':
      return [`Answer: a number${question.unit ? ` of ${question.unit}` : ''}${limits(question)}`];
    case 'list':
      return [`Answer: one ${question.item} a line, each after a hyphen`];
    case 'person':
      return [question.fresh ? 'Answer: a name' : 'Answer: the name of somebody in your journal'];
    case 'rows':
      return [
        `Each ${question.item} has:`,
        ...question.questions.map(
          (field) =>
            `  ${field.id}: ${about(field)
              .map((text) => text.trim())
              .join(' · ')}`,
        ),
      ];
  }
}

const optionLine = ({ value, label }: Option): string => `  ${value}: ${label}`;

function limits({ least, most }: QuestionOf<'number'>): string {
  if (least !== undefined && most !== undefined) return `, from ${least} to ${most}`;
  return most !== undefined ? `, at most ${most}` : least !== undefined ? `, at least ${least}` : '';
}

/** Each text as comment lines, with nothing in it that a terminal would obey: answers are escaped by YAML, comments are not. */
export const commented = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => wrapped(safe(text)))
    .map((text) => `# ${text}`)
    .join('\n');

/** At most 98 columns, further lines under the first. */
function wrapped(text: string): readonly string[] {
  const indent = /^ */.exec(text)![0];
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < 98) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`${line === undefined ? indent : `${indent}  `}${word}`);
  }
  return lines;
}
