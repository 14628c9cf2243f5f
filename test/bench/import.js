// What an import costs beside what nobody can save: parsing the table, and opening and saving the journal it makes.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/mentor.js', import.meta.url));
const papa = fileURLToPath(new URL('../../node_modules/papaparse/papaparse.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-import-'));
const rounds = Number(process.argv[2] ?? 7);
const at = (name) => join(folder, name);

const { NODE_EXTRA_CA_CERTS: _left, ...rest } = process.env;
const env = { ...rest, HOME: folder, MENTOR_NOW: '2026-11-21T09:00:00Z' };

function run(...args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', at('peak.cjs'), ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { ms, peak: Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024 };
}

writeFileSync(
  at('peak.cjs'),
  "process.on('exit', () => require('fs').writeSync(2, 'PEAK ' + process.resourceUsage().maxRSS));",
);
const head =
  'Notes:\n"Some of the email addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const row = (i) =>
  `Person,Number ${i},https://www.linkedin.com/in/person-${i},${i % 5 ? '' : `p${i}@example.org`},"Firm, ${i % 97}",Role ${i % 13},03 Mar 20${10 + (i % 15)}\n`;
const rows = (count) => head + Array.from({ length: count }, (_, i) => row(i)).join('');
writeFileSync(at('30000.csv'), rows(30_000));
writeFileSync(at('4000.csv'), rows(4000));
writeFileSync(at('10000.csv'), rows(10_000));
/** As large as is taken: people with much beside them that nobody asked for. */
const wide = (i) => `${row(i).trimEnd()},"${`field ${i} of another program, `.repeat(66)}"\n`;
writeFileSync(at('large.csv'), head.replace('On\n', 'On,Custom Field\n'));
for (let i = 0; i < 45_000; i += 1000)
  appendFileSync(at('large.csv'), Array.from({ length: 1000 }, (_, k) => wide(i + k)).join(''));
const megabytes = Math.round(statSync(at('large.csv')).size / 1e6);

const fresh = (name) => {
  for (const file of [name, `${name}.earlier`, `.${name}.lock`])
    rmSync(at(file), { recursive: true, force: true });
  return ['--file', at(name)];
};
const parse = `require(${JSON.stringify(papa)}).parse(require('fs').readFileSync(${JSON.stringify(at('30000.csv'))}, 'utf8'))`;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const took = { import: [], parse: [], save: [], overlap: [] };
const peaks = [];
for (let round = 0; round < rounds; round += 1) {
  const imported = run(bin, ...fresh('a.json'), 'import', at('30000.csv'), '--yes');
  took.import.push(imported.ms);
  peaks.push(imported.peak);
  took.parse.push(run('-e', parse).ms);
  took.save.push(run(bin, '--file', at('a.json'), 'config', 'name', `Name ${round}`).ms);
  const known = fresh('b.json');
  run(bin, ...known, 'import', at('4000.csv'), '--yes');
  took.overlap.push(run(bin, ...known, 'import', at('10000.csv'), '--yes').ms);
}
const floor = median(took.parse) + median(took.save);
const say = (name, ratio, most, memory = '') =>
  console.log(`${name.padEnd(44)} ${ratio.toFixed(2).padStart(6)}x at most ${most}x  ${memory}`);
console.log(
  'ratios to parsing the same table, and opening and saving the journal of 30,000 that comes of it\n',
);
say('import of 30,000 LinkedIn rows', median(took.import) / floor, 3, `${Math.max(...peaks).toFixed(0)} MiB`);
say('import of 10,000, 4,000 of them there', median(took.overlap) / floor, 2);
for (const how of ['--dry-run', '--yes']) {
  const { peak } = run(bin, ...fresh('c.json'), 'import', at('large.csv'), how);
  console.log(
    `${`import ${how} of ${megabytes} MB`.padEnd(44)} ${peak.toFixed(0).padStart(6)} MiB, at most 300 MiB`,
  );
}
rmSync(folder, { recursive: true, force: true });
