import { deedToTakeBack, rootOf, takingBackOf } from '../domain/history.ts';
import type { Deed, Journal } from '../domain/journal.ts';
import { type Later, refusal } from '../domain/obstacle.ts';
import { takeBack } from '../domain/undo.ts';
import type { Step } from '../domain/upgrade.ts';
import { counted } from '../domain/wording.ts';
import { UserError } from '../errors.ts';
import { openJournal, readSource } from './journal-file.ts';
import type { State } from './states.ts';

type Steps = { readonly [from: number]: Step };

/** The journal with a deed taken back, and how history will tell of it. */
type UndoPlan = {
  readonly journal: Journal;
  readonly deed: string;
  readonly undoes: string;
  readonly whole: boolean;
};

/** What lies beside a journal; `aside` is the last one that could not be opened when another took its place. */
type Kept = { readonly states: readonly State[]; readonly aside: string | null };

/**
 * Finds the deed to take back and what the journal is without it, from the states that are kept.
 * A UserError when there is no such deed, when the state before it is gone, or when a later deed builds on it.
 */
export async function planUndo(
  now: Journal,
  { states, aside }: Kept,
  id?: string,
  steps?: Steps,
): Promise<UndoPlan> {
  const deed = deedToTakeBack(now.history, id);
  const kept = new Map(states.map((state) => [state.tag, state]));
  const next = (one: Deed) => now.history[now.history.indexOf(one) + 1];

  const before = async (one: Deed) => {
    const state = kept.get(one.id);
    return state && openState(state, steps);
  };
  /** What one deed did, or undefined when a state for that is not kept. */
  const span = async (one: Deed) => {
    const following = next(one);
    const [was, became] = [await before(one), following ? await before(following) : now];
    return was && became && { before: was, after: became };
  };

  const did = await span(deed);
  if (!did)
    throw new UserError(
      `"${deed.deed}" cannot be taken back: the journal as it was before it is no longer kept.`,
      [
        states.length === 0
          ? 'No earlier state of it is.'
          : `${counted(states.length, 'other earlier state is', 'other earlier states are')}.`,
        ...(aside === null
          ? []
          : [`What could not be opened, when another journal took its place, is kept as ${aside}`]),
      ].join('\n  '),
    );
  const whole = deed.whole === true;
  const { root } = rootOf(now.history, deed);
  const first = root === deed ? undefined : await ifReadable(before(root));
  const { journal, obstacles } = takeBack(did, now, { whole: whole ? deed.at : null, first });
  if (obstacles.length === 0)
    return { journal, deed: takingBackOf(now.history, deed), undoes: deed.id, whole };

  const later: Later[] = [];
  for (let one = next(deed); one; one = next(one)) {
    const its = await span(one);
    if (its) later.push({ deed: one, span: its });
  }
  throw refusal(deed, now, obstacles, later);
}

/** A state that only helps to tell drafts apart stops nobody when it cannot be opened. */
async function ifReadable(state: Promise<Journal | undefined>): Promise<Journal | undefined> {
  try {
    return await state;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function openState({ path }: State, steps?: Steps): Promise<Journal> {
  const source = readSource(path);
  const opened = source && (await openJournal(source.bytes, steps));
  if (opened && !('damage' in opened)) return opened.journal;
  const why = opened ? ` ${opened.damage}` : '';
  throw new UserError(
    `The earlier state ${path} cannot be opened, so this cannot be taken back.${why}`,
    'Your journal has been left as it is.',
  );
}
