import type { Rhythm } from '../domain/rhythms.ts';
import { cadenceOptions } from '../worksheets/options.ts';
import type { Option } from '../worksheets/worksheet.ts';

/** What a value is called where one chooses it, in the middle of a sentence: "further along". */
export function saidOf(options: readonly Option[], value: string): string {
  const label = options.find((option) => option.value === value)?.label ?? value;
  const words = label.split(':')[0]!;
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** How often, in a sentence: "every month". */
export const rhythmSaid = (rhythm: Rhythm): string => saidOf(cadenceOptions, rhythm);
