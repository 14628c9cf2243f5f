import type { Question } from '../worksheets/worksheet.ts';
import type { Flag } from './command.ts';

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
  return { flags: `--${id} <${values[kind] ?? 'answer'}>`, meaning: ask, words, ...(many && { many }) };
}
