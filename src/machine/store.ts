import { linkSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Low } from 'lowdb';
import { takenBack } from '../domain/history.ts';
import { type Deed, emptyJournal, type Journal } from '../domain/journal.ts';
import { changesDrafts, keepsHistory } from '../domain/permitted.ts';
import { serialise, serialised } from '../domain/serialise.ts';
import type { Step } from '../domain/upgrade.ts';
import type { Past, Restored, Store } from '../doors/store.ts';
import { loadCheck } from './check.ts';
import { type Checked, nothingChecked } from './checked.ts';
import { damagedOf, explainAbsence, explainDamage, lastAside } from './damage.ts';
import { sweepTemporary } from './durable.ts';
import { type Opened, openJournal, readSource, type Source, stampAt } from './journal-file.ts';
import { realPath } from './real-path.ts';
import { Overtaken, replaceJournal } from './replace.ts';
import { type Link, listStates, sweepOrphans } from './states.ts';
import { planUndo } from './taking-back.ts';
import { explainTrouble } from './trouble.ts';
import { inTurn, type Work } from './turn.ts';

type Options = {
  /** A new random id, for the records of the history. */
  readonly mint: () => string;
  readonly now: () => Date;
  /** How long to wait for another process that is writing, in milliseconds. */
  readonly patience?: number;
  /** What need not be checked again before it is read. */
  readonly checked?: Checked;
  /** Only tests replace these: the upgrades there are, and what a disk does when asked for a second name. */
  readonly steps?: { readonly [from: number]: Step };
  readonly link?: Link;
};

/** What a change comes to: the journal to write, and the record that names it, if it has a name. */
type Outcome = { readonly journal: Journal; readonly deed: Deed | null };

type Decide = (journal: Journal, real: string) => Promise<Outcome | null>;

/**
 * The journal as one JSON file. A change is on disk, whole, when it resolves, and no two processes lose each
 * other's; what cannot be read is never written over. Errors that a person can put right are UserErrors.
 */
export function createStore(path: string, options: Options): Store {
  const { mint, now, patience = 10_000, checked = nothingChecked, steps, link = linkSync } = options;
  let swept = false;

  async function read(): Promise<Journal> {
    const { db } = await open(realPath(resolve(path)), checked);
    return db.data;
  }

  /** lowdb over our own file: `write` puts a journal in the place of exactly what was read. */
  async function open(real: string, trusted: Checked) {
    const source = readSource(real);
    const gone = source === null ? await explainAbsence(real, path) : null;
    if (gone) throw gone;
    const sound = source !== null && trusted.holds(real, source.stamp);
    const opened = source && (await openJournal(source.bytes, steps, sound));
    if (opened && 'damage' in opened) throw await explainDamage(real, path, opened);
    if (source && opened?.from === null && !sound) checked.note(real, source.stamp);
    const adapter = {
      read: async () => opened?.journal ?? null,
      write: async (journal: Journal) => {
        const tags = tagsFor(journal, opened);
        replaceJournal(real, {
          pieces: serialised(journal),
          empty: serialise(emptyJournal),
          source,
          tags,
          link,
        });
      },
    };
    const db = new Low<Journal>(adapter, emptyJournal);
    await db.read();
    return { db, source };
  }

  const locked = <T>(work: Work<T>): Promise<T> => inTurn(path, patience, work);

  const transact = (decide: Decide): Promise<Journal> => locked((real) => once(real, decide));

  /** One attempt under the lock; null when somebody else wrote the file meanwhile. */
  async function once(real: string, decide: Decide) {
    const { db, source } = await open(real, nothingChecked);
    if (!swept) sweep(real, db.data, source);
    swept = true;
    const outcome = await decide(db.data, real);
    if (!outcome) return db.data;

    const { journal, deed } = outcome;
    db.data = deed ? { ...journal, history: [...journal.history, deed] } : journal;
    const flaw = (await loadCheck(source?.bytes.length ?? 0))(db.data);
    if (flaw) throw new Error(`This change would leave a journal that cannot be opened: ${flaw.say}`);
    try {
      await db.write();
      checked.note(real, stampAt(real) ?? '');
    } catch (error) {
      if (error instanceof Overtaken) return null;
      throw error;
    }
    return db.data;
  }

  /** Once for each program: what earlier ones left when they were killed. */
  function sweep(real: string, journal: Journal, source: Source | null): void {
    sweepTemporary(dirname(real), basename(real));
    const known = new Set(journal.history.map(({ id }) => id));
    sweepOrphans(real, known, source?.bytes ?? Buffer.from(serialise(emptyJournal)));
  }

  function recordOf(
    journal: Journal,
    deed: string,
    { undoes, whole }: { readonly undoes: string | null; readonly whole: boolean },
  ): Deed {
    const known = new Set(journal.history.map(({ id }) => id));
    let id = mint();
    while (known.has(id)) id = mint();
    return { id, at: now().toISOString(), deed, undoes, ...(whole && { whole }) };
  }

  const change: Store['change'] = (edit, deed) =>
    transact(async (before) => {
      const journal = edit(before);
      if (deed === undefined) return changesDrafts(before, journal) ? { journal, deed: null } : null;
      keepsHistory(before, journal);
      return { journal, deed: recordOf(journal, typeof deed === 'string' ? deed : deed(journal), plain) };
    });

  async function undo(id?: string): Promise<Deed> {
    const after = await transact(async (journal, real) => {
      const plan = await planUndo(
        journal,
        { states: listStates(real), aside: lastAside(damagedOf(real)) },
        id,
        steps,
      );
      return { journal: plan.journal, deed: recordOf(journal, plan.deed, plan) };
    });
    return after.history.at(-1)!;
  }

  async function restore(journal: Journal, deed: string): Promise<Restored> {
    const [{ putBack }, { inPlaceOf }] = await Promise.all([
      import('./putting-back.ts'),
      import('../domain/backups.ts'),
    ]);
    return locked(async (real) => {
      const put = await putBack(real, journal, { named: path, link, steps });
      if (put === 'overtaken') return null;
      if (put !== 'sound') return { deed: null, aside: put.aside };
      const after = await once(real, async (before) => {
        const placed = inPlaceOf(before, journal);
        return { journal: placed, deed: recordOf(placed, deed, { undoes: null, whole: true }) };
      });
      return after && { deed: after.history.at(-1)!, aside: null };
    });
  }

  async function history(): Promise<readonly Past[]> {
    const { history } = await read();
    const undone = takenBack(history);
    const tags = new Set(listStates(realPath(resolve(path))).map(({ tag }) => tag));
    return history
      .map((deed) => ({ ...deed, undone: undone.get(deed.id) ?? null, kept: tags.has(deed.id) }))
      .toReversed();
  }

  /** What the operating system refuses becomes a sentence here, at the door, and nowhere deeper. */
  async function explained<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw explainTrouble(error, path);
    }
  }

  return {
    path,
    read: () => explained(read()),
    change: (edit, deed) => explained(change(edit, deed)),
    history: () => explained(history()),
    undo: (id) => explained(undo(id)),
    restore: (journal, deed) => explained(restore(journal, deed)),
  };
}

/** Most deeds take nothing back, and leave most of the journal as it is. */
const plain = { undoes: null, whole: false };

/** Under what the journal as it was is kept: the deed about to be done, and the version about to be left. */
function tagsFor(journal: Journal, opened: Opened | null): string[] {
  const deed = journal.history.at(-1);
  const tags = deed && !opened?.journal.history.some(({ id }) => id === deed.id) ? [deed.id] : [];
  return opened && opened.from !== null ? [`version-${opened.from}`, ...tags] : tags;
}
