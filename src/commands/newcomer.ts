import type { Context } from '../context.ts';
import type { Journal, Person } from '../domain/journal.ts';
import { addPerson, freeSlug, personById } from '../domain/people.ts';

/** A context in which somebody new may be spoken of before they are written down. */
export type Reception = Context & { readonly welcome: (person: Person) => void };

/**
 * The same context, in which whoever is welcomed is in all that is read from then on, and written down with the first
 * thing that is kept about them: whoever stops before that has changed nothing.
 */
export function receiving(context: Context): Reception {
  const { store } = context;
  let waiting: Person | null = null;
  const withThem = (journal: Journal): Journal =>
    waiting === null || personById(journal, waiting.id)
      ? journal
      : addPerson(journal, { ...waiting, slug: freeSlug(journal, waiting.name, waiting.id) });
  return {
    ...context,
    welcome: (person) => {
      waiting = person;
    },
    store: {
      ...store,
      read: async () => withThem(await store.read()),
      async change(edit, deed) {
        if (waiting === null) return store.change(edit, deed);
        const after = await store.change(
          (journal) => edit(withThem(journal)),
          deed ?? `Wrote down ${waiting.name}`,
        );
        waiting = null;
        return after;
      },
    },
  };
}
