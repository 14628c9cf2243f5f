// What a person waits for, as ratios to `node -e 0` in the same run: a time alone says more of the machine than of us.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';
import { journalOf } from './journals.js';

const bin = fileURLToPath(new URL('../../bin/mentor.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
const rounds = Number(process.argv[2] ?? 15);

// This variable alone slows every start of Node 20, and would make all the ratios look better than they are.
const { NODE_EXTRA_CA_CERTS: _left, ...rest } = process.env;
const env = { ...rest, HOME: folder, TERM: 'xterm-256color', MENTOR_NOW: '2026-11-21T09:00:00Z' };

const sizes = {
  empty: {},
  'people 10': { people: 10, meetings: 10 },
  'people 10,000': { people: 10_000, meetings: 10_000 },
  'actions 50,000': { people: 10_000, meetings: 10_000, actions: 50_000 },
  'words 10,000': { people: 100, meetings: 10_000, words: 300 },
  'deeds 10': { deeds: 10 },
  'deeds 1,000': { deeds: 1000 },
  'deeds 10,000': { deeds: 10_000 },
};
const files = Object.fromEntries(
  Object.entries(sizes).map(([name, size], i) => {
    const file = join(folder, `${i}.json`);
    writeFileSync(file, `${JSON.stringify(journalOf(size), null, 2)}\n`, { mode: 0o600 });
    return [name, file];
  }),
);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** A run to its end, in milliseconds. */
function run(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1e9 });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return ms;
}

/** From the start to the first question on a screen, and from Enter there to the next question. */
function ask() {
  return new Promise((resolve, reject) => {
    const file = join(folder, `ask-${Math.random().toString(36).slice(2)}.json`);
    const started = performance.now();
    const terminal = pty.spawn(process.execPath, [bin, '--file', file, 'goals'], { cols: 80, rows: 24, env });
    let seen = '';
    let first = 0;
    let pressed = 0;
    terminal.onData((data) => {
      seen += data;
      if (!first && seen.includes('two years?')) {
        first = performance.now() - started;
        terminal.write('Lead a team');
        setTimeout(() => {
          pressed = performance.now();
          terminal.write('\r');
        }, 300);
      } else if (pressed && seen.includes('skills do you want')) {
        resolve({ first, next: performance.now() - pressed });
        terminal.kill('SIGKILL');
      }
    });
    setTimeout(() => reject(new Error(`No question came:\n${seen}`)), 10_000).unref();
  });
}

/** The peak of a run's memory, in MiB, which the process itself says at its end. */
function peak(args) {
  const preload = join(folder, 'peak.cjs');
  writeFileSync(
    preload,
    "process.on('exit', () => require('fs').writeSync(2, 'PEAK ' + process.resourceUsage().maxRSS));",
  );
  const { stderr } = spawnSync(process.execPath, ['--require', preload, ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024;
}

/**
 * Ten thousand notes into an empty folder, with opening the journal and writing the same bytes to as many files
 * beside it: what of the time is ours.
 */
function exporting(rounds) {
  const file = join(folder, 'notes.json');
  const journal = journalOf({ people: 5000, meetings: 5000, debriefed: true });
  writeFileSync(file, `${JSON.stringify(journal, null, 2)}\n`, { mode: 0o600 });
  const ratios = [];
  for (let round = 0; round < rounds; round += 1) {
    const [notes, same] = ['notes', 'same'].map((name) => join(folder, `${name}-${round}`));
    const opened = run([bin, '--file', file, 'people', '--json']);
    const exported = run([bin, '--file', file, 'export', '--to', notes]);
    const texts = readdirSync(notes, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.replace(notes, same), readFileSync(path)]);
    for (const path of new Set(texts.map(([path]) => dirname(path)))) mkdirSync(path, { recursive: true });
    const started = performance.now();
    for (const [path, text] of texts) writeFileSync(path, text);
    ratios.push(exported / (opened + performance.now() - started));
    for (const path of [notes, same]) rmSync(path, { recursive: true });
  }
  const memory = peak([bin, '--file', file, 'export', '--to', join(folder, 'notes')]);
  return { ratio: median(ratios), memory };
}

const cases = [
  ['--version', [bin, '--version'], 1.8],
  ['--help', [bin, '--help']],
  ['mentor, 10 people', [bin, '--file', files['people 10']], 2.5],
  ['mentor, 10,000 people and meetings', [bin, '--file', files['people 10,000']], 7],
  ['history, 10', [bin, '--file', files['deeds 10'], 'history']],
  ['history, 1,000', [bin, '--file', files['deeds 1,000'], 'history']],
  ['history, 10,000', [bin, '--file', files['deeds 10,000'], 'history']],
  ['people --json, 10,000', [bin, '--file', files['people 10,000'], 'people', '--json'], 7],
  ['next, 50,000 actions', [bin, '--file', files['actions 50,000'], 'next'], 7],
  ['people --json, 50,000 actions', [bin, '--file', files['actions 50,000'], 'people', '--json']],
  ['open 10,000 meetings of 300 words', [bin, '--file', files['words 10,000'], 'people', '--json']],
  ['search them (at most 3 openings)', [bin, '--file', files['words 10,000'], 'search', 'preisgesprach']],
  ['search them for a slip', [bin, '--file', files['words 10,000'], 'search', 'preisgesprech']],
  ['audit, 10,000', [bin, '--file', files['people 10,000'], 'audit', '--report'], 9],
];

const floor = [];
const times = cases.map(() => []);
const asked = { first: [], next: [] };
for (let round = 0; round < rounds; round += 1) {
  floor.push(run(['-e', '0']));
  for (const [i, [, args]] of cases.entries()) times[i].push(run(args));
  const { first, next } = await ask();
  asked.first.push(first);
  asked.next.push(next);
}

const base = median(floor);
const row = (name, ms, most, memory = '') =>
  console.log(
    `${name.padEnd(36)} ${(ms / base).toFixed(2).padStart(6)}x ${most ? `at most ${most}x` : '          '}  ${memory}`,
  );
console.log(`node -e 0: ${base.toFixed(1)} ms, median of ${rounds}; everything else as a ratio to it\n`);
for (const [i, [name, args, most]] of cases.entries())
  row(name, median(times[i]), most, `${peak(args).toFixed(0)} MiB`);
const timeOf = (name) => median(times[cases.findIndex(([known]) => known === name)]);
const share = timeOf('next, 50,000 actions') / timeOf('people --json, 50,000 actions');
console.log(`${'next against people --json'.padEnd(36)} ${share.toFixed(2).padStart(6)}x at most 1.5x`);
row('first question painted', median(asked.first), 3);
row('Enter to the next question', median(asked.next));
const { ratio, memory } = exporting(5);
console.log(
  `${'export 10,000 notes'.padEnd(36)} ${ratio.toFixed(2).padStart(6)}x at most 3x   ${memory.toFixed(0)} MiB; to opening and writing as many files`,
);
rmSync(folder, { recursive: true, force: true });
