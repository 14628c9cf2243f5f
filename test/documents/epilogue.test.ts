import { expect, it } from 'vitest';
import { epilogue } from '../../src/documents/epilogue.ts';

it('lets prose flow, breaks between words, and keeps each example a line', () => {
  const text =
    'All at once,\nas here:\n  mentor one --answers a.yaml\n  mentor two\nRun it again.\n\nRead on.';
  expect(epilogue(text, 80)).toBe(
    'All at once, as here:\n  mentor one --answers a.yaml\n  mentor two\nRun it again.\n\nRead on.',
  );
  expect(epilogue(text, 20)).toBe(
    'All at once, as\nhere:\n  mentor one\n      --answers\n      a.yaml\n  mentor two\nRun it again.\n\nRead on.',
  );
});
