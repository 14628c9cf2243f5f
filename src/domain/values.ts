import { answersOf, recordWith } from './fields.ts';
import type { Answers, Entry, Journal, Value } from './journal.ts';

const asked = ['bring', 'use', 'serves', 'why-them', 'commitment'] as const;

/** What you bring somebody and why it is them, as it was written down last. */
export const valueFor = (journal: Journal, person: string | null): Value | undefined =>
  journal.values.findLast((value) => value.person === person);

/** Starts from what was written for this person, else from what you bring anywhere. */
export function seedValue(journal: Journal, about: string | null): Answers {
  const value = valueFor(journal, about);
  if (value) return answersOf(value, asked);
  const last = journal.values.at(-1);
  return last ? { bring: last.bring, use: last.use, commitment: last.commitment } : {};
}

/** One value proposition a person, changed when it is written again. */
export function keepValue(journal: Journal, { at, about, answers }: Entry, mint: () => string): Journal {
  if (about === null) return journal;
  const { person: _person, ...rest } = answers;
  const known = valueFor(journal, about);
  const blank: Value = {
    id: mint(),
    at,
    person: about,
    bring: [],
    use: null,
    serves: null,
    whyThem: '',
    commitment: null,
  };
  const value = recordWith(known ?? blank, rest);
  return {
    ...journal,
    values: known
      ? journal.values.map((kept) => (kept === known ? value : kept))
      : [...journal.values, value],
  };
}
