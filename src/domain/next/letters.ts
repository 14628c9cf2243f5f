import { addDays, dayIn } from '../dates.ts';
import type { Found } from '../step.ts';
import { unsentTo } from '../unsent.ts';
import { shortened } from '../wording.ts';
import { approach, thankForNo } from './approach.ts';
import type { Dossier } from './dossier.ts';
import type { World } from './rule.ts';
import { historyAfter, letterStages, sendLetter, sendRecap, sentCommand } from './talks.ts';

/** A letter is drafted that no other rule speaks of: an earlier one, or one to somebody on no road. */
export function sendOther(dossier: Dossier, world: World): Found | null {
  const { person, messages } = dossier;
  // Most people were never written to.
  if (messages.length === 0) return null;
  const { today, zone } = world;
  const unsent = unsentTo(dossier, person.id).filter(
    ({ at }) => addDays(dayIn(at, zone), historyAfter) >= today,
  );
  if (unsent.length === 0) return null;
  const spokenOf = idsSpokenOf(dossier, world);
  const other = unsent.findLast(({ id }) => !spokenOf.has(id));
  if (!other) return null;
  const named = other.subject ? `, "${shortened(other.subject, 40)}"` : '';
  return {
    kind: 'message',
    id: other.id,
    step: `Send ${person.name} ${unsent.some(({ id }) => spokenOf.has(id)) ? 'your other draft' : 'what you have drafted'}${named}`,
    reason:
      unsent.length === 1
        ? 'it has not gone out yet; note it here once it has'
        : `${unsent.length} drafts to them have not gone out yet; note each here once it has`,
    command: sentCommand(dossier, world, other),
    due: null,
    urgency: 'soon',
    since: dayIn(other.at, zone),
  };
}

/** The letters of which the rules on meetings and on the way to a yes speak. */
function idsSpokenOf(dossier: Dossier, world: World): ReadonlySet<string | null | undefined> {
  const { person, messages, stage } = dossier;
  const onRoad = approach(dossier, world) ?? thankForNo(dossier, world);
  return new Set([
    sendRecap(dossier, world)?.id,
    letterStages.includes(stage) ? sendLetter(dossier, world)?.id : undefined,
    onRoad?.command === `mentor outreach sent ${person.slug}` ? messages.at(-1)?.id : undefined,
  ]);
}
