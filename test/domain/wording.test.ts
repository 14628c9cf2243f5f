import { expect, it } from 'vitest';
import { lowered } from '../../src/domain/wording.ts';

it.each([
  ['It took place', 'it took place'],
  ['I doubt that I am worth their time', 'I doubt that I am worth their time'],
  ["I'm not sure", "I'm not sure"],
  ['', ''],
])('%j goes on a sentence as %j', (text, said) => expect(lowered(text)).toBe(said));
