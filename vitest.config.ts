import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The same clock zone on every machine; a test that needs another sets it for its own process.
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    // A core for each: by itself vitest leaves one free, and most of a test in a terminal is waiting.
    maxWorkers: '100%',
  },
});
