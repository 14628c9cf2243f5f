import { describe, expect, test } from 'vitest';
import { critiqueGoal, critiqueMessage, critiqueQuestion } from '../../src/critique/index.ts';

/** Openings that a pattern could run away from, each repeated until it fills the text. */
const seeds = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '.',
  '!',
  '?',
  '-',
  '_',
  'x',
  '[',
  ']',
  '(',
  '<',
  '>',
  '{{',
  '|',
  '"',
  "'",
  '/',
  '%a',
  'é',
  '日本',
  '\ud800',
  '\u0000',
  'a]',
  'a.',
  '1.',
  'a, ',
  'AB ',
  'your ',
  'the a ',
  'from a ',
  'path from ',
  'any ',
  'would you ',
  'could we ',
  'you ',
  'even a ',
  'i would appreciate ',
  'happy to ',
  'be my ',
  'what is the ',
  ', and what do you ',
  '20 ',
  'may 1 ',
  'by the ',
  'https://',
  'fellow ',
  "a's ",
  'please tell, ',
  'my ',
  'dear ',
  '> a\n',
  '*|',
  'thank you for ',
];

const looks = {
  message: (text: string) => critiqueMessage({ text }),
  goal: (text: string) => critiqueGoal(text),
  question: (text: string) => critiqueQuestion(text),
};

/** Milliseconds of work, the least of two runs: time in which others had the machine does not count. */
function cost(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round += 1) {
    const before = process.cpuUsage();
    run();
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

describe.each(Object.entries(looks))('%s', (_kind, look) => {
  // Four times the text is four times the work; a pattern that backtracks would make it sixteen.
  test.each(seeds)('%j without end', (seed) => {
    const short = seed.repeat(Math.ceil(12_500 / seed.length));
    const long = seed.repeat(Math.ceil(50_000 / seed.length));
    // Below twenty milliseconds a reading says more of the machine than of the rules.
    const base = Math.max(
      cost(() => look(short)),
      20,
    );
    expect(cost(() => look(long)) / base).toBeLessThan(10);
  });
});
