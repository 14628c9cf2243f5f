import { type Reading, type Span, type Token, tokensIn } from './reading.ts';
import { directionOf, isCheckable, outcomeOf } from './verbs.ts';

/** What a goal says will be done: a deed that can be ticked off, or only a direction. */

/** Words after which a verb is an action of the writer's. */
const leadIn = new Set(
  (
    'to will and or by i we shall must should can then have has who be been also successfully personally ' +
    "then also finally both either fully i'll we'll i've that for through while after myself independently not"
  ).split(' '),
);

function isVerbPlace(reading: Reading, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const before = tokens[index - 1];
  if (!before || leadIn.has(before.word) || before.word.endsWith('ly')) return true;
  const between = reading.folded.slice(before.end, token.start);
  return /[,;:.()\n-]/.test(between);
}

/** A thing that will have been done, and whether one could check it; null when the text names none. */
export function outcomeIn(reading: Reading): { span: Span; checkable: boolean } | null {
  let doubtful: Span | null = null;
  const { tokens } = reading;
  for (const [index, token] of tokens.entries()) {
    const verb = outcomeOf(token.word);
    const object = tokens[index + 1];
    if (
      !verb ||
      !object ||
      (verb === 'open' && object.word === 'source') ||
      !isVerbPlace(reading, tokens, index)
    )
      continue;
    const span = { start: token.start, end: endOfObject(reading, index) };
    const rest = tokensIn(reading, { start: object.start, end: span.end });
    if (isHollow(verb, rest) || isComparison(verb, rest)) continue;
    if (
      isCheckable(verb) &&
      !/^(?:more|better|some|several|many|various|harder|quality|fluent)$/.test(object.word)
    ) {
      return { span, checkable: true };
    }
    doubtful ??= rest.length > 1 && object.word !== 'more' && object.word !== 'fluent' ? span : null;
  }
  return doubtful && { span: doubtful, checkable: false };
}

/** "Make the code cleaner", "stop being shy", "have a better balance": a direction in the clothes of a deed. */
const isComparison = (verb: string, object: readonly Token[]) =>
  (verb === 'make' &&
    object.some(({ word }) =>
      /^(?:more|better|good|decent|comfortable|great|seriously|matter|count)$|[a-z]{3}er$/.test(word),
    )) ||
  (/^(?:stop|quit)$/.test(verb) &&
    /^(?:being|giving|worrying|procrastinating|overthinking|doubting|feeling|getting|comparing|putting|wasting)$/.test(
      object[0]?.word ?? '',
    )) ||
  (verb === 'have' &&
    (object.length < 3 ||
      object.some(
        ({ word }) =>
          /^(?:more|better|good|great)$/.test(word) || (object.length < 4 && /^(?:an?|to)$/.test(word)),
      )));

/** "Make progress", "build confidence", "find balance": the verb is real, what it is done to is not. */
export const hollow = new Set(
  (
    'progress impact potential full things difference sure sense it things stuff impact confidence skills skill knowledge experience relationships ' +
    'relationship network presence brand balance success better performance quality time potential career life ' +
    'expertise expert habits habit understanding connections awareness influence visibility growth goals culture ' +
    'communication teamwork leadership ability abilities productivity efficiency morale weight money happiness ' +
    'defects change changes effort efforts attitude mindset fitness health peace purpose passion direction clarity ' +
    'more soon satisfaction engagement strategy way ways path rapport trust reputation profile initiative responsibility ' +
    'responsibilities control charge care people others costs cost expenses stress it up on out'
  ).split(' '),
);

function isHollow(verb: string, object: readonly Token[]): boolean {
  const nouns = object.filter(
    ({ word }) =>
      !/^(?:an?|the|my|our|your|some|more|better|good|great|real|own|a|of|with|in|and|new|strong|stronger|positive|big|bigger|technical|professional|personal|public|leadership|communication|overall|team|for|to|at)$/.test(
        word,
      ),
  );
  if (nouns.length === 0) return object.every(({ word }) => word !== 'team') || verb === 'build';
  return (
    nouns.length <= 2 &&
    hollow.has(nouns[0]!.word) &&
    nouns.every(({ word }) => hollow.has(word) || nouns.length === 1)
  );
}

function endOfObject({ tokens, folded }: Reading, index: number): number {
  let end = tokens[index]!.end;
  for (let next = index + 1; next < tokens.length && next <= index + 6; next += 1) {
    const token = tokens[next]!;
    if (/[,;.\n()]/.test(folded.slice(end, token.start))) break;
    if (
      next > index + 1 &&
      /^(?:and|by|in|within|before|so|to|over|during|every|per|with|at|on|for)$/.test(token.word)
    )
      break;
    end = token.end;
  }
  return end;
}

/** A way to go rather than a thing to reach: "learn more about", "get better at". */
export function directionIn(reading: Reading): Span | null {
  const { tokens } = reading;
  for (const [index, token] of tokens.entries()) {
    if (!directionOf(token.word) || !isVerbPlace(reading, tokens, index)) continue;
    if (
      /^(?:want|like|love|hope|wish|aim|seek|strive|try|start|begin|continue|am)/.test(token.word) &&
      tokens.slice(index + 1, index + 4).some(({ word }) => word === 'to')
    )
      continue;
    return { start: token.start, end: endOfObject(reading, index) };
  }
  return null;
}
