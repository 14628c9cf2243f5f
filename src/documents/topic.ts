/** Words that begin a part which can be left off: "your talk | at DevConf | on hiring". */
const joints = new Set(
  `at on about in from for with between after to into and that which when where how who by during of`.split(
    ' ',
  ),
);
/** The parts that say what it was about. */
const subjects = new Set(['on', 'about', 'of']);
const most = 5;

/**
 * What a subject line can say of a thing, in at most five words: the whole, or the beginning and what it was
 * about, or as many parts as fit. Null when too little is left to mean anything.
 */
export function topicOf(thing: string | null): string | null {
  if (thing === null || thing.includes('[')) return null;
  const words = thing
    .replace(/["“”?!]/g, '')
    .split(' ')
    .map((word) => word.replace(/[,;:]$/, ''));
  if (words.length <= most) return words.join(' ');
  const [head = [], ...parts] = partsOf(words);
  const about = parts.at(-1) ?? [];
  const short = [...head, ...about];
  const kept = subjects.has(about[0] ?? '') && short.length <= most ? short : fitting([head, ...parts]);
  return kept.length >= 3 ? kept.join(' ') : null;
}

const partsOf = (words: readonly string[]): readonly (readonly string[])[] => {
  const starts = words.flatMap((word, i) => (i === 0 || joints.has(word) ? [i] : []));
  return starts.map((start, i) => words.slice(start, starts[i + 1]));
};

/** Whole parts from the beginning, as long as there is room. */
const fitting = (parts: readonly (readonly string[])[]): readonly string[] =>
  parts
    .slice(0, most)
    .map((_, i) => parts.slice(0, i + 1).flat())
    .filter(({ length }) => length <= most)
    .at(-1) ?? [];
