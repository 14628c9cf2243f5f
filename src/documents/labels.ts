import type { Rhythm } from '../domain/rhythms.ts';
import { lowered } from '../domain/wording.ts';
import { cadenceOptions } from '../worksheets/options.ts';
import type { Option } from '../worksheets/worksheet.ts';

/** What a value is called where one chooses it, in the middle of a sentence: "further along". */
export function saidOf(options: readonly Option[], value: string): string {
  const label = options.find((option) => option.value === value)?.label ?? value;
  return lowered(label.split(':')[0]!);
}

/** How often, in a sentence: "every month". */
export const rhythmSaid = (rhythm: Rhythm): string => saidOf(cadenceOptions, rhythm);
