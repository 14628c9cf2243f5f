import { given, lowerStart, sentence } from './fragments.ts';
import { type Shape, shapeOf, toThem } from './shapes.ts';
import { pasts, things } from './words.ts';

/**
 * Fragments with the joint that fits their shape, so that a letter can go on around them. Nothing is reworded
 * beyond its edges.
 */

/** What makes a sentence of a fragment, by its shape; `bare` holds for whatever has no joint of its own. */
type Joints = { readonly [S in Shape]?: (text: string) => string } & {
  readonly bare: (text: string) => string;
};

function joined(text: string, joints: Joints): string {
  const shape = shapeOf(text);
  if (shape === 'slot') return text;
  const joint = joints[shape] ?? (shape === 'sentence' ? (whole: string) => whole : joints.bare);
  return sentence(joint(shape === 'sentence' ? text : shape === 'to' ? infinitive(text) : lowerStart(text)));
}

/** "to learn how" and "Learn how" as "learn how". */
export const infinitive = (text: string): string => lowerStart(text.replace(/^to (?:be able to )?/i, ''));

export type Reference = { readonly thing: string | null; readonly sentence: string | null };

/**
 * What of theirs is meant: a `thing` that can stand after "about" ("your talk on hiring"), or a `sentence` of its
 * own ("I read your article on hiring."). Null for nothing.
 */
export function referenceOf(typed: string | null | undefined): Reference | null {
  const text = given(typed);
  if (text === null) return null;
  const said = toThem(text);
  const shape = shapeOf(said);
  const word = said.split(' ')[0]!.toLowerCase();
  if (shape === 'thing' || shape === 'clause') return { thing: lowerStart(said), sentence: null };
  if (pasts.has(word)) return { thing: null, sentence: sentence(`I ${lowerStart(said)}`) };
  if (things.has(word) && shape !== 'sentence') return { thing: `your ${lowerStart(said)}`, sentence: null };
  return { thing: null, sentence: joined(said, { bare: () => `What brought me to you: ${said}` }) };
}

/** Why the letter is written, as a sentence (S2, S53). */
export function purposeOf(typed: string | null | undefined): string | null {
  const text = given(typed);
  return (
    text &&
    joined(toThem(text), {
      question: (asked) => `The question I am turning over is this: ${asked}`,
      to: (wish) => `I would like to ${wish}`,
      ongoing: (doing) => `I am ${doing}`,
      clause: (what) => `I am trying to ${/^(?:whether|if) /.test(what) ? 'decide' : 'understand'} ${what}`,
      thing: (what) => `I am thinking about ${what}`,
      bare: (what) => `What I have in mind: ${what}`,
    })
  );
}

/** An objective of the journal, where a letter names no purpose of its own (S7). */
export function goalOf(typed: string): string | null {
  const text = given(typed);
  return (
    text &&
    joined(text, {
      to: (wish) => `One thing I am working on is to ${wish}`,
      bare: (what) => `One thing I am working on: ${what}`,
    })
  );
}

/** What is given in return (S11, S24). */
export function offerOf(typed: string | null | undefined): string | null {
  const text = given(typed);
  return (
    text &&
    joined(text, {
      question: (asked) => asked,
      to: (wish) => `I would gladly ${wish}`,
      bare: (what) =>
        /^(?:happy|glad|pleased|willing|ready|able) to /.test(what)
          ? `I am ${what}`
          : `What I can offer in return: ${what}`,
    })
  );
}

/** What the writer commits to (S11, S84). */
export function promiseOf(typed: string | null | undefined): string | null {
  const text = given(typed);
  // A first word in capitals would pass for somebody of whom "she" is said.
  return (
    text &&
    joined(toThem(lowerStart(text)), {
      to: (wish) => `I will ${wish}`,
      bare: (what) => `What I promise: ${what}`,
    })
  );
}

/** One thing heard in a talk, given back (S57, S109). */
export function heardOf(typed: string | null | undefined, kind: 'advice' | 'point'): string | null {
  const text = given(typed);
  if (text === null) return null;
  const stays = (what: string) => `What stays with me is ${what}`;
  const told = (what: string) =>
    kind === 'advice' ? stays(`your advice: ${what}`) : `What stays with me: ${what}`;
  return joined(toThem(text), {
    sentence: (what) => told(lowerStart(what)),
    to: (wish) => stays(`your advice to ${wish}`),
    thing: (what) => stays(what.startsWith('that ') ? `your point ${what}` : what),
    clause: stays,
    bare: told,
  });
}

/** What somebody is thanked for at the end or on the way, as a sentence (S109). */
export function thanksOf(typed: string | null | undefined): string | null {
  const text = given(typed);
  const above = (what: string) => `What I thank you for above all is ${lowerStart(what)}`;
  return (
    text &&
    joined(toThem(text), {
      thing: above,
      clause: above,
      to: (wish) => `Above all, thank you for helping me to ${wish}`,
      bare: (what) => `Above all, thank you for this: ${lowerStart(what)}`,
    })
  );
}

/** The step that follows for the writer (S16). */
export function stepOf(typed: string | null | undefined): string | null {
  const text = given(typed);
  return (
    text &&
    joined(text, { to: (wish) => `My next step is to ${wish}`, bare: (what) => `My next step: ${what}` })
  );
}
