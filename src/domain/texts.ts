/** A text somebody wrote in a record, and how much a match there counts. */
export type Written = { readonly text: string; readonly weight: number };

/** What a record is known by counts most; other texts count once. */
const weights: Readonly<Record<string, number>> = {
  name: 10,
  goal: 8,
  destination: 8,
  subject: 4,
  what: 4,
  text: 4,
  purpose: 4,
  skills: 3,
  company: 3,
  role: 3,
  place: 3,
  priorities: 2,
  points: 2,
  whyThem: 2,
};

/** Fields whose words come from a list of ours, or stand for something else: nobody wrote them. */
const closed: ReadonlySet<string> = new Set([
  'id',
  'at',
  'slug',
  'kind',
  'state',
  'level',
  'support',
  'context',
  'pool',
  'barrier',
  'help-kind',
  'helpKind',
  'cadence',
  'feedback',
  'format',
  'direction',
  'decision',
  'mode',
  'who',
  'settled',
  'felt',
  'worksheet',
  'zone',
  'keep',
  'thanksAs',
  'step',
]);

/** Ids and dates are no text, wherever they stand. */
const coded = /^(?:[23456789bcdfghjkmnpqrstvwxyz]{8}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?)$/;

/** Every text of a record, however deep it stands. Whatever is added to a record one day is found as well. */
export function textsOf(record: object): readonly Written[] {
  const found: Written[] = [];
  gather(record, 1, found);
  return found;
}

function gather(value: unknown, weight: number, found: Written[]): void {
  if (typeof value === 'string') {
    if (value !== '' && (value.length > 24 || !coded.test(value))) found.push({ text: value, weight });
  } else if (Array.isArray(value)) {
    for (const one of value) gather(one, weight, found);
  } else if (typeof value === 'object' && value !== null) {
    // Faster than its entries, of which there may be a million.
    for (const field in value) {
      const inner = (value as Readonly<Record<string, unknown>>)[field];
      if (typeof inner !== 'number' && inner !== null && !closed.has(field))
        gather(inner, weights[field] ?? weight, found);
    }
  }
}
