// The long proof that no kill, fault, full disk or crowd costs anybody an entry.
//   npm run torture [SEED]
// Prints a table of what happened; exit 1 when anything was lost or damaged.
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAndKill, seeded } from '../support/kills.js';
import { bundleStore } from '../support/store-bundle.js';
import { faultsAfter, namesIn, trialFolder } from './house.js';

const seed = Number(process.argv[2] ?? 2026);
const random = seeded(seed);
const writer = fileURLToPath(new URL('../support/writer.js', import.meta.url));
const bundle = await bundleStore();
const { createStore } = await import(bundle.path);
const command = (path, name, count, kind, padding = 0) => [
  writer,
  bundle.path,
  path,
  name,
  String(count),
  kind,
  String(padding),
];
const between = (least, most) => least + Math.floor(random() * (most - least + 1));

const rows = [];
/** Runs one kind of trial; `trial` gives the faults it found, and what it counted. */
async function trials(title, count, trial) {
  const faults = [];
  const counted = {};
  for (let index = 0; index < count; index++) {
    const house = trialFolder();
    const result = await trial(house, index);
    if (result === null) break;
    faults.push(...result.faults.map((fault) => `${title} #${index}: ${fault}`));
    for (const [name, number] of Object.entries(result.counted ?? {}))
      counted[name] = (counted[name] ?? 0) + number;
    house.dispose();
  }
  rows.push({
    trial: title,
    trials: count,
    faults: faults.length,
    what: Object.entries(counted)
      .map((pair) => pair.reverse().join(' '))
      .join(', '),
  });
  for (const fault of faults) console.error(fault);
}
const skipped = (title, why) => rows.push({ trial: title, trials: 0, faults: 0, what: `skipped: ${why}` });

for (const [kind, padding] of [
  ['deeds', 0],
  ['drafts', 0],
  ['both', 20_000],
])
  await trials(
    `SIGKILL while writing ${kind}${padding ? `, ${padding / 1000} KB each` : ''}`,
    kind === 'both' ? 80 : 60,
    async ({ path }) => {
      const said = [];
      // The same journal is killed three times over: a second crash must not hurt what survived the first.
      for (let life = 0; life < 3; life++) {
        const lines = between(0, 12);
        const end = await runAndKill(process.execPath, command(path, `life-${life}`, 1e6, kind, padding), {
          lines,
          delay: random() * 12,
        });
        if (end.signal !== 'SIGKILL') return { faults: [`ended by itself: ${end.errors}`] };
        said.push(...end.said);
      }
      return {
        faults: await faultsAfter(createStore, path, said, 3),
        counted: { kills: 3, 'changes said to be safe': said.length },
      };
    },
  );

const traceable = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
const calls = ['write', 'fsync', 'fchmod', 'link', 'unlink', 'rename', 'mkdir'];
/** What runs a program and does something to one of its calls of the system, the nth of that name. */
const injecting = (call, what, nth) => [
  ...['strace', '-f', '-qq', '-o', '/dev/null'],
  ...['-e', `trace=${call}`, '-e', `inject=${call}:${what}:when=${nth}`],
];
const strike = (path, kind, call, what, nth) => {
  const [program, ...words] = [
    ...injecting(call, what, nth),
    process.execPath,
    ...command(path, 'struck', 1, kind),
  ];
  return spawnSync(program, words, { encoding: 'utf8' });
};
/** A journal with two deeds in it, or none at all. */
async function prepare(path, fresh) {
  if (fresh) return [];
  return (await runAndKill(process.execPath, command(path, 'before', 2, 'deeds'))).said;
}

/** Strikes the first, second, third … call of one kind, until there is no such call any more. */
async function strikes(title, call, what, judge) {
  for (const kind of ['deeds', 'drafts'])
    for (const fresh of [true, false])
      for (let nth = 1, struck = true; struck; nth++)
        await one(`${title} ${call}`, async ({ path, folder }) => {
          const said = await prepare(path, fresh);
          const end = strike(path, kind, call, what, nth);
          const verdict = judge(end, folder);
          struck = verdict.struck && nth < 40;
          const safe = end.status === 0 ? [...said, 'struck 0'] : said;
          return {
            faults: [...verdict.faults, ...(await faultsAfter(createStore, path, safe, 1))],
            counted: { strikes: struck ? 1 : 0 },
          };
        });
}

async function one(title, trial) {
  const row = rows.find((it) => it.trial === title) ?? { trial: title, trials: 0, faults: 0, strikes: 0 };
  if (!rows.includes(row)) rows.push(row);
  const house = trialFolder();
  const { faults, counted } = await trial(house);
  house.dispose();
  row.trials += 1;
  row.faults += faults.length;
  row.strikes += counted.strikes;
  row.what = `${row.strikes} calls struck`;
  for (const fault of faults) console.error(`${title}: ${fault}`);
}

if (traceable) {
  for (const call of calls)
    await strikes('SIGKILL at each', call, 'signal=SIGKILL', ({ status, signal, stderr }) => {
      const struck = signal === 'SIGKILL' || status === 137;
      return { struck, faults: struck || status === 0 ? [] : [`ended with ${status}: ${stderr}`] };
    });
  const errors = [
    ['fsync', 'EIO'],
    ['fchmod', 'EPERM'],
    ['link', 'EPERM'],
    ['link', 'ENOSPC'],
    ['rename', 'EACCES'],
    ['mkdir', 'ENOSPC'],
  ];
  for (const [call, code] of errors) {
    let last = null;
    await strikes(`${code} from each`, call, `error=${code}`, ({ status, stderr }, folder) => {
      // A strike that is survived looks like none at all: three in a row mean that there are no more calls.
      last = status === 0 ? (last ?? 0) + 1 : 0;
      const struck = last < 3;
      if (!struck) last = null;
      const faults =
        status === 0 || (status === 1 && stderr.startsWith('UserError: '))
          ? []
          : [`ended with ${status}: ${stderr}`];
      const left = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.tmp'));
      return { struck, faults: [...faults, ...left.map((name) => `left ${name}`)] };
    });
  }
} else skipped('SIGKILL at each system call', 'no strace here');

/** Backups and restores of the built program, killed at each of their calls: what is there afterwards is whole. */
const bin = fileURLToPath(new URL('../../bin/mentor.js', import.meta.url));
function care(folder, path, args, strike = []) {
  const env = { PATH: process.env.PATH, HOME: folder, MENTOR_FILE: path, MENTOR_NOW: '2026-11-21T09:00:00Z' };
  const [program, ...words] = [...strike, process.execPath, bin, ...args];
  return spawnSync(program, words, { encoding: 'utf8', env });
}
/** The people of a journal, or what kept it from being opened. */
const peopleOf = (folder, path) => {
  const { status, stdout, stderr } = care(folder, path, ['people', '--json']);
  return status === 0 ? JSON.parse(stdout).map(({ name }) => name) : stderr;
};

async function strikeCare(title, args, judge) {
  // Most writes are Node's own, from thread to thread: every seventh will do.
  for (const call of ['write', 'fsync', 'link', 'rename', 'unlink', 'mkdir'])
    for (let nth = 1, struck = true; struck && nth < 250; nth += call === 'write' ? 7 : 1)
      await one(`SIGKILL at each ${call} of ${title}`, async ({ folder, path }) => {
        care(folder, path, ['people', 'add', 'Ada']);
        care(folder, path, ['backup', '--to', join(folder, 'kept.json')]);
        care(folder, path, ['people', 'add', 'Bo']);
        if (title.includes('damaged')) fs.writeFileSync(path, '{"version": 1');
        const { status, signal } = care(folder, path, args(folder), injecting(call, 'signal=SIGKILL', nth));
        struck = signal === 'SIGKILL' || status === 137;
        return { faults: judge(folder, path), counted: { strikes: struck ? 1 : 0 } };
      });
}

if (traceable) {
  const leftIn = (folder) =>
    fs
      .readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.tmp'))
      .map((name) => `left ${name}`);
  await strikeCare(
    'a backup',
    () => ['backup', '--keep', '1'],
    (folder, path) => {
      const faults = JSON.parse(care(folder, path, ['backup', 'list', '--json']).stdout)
        .filter(({ trouble, people }) => trouble !== null || people < 1)
        .map(({ file, trouble }) => `${file}: ${trouble}`);
      const next = care(folder, path, ['backup']);
      return [...faults, ...(next.status === 0 ? [] : [next.stderr]), ...leftIn(folder)];
    },
  );
  for (const state of ['', ' over a damaged journal'])
    await strikeCare(
      `a restore${state}`,
      (folder) => ['backup', 'restore', join(folder, 'kept.json'), '--yes'],
      (folder, path) => {
        const before = state === '' ? ['Ada', 'Bo'] : 'cannot be opened';
        const now = peopleOf(folder, path);
        const whole = `${now}` === 'Ada' || `${now}` === `${before}` || `${now}`.includes(before);
        const restored = care(folder, path, ['backup', 'restore', join(folder, 'kept.json'), '--yes']);
        const after = peopleOf(folder, path);
        const next = care(folder, path, ['people', 'add', 'Cy']);
        return [
          ...(whole ? [] : [`there is now: ${now}`]),
          ...(restored.status === 0 && `${after}` === 'Ada' ? [] : [`then: ${after} ${restored.stderr}`]),
          ...(next.status === 0 ? [] : [next.stderr]),
          ...leftIn(folder),
        ];
      },
    );

  const damaged = '{"version": 1';
  // As many as there are of each: the folder of the aside, the new file, the folder of both.
  for (let nth = 1; nth <= 3; nth++)
    await one('EIO from each fsync of a restore over a damaged journal', async ({ folder, path }) => {
      care(folder, path, ['people', 'add', 'Ada']);
      care(folder, path, ['backup', '--to', join(folder, 'kept.json')]);
      fs.writeFileSync(path, damaged);
      const restore = ['backup', 'restore', join(folder, 'kept.json'), '--yes'];
      const { status } = care(folder, path, restore, injecting('fsync', 'error=EIO', nth));
      const there = fs
        .readdirSync(folder)
        .filter((name) => fs.statSync(join(folder, name)).isFile())
        .map((name) => fs.readFileSync(join(folder, name), 'utf8'));
      const again = care(folder, path, restore);
      const faults = [
        ...(there.includes(damaged) ? [] : ['what could not be opened is gone']),
        ...(again.status === 0 && `${peopleOf(folder, path)}` === 'Ada' ? [] : [`then: ${again.stderr}`]),
        ...leftIn(folder),
      ];
      return { faults, counted: { strikes: status === 0 ? 0 : 1 } };
    });
}

await trials('2 processes of 100 changes, two names of one file', 20, async ({ folder, path }) => {
  fs.symlinkSync('mentor.json', join(folder, 'other.json'));
  const ends = await Promise.all(
    ['mentor.json', 'other.json'].map((name) =>
      runAndKill(process.execPath, command(join(folder, name), name, 100, 'both')),
    ),
  );
  const said = ends.flatMap((end) => end.said);
  const faults = ends.filter(({ code }) => code !== 0).map(({ errors }) => errors);
  return {
    faults: [...faults, ...(await faultsAfter(createStore, path, said, 0))],
    counted: { 'of 4000 there': namesIn(path).size },
  };
});

/** One change of a journal that must fail for want of space, and leave it as it is. */
function mustLackSpace(path, run) {
  const before = fs.readFileSync(path);
  const { status, stderr } = run();
  const faults = [];
  if (!fs.readFileSync(path).equals(before)) faults.push('the journal was changed');
  if (status !== 1 || !/^UserError: .*space/.test(stderr)) faults.push(`ended with ${status}: ${stderr}`);
  for (const name of fs.readdirSync(join(path, '..'))) if (name.endsWith('.tmp')) faults.push(`left ${name}`);
  return faults;
}

await trials('ulimit -f', 20, async ({ path }, index) => {
  const padding = between(20_000, 400_000);
  const { said } = await runAndKill(process.execPath, command(path, 'before', 1, 'deeds', padding));
  // In KiB, up to just under what is needed.
  const limit = between(0, Math.floor(padding / 1024) - 1);
  const quoted = [process.execPath, ...command(path, 'after', 1, index % 2 ? 'drafts' : 'deeds')]
    .map((word) => `'${word}'`)
    .join(' ');
  const faults = mustLackSpace(path, () =>
    spawnSync('bash', ['-c', `ulimit -f ${limit}; exec ${quoted}`], { encoding: 'utf8' }),
  );
  return { faults: [...faults, ...(await faultsAfter(createStore, path, said, 0))] };
});

await trials('a disk with 0 to 290 KiB left', 20, async ({ folder }, index) => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2500k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    skipped('a disk with 0 to 290 KiB left', 'needs root and tmpfs');
    return null;
  }
  try {
    const path = join(folder, 'mentor.json');
    const { said } = await runAndKill(process.execPath, command(path, 'before', 1, 'deeds', 300_000));
    const { bavail, bsize } = fs.statfsSync(folder);
    const free = between(0, index === 0 ? 0 : 290) * 1024;
    fs.writeFileSync(join(folder, 'ballast'), Buffer.alloc(bavail * bsize - free));
    const run = () =>
      spawnSync(process.execPath, command(path, 'after', 1, index % 2 ? 'drafts' : 'deeds'), {
        encoding: 'utf8',
      });
    const faults = mustLackSpace(path, run);
    fs.rmSync(join(folder, 'ballast'));
    return { faults: [...faults, ...(await faultsAfter(createStore, path, said, 0))] };
  } finally {
    execFileSync('umount', [folder]);
  }
});

await bundle.dispose();
console.log(`seed ${seed}`);
console.table(rows.map(({ trial, trials: count, faults, what }) => ({ trial, trials: count, faults, what })));
process.exitCode = rows.some(({ faults }) => faults > 0) ? 1 : 0;
