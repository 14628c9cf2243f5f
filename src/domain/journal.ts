import type { JournalFile } from './schema.ts';

type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** Everything in the JSON file. Never changed in place: an edit makes a new one. */
export type Journal = Frozen<JournalFile>;

/** The journal's lists, by their key. */
type Lists = {
  [Key in keyof Journal as Journal[Key] extends readonly unknown[] ? Key : never]: Journal[Key];
};
export type ListName = keyof Lists;
export type RecordOf<Name extends ListName> = Lists[Name][number];

export type Goals = RecordOf<'goals'>;
export type Objective = RecordOf<'objectives'>;
export type Person = RecordOf<'people'>;
export type Candidate = RecordOf<'candidates'>;
export type Value = RecordOf<'values'>;
export type Message = RecordOf<'messages'>;
export type Touch = RecordOf<'touches'>;
export type Agreement = RecordOf<'agreements'>;
export type Plan = RecordOf<'plans'>;
export type Meeting = RecordOf<'meetings'>;
export type Prep = RecordOf<'preps'>;
export type Action = RecordOf<'actions'>;
export type Advice = RecordOf<'advice'>;
export type Exchange = RecordOf<'exchanges'>;
export type Review = RecordOf<'reviews'>;
export type Pause = RecordOf<'pauses'>;
export type Deed = RecordOf<'history'>;

/** One row of a `rows` question: answers by question id; `id` is the record it stands for, if any. */
export type Row = { readonly [question: string]: Answer };
export type Answer = string | number | boolean | null | readonly string[] | readonly Row[];
export type Answers = { readonly [question: string]: Answer };

/** A worksheet somebody finished. `about` is the id of the person or objective it is about. */
export type Entry = RecordOf<'entries'>;

/** A worksheet somebody is in the middle of. */
export type Draft = RecordOf<'drafts'>;

/** The list or rows still being added to; `row` is the row at `index`, as far as it is answered. */
export type Open = NonNullable<Draft['open']>;

export const emptyJournal: Journal = {
  version: 1,
  profile: { name: null, role: null, organisation: null, field: null, signature: null, zone: null },
  settings: { plain: null, editor: null },
  goals: [],
  objectives: [],
  people: [],
  candidates: [],
  values: [],
  messages: [],
  touches: [],
  agreements: [],
  plans: [],
  meetings: [],
  preps: [],
  actions: [],
  advice: [],
  exchanges: [],
  reviews: [],
  pauses: [],
  entries: [],
  drafts: [],
  history: [],
};
