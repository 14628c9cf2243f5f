import type { Question } from '../worksheets/worksheet.ts';
import type { Flag } from './command.ts';

const values: Readonly<Partial<Record<Question['kind'], string>>> = {
  rows: 'yaml',
  person: 'name',
  date: 'date',
  number: 'number',
};

/** A question as a flag; one that takes several answers may be repeated. */
export function flagOf({ id, ask, kind }: Question): Flag {
  const many = kind === 'list' || kind === 'rows' || kind === 'choices';
  return { flags: `--${id} <${values[kind] ?? 'answer'}>`, meaning: ask, ...(many && { many }) };
}
