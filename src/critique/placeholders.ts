import { all, pattern } from './find.ts';
import type { Reading, Span } from './reading.ts';

/** Slots nobody filled in, in the styles people use; every piece is bounded so that none can run away. */
const slot = pattern(
  ...[
    // [Name], [your role/situation]; a Markdown link, a footnote and a tick box are not slots.
    '(?<![\\w\\]])\\[(?!\\d{1,3}\\]|[ x]\\]|\\.\\.\\.\\]|sic\\]|https?:)[^\\[\\]\\n]{1,160}\\](?!\\()',
    // {{name}}, {name}, {% … %}, ${name}, %name%, %%name%%
    '\\$?\\{\\{?[ %]?[^{}\\n]{1,80}[ %]?\\}\\}?',
    '%[a-z][a-z_ ]{1,30}%',
    // <company>, <first name>, <<name>>, «name»; HTML tags, addresses and links are not slots.
    '<<?(?!/|https?:|www\\.|mailto:|(?:br|p|b|i|u|a|em|strong|ul|ol|li|div|span|hr|img|h[1-6])\\b)[a-z#][^<>@\\n]{0,60}>>?',
    '«[^«»\\n]{1,60}»',
    // ____, ........, XXX, xxxx
    '_{3,}',
    '\\.{6,}',
    '(?<![a-z0-9-])x{3,}(?![a-z0-9])',
    // *|FNAME|*, |name|
    '\\*?\\|[a-z_:]{2,30}\\|\\*?',
    "\\b(?:tbd|tbc|lorem ipsum|insert (?:your |the |their |company |recipient(?:'s)? )?(?:name|company|role|title|topic|date|link|here)(?: here)?|(?:name|company|date|link|topic|title) here)\\b",
    '\\((?:event|link|name|company|topic|role|title|university|school|date|time|city|conference|article|position)\\)',
    '\\bn\\. ?n\\.',
    '(?<![a-z0-9-])xyz(?![a-z0-9.])',
    "\\(\\s?(?:your|their|his|her|the recipient's|recipient's|insert|first|last|company|mentor's?|name of|mention|describe|topic|date|time)\\b[^()\\n]{0,60}\\)",
  ],
);

/** "Dear Name,", "Hi First Name": a word that is not a name, where the name should be. */
const greeting =
  /(?:^|\n)(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings)[ ,]+((?:mr|ms|mrs|dr|prof|professor)?\.? ?(?:first[ _-]?name|last[ _-]?name|full[ _-]?name|surname|name|recipient(?:'s)?(?: name)?|mentor(?:'s)? name|your name|contact(?: name)?|person|so-and-so|x|y|fname|lname|insert name))(?=[\s,.!:-]|$)/g;

/** A lone capital X, Y or Z (or N) that stands for something: "your work on X", "at Y company". */
const letter =
  /(?<![\p{L}\p{N}.&'’/+-])([XYZ](?:\/[XYZ])?)(?![\p{L}\p{N}&'’+-]|\.\p{L}| (?:axis|chromosome|ray|factor|Corp))/gu;

/** Words before a lone "X" that make it the social network and not a slot. */
const onX =
  /(?:twitter|tweet|formerly|platform|posts?|thread|note|message|dm|reply|comment|account|follow(?:ed|ing)? (?:you )?) ?(?:on|at|\/|\(|via)? ?$/i;

/** "Best, Your Name" at the foot of a letter. */
const signature = /\n-?(?:your name|my name|name|first name|your first name|sender|you)(?=\n|$)/g;

/** Every unfilled slot, in order. */
export function placeholdersIn({ folded, shown }: Reading): readonly Span[] {
  const found: Span[] = [];
  const add = (start: number, length: number) => found.push({ start, end: start + length });
  found.push(...all(slot, folded));
  for (const match of folded.matchAll(greeting))
    add(match.index + match[0].length - match[1]!.length, match[1]!.length);
  for (const match of shown.matchAll(letter)) {
    if (!onX.test(shown.slice(Math.max(0, match.index - 24), match.index))) add(match.index, match[0].length);
  }
  for (const match of folded.matchAll(signature)) add(match.index + 1, match[0].length - 1);
  return found.sort((one, other) => one.start - other.start);
}
