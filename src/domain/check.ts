import { type Flaw, flawOf } from './flaw.ts';
import type { ListName } from './journal.ts';
import { records } from './schema.ts';

/** What is wrong with a record as one of a list's, in words; null when it is sound. Unknown fields are wrong too. */
export function recordFlaw(list: ListName, record: object): Flaw['say'] | null {
  const schema = records[list];
  const [issue] = schema.safeParse(record).error?.issues ?? [];
  if (issue) return flawOf(record, issue).say;
  const strange = Object.keys(record).find((field) => !(field in schema.shape));
  return strange === undefined
    ? null
    : `there is no field "${strange}"; the fields are ${Object.keys(schema.shape).join(', ')}`;
}
