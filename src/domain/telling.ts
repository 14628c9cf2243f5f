import { plainName } from './names.ts';

/** Words too common to tell one field from another. */
const common = new Set(
  `about after again also another been before being best better both build company could daily each early else even
  every firm first five four from gain gave give good great group have help here high improve increase into join just
  keep know large last lead leader leading learn least less life like long made make manage managed managing many month months more most move
  must need next only other over people present reach really role roles run running same second senior should small
  some start step such take team teams than that their them then there they thing things this three time times top
  until using want week weeks well what when where which while will with work working world would year years your`.split(
    /\s+/,
  ),
);

/** Words of rank: they say how high somebody stands, not in which field. */
export const ranks: ReadonlySet<string> = new Set(
  `analyst assistant associate chief consultant coordinator deputy director executive expert founder general global
  head intern junior lead leader manager managing member officer owner partner president principal professional
  regional specialist staff student trainee vice`
    .split(/\s+/)
    .map(stem),
);

/** Words of doing, which stand in any list of what is to be done, whatever field it is of. */
export const deeds: ReadonlySet<string> = new Set(
  `answer bring call check down find line list look note page prepare read send share show talk tell thank think
  through word write written wrote`
    .split(/\s+/)
    .map(stem),
);

/** The words of a text that tell a field, each under its stem with the word as it was written. */
export type Telling = (text: string) => ReadonlyMap<string, string>;

/** "product", "nursing", and short ones in capitals such as "UX". */
export const tellingWords: Telling = (text) => {
  const found = new Map<string, string>();
  const note = (word: string) => {
    const key = stem(word);
    if (!found.has(key)) found.set(key, word);
  };
  for (const word of plainName(text).split(' ')) if (word.length > 3 && !common.has(word)) note(word);
  for (const [short] of text.matchAll(/(?<![\p{L}\p{N}])[A-Z][A-Z&]{1,2}(?![\p{L}\p{N}])/gu)) note(short);
  return found;
};

/** Market and marketing, nurse and nursing, engineer and engineering are one field. */
function stem(word: string): string {
  const plain = word.toLowerCase();
  const short = plain.replace(/(?:ings?|ers?|ments?|(?<!s)s)+$/, '').replace(/e$/, '');
  return short.length < 4 ? plain : short;
}
