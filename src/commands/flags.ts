import { fieldOf } from '../domain/fields.ts';
import { InvalidAnswers } from '../errors.ts';
import type { Question, Worksheet } from '../worksheets/worksheet.ts';
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

/** Flags by question id, as they were typed; a row is YAML. */
export async function readFlags(
  { questions }: Worksheet,
  input: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const given: Record<string, unknown> = {};
  for (const { id, kind } of questions) {
    const value = input[fieldOf(id)];
    if (value === undefined) continue;
    given[id] = kind === 'rows' ? await readRowFlags(value as readonly string[]) : value;
  }
  return given;
}

/** A row that is no YAML stands as what is wrong with it, to be told with every other problem. */
async function readRowFlags(rows: readonly string[]): Promise<readonly unknown[]> {
  const { readYaml } = await import('../engine/yaml.ts');
  return rows.map((row) => {
    try {
      return readYaml(row, '');
    } catch (error) {
      if (error instanceof InvalidAnswers) return error;
      throw error;
    }
  });
}
