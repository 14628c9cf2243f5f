import { defineConfig } from 'vitest/config';

/** Tests that start programs and touch the disk. */
const ofTheMachine = ['test/{cli,machine}/**/*.test.ts'];

export default defineConfig({
  test: {
    // The same clock zone on every machine; a test that needs another sets it for its own process.
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    // A core for each: by itself vitest leaves one free, and most of a test in a terminal is waiting.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'machine', include: ofTheMachine } },
      {
        extends: true,
        // Nothing that is pure leaves anything behind: one worker takes file after file, and loads what they use once.
        test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: ofTheMachine, isolate: false },
      },
    ],
  },
});
