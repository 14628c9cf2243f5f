import type { Journal } from '../../domain/journal.ts';
import { plainName } from '../../domain/names.ts';
import type { Listing, Named } from '../command.ts';
import { beginning, nothing, type Offer, type Offers } from './offer.ts';
import { type Place, placeAfter } from './place.ts';
import type { Typed } from './shellwords.ts';

/** Looks into the journal that the line is about; null where there is none that can be read. */
export type Look = (journal: Place['journal']) => Promise<Journal | null>;

/** What could stand where the cursor is: pure but for the looking, and for loading the command that is typed. */
export async function propose(
  { before, current }: Typed,
  all: readonly Listing[],
  look: Look,
): Promise<Offers> {
  const place = await placeAfter(before, all);
  if (place.after) return taken(place, current, look);
  if (current.startsWith('-') && !place.ended) {
    const [, long, value] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? [];
    if (long === undefined || value === undefined)
      return { ...nothing, offers: beginning(flagsOf(place), current) };
    const inside = await placeAfter([...before, long], all);
    return inside.after ? behind(`${long}=`, await taken(inside, value, look)) : nothing;
  }
  const { offers, disk } = await taken(place, current, look);
  const named = place.listings.map(({ name, summary }) => ({ value: name, says: summary }));
  return { offers: [...beginning(named, current), ...offers], disk };
}

/** The values of a flag as they stand in one word with it: `--kind=cold`. */
const behind = (flag: string, { offers, disk }: Offers): Offers => ({
  offers: offers.map(({ value, says }) => ({ value: `${flag}${value}`, says })),
  disk,
});

const flagsOf = ({ flags, used }: Place): readonly Offer[] =>
  flags.filter(({ long }) => !used.has(long)).map(({ long, flag }) => ({ value: long, says: flag.meaning }));

/** What a value or an argument could be. */
async function taken(
  { takes: { words = [], named = [] }, journal }: Place,
  current: string,
  look: Look,
): Promise<Offers> {
  const fixed = words.map((value) => ({ value, says: '' }));
  const disk = named.includes('file') ? 'files' : named.includes('folder') ? 'folders' : 'none';
  const kept = named.filter((one) => one !== 'file' && one !== 'folder');
  const read = kept.length > 0 ? await look(journal) : null;
  if (!read) return { offers: beginning(fixed, current), disk };
  const { namedIn } = await import('./named.ts');
  const found = kept.flatMap((one) => likely(one, namedIn(read, one, current), current));
  return { offers: [...beginning(fixed, current), ...found], disk };
}

/**
 * Those that begin so; of people also the only one of whom some other name does. By slugs: names would have to be folded
 * one by one, which takes longer than anybody waits for a Tab where there are thousands.
 */
function likely(named: Named, offers: readonly Offer[], current: string): readonly Offer[] {
  const found = beginning(offers, current);
  if (named !== 'person' || found.length > 0 || current.length < 2) return found;
  const begun = plainName(current).replaceAll(' ', '-');
  const others = offers.filter(({ value }) => begun !== '' && `-${value}`.includes(`-${begun}`));
  return others.length === 1 ? beginning(others, '') : [];
}
