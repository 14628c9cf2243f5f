import {
  newestAgreement,
  nextVersion,
  openPoints,
  pageWith,
  pointsOn,
  saysOn,
  settledOn,
} from './agreements.ts';
import { isBlank } from './answers.ts';
import type { Agreement, Answer, Answers, Entry, Journal } from './journal.ts';
import type { Setting } from './kinds.ts';
import { changePerson } from './people.ts';
import { same } from './same.ts';

/** Tells what a point changed from and to, in words; the words of points are no matter of the journal. */
export type Telling = (id: string, before: Answer, after: Answer) => string;

/** The question under which their view of a point is answered. */
export const theirsOf = (id: string): string => `theirs-${id}`;

/**
 * After the talk: what they said is noted, what both agree on takes its place, and whatever nobody named counts as
 * settled. When nothing is left open the page is agreed. Words that changed make a new version, so that what you
 * proposed stays readable.
 */
export function keepTalk(
  journal: Journal,
  { at, about, answers }: Entry,
  { mint, tell }: { readonly mint: () => string; readonly tell: Telling },
): Journal {
  const page = newestAgreement(journal, about);
  if (about === null || page?.state !== 'proposed') return journal;
  const open = openPoints(page);
  const differs = ((answers['differs'] ?? []) as readonly string[]).filter(
    (id) => !page.settled.includes(id),
  );
  const both = withAnswers({}, differs, (id) => answers[id]);
  // A point that nobody has said anything about yet is open all the same.
  const silent = differs.filter((id) => saysOn(page, id) === null && !(id in both));
  const theirs = {
    ...Object.fromEntries(silent.map((id) => [id, ''])),
    ...withAnswers(page.theirs, differs, (id) => answers[theirsOf(id)]),
  };
  const undisputed = open.filter((id) => !differs.includes(id));
  const settled = [...page.settled, ...undisputed, ...Object.keys(both)];
  const next: Agreement = { ...pageWith(page, both), theirs, settled };
  const changed = Object.keys(both).filter((id) => !same(saysOn(page, id), saysOn(next, id)));
  const state = openPoints(next).length === 0 ? ('agreed' as const) : ('proposed' as const);
  if (changed.length === 0) return agreeOn(journal, { ...next, state });

  const words = changed.map((id) => tell(id, saysOn(page, id), saysOn(next, id))).join('; ');
  return agreeOn(journal, {
    ...nextVersion(page, { ...next, id: mint(), at }, words),
    state,
  });
}

/** Both agree to the page as it is. */
export function keepAgreed(journal: Journal, page: Agreement): Journal {
  return agreeOn(journal, { ...page, settled: pointsOn(page), state: 'agreed' });
}

/** Puts the page in place, or at the end when it is new; whoever agreed is asked no longer. */
function agreeOn(journal: Journal, page: Agreement): Journal {
  const known = journal.agreements.some(({ id }) => id === page.id);
  return {
    ...journal,
    agreements: known
      ? journal.agreements.map((one) => (one.id === page.id ? page : one))
      : [...journal.agreements, page],
    candidates:
      page.state === 'agreed'
        ? journal.candidates.map((one) =>
            one.person === page.person ? { ...one, state: 'agreed' as const } : one,
          )
        : journal.candidates,
  };
}

/**
 * A page that is there already changes: the next version, with what changed and why. It holds at once when both
 * have agreed; otherwise only what changed is open again.
 */
export function keepChange(
  journal: Journal,
  { at, about, answers }: Entry,
  { mint, tell }: { readonly mint: () => string; readonly tell: Telling },
): Journal {
  const page = newestAgreement(journal, about);
  if (about === null || !page) return journal;
  const { kind, context, changed: why, change, both, ...points } = answers;
  const next = {
    ...pageWith(page, points),
    kind: (kind as Agreement['kind'] | null | undefined) ?? page.kind,
  };
  const picked = (change ?? []) as readonly string[];
  const known = changePerson(journal, about, {
    ...(kind ? { kind: next.kind } : {}),
    ...(picked.includes('context') ? { context: (context ?? []) as readonly Setting[] } : {}),
  });
  const changed = [...new Set([...pointsOn(page), ...pointsOn(next)])].filter(
    (id) => !same(saysOn(page, id), saysOn(next, id)),
  );
  const kept = settledOn(page).filter((id) => !changed.includes(id));
  const words = [
    ...(next.kind === page.kind ? [] : [tell('kind', page.kind, next.kind)]),
    ...changed.map((id) => tell(id, saysOn(page, id), saysOn(next, id))),
  ].join('; ');
  const told = [words, why].filter(Boolean).join('. Why: ');
  if (told === '') return known;
  const holds = page.state === 'agreed' && both !== false;
  return agreeOn(known, {
    ...nextVersion(page, { ...next, id: mint(), at }, told),
    // What they said before you agreed belongs to the version it was said about.
    theirs:
      page.state === 'agreed'
        ? {}
        : Object.fromEntries(Object.entries(page.theirs).filter(([id]) => kept.includes(id))),
    settled: holds ? pointsOn(next) : kept,
    state: holds ? 'agreed' : 'proposed',
  });
}

/** The answers kept so far, with those given now. */
function withAnswers(
  before: Answers,
  ids: readonly string[],
  given: (id: string) => Answer | undefined,
): Answers {
  const now = ids.flatMap((id) => {
    const answer = given(id);
    return answer === undefined || isBlank(answer) ? [] : [[id, answer] as const];
  });
  return { ...before, ...Object.fromEntries(now) };
}
