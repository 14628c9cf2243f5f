import type { Incoming, IncomingFacts } from '../domain/incoming.ts';
import type { ColumnKind, Mapping } from './columns.ts';
import type { TableRow } from './records.ts';
import { isFormula, line, lines } from './tidy.ts';

/** The shape of a mail address, wherever one stands. */
export const isAddress = (text: string): boolean =>
  /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]{2,}$/.test(text.trim());

const none: readonly number[] = [];

/** Whether what stands for the name is a formula. */
export const isFormulaRow = ({ cells }: TableRow, mapping: Mapping): boolean =>
  (['name', 'given', 'middle', 'family'] as const).some((kind) =>
    (mapping[kind] ?? none).some((column) => isFormula(cells[column] ?? '')),
  );

/** Somebody in a row, but for the date, which only the whole column makes clear; null without a name. */
export function personIn({ cells, line: at }: TableRow, mapping: Mapping): Incoming | null {
  const all = (kind: ColumnKind, tidy = line): readonly string[] =>
    (mapping[kind] ?? none).flatMap((column) => tidy(cells[column] ?? '') ?? []);
  const one = (kind: ColumnKind): string | undefined => {
    for (const column of mapping[kind] ?? none) {
      const text = line(cells[column] ?? '');
      if (text !== null) return text;
    }
    return undefined;
  };
  const name = one('name') ?? [one('given'), one('middle'), one('family')].filter(Boolean).join(' ');
  if (name === '') return null;
  const emails = several(all('email')).filter(isAddress);
  const phones = several(all('phone'));
  const known = {
    email: emails[0],
    phone: phones[0],
    company: one('company'),
    role: one('role'),
    field: one('field'),
    url: all('url').find(isPage),
    place: one('place'),
    notes: mapping.notes ? all('notes', lines).join('\n\n') || undefined : undefined,
  };
  return { line: at, facts: { name, ...given(known) }, also: [...emails.slice(1), ...phones.slice(1)] };
}

/** Google writes several values into one cell. */
const several = (values: readonly string[]): readonly string[] =>
  values.length === 0 || (values.length === 1 && !values[0]!.includes(':::'))
    ? values
    : [...new Set(values.flatMap((value) => value.split(':::').map((one) => one.trim())))].filter(Boolean);

/** An address of the web; what else stands in such a column would be a link that does something. */
export const isPage = (text: string): boolean =>
  /^(?:https?:\/\/|www\.|[\w-]+(?:\.[\w-]+)+(?:\/|$))/i.test(text);

type Known = { readonly [Field in keyof IncomingFacts]?: IncomingFacts[Field] | undefined };

/** What is known, without the rest. */
export function given(facts: Known): Partial<IncomingFacts> {
  const known: { [field: string]: unknown } = {};
  for (const field of Object.keys(facts) as (keyof Known)[])
    if (facts[field] !== undefined) known[field] = facts[field];
  return known;
}
