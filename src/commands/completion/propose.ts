import type { Journal } from '../../domain/journal.ts';
import { plainName } from '../../domain/names.ts';
import type { Listing, Named } from '../command.ts';
import { isPlainWord, type Offer, type Offers, oneLine } from './offer.ts';
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
  const [, long, value] = place.after || place.ended ? [] : (/^(--[\w-]+)=(.*)$/s.exec(current) ?? []);
  if (long !== undefined) {
    const flag = place.flags.find((one) => one.long === long && one.value !== null);
    if (!flag) return { offers: [], disk: 'none' };
    const inside = await placeAfter([...before, long], all);
    const { offers, disk } = await taken(inside, value ?? '', look);
    return { offers: offers.map((offer) => ({ ...offer, value: `${long}=${offer.value}` })), disk };
  }
  if (current.startsWith('-') && !place.after && !place.ended)
    return { offers: beginning(flagsOf(place), current), disk: 'none' };
  const { offers, disk } = await taken(place, current, look);
  const named = place.after
    ? []
    : place.listings.map(({ name, summary }) => ({ value: name, says: summary }));
  return { offers: [...beginning(named, current), ...offers], disk };
}

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

/** Those that begin as what is typed does, whatever its case. */
const beginning = (offers: readonly Offer[], current: string): readonly Offer[] =>
  offers
    .filter((offer) => isPlainWord(offer) && offer.value.toLowerCase().startsWith(current.toLowerCase()))
    .map(({ value, says }) => ({ value, says: oneLine(says) }));

/** The same; of people also the only one of whom some other name begins so, as the commands understand it. */
function likely(named: Named, offers: readonly Offer[], current: string): readonly Offer[] {
  const found = beginning(offers, current);
  if (named !== 'person' || found.length > 0 || current.length < 2) return found;
  const begun = plainName(current).replaceAll(' ', '-');
  const others = offers.filter(({ value }) => begun !== '' && `-${value}`.includes(`-${begun}`));
  return others.length === 1 ? beginning(others, '') : [];
}
