import { shortened } from './wording.ts';

/** A key or an index on the way to a value. */
type Turn = string | number;

/** The first thing in a value that is not as the schema has it: where, and what should be there. */
export type Flaw = { readonly path: readonly Turn[]; readonly say: string };
type Issue = {
  readonly code?: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly format?: string;
};

/** What is wrong with a value, in words, from what the schema has against it. */
export function flawOf(journal: unknown, issue: Issue): Flaw {
  const path = issue.path.filter((turn): turn is Turn => typeof turn !== 'symbol');
  const value = path.reduce<unknown>(
    (at, turn) => (at as { readonly [key: Turn]: unknown } | undefined)?.[turn],
    journal,
  );
  const [field, ...way] = path.toReversed();
  const name = typeof field === 'number' ? `item ${field + 1}` : `"${field}"`;
  const where = placeNames(journal, way.toReversed());
  return {
    path,
    say: [where, `${name} ${value === undefined ? 'is missing' : wish(issue, value)}`]
      .filter(Boolean)
      .join(': '),
  };
}

/** "people, number 3 (Ada Lovelace)". */
function placeNames(journal: unknown, path: readonly Turn[]): string {
  let at = journal as { readonly [key: Turn]: unknown } | undefined;
  const names = path.map((turn) => {
    at = at?.[turn] as typeof at;
    if (typeof turn === 'string') return turn;
    const title = ['name', 'slug', 'goal', 'what', 'deed', 'worksheet', 'id']
      .map((key) => at?.[key])
      .find((it) => typeof it === 'string');
    return `number ${turn + 1}${title === undefined ? '' : ` (${brief(title)})`}`;
  });
  return names.join(', ');
}

function wish(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${kinds[issue.expected ?? ''] ?? issue.expected}, and is ${kindOf(value)}`;
    case 'invalid_value':
      return `should be ${(issue.values ?? []).map((it) => JSON.stringify(it)).join(' or ')}, and is ${shown(value)}`;
    case 'too_small':
      return `should be ${issue.minimum} at least, and is ${shown(value)}`;
    case 'too_big':
      return `should be ${issue.maximum} at most, and is ${shown(value)}`;
    default:
      // The schema's own words for what a text should look like: "is not a date".
      return `${issue.message.startsWith('is ') ? issue.message : 'is not as it should be'}: ${shown(value)}`;
  }
}

const kinds: { readonly [expected: string]: string } = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in braces',
  record: 'an object in braces',
  null: 'null',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return value === true || value === false ? `${value}` : (kinds[typeof value] ?? typeof value);
}

const brief = (text: unknown) => shortened(`${text}`, 40);
const shown = (value: unknown) => (typeof value === 'object' ? kindOf(value) : brief(JSON.stringify(value)));
