import type { Day } from '../dates.ts';
import type { Candidate, Journal, Objective, Person, Plan } from '../journal.ts';
import type { PersonStage } from '../stage.ts';
import type { Found } from '../step.ts';
import type { Dossier } from './dossier.ts';

/** What is the same for all rules on one day: the journal, gathered once, and the clock. */
export type World = {
  readonly journal: Journal;
  readonly today: Day;
  readonly zone: string | null;
  readonly dossiers: readonly Dossier[];
  /** Who said yes last, and who did so without a date. */
  readonly accepted: readonly Accepted[];
  /** People with whom a page is agreed and not over, the first of them first. */
  readonly mentors: readonly Dossier[];
  /** What was reached of late, by the person who helps with it. */
  readonly reached: ReadonlyMap<string, Reached>;
};

/** Somebody who is on the shortlist. */
export type Candidacy = Dossier & { readonly candidate: Candidate };
export type Accepted = { readonly person: Person; readonly on: Day | null };

/** An objective or a milestone that was reached, and when. */
export type Reached = { readonly objective: string; readonly what: string; readonly on: Day };

/** An open objective with its plan; `first` says that none of those without a plan stands before it. */
export type Aim = {
  readonly objective: Objective;
  readonly plan: Plan | undefined;
  readonly first: boolean;
};

/**
 * What is said of one person falls under a few topics: of each the first rule that finds something speaks, so that
 * no two of them pull in two directions. `bond` is how things stand between the two of you.
 */
export type Topic =
  | 'draft'
  | 'letter'
  | 'today'
  | 'talk'
  | 'bond'
  | 'trouble'
  | 'promise'
  | 'offer'
  | 'advice'
  | 'news';

type Named = {
  readonly id: string;
  /** Where it comes from: entries of our list of what mentoring literature says, or `ours`. */
  readonly source: string;
};

/** One rule of the table. Pure: the same journal and day always find the same. */
export type Rule = Named &
  (
    | { readonly of: 'journal'; find(world: World): readonly Found[] | Found | null }
    | { readonly of: 'objective'; find(aim: Aim, world: World): Found | null }
    | {
        readonly of: 'person';
        readonly topic: Topic;
        /** The stages at which it is asked; all but `paused` and `closed` when left out. */
        readonly at?: readonly PersonStage[];
        find(dossier: Dossier, world: World): Found | null;
      }
  );
