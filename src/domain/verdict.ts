import type { Answers } from './journal.ts';
import type { Doubt } from './sunk.ts';

/** The three reasons to let go (S92), each as the question whose no speaks for it. */
export const askedOf: Readonly<Record<Doubt, string>> = {
  nowhere: 'moves',
  'their-side': 'keeps',
  'not-needed': 'serves',
};
const triggers = Object.values(askedOf);

export type Decision = 'talk' | 'change' | 'wait' | 'stop';

export type Verdict = {
  /** Of the three, how many were answered, and how many with no. */
  readonly answered: number;
  readonly against: number;
  readonly say: string;
  /** What usually follows. */
  readonly suggests: Decision;
};

const unfinished = 'Answer all three, and you know more.';

const sentences: readonly { readonly say: string; readonly suggests: Decision }[] = [
  {
    say: 'It moves you, they keep their side, and it is what you need: it is worth mending. Mend the one thing that is wrong.',
    suggests: 'talk',
  },
  {
    say: 'One of the three is missing. Name that one to them, and give it until the next look.',
    suggests: 'talk',
  },
  {
    say: 'Two of the three are missing. Say it plainly once, with a day by which you will look again; if nothing has changed by then, close it kindly.',
    suggests: 'talk',
  },
  {
    say: 'All three are missing. The time you have put in is spent either way, and is no reason to put in more. Close it well, and look for somebody else.',
    suggests: 'stop',
  },
];

/** Whether going on is worth it, whatever has gone into it so far. Null when nobody answered. */
export function verdictOn(answers: Answers): Verdict | null {
  const given = triggers.map((id) => answers[id]).filter((answer) => typeof answer === 'boolean');
  if (given.length === 0) return null;
  const against = given.filter((answer) => !answer).length;
  const { say, suggests } = sentences[against]!;
  // What is not answered speaks neither way: nothing is praised on two answers out of three.
  const whole = given.length === triggers.length || against >= 2;
  return { answered: given.length, against, say: whole ? say : unfinished, suggests };
}
