import type { Answer, Answers, Entry, Journal, Row } from '../domain/journal.ts';

/** Why a question matters, in the coach's words, and the place it comes from (an S-number). */
export type Why = { readonly text: string; readonly source: string };

/** `reply` is what the coach answers when somebody picks it. */
export type Option = { readonly value: string; readonly label: string; readonly reply?: string };

type Common = {
  /** Kebab-case; also the name of the flag and of the key in an answers file. */
  readonly id: string;
  /** The question, in the coach's voice. */
  readonly ask: string;
  /** How to answer it. */
  readonly hint?: string;
  /** An answer somebody might give. */
  readonly example?: string;
  /** What is answered may begin with a question mark; only one alone asks for help. */
  readonly marked?: true;
  readonly why?: Why;
  /** A topic of the guide that says more; the engine looks it up in `domain/guide.ts`. */
  readonly topic?: string;
  /** A question made of another may say `undefined`: it need not be answered there. */
  readonly required?: true | undefined;
  /** Asked only when each of these earlier answers is, or contains, one of the values. */
  readonly when?: Readonly<Record<string, readonly Answer[]>>;
  /** The critique rules that look at the answer: `goal`, `question`, `message`, … */
  readonly look?: string;
};

/** Every question but rows, which are small worksheets of their own. */
export type Simple = Common &
  /** `secret`: nothing of what is typed is shown. No worksheet asks for such a thing. */
  (
    | { readonly kind: 'line'; readonly secret?: true }
    | { readonly kind: 'essay' }
    | { readonly kind: 'yes' }
    | { readonly kind: 'scale'; readonly low: string; readonly high: string }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | { readonly kind: 'choices'; readonly options: readonly Option[] }
    /** `time` lets a time of day be given too. `tense` is how an ambiguous "Friday" is understood. */
    /** `least` and `most` hold for what cannot be past, or cannot be still to come. */
    /** `rough` takes "2023" and "last summer" too, of what is past: nobody remembers the day. */
    | {
        readonly kind: 'date';
        readonly time?: true;
        readonly tense?: 'past' | 'future';
        readonly least?: 'today';
        readonly most?: 'today';
        readonly rough?: true;
      }
    | {
        readonly kind: 'number';
        readonly unit?: string;
        readonly least?: number;
        readonly most?: number;
        readonly whole?: true;
      }
    /** `item` is one of them, as a noun: "skill". */
    | { readonly kind: 'list'; readonly item: string }
    /** A person of the journal, by name; the answer is their id. `fresh` lets a new name stand as it is. */
    | { readonly kind: 'person'; readonly fresh?: true }
  );

/** Questions repeated; the first of them is always a required line. */
export type Rows = Common & {
  readonly kind: 'rows';
  readonly item: string;
  readonly questions: readonly Simple[];
  /** One of them in a line, as the list shows it; without it, the answer to the first question. */
  readonly shown?: (row: Row) => string;
};

export type Question = Simple | Rows;

export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** Questions in order, and what finishing them means. Data: no worksheet asks, prints or saves. */
export type Worksheet = {
  readonly id: string;
  readonly title: string;
  /** What the coach says before the first question. */
  readonly intro?: readonly string[];
  /** The question whose answer says what this is about: it comes first, and is the command's argument. */
  readonly about?: string;
  readonly questions: readonly Question[];
  /** How it is called on the command line, when not by its id. */
  readonly call?: string;
  /** Its answers live on in the record it changes: no entry is kept of them. */
  readonly passing?: true;
  /** Whether such answers come to nothing: then finishing it leaves nothing, in the history neither. */
  readonly isNothing?: (answers: Answers) => boolean;
  /** Answers to start from, drawn from what the journal holds. */
  readonly seed?: (journal: Journal, about: string | null, now: Date) => Answers;
  /** What finishing it changes in the journal, beyond the entry itself. */
  readonly keep?: (journal: Journal, entry: Entry, mint: () => string) => Journal;
  /** The deed as history tells it: "Wrote down your goals". */
  readonly deed: (journal: Journal, entry: Entry) => string;
};

export const defineWorksheet = (worksheet: Worksheet): Worksheet => worksheet;

/** How the worksheet is called on the command line. */
export const callOf = ({ id, about, call }: Worksheet): string =>
  `mentor ${call ?? (about ? `${id} ${about.toUpperCase()}` : id)}`;
