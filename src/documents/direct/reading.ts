import { type Token, TypeGuards, type Value } from 'liquidjs';

/** The same filters that LiquidJS is given, by name. */
export type Filters = Readonly<Record<string, (value: unknown, ...args: readonly unknown[]) => unknown>>;

/** Where a template is at while it is read: the names of the loops around, the outermost first. */
export type Place = { readonly filters: Filters; readonly loops: readonly string[] };

/** And while it is written: how far each of these loops is. */
export type Frame = { readonly view: object; readonly loops: Loop[]; rounds: number };
export type Loop = { readonly items: readonly unknown[]; at: number };

/** What a place in a template stands for, at a moment. */
export type Reading = (frame: Frame) => unknown;

/** A value with its filters, one after the other. */
export function reading({ initial, filters }: Value, place: Place): Reading {
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
export function operand(token: Token, place: Place): Reading {
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
    const [key = '', ...more] = rest;
    const count = more.length === 0 && Object.hasOwn(counts, key) ? counts[key]! : giveUp();
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

export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw unsure;
}

export const isFalsy = (value: unknown): boolean => value === false || value === null;
export const isTruthy = (value: unknown): boolean => !isFalsy(value);
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
export const usual: Filters = {
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

/** What is no plain case. */
const unsure = new Error('Only LiquidJS knows what this means.');

export function giveUp(): never {
  throw unsure;
}
