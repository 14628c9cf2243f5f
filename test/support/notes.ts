import { readFileSync } from 'node:fs';
import { lint } from 'markdownlint/sync';
import { render } from '../../src/documents/render.ts';

/** A template that came with mentor. */
export const template = (name: string) => ({ name, text: readFileSync(`templates/${name}.md`, 'utf8') });

/** What such a template makes of a view. */
export const written = (name: string, view: object): string => render(template(name), view);

/**
 * What markdownlint finds in notes, each by its name, but for long lines. Many at once cost half of what they cost
 * one by one; a comment in a note turns nothing off.
 */
export const faultsIn = (notes: Iterable<readonly [name: string, note: string]>): readonly string[] =>
  Object.entries(
    lint({
      strings: Object.fromEntries(notes),
      config: { default: true, MD013: false },
      noInlineConfig: true,
    }),
  ).flatMap(([name, faults]) =>
    faults.map(({ lineNumber, ruleNames, errorDetail, errorContext }) =>
      [`${name}:${lineNumber}`, ruleNames[0], errorDetail, errorContext].filter(Boolean).join(' '),
    ),
  );

export const faultsOf = (note: string): readonly string[] => faultsIn([['note', note]]);
