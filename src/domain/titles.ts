import type { Journal } from './journal.ts';
import { nameOf } from './people.ts';
import type { Found } from './records.ts';
import { shortened } from './wording.ts';

/** A record in a few words, for a sentence: "the action \"Write to Bo\"". */
export function titleOf(journal: Journal, { kind, record }: Found): string {
  const words = record as { readonly [field: string]: unknown };
  const person = typeof words['person'] === 'string' ? nameOf(journal, words['person']) : null;
  const text = ['name', 'goal', 'what', 'text', 'destination', 'subject', 'worksheet']
    .map((field) => words[field])
    .find((value): value is string => typeof value === 'string' && value !== '');
  if (kind === 'person') return text ?? 'somebody';
  const named = text === undefined ? `the ${kind}` : `the ${kind} "${shortened(text, 50)}"`;
  return person && text === undefined ? `${named} with ${person}` : named;
}
