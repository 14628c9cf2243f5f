import { emptyJournal, type Journal, type ListName } from '../../src/domain/journal.ts';
import { references } from '../../src/domain/references.ts';
import { journal as schema } from '../../src/domain/schema.ts';
import { nasty, seeded } from './nasty.ts';

/**
 * Journals made by walking the schema, so that every kind of record and every optional key is in some of them, also those
 * that come to the schema after this was written. The same seed gives the same journal. They are whole: ids and slugs
 * are unique, every reference leads somewhere, nobody
 * is a candidate twice, and there is such a zone as the profile names.
 */
export function randomJournal(seed: number, most = 6): Journal {
  const random = seeded(seed * 7919 + 1);
  const words = [...nasty(60, seed + 1), 'Ada Lovelace', 'Write to Bo', '', 'Two\nlines'];
  const dice: Dice = {
    below: (count) => random(count),
    pick: (list) => list[random(list.length)]!,
    text: () => words[random(words.length)]!,
  };
  const ids = Object.fromEntries(
    Object.keys(emptyJournal)
      .filter((key) => Array.isArray(emptyJournal[key as ListName]))
      .map((list) => [list, Array.from({ length: least(list) + dice.below(most + 1) }, () => idFrom(dice))]),
  ) as unknown as Ids;
  const made = Object.fromEntries(
    Object.entries(shapeOf(schema)).map(([key, part]) => [
      key,
      Object.hasOwn(ids, key)
        ? ids[key as ListName].map((id, place) =>
            record({ part, list: key as ListName, id, place }, ids, dice),
          )
        : valueFor(part, dice),
    ]),
  ) as unknown as Journal;
  return {
    ...made,
    profile: { ...made.profile, zone: dice.pick([null, 'UTC', 'Europe/Lisbon', 'America/New_York']) },
    people: made.people.map((person, i) => ({ ...person, slug: `person-${i}-${person.id}` })),
    candidates: once(made.candidates, ({ person }) => person),
    values: once(made.values, ({ person }) => person),
    drafts: once(made.drafts, ({ worksheet, about }) => JSON.stringify([worksheet, about])),
  };
}

/** Others must be able to name somebody, and something to reach. */
const least = (list: string): number => (list === 'people' || list === 'objectives' ? 1 : 0);

type Dice = {
  readonly below: (count: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly text: () => string;
};
type Ids = Readonly<Record<ListName, readonly string[]>>;

/** What we look at of a schema: zod keeps it under `_zod.def`. */
type Part = { readonly _zod: { readonly def: Def } };
type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Part>>;
  readonly element?: Part;
  readonly innerType?: Part;
  readonly valueType?: Part;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly {
    readonly _zod: {
      readonly def: { readonly check: string; readonly pattern?: RegExp; readonly value?: number };
    };
  }[];
};

const defOf = (part: unknown): Def => (part as Part)._zod.def;
const shapeOf = (part: unknown): Readonly<Record<string, Part>> => defOf(part).shape!;

const letters = '23456789bcdfghjkmnpqrstvwxyz';
const idFrom = ({ below }: Dice) => Array.from({ length: 8 }, () => letters[below(letters.length)]).join('');

/** One record under its id; whatever names another record names one that is there, or nobody where that may be. */
function record(
  {
    part,
    list,
    id,
    place,
  }: { readonly part: Part; readonly list: ListName; readonly id: string; readonly place: number },
  ids: Ids,
  dice: Dice,
): object {
  const element = defOf(part).element!;
  const made: Record<string, unknown> = { ...(valueFor(element, dice) as object), id };
  for (const { field, target } of references.filter((one) => one.list === list)) {
    const there = ids[target];
    const def = defOf(shapeOf(element)[field]!);
    if (def.type === 'array')
      made[field] = [...new Set([dice.pick(there), dice.pick(there)])].filter(Boolean);
    else if (there.length > 0)
      made[field] = def.type === 'nullable' && dice.below(3) === 0 ? null : dice.pick(there);
    else if (def.type === 'nullable') made[field] = null;
  }
  if (list === 'history') made['undoes'] = place > 0 && dice.below(4) === 0 ? ids.history[place - 1]! : null;
  return made;
}

function valueFor(part: Part, dice: Dice): unknown {
  const def = defOf(part);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape!).flatMap(([key, inner]) =>
          defOf(inner).type === 'optional' && dice.below(2) === 0
            ? []
            : [[key, valueFor(defOf(inner).type === 'optional' ? defOf(inner).innerType! : inner, dice)]],
        ),
      );
    case 'array':
      return Array.from({ length: dice.below(4) }, () => valueFor(def.element!, dice));
    case 'nullable':
      return dice.below(3) === 0 ? null : valueFor(def.innerType!, dice);
    case 'enum':
      return dice.pick(Object.values(def.entries!));
    case 'literal':
      return def.values![0];
    case 'boolean':
      return dice.below(2) === 0;
    case 'number':
      return numberOf(def, dice);
    case 'string':
      return textOf(def, dice);
    case 'record':
      return Object.fromEntries(
        Array.from({ length: dice.below(4) }, (_, i) => [`question-${i}`, valueFor(def.valueType!, dice)]),
      );
    case 'custom':
      return answerOf(dice);
    default:
      throw new Error(`This does not know yet how to make a ${def.type}.`);
  }
}

function numberOf({ checks = [] }: Def, { below }: Dice): number {
  const bound = (check: string) =>
    checks.map(({ _zod }) => _zod.def).find((one) => one.check === check)?.value;
  const whole = checks.some(({ _zod }) => _zod.def.check === 'number_format');
  const least = bound('greater_than') ?? 0;
  const number = least + below((bound('less_than') ?? least + 100) - least + 1);
  return whole ? number : number + 0.5;
}

/** Texts of any kind, and those with a pattern by what the pattern takes. */
function textOf({ checks = [] }: Def, dice: Dice): string {
  const pattern = checks.map(({ _zod }) => _zod.def.pattern).find(Boolean);
  if (!pattern) return dice.text();
  const number = (from: number, to: number, digits = 2) =>
    String(from + dice.below(to - from + 1)).padStart(digits, '0');
  const day = `${dice.below(9) === 0 ? number(100, 1600, 4) : number(2019, 2031, 4)}-${number(1, 12)}-${number(1, 28)}`;
  const time = `T${number(0, 23)}:${number(0, 59)}`;
  const tries = [
    idFrom(dice),
    ...(dice.below(2) === 0 ? [`${day}${time}`, day] : [day]),
    `${day}${time}:${number(0, 59)}.000Z`,
  ];
  const found = tries.find((text) => pattern.test(text));
  if (found === undefined) throw new Error(`This does not know yet how to make a text like ${pattern}.`);
  return found;
}

function answerOf(dice: Dice): unknown {
  const cell = () =>
    dice.pick([dice.text(), dice.below(9), dice.below(2) === 0, null, [dice.text(), dice.text()]]);
  return dice.below(3) === 0 ? [{ what: cell(), by: cell() }, { what: dice.text() }] : cell();
}

/** The first of the records that this is said of. */
function once<One>(records: readonly One[], of: (record: One) => string): readonly One[] {
  const met = new Set<string>();
  return records.filter((one) => !met.has(of(one)) && met.add(of(one)));
}
