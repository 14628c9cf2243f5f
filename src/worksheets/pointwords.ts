import { saysOn } from '../domain/agreements.ts';
import { linesIn } from '../domain/answers.ts';
import type { Agreement, Answer } from '../domain/journal.ts';
import type { Telling } from '../domain/settling.ts';
import { shortened } from '../domain/wording.ts';
import { contextOptions, kindOptions } from './options.ts';
import { labelOf, saidOn } from './points.ts';
import type { Option } from './worksheet.ts';

/** What a point says, on one line. */
export const inWords = (id: string, answer: Answer): string => {
  if (id === 'kind') return labelIn(kindOptions, answer);
  if (id === 'context')
    return (
      linesIn(answer)
        .map((one) => labelIn(contextOptions, one))
        .join('; ') || 'nothing yet'
    );
  return saidOn(id, answer).join('; ') || 'nothing yet';
};

const labelIn = (options: readonly Option[], value: Answer): string =>
  options.find((option) => option.value === value)?.label ?? String(value);

/** What a point changed from and to. */
export const tell: Telling = (id, before, after) =>
  `${labelOf(id)}: ${shortened(inWords(id, after), 120)} (before: ${shortened(inWords(id, before), 120)})`;

/** Points of a page to choose from, each with what it says now. */
export const pickable = (page: Agreement, ids: readonly string[]) =>
  ids.map((id) => ({
    value: id,
    label: `${labelOf(id)}: ${shortened(inWords(id, saysOn(page, id)), 60)}`,
  }));
