import { Liquid, type LiquidError } from 'liquidjs';
import { isWhen, longDate } from '../domain/dates.ts';
import { UserError } from '../errors.ts';
import type { Filters } from './direct/reading.ts';
import { written } from './direct/written.ts';
import { tidy } from './markdown.ts';

/** A document as Liquid text; `name` is how errors call it. */
export type Template = { readonly name: string; readonly text: string };

/** What a template can name: plain data, whose texts are already safe where the template puts them. */
export type View = object;

/** Users write templates, and a slip in one should not take minutes: a long note needs a hundredth of this. */
const bounds = { parseLimit: 200_000, memoryLimit: 20_000_000, renderLimit: 2_000 };

/** Tags that would read files, and filters that would look at the clock or throw dice. */
const closedTags = ['include', 'render', 'layout', 'block'];
const closedFilters = [
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
  'sample',
];

/**
 * A view as a document, with no blank lines doubled and a line break at its end. A name that the view does not
 * have is an error, not a gap; a name that is null is a gap. Text in a view stays text, whatever braces it holds.
 *
 * Besides Liquid's own filters there are `bullets` and `numbered` (texts, or things with a label and a value, as a
 * Markdown list), `quote` (a text as a Markdown quotation) and `date` ("2026-11-24" as "24 November 2026").
 *
 * Throws UserError with the template's name and line.
 */
export const render = (template: Template, view: View): string => prepare(template)(view);

/** A template read once, for many views; what it gives and throws is what `render` does. */
export function prepare(template: Template): (view: View) => string {
  if (template.text.length > bounds.parseLimit)
    throw new UserError(
      `The template "${template.name}" is longer than the ${bounds.parseLimit} characters one may have.`,
      mend(template.name),
    );
  const liquid = theLiquid();
  const parsed = explained(template, {}, () => liquid.parse(template.text));
  const direct = written(parsed, filters);
  return (view) => tidy(direct?.(view) ?? explained(template, view, () => liquid.renderSync(parsed, view)));
}

function explained<T>(template: Template, view: View, deed: () => T): T {
  try {
    return deed();
  } catch (error) {
    throw inWords(error, template, view);
  }
}

/** One for all templates: it keeps nothing of them. */
const theLiquid = () => {
  made ??= createLiquid();
  return made;
};
let made: Liquid | null = null;

/** LiquidJS as templates know it: strict, with our filters, and with nothing that would reach out of the view. */
export function createLiquid(): Liquid {
  const liquid = new Liquid({
    ...bounds,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
  });
  for (const tag of closedTags) delete liquid.tags[tag];
  for (const filter of closedFilters) delete liquid.filters[filter];
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, filter);
  return liquid;
}

function asList(items: unknown, mark: (i: number) => string): string {
  let list = '';
  let count = 0;
  for (const item of Array.isArray(items) ? items : [items]) {
    if (item === null || item === '') continue;
    const start = mark(count);
    const text = isFact(item) ? `${item.label}: ${item.value}` : String(item);
    list += `${count === 0 ? '' : '\n'}${start}${text.includes('\n') ? setIn(text, start.length) : text}`;
    count += 1;
  }
  return list;
}

const setIn = (text: string, columns: number): string =>
  text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);

const isFact = (item: unknown): item is { readonly label: unknown; readonly value: unknown } =>
  typeof item === 'object' && item !== null && Object.hasOwn(item, 'label') && Object.hasOwn(item, 'value');

const quote = (text: unknown): string =>
  text === null ? '' : String(text).replace(/^/gm, '> ').replace(/^> $/gm, '>');

const date = (day: unknown): unknown => (typeof day === 'string' && isWhen(day) ? longDate(day) : day);

/** Ours, beside those of Liquid. */
export const filters: Filters = {
  bullets: (items) => asList(items, () => '- '),
  numbered: (items) => asList(items, (i) => `${i + 1}. `),
  quote,
  date,
};

/** What is wrong with a template, where, and what to do; anything else comes back as it is. */
function inWords(error: unknown, { name, text }: Template, view: View): unknown {
  if (!isLiquid(error)) return error;
  const [line = 1, column = 1] = error.token.getPosition();
  const place = `line ${line}, column ${column} of the template "${name}"`;
  const why = (error.originalError ?? error).message;
  const [message, hint] = knownSlip(why, place, view) ?? [
    `It is not clear what ${place} means: ${whyAlone(why)}.`,
    `The line is: ${text.split('\n')[line - 1]?.trim()}`,
  ];
  return new UserError(message, `${hint}\n  ${mend(name)}`);
}

/** Liquid's reason without the place, which is said already, and in one line. */
const whyAlone = (why: string): string =>
  why
    .replace(/(?:, (?:file|line|col):[^,]*)+$/, '')
    .replace(/(?:\\n|\s)+/g, ' ')
    .replace(/ (?=")/g, (blank, at: number, all: string) => (/"[^"]*$/.test(all.slice(0, at)) ? '' : blank));

function knownSlip(why: string, place: string, view: View): readonly [string, string] | null {
  const unknown = /^undefined variable: (.*)/.exec(why)?.[1];
  if (unknown)
    return [
      `There is nothing called "${unknown}" for ${place}.`,
      `It can name ${Object.keys(view).join(', ')}.`,
    ];
  const filter = /^undefined filter: (.*)/.exec(why)?.[1];
  if (filter) return [`There is no filter called "${filter}" for ${place}.`, filterNames];
  const tag = /^tag "(.*)" not found/.exec(why)?.[1];
  if (tag)
    return [
      `There is no tag called "${tag}" for ${place}.`,
      'Templates can use if, unless, case, for, assign and capture.',
    ];
  if (/limit exceeded|Maximum call stack/.test(why))
    return [`The work that ${place} asks for has no end in sight.`, 'Make its loops shorter.'];
  return null;
}

const mend = (name: string): string =>
  `Change templates/${/\.\w+$/.test(name) ? name : `${name}.md`} beside your journal, or take it away; --shipped uses the one that came with mentor.`;

const filterNames = 'Besides those of Liquid there are bullets, numbered, quote and date.';

const isLiquid = (error: unknown): error is LiquidError =>
  error instanceof Error && 'token' in error && error.token !== undefined;
