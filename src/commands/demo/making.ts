import type { Context } from '../../context.ts';
import { todayIn } from '../../domain/dates.ts';
import { demoOn, isDemo, isStale, isUntouched, setUpDeed } from '../../domain/demo.ts';
import { emptyJournal, type Journal } from '../../domain/journal.ts';
import { same } from '../../domain/same.ts';
import type { DemoStore } from '../../doors/store.ts';
import { UserError } from '../../errors.ts';

type Needs = Pick<Context, 'demo' | 'files' | 'now'>;

/** A demo that is there: where, what is in it, and whether there was none before. */
export type Made = { readonly store: DemoStore; readonly journal: Journal; readonly fresh: boolean };

/**
 * The demo at a path, or in its usual place: set up when there is none, and of this week as long as nothing has been
 * done in it. A UserError when something else is in its place.
 */
export async function demoAt({ demo, files, now }: Needs, path?: string): Promise<Made> {
  const store = demo(path);
  const journal = await demoIn(store);
  const today = todayIn(now(), null);
  if (isDemo(journal) && !(isUntouched(journal) && isStale(journal, today)))
    return { store, journal, fresh: false };
  return { store, journal: await setUp({ files, now }, store), fresh: !isDemo(journal) };
}

const hint = 'Choose another place: mentor demo --to FILE';

/**
 * What is at its place: a demo, or nothing yet. A UserError for a journal that somebody may care for, and for the place
 * where one's own would be.
 */
export async function demoIn(store: DemoStore): Promise<Journal> {
  const journal = await store.read();
  if (!isDemo(journal) && (await store.isOwn()))
    throw new UserError(`${store.path} is the place of your own journal, so no demo is set up there.`, hint);
  return demoOrBlank(journal, store.path);
}

/** The same journal; a UserError when it is neither a demo nor a place for one. */
function demoOrBlank(journal: Journal, path: string): Journal {
  if (isDemo(journal) || isBlank(journal)) return journal;
  throw new UserError(`${path} is a journal, and no demo, so it is left as it is.`, hint);
}

/** Nothing has ever been there but a demo, whose setting up was taken back perhaps. */
const isBlank = (journal: Journal): boolean =>
  same({ ...journal, history: [] }, emptyJournal) &&
  journal.history.every(({ deed }) => deed.includes(setUpDeed));

/** Writes the invented year as of today over whatever the demo has come to; `mentor demo undo` brings that back. */
export async function setUp(
  { files, now }: Pick<Needs, 'files' | 'now'>,
  store: DemoStore,
): Promise<Journal> {
  const year = JSON.parse(await files.template('demo.json')) as Journal;
  const demo = demoOn(year, todayIn(now(), null));
  // Looked at again under the lock: somebody may have begun a journal there since.
  return store.change((there) => ({ ...demo, history: demoOrBlank(there, store.path).history }), setUpDeed);
}
