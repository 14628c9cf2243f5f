import { infinitive } from './clauses.ts';
import { given, lowerStart, sentence, upperStart } from './fragments.ts';
import { shapeOf, toThem } from './shapes.ts';
import { own } from './words.ts';

/** What is asked for, in the joints that letters need; of `to`, `question` and `request` one is not null. */
type Wish = {
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
