import { type Day, longDate } from '../../domain/dates.ts';
import type { Journal } from '../../domain/journal.ts';
import { type Occasion, occasionsFor } from '../../domain/occasions.ts';
import type { Offered } from '../../worksheets/thank.ts';

/** A list longer than this is read by nobody. */
const most = 9;

/** How far one has come, told as thanks (S25, S104). */
export const ofProgress: Occasion = { kind: 'progress', of: null, what: 'progress', on: null, result: null };

const ofAnything: Occasion = { kind: 'other', of: null, what: '', on: null, result: null };

/** What somebody can be thanked for, the best first; always with the progress made, and something else. */
export function offeredFor(
  journal: Journal,
  person: string,
  { today, named }: { readonly today: Day; readonly named: Occasion | null },
): readonly Offered[] {
  const found = occasionsFor(journal, person, today);
  const others = found.filter(
    (one) => named === null || answerFor(journal, one) !== answerFor(journal, named),
  );
  const all = [...(named ? [named] : []), ...others].slice(0, most);
  return [...all, ...[ofProgress, ofAnything].filter(({ kind }) => kind !== named?.kind)].map((occasion) => ({
    value: answerFor(journal, occasion),
    label: labelOf(journal, occasion),
    occasion,
  }));
}

/** The record it stands for, as an id; of several milestones of one plan, which. */
function answerFor({ plans }: Journal, { kind, of, what }: Occasion): string {
  if (of === null) return kind;
  const plan = kind === 'milestone' && plans.find(({ id }) => id === of);
  return plan ? `${of}-${plan.milestones.findIndex((one) => one.what === what) + 1}` : of;
}

function labelOf(journal: Journal, { kind, of, what, on }: Occasion): string {
  const day = on === null ? '' : `, ${longDate(on)}`;
  switch (kind) {
    case 'advice':
      return `Advice: "${what}" (${adviceState(journal, of)})`;
    case 'objective':
      return `News: you reached "${what}"${day}`;
    case 'milestone':
      return `News: "${what}" is reached${day}`;
    case 'action':
      return `News: you did "${what}"${day}`;
    case 'talk':
      return `Your last talk${day}`;
    case 'impact':
      return `What has become of it all after ${what}`;
    case 'progress':
      return 'How far you have come, before and after';
    case 'other':
      return 'Something else';
  }
}

const adviceState = ({ advice }: Journal, id: string | null): string =>
  ({
    heard: 'not tried yet',
    tried: 'tried; they do not know yet',
    told: 'they know what came of it',
    dropped: 'not for you',
  })[advice.find((one) => one.id === id)?.state ?? 'heard'];
