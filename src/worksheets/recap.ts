import type { Simple } from './worksheet.ts';

/** What is asked of a recap before it goes out. */
export const recapBody: Simple = {
  id: 'body',
  kind: 'essay',
  look: 'recap',
  ask: 'Here is the recap. Does it say what you would say?',
  hint: 'Enter keeps it; :e opens it in your editor.',
  why: { text: 'Shorthand from a talk was for you: what goes out is for them.', source: 'S48' },
  required: true,
};
