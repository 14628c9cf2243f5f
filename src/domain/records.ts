import { UserError } from '../errors.ts';
import { beginningWith } from './ids.ts';
import type { Journal, ListName, Pause, RecordOf } from './journal.ts';
import { milestoneAt, milestoneCalled } from './plans.ts';

/** The kinds of record a person can show and edit, each with the journal's list it stands in. */
export const lists = {
  goal: 'goals',
  objective: 'objectives',
  person: 'people',
  candidate: 'candidates',
  value: 'values',
  message: 'messages',
  touch: 'touches',
  agreement: 'agreements',
  plan: 'plans',
  meeting: 'meetings',
  prep: 'preps',
  action: 'actions',
  advice: 'advice',
  exchange: 'exchanges',
  review: 'reviews',
  entry: 'entries',
} as const satisfies Readonly<Record<string, ListName>>;

export type Kind = keyof typeof lists;
export type AnyRecord = RecordOf<(typeof lists)[Kind]>;

/** A record with what kind it is. */
export type Found = { readonly kind: Kind; readonly record: AnyRecord };

export const kinds = Object.keys(lists) as readonly Kind[];

/** Every record of the journal whose id begins so, nothing begins no id; and the plan in which a milestone is called so. */
export const findRecords = (journal: Journal, typed: string): readonly Found[] =>
  milestoneAt(journal, typed)
    ? recordsCalled(journal, milestoneCalled(typed)!.plan)
    : recordsCalled(journal, typed);

const recordsCalled = (journal: Journal, typed: string): readonly Found[] =>
  kinds.flatMap((kind) =>
    beginningWith<AnyRecord>(journal[lists[kind]], typed).map((record) => ({ kind, record })),
  );

/** A record that can be read; a pause can, though nobody edits one by questions. */
export type Shown = Found | { readonly kind: 'pause'; readonly record: Pause };

/** What can be read and not edited, by the beginning of its id: pauses, and worksheets nobody has finished. */
export const findOthers = ({ pauses, drafts }: Journal, typed: string): readonly Shown[] => [
  ...beginningWith(pauses, typed).map((record) => ({ kind: 'pause' as const, record })),
  ...beginningWith(drafts, typed).map((record) => ({ kind: 'entry' as const, record })),
];

/** A record of one kind by its whole id. */
export const findRecord = (journal: Journal, kind: Kind, id: string): AnyRecord | undefined =>
  (journal[lists[kind]] as readonly AnyRecord[]).find((record) => record.id === id);

/** Puts a record in place of the one with its id. */
export function putRecord(journal: Journal, kind: Kind, record: AnyRecord): Journal {
  const list: readonly AnyRecord[] = journal[lists[kind]];
  return { ...journal, [lists[kind]]: list.map((kept) => (kept.id === record.id ? record : kept)) };
}

/** Every id in use, for telling the shortest beginnings apart. */
export const allIds = (journal: Journal): readonly string[] =>
  kinds.flatMap((kind) => journal[lists[kind]].map(({ id }) => id));

/** Changes the record as it is now, which may be newer than when the questions began. */
export function changeRecord(
  journal: Journal,
  { kind, record }: Found,
  change: (record: AnyRecord) => AnyRecord,
): Journal {
  const now = findRecord(journal, kind, record.id);
  if (!now) throw new UserError('It has been removed in the meantime.', 'Put it back with: mentor undo');
  return putRecord(journal, kind, change(now));
}
