import type { Finding, Level } from '../domain/finding.ts';
import type { Language } from './language.ts';
import { plain, type Reading, type Span, sourceSpan } from './reading.ts';

/** What the coach makes of one text. `labels` say what the text has: null where the rules cannot tell. */
export type Critique = {
  /** "pass" when no `must` and no `should` is left. */
  readonly verdict: 'pass' | 'mend';
  readonly words: number;
  readonly labels: Labels;
  /** In order of importance: the first is the main fault. */
  readonly findings: readonly Finding[];
  readonly language: Language;
};

export type Labels = { readonly [label: string]: boolean | string | null };

/**
 * A rule as data: what to look for, what to say, how to mend it, and where the advice comes from.
 * `{quote}` stands for the words found and any other `{name}` for a fact the detector gives.
 */
export type Rule = {
  readonly id: string;
  readonly level: Level;
  readonly looksFor: string;
  readonly say: string;
  readonly mend: string;
  readonly source: string;
};

/** Where a rule struck: the words, or null when something is absent; `facts` fill the slots of `say`. */
export type Strike = {
  readonly span: Span | null;
  readonly facts?: Readonly<Record<string, string | number>>;
};

/** Something is absent, so there are no words to point at. */
export const absent: Strike = { span: null };

/** A strike at words, or none. */
export const strikeAt = (span: Span | null | undefined): Strike | null => (span ? { span } : null);

/** What the person is shown: the rule's words with the person's own filled in. */
export function toFinding(rule: Rule, strike: Strike, reading: Reading): Finding {
  const span = strike.span && sourceSpan(reading, strike.span);
  const quote = span ? reading.text.slice(span.start, span.end) : '';
  const facts: Record<string, string | number> = { quote: short(plain(quote)), ...strike.facts };
  const filled = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (slot, name: string) => String(facts[name] ?? slot));
  return {
    rule: rule.id,
    level: rule.level,
    start: span?.start ?? null,
    end: span?.end ?? null,
    quote,
    say: filled(rule.say),
    mend: filled(rule.mend),
    source: rule.source,
  };
}

/** Only what could be better lets a text pass; what should or must change does not. */
export const verdictOf = (findings: readonly Finding[]): Critique['verdict'] =>
  findings.every(({ level }) => level === 'could') ? 'pass' : 'mend';

/** Long quotes are cut in a sentence of ours; the finding itself has all of it. */
const short = (quote: string) => (quote.length > 60 ? `${quote.slice(0, 57).trimEnd()}…` : quote);
