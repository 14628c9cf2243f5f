import type { Context } from '../context.ts';
import type { Journal } from '../domain/journal.ts';

/**
 * The same context, which reads the journal once until something is changed: a journal of many years takes
 * longer to read than a person likes to wait, and a worksheet looks at it several times before its first question.
 */
export function readingOnce(context: Context): Context {
  const { store } = context;
  let journal: Promise<Journal> | null = null;
  return {
    ...context,
    store: {
      ...store,
      read: () => {
        journal ??= store.read();
        return journal;
      },
      change: (edit, deed) => {
        journal = null;
        return store.change(edit, deed);
      },
    },
  };
}
