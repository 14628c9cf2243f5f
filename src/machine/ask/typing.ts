import { safe } from '../text.ts';

/** What comes from a keyboard: keys as the terminal sends them, or a paste, taken whole. */
export type Typed = { readonly kind: 'keys' | 'paste'; readonly text: string };

/** A terminal that was asked to wraps what is pasted in these two. */
export const pasting = { on: '\x1b[?2004h', off: '\x1b[?2004l' } as const;
const opened = '\x1b[200~';
const closed = '\x1b[201~';

/** One key, one Enter, or one run of letters at a time. */
const keys =
  /\x1b\[\[?[0-?]*[ -/]*[@-~]|\x1bO[^\x1b]|\x1b[^\x1b[]|\x1b|\r\n?|\n|[\x00-\x1f\x7f]|[^\x00-\x1f\x7f]+/gu;

/**
 * Sorts raw input into keys and pastes, however it was cut into chunks on the way. What could be the
 * beginning of something longer is held until the next chunk.
 */
export function createSorter(): (chunk: string) => readonly Typed[] {
  let held = '';
  let paste: string[] | null = null;

  return function sort(chunk) {
    const sorted: Typed[] = [];
    // A lone Escape means nothing here; it must not turn the next letter into Alt and that letter.
    let rest = held === '\x1b' && !/^[[O]/.test(chunk) ? chunk : held + chunk;
    held = '';
    while (rest !== '') {
      const marker = paste ? closed : opened;
      const at = rest.indexOf(marker);
      const end = at === -1 ? rest.length - overhang(rest, marker) : at;
      const text = rest.slice(0, end);
      if (paste) paste.push(text);
      else for (const [key] of text.matchAll(keys)) sorted.push({ kind: 'keys', text: key });
      if (at === -1) {
        held = rest.slice(end);
        break;
      }
      if (paste) sorted.push({ kind: 'paste', text: paste.join('') });
      paste = paste ? null : [];
      rest = rest.slice(at + marker.length);
    }
    return sorted;
  };
}

/**
 * Puts lines together that were one paste, on a terminal that hands them over at every Enter; null while a
 * paste goes on. Somebody may have erased its end with Backspace: then what is left of it will do, or a blank
 * line that comes `late`, when no paste can still be on its way.
 */
export function createGatherer(): (line: string, late: boolean) => string | null {
  const sort = createSorter();
  let text = '';
  let open = false;
  return function gather(line, late) {
    if (!open && !line.includes(opened)) return line;
    const whole = open
      ? late && line === ''
        ? closed
        : line.replace(/\x1b(?:\[(?:20?1?)?)?$/, closed)
      : line;
    for (const typed of sort(`${whole}\n`)) {
      if (typed.kind === 'paste') text += typed.text.replace(/\r\n?/g, '\n');
      else if (typed.text.endsWith('\n')) {
        const gathered = text + typed.text.slice(0, -1);
        text = '';
        open = false;
        return gathered;
      } else text += typed.text;
    }
    open = true;
    return null;
  };
}

/** How many characters at the end of a text could be the beginning of the marker. */
function overhang(text: string, marker: string): number {
  for (let size = Math.min(marker.length - 1, text.length); size > 0; size -= 1) {
    if (text.endsWith(marker.slice(0, size))) return size;
  }
  return 0;
}

/** A paste as text: a terminal sends a line break as a carriage return. What it could obey is taken out. */
export const pasted = (text: string): string => safe(text.replace(/\r\n?/g, '\n')).replace(/\t/g, ' ');

/** Whether a line says `<` and nothing else of its own: alone, or right after the answer that was there before. */
export function goesBack(line: string, before: string): boolean {
  const text = line.trim();
  return text === '<' || (text.endsWith('<') && text.slice(0, -1).trim() === before.trim());
}

/**
 * What is left of a line that begins with `?`, which asks for help, once the mark is off; null for any other line.
 * Where answers may be `marked` with it themselves, only one that stands alone asks.
 */
export function askedAbout(line: string, marked = false): string | null {
  if (marked) return line.trim() === '?' ? '' : null;
  const [, words] = /^\s*\?+\s*(.*)$/s.exec(line) ?? [];
  return words?.trimEnd() ?? null;
}
