/** Where a text stops being JSON, and why, as the end of a sentence. */
type Fault = { readonly offset: number; readonly say: string };

/** A key or an index on the way to a value. */
export type Turn = string | number;

/** Hears of every value in the order of the text; `twice` when its key was in the same object before. */
export type Listener = (path: readonly Turn[], offset: number, twice: boolean) => void;

type Frame = { readonly close: '}' | ']'; readonly keys: Set<string> | null; readonly from: number };

/**
 * Reads a text as JSON, one character at a time, to say where it breaks; null when it is sound.
 * Far slower than JSON.parse: only for when that one refused, or the text is not one we wrote.
 */
export function findFault(text: string, hear: Listener = () => {}): Fault | null {
  const path: Turn[] = [];
  const frames: Frame[] = [];
  let at = skipSpace(text, 0);

  /** Reads `"key":` and stands at its value. */
  const key = ({ keys }: Frame): Fault | boolean => {
    if (text[at] !== '"') return fault(text, at, 'a name in double quotes', frames);
    const end = endOfText(text, at);
    if (typeof end !== 'number') return end;
    const name = JSON.parse(text.slice(at, end)) as string;
    at = skipSpace(text, end);
    if (text[at] !== ':') return fault(text, at, 'a colon', frames);
    at = skipSpace(text, at + 1);
    path.push(name);
    const twice = keys?.has(name) === true;
    keys?.add(name);
    return twice;
  };

  for (let twice = false; ; ) {
    hear(path, at, twice);
    twice = false;
    const opening = text[at];
    if (opening === '{' || opening === '[') {
      const frame: Frame = {
        close: opening === '{' ? '}' : ']',
        keys: opening === '{' ? new Set() : null,
        from: at,
      };
      at = skipSpace(text, at + 1);
      if (text[at] !== frame.close) {
        frames.push(frame);
        if (frame.keys) {
          const read = key(frame);
          if (typeof read !== 'boolean') return read;
        } else path.push(0);
        continue;
      }
      at += 1;
    } else {
      const end = endOfScalar(text, at, frames);
      if (typeof end !== 'number') return end;
      at = end;
    }

    // A value has ended: leave what closes here, and go on behind the next comma.
    for (;;) {
      at = skipSpace(text, at);
      const frame = frames.at(-1);
      if (!frame) return at === text.length ? null : fault(text, at, null, frames);
      const index = path.pop()!;
      if (text[at] === frame.close) {
        frames.pop();
        at += 1;
        continue;
      }
      if (text[at] !== ',') return fault(text, at, `a comma or ${frame.close}`, frames);
      at = skipSpace(text, at + 1);
      if (!frame.keys) path.push((index as number) + 1);
      else {
        const read = key(frame);
        if (typeof read !== 'boolean') return read;
        twice = read;
      }
      break;
    }
  }
}

/** Line and column of an offset, both from 1, as editors count them. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

function endOfScalar(text: string, at: number, frames: readonly Frame[]): number | Fault {
  if (text[at] === '"') return endOfText(text, at);
  for (const scalar of [number, word]) {
    scalar.lastIndex = at;
    if (scalar.test(text)) return scalar.lastIndex;
  }
  // A word or a number that the end of the file cuts short.
  const cut = /^[\w+.-]{1,8}$/.test(text.slice(at, at + 9));
  return fault(text, cut ? text.length : at, 'a value', frames);
}

function endOfText(text: string, from: number): number | Fault {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0) return { offset: at, say: nuls };
    if (code === 0x0a || code === 0x0d)
      return { offset: at, say: 'a line ends inside a text: its closing " is missing' };
    if (code < 0x20) return { offset: at, say: 'a control character stands inside a text' };
    if (code !== 0x5c) continue;
    if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at + 1, at + 6))) {
      const say = at + 6 > text.length ? ends : `"${text.slice(at, at + 2)}" means nothing inside a text`;
      return { offset: at + 6 > text.length ? text.length : at, say };
    }
    at += 1;
  }
  return { offset: text.length, say: `${ends}, in the middle of a text` };
}

const ends = 'the file ends here, before it is complete';
const nuls = 'there are NUL bytes here, as a power cut can leave them';

function fault(text: string, offset: number, expected: string | null, frames: readonly Frame[]): Fault {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 8);
  const open = frames.at(-1);
  if (offset >= text.length) {
    const inside = open ? `, inside what opens at ${placeOf(text, open.from)}` : '';
    return { offset, say: `${ends}${inside}` };
  }
  if (text[offset] === '\0') return { offset, say: nuls };
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) return { offset, say: 'a merge left its conflict marks here' };
  if (expected === null) return { offset, say: 'the journal is complete before this, and more text follows' };
  if (open && text[offset] === open.close)
    return { offset, say: `a comma stands before this ${open.close}, and nothing follows it` };
  const [found] = text.slice(offset, offset + 2);
  const said = found === '"' ? 'a double quote' : JSON.stringify(found);
  return { offset, say: `${expected} should be here, and not ${said}` };
}
