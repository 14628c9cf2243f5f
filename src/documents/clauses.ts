import { given, lowerStart, sentence, upperStart } from './fragments.ts';
import { type Shape, shapeOf, toThem } from './shapes.ts';
import { own, pasts, things } from './words.ts';

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
const infinitive = (text: string): string => lowerStart(text.replace(/^to (?:be able to )?/i, ''));

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
  return text && joined(text, { to: (wish) => `I will ${wish}`, bare: (what) => `What I promise: ${what}` });
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

/** The step that follows for the writer (S16). */
export function stepOf(typed: string | null | undefined): string | null {
  const text = given(typed);
  return (
    text &&
    joined(text, { to: (wish) => `My next step is to ${wish}`, bare: (what) => `My next step: ${what}` })
  );
}

/** What is asked for, in the joints that letters need; of `to`, `question` and `request` one is not null. */
export type Wish = {
  /** Goes after "20 minutes to": "talk about how you chose your first team". */
  readonly to: string | null;
  /** A question to talk about, or the matter itself, as a sentence. */
  readonly question: string | null;
  /** The whole request, ready: "Could you look at my portfolio?". */
  readonly request: string | null;
  /** The same asked by mail, as a sentence. */
  readonly written: string;
};

const requests = /^(?:would|could|can|may|might|will|do you have|are you|is there|any chance|please)\b/i;
const introducing = /^(?:an? )?(?:short |warm )?introductions? to /i;
const sitting =
  /^(?:a|an|one) (?:[\p{L}\d-]+ ){0,3}?(?:call|chat|talk|coffee|conversation|meeting|walk|lunch)\b/iu;
const minutes = /^(?:a few|\d{1,3}|fifteen|twenty|thirty|half an)[- ](?:minutes?|mins?|hour)\b/i;
const opinion =
  /^(?:your |some |a bit of )?(?:honest |candid |quick )?(?:advice|feedback|opinion|views?|thoughts|perspective|input|guidance)\b|^help (?:with|on)\b|^your take\b/i;
const wishing =
  /^(?:i(?:['’]d| would)?(?: really| just| very much)? |i am |i['’]m |would )(?:like|love|want|wanted|wish|hope|hoping|keen|eager|looking) to /i;

/** What is asked for (S15, S52). Null for nothing. */
export function askOf(typed: string | null | undefined): Wish | null {
  const text = given(typed);
  if (text === null) return null;
  const said = toThem(text.replace(wishing, 'to '));
  if (introducing.test(said)) return whole(asking(said.replace(introducing, 'Could you introduce me to ')));
  if (requests.test(said)) return whole(asking(said));
  if (sitting.test(said)) return whole(asking(`Would you be open to ${lowerStart(said)}`));
  if (minutes.test(said)) return whole(asking(`Could you spare ${lowerStart(said)}`));
  if (opinion.test(said)) {
    const what = lowerStart(said);
    return talking(
      `give me ${/^(?:your|some|a|advice|feedback|input|guidance|help)\b/.test(what) ? '' : 'your '}${what}`,
    );
  }
  const shape = shapeOf(said);
  if (shape === 'slot') return open(said);
  if (shape === 'question') return open(asking(said));
  if (shape === 'sentence')
    return { ...open(sentence(said)), written: `${sentence(said)} What would you do in my place?` };
  return talking(shape === 'to' ? together(infinitive(said)) : `talk about ${lowerStart(said)}`);
}

const none = { to: null, question: null, request: null };
const whole = (request: string): Wish => ({ ...none, request, written: request });
const open = (question: string): Wish => ({ ...none, question, written: question });
const talking = (to: string): Wish => ({ ...none, to, written: `Could you ${inWriting(to)}?` });

const asking = (text: string): string => `${upperStart(text).replace(/[.!?]+$/, '')}?`;

/** What one wants for oneself, as something two people do: "learn how you" is "talk about how you". */
function together(wish: string): string {
  const heard =
    /^(?:learn|hear|know|understand|find out)(?: more)?(?: about)? |^ask(?: you)?(?: about| for)? (?!me\b)/;
  if (own.has(wish.split(' ')[0]!)) return `help me ${wish}`;
  return wish.replace(heard, 'talk about ').replace(/^(?:get|have|receive) /, 'give me ');
}

const inWriting = (to: string): string =>
  to
    .replace(/^talk about (?=(?:how|what|why|which|when|where|who|whether)\b)/, 'tell me ')
    .replace(/^(?:talk|speak|chat)(?: to me| with me)? about |^discuss /, 'tell me about ');
