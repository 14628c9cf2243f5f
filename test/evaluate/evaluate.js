/**
 * Measures the coach against texts that people labelled by reading: precision and recall of each label,
 * agreement of the verdict, and every disagreement. `npm run evaluate -- [folder] [--quiet] [--rules]`; the folder is not part of
 * this project, and when it is not there nothing is measured.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const options = process.argv.slice(2);
const quiet = options.includes('--quiet');
const folders = options.filter((option) => !option.startsWith('--'));
const folder = resolve(folders[0] ?? join(root, '../shared/evaluation'));
const least = 8;

if (!existsSync(folder)) {
  console.log(`There is no evaluation set at ${folder}, so nothing was measured.`);
  console.log('Give its folder: npm run evaluate -- path/to/evaluation');
  process.exit(0);
}

const look = options.includes('--rules') ? await bundled() : await loadCoach();
const sets = [
  {
    title: 'Messages',
    file: 'outreach.jsonl',
    or: 'messages.jsonl',
    what: 'message',
    measure: messages,
  },
  { title: 'Goals', file: 'goals.jsonl', what: 'goal', measure: goals },
  {
    title: 'Questions',
    file: 'questions.jsonl',
    what: 'question',
    measure: questions,
  },
];
for (const { title, file, or = file, what, measure } of sets) {
  const path =
    [file, or].map((name) => join(folder, name)).find((name) => existsSync(name)) ?? join(folder, file);
  if (!existsSync(path)) {
    console.log(`\n${title}: no ${file} there.`);
    continue;
  }
  const items = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  console.log(`\n${title} (${items.length})`);
  const said = look(what, items);
  measure(items.map((item, index) => ({ item, said: said[index] })));
}

function messages(pairs) {
  const open = ({ fragment }, label) =>
    !(fragment && ['under_150_words', 'gratitude', 'next_step'].includes(label));
  const expected = (item) => ({ ...item.labels, ...item.labels_extra });
  table(pairs, expected, open);
  const judged = pairs.filter(({ item }) => !item.fragment && ['good', 'bad'].includes(item.verdict));
  const whole = judged.filter(({ item }) => item.verdict === 'bad' || !item.labels.placeholder);
  const agree = whole.filter(({ item, said }) => (item.verdict === 'good') === (said.verdict === 'pass'));
  console.log(`  verdict over whole messages, templates left out: ${agree.length} of ${whole.length}`);
  const templates = judged.filter(({ item }) => item.verdict === 'good' && item.labels.placeholder);
  const slots = templates.filter(({ said }) =>
    said.findings.every(({ rule, level }) => level === 'could' || rule === 'placeholder'),
  );
  console.log(
    `  good templates with nothing but their slots to mend: ${slots.length} of ${templates.length}`,
  );
  const named = pairs.filter(({ item }) => item.main);
  const firstNamed = named.filter(({ item, said }) => said.findings[0]?.rule === item.main);
  if (named.length > 0) console.log(`  main fault named first: ${firstNamed.length} of ${named.length}`);
  if (quiet) return;
  for (const { item, said } of named.filter((pair) => !firstNamed.includes(pair)))
    console.log(`  main ${item.id}: ${item.main}, coach ${rules(said)} ${brief(item.text)}`);
  for (const { item, said } of whole.filter((pair) => !agree.includes(pair)))
    console.log(`  verdict ${item.id}: page ${item.verdict}, coach ${said.verdict} ${rules(said)}`);
  for (const { item, said } of pairs.filter(({ item }) => item.verdict === 'bad' && !item.main))
    console.log(
      `  bad ${item.id}: ${rules(said)}\n      page: ${item.why.join('; ')}\n      ${brief(item.text)}`,
    );
}

function goals(pairs) {
  table(pairs, (item) => item.labels);
  const agree = pairs.filter(({ item, said }) => (item.verdict === 'smart') === (said.verdict === 'pass'));
  console.log(`  verdict: ${agree.length} of ${pairs.length}`);
  if (!quiet)
    for (const { item, said } of pairs.filter(({ item }) => item.verdict === 'vague'))
      console.log(`  weak ${item.id}: ${rules(said)} ${brief(item.text)}`);
}

function questions(pairs) {
  const closed = new Set(['closed', 'yes_no', 'either_or', 'fact', 'indirect']);
  const formOf = ({ form }) => (closed.has(form) ? 'closed' : 'open');
  const flat = pairs.map(({ item, said }) => ({
    item,
    said: {
      ...said,
      labels: { ...said.labels, closed: said.labels.form === 'closed', open: said.labels.form === 'open' },
    },
  }));
  table(flat, (item) => ({
    open: formOf(item) === 'open',
    closed: formOf(item) === 'closed',
    ...(item.specific === undefined ? {} : { specific: item.specific }),
    ...item.labels,
  }));
  const judged = pairs.filter(({ item }) => item.page_verdict);
  const agree = judged.filter(
    ({ item, said }) => (item.page_verdict === 'good') === (said.verdict === 'pass'),
  );
  console.log(`  verdict against the page's: ${agree.length} of ${judged.length}`);
  if (!quiet)
    for (const { item, said } of judged.filter((pair) => !agree.includes(pair)))
      console.log(
        `  verdict ${item.id}: page ${item.page_verdict}, coach ${said.verdict} ${rules(said)} ${brief(item.text)}`,
      );
}

/** Precision and recall of every label that has enough positives, and each disagreement. */
function table(pairs, expected, counts = () => true) {
  const labels = [...new Set(pairs.flatMap(({ item }) => Object.keys(expected(item))))];
  const misses = [];
  console.log('  label                       positives  precision  recall');
  for (const label of labels) {
    let [hit, wrong, missed, positives, doubtful] = [0, 0, 0, 0, 0];
    for (const { item, said } of pairs) {
      const want = expected(item)[label];
      if (typeof want !== 'boolean' || !counts(item, label)) continue;
      const got = said.labels[label] === true;
      if (want) positives += 1;
      if (want && got) hit += 1;
      if (want === got) continue;
      if (got) wrong += 1;
      else missed += 1;
      const doubt = (item.doubtful ?? []).some((text) => text.includes(label));
      if (doubt) doubtful += 1;
      misses.push(
        `  ${label} ${item.id}: label ${want}, coach ${said.labels[label]}${doubt ? ' (doubtful)' : ''} ${brief(item.text)}`,
      );
    }
    const share = (part, all) => (all === 0 ? '-' : (part / all).toFixed(2)).padStart(9);
    const note = positives < least ? '  (too few to judge)' : doubtful ? `  (${doubtful} doubtful)` : '';
    console.log(
      `  ${label.padEnd(28)}${String(positives).padStart(8)}${share(hit, hit + wrong)}${share(hit, hit + missed)}${note}`,
    );
  }
  if (!quiet) for (const miss of misses) console.log(miss);
}

function rules({ findings }) {
  return `[${findings.map(({ rule, level }) => (level === 'could' ? `(${rule})` : rule)).join(' ')}]`;
}

function brief(text) {
  return JSON.stringify(text.length > 150 ? `${text.slice(0, 147)}...` : text);
}

/** Looks at all items of a kind: through the built program when there is one, else through the rules themselves. */
async function loadCoach() {
  const program = join(root, 'bin/mentor.js');
  if (!existsSync(program) || !existsSync(join(root, 'dist/mentor.js'))) return bundled();
  console.log('Through the built program, `mentor check` (npm run build first, after a change).');
  return (what, items) => {
    const lines = items
      .map(({ id, text, subject, to }) => JSON.stringify({ id, text, subject, to }))
      .join('\n');
    const env = { ...process.env, MENTOR_FILE: join(tmpdir(), 'mentor-evaluate-no-journal.json') };
    const done = spawnSync(process.execPath, [program, 'check', what, '-', '--jsonl'], {
      input: lines,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (done.status !== 0) throw new Error(`mentor check ${what} ended with ${done.status}: ${done.stderr}`);
    return done.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
}

/** The rules, bundled on the fly: for a checkout that has not been built. */
async function bundled() {
  console.log('Through the rules as they are in src/critique (nothing is built yet).');
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/critique/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const rules = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const looks = {
    message: (item) => rules.critiqueMessage(item),
    goal: ({ text }) => rules.critiqueGoal(text),
    question: ({ text }) => rules.critiqueQuestion(text),
  };
  return (what, items) => items.map(looks[what]);
}
