import type { Goals, Objective } from './journal.ts';

/** Who helps, and in which shape. */
export type Role = 'mentor' | 'sponsor' | 'coach';
export type Shape = 'one-to-one' | 'peer' | 'reverse' | 'group' | 'flash';

/** The form of mentoring that suits one objective, and why. */
export type Form = { readonly role: Role; readonly shape: Shape; readonly because: string };

type Rule = Form & {
  /** Words in the objective that point this way. */
  readonly words: RegExp;
};

/**
 * In the order they are tried: the first whose words are found decides. A sponsor speaks for you where you are
 * not in the room (S82, S117); a coach trains one skill (S82); the shapes are those of S5, S36 and S102.
 */
const rules: readonly Rule[] = [
  {
    words:
      /\b(promot\w*|be considered for|board seat|seat on|visib\w+|recogni[sz]ed|nominat\w+|stretch assignment|sponsor\w*|partner track|tenure|raise|pay rise)\b/i,
    role: 'sponsor',
    shape: 'one-to-one',
    because:
      'it depends on people who decide when you are not in the room, so you need somebody who speaks for you there',
  },
  {
    words:
      /\b(present(?:ing|ation)?s?|public speaking|speak(?:ing)? (?:up|in public)|talks?|negotiat\w+|delegat\w+|interview(?:ing)? skills|conduct interviews|writing|time management|difficult conversations?|feedback|facilitat\w+)\b/i,
    role: 'coach',
    shape: 'one-to-one',
    because:
      'it is one skill that grows by practice and feedback in a short time, which is what a coach does',
  },
  {
    words: /\b(AI|LLMs?|machine learning|social media|gen z|younger|new tools?|tiktok|prompt\w*)\b/,
    role: 'mentor',
    shape: 'reverse',
    because:
      'people who came to it later than you may know it better, and you have your own experience to give in return',
  },
  {
    words:
      /\b(decide (?:whether|between|if)|decision|choose between|which (?:offer|job|course|degree|path)|whether to|second opinion|one question|review of)\b/i,
    role: 'mentor',
    shape: 'flash',
    because: 'it is one decision, and one good talk with somebody who has made it may be enough',
  },
  {
    words:
      /\b(new managers?|first-time managers?|women in|returners?|career changers?|community|circle|cohort|founders)\b/i,
    role: 'mentor',
    shape: 'group',
    because:
      'many people are on the same road at once, and a circle gives you several answers and some company',
  },
  {
    words:
      /\b(learn|study|pass|certif\w+|exam|course|python|sql|react|rust|kubernetes|excel|language|code review|open source|portfolio|thesis|publish)\b/i,
    role: 'mentor',
    shape: 'peer',
    because: 'somebody who learns it beside you, or finished last year, will remember what is hard about it',
  },
];

const usual: Form = {
  role: 'mentor',
  shape: 'one-to-one',
  because:
    'it takes time and judgement, and somebody who walked this road a few years ago can see further along it',
};

/** The form that suits an objective (S39); somebody who asks above all for connections may need a sponsor. */
export function formFor(
  { goal, why, measure }: Pick<Objective, 'goal' | 'why' | 'measure'>,
  goals?: Goals,
): Form {
  const found =
    rules.find(({ words }) => words.test(goal)) ??
    rules.find(({ words }) => words.test(`${measure ?? ''} ${why ?? ''}`));
  if (found) return { role: found.role, shape: found.shape, because: found.because };
  const asksForDoors = goals?.helpKind.length === 1 && goals.helpKind[0] === 'connections';
  return asksForDoors
    ? {
        role: 'sponsor',
        shape: 'one-to-one',
        because: 'you asked for connections above all, and opening doors is what a sponsor does',
      }
    : usual;
}

/** A form in words: "a mentor, one to one". */
export function formInWords({ role, shape }: Form): string {
  if (role !== 'mentor') return `a ${role}`;
  return {
    'one-to-one': 'a mentor, one to one',
    peer: 'a peer mentor',
    reverse: 'a reverse mentor',
    group: 'a group or circle',
    flash: 'one flash session',
  }[shape];
}
