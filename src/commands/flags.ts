import type { Question } from '../worksheets/worksheet.ts';
import type { Flag, Takes } from './command.ts';

const values: Readonly<Partial<Record<Question['kind'], string>>> = {
  rows: 'yaml',
  person: 'name',
  date: 'date',
  number: 'number',
};

/** A question as a flag; one that takes several answers may be repeated. */
export function flagOf(question: Question): Flag {
  const { id, ask, kind } = question;
  const words = kind === 'choice' || kind === 'choices' ? question.options.map(({ value }) => value) : [];
  const many = kind === 'list' || kind === 'rows' || kind === 'choices';
  const takes = takenAs[kind];
  return {
    flags: `--${id} <${values[kind] ?? 'answer'}>`,
    meaning: ask,
    words,
    ...(many && { many }),
    ...(takes && { takes }),
  };
}

/** What may stand behind it where its words do not say so. */
const takenAs: Readonly<Partial<Record<Question['kind'], Takes>>> = {
  person: { named: ['person'] },
  yes: { words: ['yes', 'no'] },
  scale: { words: ['1', '2', '3', '4', '5'] },
};
