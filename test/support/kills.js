import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Runs a program that says one line for each thing that is safe, and kills it (SIGKILL) `delay`
 * milliseconds after its line number `lines`; with `lines` left out it is left to end by itself.
 * Resolves with every line it said, to the last, and how it ended.
 */
export function runAndKill(command, args, { lines = Number.POSITIVE_INFINITY, delay = 0, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const said = [];
    let errors = '';
    const kill = () => (delay > 0 ? setTimeout(() => child.kill('SIGKILL'), delay) : child.kill('SIGKILL'));
    if (lines === 0) kill();
    const reader = createInterface({ input: child.stdout });
    const ended = new Promise((done) => reader.once('close', done));
    reader.on('line', (line) => {
      said.push(line);
      if (said.length === lines) kill();
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.once('error', reject);
    child.once('close', async (code, signal) => {
      await ended;
      resolve({ said, errors, code, signal });
    });
  });
}
