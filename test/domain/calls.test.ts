import { expect, it } from 'vitest';
import { inTheDemo, ofTheFile } from '../../src/domain/calls.ts';

const told = inTheDemo(['prep', 'next', 'meet', 'demo']);

it.each([
  ['Type: mentor prep ada', 'Type: mentor demo prep ada'],
  ['  mentor next --all', '  mentor demo next --all'],
  ['mentor prep ada, or mentor meet ada', 'mentor demo prep ada, or mentor demo meet ada'],
  ['Ask your mentor next week', 'Ask your mentor next week'],
  ['A mentor meets you', 'A mentor meets you'],
  ['mentor prepared', 'mentor prepared'],
  ['mentor meet-ups', 'mentor meet-ups'],
  ['mentor --help', 'mentor --help'],
])('%s', (said, expected) => expect(told(said)).toBe(expected));

const named = ofTheFile('my $& one.json', ['undo', 'next']);

it.each([
  ['Type: mentor undo 9pp3', "Type: mentor --file 'my $& one.json' undo 9pp3"],
  [
    'Type: mentor undo or mentor next',
    "Type: mentor --file 'my $& one.json' undo or mentor --file 'my $& one.json' next",
  ],
  [
    'See where you stand with: mentor\n  And: mentor',
    "See where you stand with: mentor --file 'my $& one.json'\n  And: mentor --file 'my $& one.json'",
  ],
  ['mentor next --file other.json', 'mentor next --file other.json'],
  ['mentor --file ~/mentor.json', 'mentor --file ~/mentor.json'],
  ['Ask your mentor next week', 'Ask your mentor next week'],
])('of a journal that was named: %s', (said, expected) => expect(named(said)).toBe(expected));
