import { expect, test } from 'vitest';
import { critiqueThanks, lookAt } from '../../src/critique/index.ts';

const rules = (text: string) => critiqueThanks({ text }).map(({ rule }) => rule);

test.each([
  ['Hi Ada,\n\nThank you for everything.\n\nMarcus', ['vague-thanks']],
  ['Hi Ada,\n\nThank you for all your help and support.\n\nMarcus', ['vague-thanks']],
  ['Hi Ada,\n\nThank you for all you have done.\n\nMarcus', ['vague-thanks']],
  ['Hi Ada,\n\nThank you for asking who decides. I asked, and it was nobody I knew.\n\nMarcus', []],
  ['Hi Ada,\n\nThank you for [what they did].\n\nMarcus', ['placeholder']],
  [
    'Liebe Ada,\n\nvielen Dank für den Rat, drei Kundinnen zu fragen. Das hat mir sehr geholfen.\n\nMarcus',
    [],
  ],
])('%j', (text, expected) => expect(rules(text)).toEqual(expected));

test('an open slot comes before everything else, and nothing is asked of thanks', () => {
  expect(rules('Thank you for everything, [name].')[0]).toBe('placeholder');
  const look = (body: string) => lookAt({ id: 'body', look: 'thanks' }, body, { subject: 'Thanks' });
  expect(look('Thank you for everything.')).toMatchObject({
    rule: 'vague-thanks',
    quote: 'for everything',
    source: 'S109',
  });
  expect(look('Hi Ada,\n\nYour question about price saved me a month.\n\nMarcus')).toBeNull();
});
