import { dayIn } from '../dates.ts';
import type { Draft } from '../journal.ts';
import { journey } from '../journey.ts';
import type { Found } from '../step.ts';
import type { Dossier } from './dossier.ts';
import type { World } from './rule.ts';

/** Worksheets about nobody in particular that somebody stopped in, the newest first. */
export function unfinished({ journal, dossiers, zone }: World): readonly Found[] {
  const people = new Set(dossiers.map(({ person }) => person.id));
  const stage = journey(journal).find(({ state }) => state === 'next')?.name;
  return journal.drafts
    .filter(({ about }) => about === null || !people.has(about))
    .toReversed()
    .map((draft) => {
      const found = goOn(draft, { name: null, about: draft.about, zone });
      // Nobody can tell any more in which of the two they stopped.
      return draft.worksheet === stage && draft.about === null
        ? { ...found, reason: `${found.reason}, and mentor plan goes on there as well` }
        : found;
    });
}

/** A worksheet about somebody that you stopped in, the newest. */
export function unfinishedAbout({ person, drafts }: Dossier, { zone }: World): Found | null {
  const draft = drafts.at(-1);
  return draft ? goOn(draft, { name: person.name, about: person.slug, zone }) : null;
}

type Subject = { readonly name: string | null; readonly about: string | null; readonly zone: string | null };

function goOn({ id, at, worksheet }: Draft, { name, about, zone }: Subject): Found {
  const subject = about === null ? '' : ` ${about}`;
  const edits = worksheet.startsWith('edit-');
  const change = name ? `Finish changing what you know of ${name}` : 'Finish the change you began';
  return {
    kind: 'entry',
    id,
    step: edits ? change : `Go on with ${worksheet}${name ? ` for ${name}` : ''} where you stopped`,
    reason: 'every answer you gave is kept',
    command: `mentor ${edits ? 'edit' : worksheet}${subject}`,
    due: null,
    urgency: 'soon',
    since: dayIn(at, zone),
  };
}
