import { dayIn } from '../domain/dates.ts';
import type { Journal, Message, Person, Touch } from '../domain/journal.ts';

/** What the page about somebody is made from: the records about them, and the day it is read. */
export type Scene = {
  readonly journal: Journal;
  readonly person: Person;
  readonly today: string;
  /** How far off a day is, in brackets, for whoever reads it now; nothing on a page that is kept. */
  readonly off: (day: string) => string;
  readonly nameOf: (id: string) => string;
  /** What they were asked for on behalf of others: requests to be introduced to somebody. */
  readonly introductions: readonly Introduction[];
};

/** A request for an introduction, as it went out. */
export type Introduction = { readonly touch: Touch; readonly message: Message };

/** A line of a section, with the record it stands for. */
export type Line = { readonly text: string; readonly record: string | null };

/** A line that stands for no record, unless one is named. */
export const line = (text: string, record: string | null = null): Line => ({ text, record });

/** "What you bring: …", or nothing where nothing was said. */
export const said = (label: string, text: string | readonly string[] | null): readonly Line[] => {
  const words = typeof text === 'string' ? text : (text ?? []).join('; ');
  return words === '' ? [] : [line(`${label}: ${words}`)];
};

/** The day a record was written, for those that name no other. */
export const writtenOn = ({ journal }: Scene, at: string): string => dayIn(at, journal.profile.zone);
