import { keepClosing } from '../domain/closings.ts';
import type { Journal } from '../domain/journal.ts';
import { leftOpen, pickable } from '../domain/leftopen.ts';
import { close } from './close.ts';
import { openIds } from './leftopen.ts';
import type { Option, Worksheet } from './worksheet.ts';

type Circumstances = {
  /** Questions that make no sense for this one, or were answered otherwise. */
  readonly without: readonly string[];
  /** The machine's, for a last meeting of somebody who named none; null where it says none. */
  readonly zone: string | null;
};

/** The closing as it is asked about one person, with what is open between the two of you to be picked one by one. */
export function closeSheet(journal: Journal, person: string, { without, zone }: Circumstances): Worksheet {
  const { actions, advice } = pickable(journal, person);
  const open: Readonly<Record<string, readonly Option[]>> = {
    'go-on-actions': actions,
    'go-on-advice': advice,
  };
  return {
    ...close,
    keep: (journal, entry, mint) => keepClosing(journal, entry, mint, zone),
    questions: close.questions
      .filter(({ id }) => !without.includes(id))
      .map((question) =>
        question.kind === 'choices' && open[question.id]
          ? { ...question, options: open[question.id]! }
          : question,
      ),
  };
}

/** The questions on what becomes of actions or advice, where none are open. */
export function aboutNothing(journal: Journal, person: string): readonly string[] {
  const open = leftOpen(journal, person);
  return (['actions', 'advice'] as const)
    .filter((what) => open[what].length === 0)
    .flatMap((what) => openIds[what]);
}
