import { ForTag, IfTag, Output, type Template, TypeGuards, UnlessTag } from 'liquidjs';
import {
  type Filters,
  type Frame,
  giveUp,
  isFalsy,
  isTruthy,
  type Loop,
  operand,
  type Place,
  reading,
  shown,
  usual,
} from './reading.ts';

/**
 * Templates written out as functions. LiquidJS walks a template with generators, ten thousand times for ten thousand
 * notes, which took a quarter of an export; nearly all that templates are made of needs none of that: texts, names,
 * conditions, loops over lists and a few filters. What it means is LiquidJS's to say. So this works on what that has
 * parsed, knows only the plain cases, and wherever it meets another one (a tag or filter it does not know, a name that
 * the view has not, a number where a text should be) it gives up, and the template is rendered by LiquidJS, which also
 * says what is wrong with it, and where. test/documents/direct/written.test.ts holds the two against each other.
 */
type Direct = (view: object) => string | null;

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

type Piece = (frame: Frame) => string;

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
  giveUp();
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
    giveUp();
  const list = operand(collection, place);
  const body = sequence(templates, { ...place, loops: [...place.loops, variable] });
  const otherwise = sequence(elseTemplates, place);
  return (frame) => {
    const items = list(frame);
    if (items === null) return otherwise(frame);
    if (!Array.isArray(items)) giveUp();
    if (items.length === 0) return otherwise(frame);
    const state: Loop = { items, at: 0 };
    frame.loops.push(state);
    let text = '';
    for (; state.at < items.length; state.at += 1) {
      frame.rounds += 1;
      if (frame.rounds > bounds.rounds || text.length > bounds.letters) giveUp();
      text += body(frame);
    }
    frame.loops.pop();
    return text;
  };
}
