import type { Journal } from '../domain/journal.ts';
import { lowered } from '../domain/wording.ts';
import { clean } from './escape.ts';
import { firstWord, fragmentOf, given, lowerStart, sentence } from './fragments.ts';

/** Where a draft leaves the writer's name open. */
export const openName = '[your name]';

/** The writer as a letter can name them. */
export function selfOf({ profile }: Pick<Journal, 'profile'>) {
  const [name, role, organisation, field] = [
    given(profile.name) ?? openName,
    given(profile.role),
    given(profile.organisation),
    given(profile.field),
  ];
  const house = organisation && !role?.includes(organisation) ? ` at ${organisation}` : '';
  const work = `${house}${field ? ` in ${lowerStart(field)}` : ''}`;
  return {
    name,
    role,
    organisation,
    field,
    /** "I am a product manager at Acme." */
    who: role ? sentence(`I am ${roleOf(role)}${house}`) : work && sentence(`I work${work}`),
    signature: signed(profile.signature) || name,
    /** Whether the signature says how to reach the writer. */
    reachable: /@|\d{5}|\d{3}[ /-]\d{3}/.test(profile.signature ?? ''),
  };
}

/** A signature keeps its lines, but not the "-- " that mail programs put before it. */
const signed = (signature: string | null): string =>
  clean(signature ?? '')
    .replace(/^-{2,}[ \t]*/gm, '')
    .trim();

const withoutArticle =
  /^(?:head|director|vp|vice|chief|c[a-z]o|president|chair|chairman|chairwoman|co-?founder|founder|self-employed|retired|between|unemployed|responsible|in|on|at|currently|an?|the|one)(?= |,|$)|^freelance$/i;
/** "studying law", "leading a team"; but a "marketing manager" is a noun. */
const doing =
  /^(?:study|work|lead|look|train|teach|writ|runn|build|mov|chang|manag|research|prepar|finish|start)ing (?!(?:[\p{L}-]+ )?(?:manager|lead|director|specialist|engineer|assistant|officer|analyst|consultant|coordinator)\b)/iu;

/** A role after "I am": "a product manager", "an engineer", "Head of Design", "studying law". */
export function roleOf(typed: string): string {
  const role = sentenceCase(fragmentOf(typed).replace(/^(?:i am|i['’]m) /i, ''));
  return withoutArticle.test(role) || doing.test(role) ? role : `${article(role)} ${role}`;
}

/** "Marketing manager" goes on a sentence in small letters; "Head of Design", "UX designer" and "British nurse" stay. */
const sentenceCase = (role: string): string =>
  /^(?!\p{L}+(?:an|ish|ese)\b)\p{Lu}\p{Ll}+(?: [\p{Ll}\d&/,'’-]+)*$/u.test(role)
    ? lowered(role)
    : lowerStart(role);

/** By the sound the first word begins with; letters spoken one by one sound otherwise: "an HR lead". */
function article(role: string): 'a' | 'an' {
  const word = role.slice(0, firstWord(role).length);
  if (/^\p{Lu}{2,4}$/u.test(word)) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a';
  return /^(?:hour|hono|heir|[aeio]|u(?!ni|s[aeu]|k|til))/i.test(word) && !/^(?:one|once|eu)/i.test(word)
    ? 'an'
    : 'a';
}
