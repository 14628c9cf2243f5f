import {
  ForTag,
  IfTag,
  Output,
  type Template,
  type Token,
  TypeGuards,
  UnlessTag,
  type Value,
} from 'liquidjs';

/**
 * Templates written out as functions. LiquidJS walks a template with generators, ten thousand times for ten thousand
 * notes, which took a quarter of an export; nearly all that templates are made of needs none of that: texts, names,
 * conditions, loops over lists and a few filters. What it means is LiquidJS's to say. So this works on what that has
 * parsed, knows only the plain cases, and wherever it meets another one (a tag or filter it does not know, a name that
 * the view has not, a number where a text should be) it gives up, and the template is rendered by LiquidJS, which also
 * says what is wrong with it, and where. test/documents/direct.test.ts holds the two against each other.
 */
type Direct = (view: object) => string | null;

/** The same filters that LiquidJS is given, by name. */
export type Filters = Readonly<Record<string, (value: unknown, ...args: readonly unknown[]) => unknown>>;

/** A parsed template as a function, which gives null where LiquidJS must be asked; null where it must for every view. */
export function written(parsed: readonly Template[], filters: Filters): Direct | null {
  const all: Filters = { ...usual, ...filters };
  const body = attempt(() => sequence(parsed, { filters: all, loops: [] }));
  return body && ((view) => attempt(() => body({ view, loops: [], rounds: 0 })));
}

/** Whatever goes wrong here is for LiquidJS to find, too, and to put into words. */
function attempt<Made>(deed: () => Made): Made | null {
  try {
    return deed();
  } catch {
    return null;
  }
}

/** What is no plain case. */
const unsure = new Error('Only LiquidJS knows what this means.');

/** Where a template is at while it is read: the names of the loops around, the outermost first. */
type Place = { readonly filters: Filters; readonly loops: readonly string[] };

/** And while it is written: how far each of these loops is. */
type Frame = { readonly view: object; readonly loops: Loop[]; rounds: number };
type Loop = { readonly items: readonly unknown[]; at: number };

type Piece = (frame: Frame) => string;
type Reading = (frame: Frame) => unknown;

/** More than any note needs; LiquidJS, which counts time and memory, then says whether it is too much. */
const bounds = { depth: 20, rounds: 100_000, letters: 4_000_000 };

function sequence(templates: readonly Template[] = [], place: Place): Piece {
  const pieces = templates.map((template) => piece(template, place));
  return (frame) => {
    let text = '';
    for (const one of pieces) text += one(frame);
    return text;
  };
}

function piece(template: Template, place: Place): Piece {
  if (TypeGuards.isHTMLToken(template.token)) {
    const text = template.token.getContent();
    return () => text;
  }
  if (template instanceof Output) {
    const value = reading(template.value, place);
    return (frame) => shown(value(frame));
  }
  if (template instanceof IfTag) return choice(template, (value) => !isFalsy(value), place);
  if (template instanceof UnlessTag) return choice(template, isFalsy, place);
  if (template instanceof ForTag) return loop(template, place);
  throw unsure;
}

type Branches = Pick<IfTag, 'branches' | 'elseTemplates'>;

/** The first branch that holds; `isFirst` says it of the first one, which an `unless` turns round. */
function choice(
  { branches, elseTemplates }: Branches,
  isFirst: (value: unknown) => boolean,
  place: Place,
): Piece {
  const all = branches.map(({ value, templates }, i) => ({
    value: reading(value, place),
    holds: i === 0 ? isFirst : isTruthy,
    text: sequence(templates, place),
  }));
  const otherwise = sequence(elseTemplates, place);
  return (frame) => {
    for (const { value, holds, text } of all) if (holds(value(frame))) return text(frame);
    return otherwise(frame);
  };
}

function loop({ variable, collection, hash, templates, elseTemplates }: ForTag, place: Place): Piece {
  if (Object.keys(hash.hash).length > 0 || variable === 'forloop' || place.loops.length === bounds.depth)
    throw unsure;
  const list = operand(collection, place);
  const body = sequence(templates, { ...place, loops: [...place.loops, variable] });
  const otherwise = sequence(elseTemplates, place);
  return (frame) => {
    const items = list(frame);
    if (items === null) return otherwise(frame);
    if (!Array.isArray(items)) throw unsure;
    if (items.length === 0) return otherwise(frame);
    const state: Loop = { items, at: 0 };
    frame.loops.push(state);
    let text = '';
    for (; state.at < items.length; state.at += 1) {
      frame.rounds += 1;
      if (frame.rounds > bounds.rounds || text.length > bounds.letters) throw unsure;
      text += body(frame);
    }
    frame.loops.pop();
    return text;
  };
}

/** A value with its filters, one after the other. */
function reading({ initial, filters }: Value, place: Place): Reading {
  return filters.reduce(
    (before: Reading, { name, args }): Reading => {
      const filter = Object.hasOwn(place.filters, name) ? place.filters[name]! : null;
      if (filter === null) throw unsure;
      const more = args.map((arg) => (Array.isArray(arg) ? giveUp() : operand(arg, place)));
      return (frame) => filter(before(frame), ...more.map((one) => one(frame)));
    },
    expression(initial.postfix, place),
  );
}

/** As LiquidJS, both sides are read whatever the first one says: a name that is not there is an error in either. */
function expression(postfix: readonly Token[], place: Place): Reading {
  const stack: Reading[] = [];
  for (const token of postfix) {
    if (!TypeGuards.isOperatorToken(token)) stack.push(operand(token, place));
    else if (token.operator === 'not') {
      const value = stack.pop() ?? giveUp();
      stack.push((frame) => isFalsy(value(frame)));
    } else {
      const compared = operators[token.operator] ?? giveUp();
      const [right = giveUp(), left = giveUp()] = [stack.pop(), stack.pop()];
      stack.push((frame) => compared(left(frame), right(frame)));
    }
  }
  return stack.length === 1 ? stack[0]! : giveUp();
}

/** A text, a number, true or false as it stands, or what a name leads to. */
function operand(token: Token, place: Place): Reading {
  if (TypeGuards.isPropertyAccessToken(token) && token.variable === undefined) {
    const [first, ...rest] = token.props.map((prop) =>
      'content' in prop && typeof prop.content === 'string' ? prop.content : giveUp(),
    );
    return path(first ?? giveUp(), rest, place);
  }
  if ('content' in token && isPlain(token.content)) return () => token.content;
  throw unsure;
}

function path(name: string, rest: readonly string[], { loops }: Place): Reading {
  const around = loops.lastIndexOf(name);
  if (name === 'forloop' && loops.length > 0) {
    const count = (rest.length === 1 && counts[rest[0]!]) || giveUp();
    return ({ loops }) => count(loops.at(-1)!);
  }
  const start: Reading =
    around === -1
      ? ({ view }) => property(view, name)
      : ({ loops }) => {
          const { items, at } = loops[around]!;
          return items[at] ?? absent(items[at]);
        };
  if (rest.length === 0) return start;
  if (rest.length === 1) {
    const [key] = rest as [string];
    return (frame) => property(start(frame), key);
  }
  return (frame) => rest.reduce(property, start(frame));
}

const counts: Readonly<Record<string, (loop: Loop) => unknown>> = {
  index: ({ at }) => at + 1,
  index0: ({ at }) => at,
  first: ({ at }) => at === 0,
  last: ({ items, at }) => at === items.length - 1,
};

/** Of nothing, everything is nothing; a name that is not there is for LiquidJS to complain of. */
function property(of: unknown, key: string): unknown {
  if (of === null) return null;
  if (key === 'size' && (typeof of === 'string' || Array.isArray(of))) return of.length;
  if (typeof of !== 'object' || Array.isArray(of) || !Object.hasOwn(of, key)) throw unsure;
  const found = (of as Readonly<Record<string, unknown>>)[key];
  return found ?? absent(found);
}

function absent(value: unknown): null {
  return value === null ? null : giveUp();
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw unsure;
}

const isFalsy = (value: unknown): boolean => value === false || value === null;
const isTruthy = (value: unknown): boolean => !isFalsy(value);
const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

type Operator = (left: unknown, right: unknown) => boolean;
const numbers =
  (holds: (left: number, right: number) => boolean): Operator =>
  (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? holds(left, right) : giveUp();
const plain =
  (holds: Operator): Operator =>
  (left, right) =>
    typeof left === 'object' || typeof right === 'object' ? giveUp() : holds(left, right);

const operators: Readonly<Record<string, Operator>> = {
  and: (left, right) => isTruthy(left) && isTruthy(right),
  or: (left, right) => isTruthy(left) || isTruthy(right),
  '==': plain((left, right) => left === right),
  '!=': plain((left, right) => left !== right),
  '>': numbers((left, right) => left > right),
  '<': numbers((left, right) => left < right),
  contains: (left, right) =>
    typeof left === 'string' && typeof right === 'string' ? left.includes(right) : giveUp(),
};

/** Those of LiquidJS that the shipped templates use. */
const usual: Filters = {
  default: (value, other) =>
    isFalsy(value) || ((typeof value === 'string' || Array.isArray(value)) && value.length === 0)
      ? other
      : value,
  join: (value, between) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') && typeof between === 'string'
      ? value.join(between)
      : giveUp(),
  first: (value) => (Array.isArray(value) && value.length > 0 ? value[0] : giveUp()),
};

function giveUp(): never {
  throw unsure;
}
