import { byId, type Item, itemsOf } from './items.ts';
import type { Draft, Journal } from './journal.ts';
import { looseEnds, type Obstacle, type Span } from './obstacle.ts';
import { inOrder } from './order.ts';
import { same } from './same.ts';

/*
 *   before ──the deed──▶ after ──later deeds, drafts──▶ now
 *   and back: what the deed changed between before and after, turned round and applied to now
 */

type Loose = { readonly [key: string]: unknown };

type Past = {
  /** When the deed was done, where it had replaced the whole journal. */
  readonly whole?: string | null;
  /** The journal before the deed that this one, an undo, had taken back; where it is still kept. */
  readonly first?: Journal | undefined;
};

type TakenBack = { readonly journal: Journal; readonly obstacles: readonly Obstacle[] };

/** What an undo never rolls back as records: drafts have their own rule, and history only grows. */
const apart = new Set(['version', 'drafts', 'history']);

/**
 * Takes one deed back: every record it changed returns to what it was, in its place, and all that came
 * later stays. When nothing but drafts came later, the result is exactly the journal before the deed, with
 * the history of now.
 * With obstacles it must not be done: a record was changed again since, or something newer refers to it.
 */
export function takeBack(span: Span, now: Journal, { whole = null, first }: Past = {}): TakenBack {
  const [before, after, present] = [span.before as Loose, span.after as Loose, now as Loose];
  const result = new Map<string, unknown>();
  const obstacles: Obstacle[] = [];
  let alone = true;

  // The keys of before come first, so that those the contract does not know keep their order too.
  for (const key of new Set([before, after, present].flatMap(Object.keys))) {
    if (apart.has(key)) result.set(key, present[key]);
    else if (same(present[key], after[key])) result.set(key, before[key]);
    else {
      alone = false;
      const turned = turnRound(before[key], after[key], present[key]);
      result.set(key, turned.value);
      obstacles.push(...turned.touched.map((id) => ({ key, id })));
    }
  }
  result.set('drafts', whole === null ? restoreDrafts(span, now, first) : draftsBefore(span, now, whole));
  const journal = Object.fromEntries([...result].filter(([, value]) => value !== undefined)) as Journal;

  if (!alone && obstacles.length === 0) obstacles.push(...looseEnds(journal, now, span));
  return { journal, obstacles };
}

/** One key that later deeds changed as well: record by record where it is a list, else all or nothing. */
function turnRound(
  before: unknown,
  after: unknown,
  now: unknown,
): { value: unknown; touched: (string | null)[] } {
  if (same(before, after) || same(before, now)) return { value: now, touched: [] };
  const [was, became, is] = [itemsOf(before ?? []), itemsOf(after ?? []), itemsOf(now ?? [])];
  if (!was || !became || !is) return { value: now, touched: [null] };

  const [old, changed, restored] = [byId(was), byId(became), byId<Item>(is)];
  const touched: string[] = [];
  for (const id of new Set([...old.keys(), ...changed.keys()])) {
    const item = old.get(id);
    if (same(item, changed.get(id))) continue;
    if (!same(restored.get(id), changed.get(id)) && !same(restored.get(id), item)) touched.push(id);
    if (item) restored.set(id, item);
    else restored.delete(id);
  }
  return { value: inOrder(restored, { before: was, after: became, now: is }), touched };
}

/**
 * The drafts of now, but for the deed's own: the draft that finishing a worksheet used up comes back, also
 * in place of one begun since; and taking an undo back takes the draft it brought back away again.
 */
function restoreDrafts({ before, after }: Span, now: Journal, first?: Journal): readonly Draft[] {
  const [was, became, is] = [byId(before.drafts), byId(after.drafts), byId(now.drafts)];
  const finished = subjectsOnlyIn(after.entries, before.entries);
  const unfinished = subjectsOnlyIn(before.entries, after.entries);
  // A talk that was written along leaves no entry; but its draft was there when the deed was first done.
  const own = byId<Draft>(first?.drafts ?? []);
  const open = new Set(now.drafts.map(subject));

  const used = before.drafts.filter(({ id }) => !became.has(id) && !is.has(id));
  const back = used.filter((draft) => finished.has(subject(draft)) || !open.has(subject(draft)));
  const replaced = new Set(back.map(subject));
  const kept = now.drafts.filter((draft) => {
    const mayBe = unfinished.has(subject(draft)) || own.has(draft.id);
    const brought = mayBe && became.has(draft.id) && !was.has(draft.id);
    return !brought && !replaced.has(subject(draft));
  });
  return inOrder(byId<Draft>([...kept, ...back] as Draft[]), {
    before: before.drafts,
    after: after.drafts,
    now: now.drafts,
  });
}

/** The drafts as they were, and those begun since; what else is there came with the deed, and goes with it. */
function draftsBefore({ before }: Span, now: Journal, done: string): readonly Draft[] {
  const ids = byId(before.drafts);
  const open = new Set(before.drafts.map(subject));
  const since = now.drafts.filter((one) => one.at >= done && !ids.has(one.id) && !open.has(subject(one)));
  return [...before.drafts, ...since];
}

/** There is one draft for a worksheet and what it is about. */
const subject = ({ worksheet, about }: { readonly worksheet: string; readonly about: string | null }) =>
  JSON.stringify([worksheet, about]);

function subjectsOnlyIn(entries: Journal['entries'], others: Journal['entries']): ReadonlySet<string> {
  const known = byId(others);
  return new Set(entries.filter(({ id }) => !known.has(id)).map(subject));
}
