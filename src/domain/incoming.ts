import type { Person } from './journal.ts';

/** Facts of which a person has one, and which another program may know as well. */
export const facts = [
  'email',
  'phone',
  'company',
  'role',
  'field',
  'url',
  'connectedOn',
  'place',
  'level',
  'closeness',
] as const;

/** What another program may know of somebody; each is a field of a person here. */
export const incomingFields = [...facts, 'notes'] as const;

export type IncomingField = (typeof incomingFields)[number];
/** What a file and the journal may each know in their own way. */
export type Disputed = IncomingField | 'name';

/** What was read of somebody; what is not known is left out. */
export type IncomingFacts = { readonly name: string } & {
  readonly [Field in IncomingField]?: NonNullable<Person[Field]>;
};

/** Somebody as a file knows them: not yet a person of the journal, and perhaps one who is there already. */
export type Incoming = {
  /** The line of the file where they begin, from 1. */
  readonly line: number;
  readonly facts: IncomingFacts;
  /** Further mail addresses and telephone numbers, beside the first of each, which is a fact. */
  readonly also: readonly string[];
  /** The id of a person, when one of our own notes says it. */
  readonly id?: string;
};

/** A row or a card that could not be read, and why, as the end of a sentence about it. */
export type Skipped = { readonly line: number; readonly reason: string };

/** Why a row without anything between its separators is skipped. */
export const emptyRow = 'it is empty';

/** What a file holds. */
export type Gathered = {
  readonly people: readonly Incoming[];
  readonly skipped: readonly Skipped[];
  /** What somebody should know of the reading as a whole, in sentences. */
  readonly remarks: readonly string[];
};
