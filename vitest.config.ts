import { defineConfig } from 'vitest/config';

/** The machine's own tests take hold of locks, signals and folders of their process: each file has one of its own. */
const machine = ['test/machine/**/*.test.ts'];

export default defineConfig({
  test: {
    // The same clock zone on every machine; a test that needs another sets it for its own process.
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    // A core for each: by itself vitest leaves one free, and most of a test in a terminal is waiting.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'machine', include: machine } },
      {
        extends: true,
        // The others leave nothing behind: a worker takes file after file, and loads what they use once.
        test: { name: 'house', include: ['test/**/*.test.ts'], exclude: machine, isolate: false },
      },
    ],
  },
});
