import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { kinds, lists } from '../../src/domain/records.ts';
import { everything } from '../support/everything.ts';
import { desk } from '../support/mentor.ts';

/** What to change in each kind: a question with its new answer, and the field with its text in YAML. */
const changes: Readonly<
  Record<(typeof kinds)[number], readonly [question: string, answer: string, find: RegExp, put: string]>
> = {
  goal: ['destination', 'Teach', /^destination: .*/m, 'destination: Teach'],
  objective: ['measure', 'Ten write-ups', /^measure: .*/m, 'measure: Ten write-ups'],
  person: ['role', 'Product lead', /^role:.*/m, 'role: Product lead'],
  candidate: ['path-note', 'Another road', /^pathNote: .*/m, 'pathNote: Another road'],
  value: ['use', 'Try it', /^use:.*/m, 'use: Try it'],
  message: ['subject', 'A question', /^subject: .*/m, 'subject: A question'],
  touch: ['note', 'By hand', /^note:.*/m, 'note: By hand'],
  agreement: ['channel', 'Mail', /^channel:.*/m, 'channel: Mail'],
  plan: ['work-problem', 'The relaunch', /^workProblem:.*/m, 'workProblem: The relaunch'],
  meeting: ['place', 'The canteen', /^place:.*/m, 'place: The canteen'],
  prep: ['scenario', 'A hard talk', /^scenario:.*/m, 'scenario: A hard talk'],
  action: ['what', 'Write to two', /^what: .*/m, 'what: Write to two'],
  advice: ['result', 'It worked', /^result:.*/m, 'result: It worked'],
  exchange: ['how', 'By mail', /^how:.*/m, 'how: By mail'],
  review: ['note', 'All well', /^note:.*/m, 'note: All well'],
  entry: ['missing', 'Somebody old', /Somebody new/, 'Somebody old'],
};

function furnished() {
  const place = desk();
  mkdirSync(dirname(place.file), { recursive: true });
  writeFileSync(place.file, `${JSON.stringify(everything, null, 2)}\n`);
  return place;
}

const withoutHistory = ({ history: _, ...rest }: object & { history: unknown }) => JSON.stringify(rest);

it.each(kinds)('a %s is edited in its worksheet, taken back, and as it was', (kind) => {
  const { run, journal } = furnished();
  const before = withoutHistory(journal());
  const { id } = everything[lists[kind]][0]!;
  const [question, answer] = changes[kind];
  const template = run(['edit', id, '--template']);
  expect(template.code).toBe(0);
  const filled = answer.startsWith('Somebody')
    ? template.stdout.replace('Somebody new', answer)
    : template.stdout.replace(new RegExp(`^${question}:.*`, 'm'), `${question}: ${answer}`);
  expect(run(['edit', id, '--answers', '-'], filled)).toMatchObject({ code: 0 });
  expect(JSON.stringify(journal()[lists[kind]])).toContain(answer);
  expect(run(['undo']).code).toBe(0);
  expect(withoutHistory(journal())).toBe(before);
});

it.each(kinds)('a %s is edited as YAML in the editor, taken back, and as it was', (kind) => {
  const { run, journal, path } = furnished();
  const before = withoutHistory(journal());
  const { id } = everything[lists[kind]][0]!;
  const [, answer, find, put] = changes[kind];
  const editor = path('editor.mjs');
  writeFileSync(
    editor,
    `#!${process.execPath}\nimport fs from 'node:fs';const f=process.argv.at(-1);fs.writeFileSync(f,fs.readFileSync(f,'utf8').replace(${find}, ${JSON.stringify(put)}));`,
  );
  chmodSync(editor, 0o755);
  expect(run(['edit', id, '--editor'], '', { EDITOR: editor, VISUAL: editor })).toMatchObject({ code: 0 });
  expect(JSON.stringify(journal()[lists[kind]])).toContain(answer);
  expect(run(['undo']).code).toBe(0);
  expect(withoutHistory(journal())).toBe(before);
});

it.each([
  ['a reference to nobody', 'person: zzzzzzzz', /zzzzzzzz/],
  ['a value the field cannot have', 'state: perhaps', /state/],
  ['a field there is none of', 'nonsense: 1', /nonsense/],
  ['no YAML at all', 'what: "open', /cannot be read/],
])('%s is refused, and nothing is changed', (_name, text, says) => {
  const { run, path, read } = furnished();
  const before = read('data/mentor.json');
  const editor = path('editor.mjs');
  const key = text.split(':')[0];
  writeFileSync(
    editor,
    `#!${process.execPath}\nimport fs from 'node:fs';const f=process.argv.at(-1);const t=fs.readFileSync(f,'utf8');const next=t.replace(/^${key}:.*$/m, ${JSON.stringify(text)});fs.writeFileSync(f,next===t?t+${JSON.stringify(`${text}\n`)}:next);`,
  );
  chmodSync(editor, 0o755);
  const { code, stderr } = run(['edit', everything.actions[0]!.id, '--editor'], '', {
    EDITOR: editor,
    VISUAL: editor,
  });
  expect(code).not.toBe(0);
  expect(stderr).toMatch(says);
  expect(read('data/mentor.json')).toBe(before);
});

it('leaves as it was what a file of answers does not name', () => {
  const { run, journal } = furnished();
  const [person] = everything.people;
  expect(run(['edit', person!.id, '--answers', '-'], 'name: Ada Byron\n').code).toBe(0);
  expect(journal().people[0]).toEqual({ ...person, name: 'Ada Byron' });
});

it('shows every kind of record by the beginning of its id', () => {
  const { run } = furnished();
  for (const kind of kinds) {
    const { id } = everything[lists[kind]][0]!;
    expect(run(['show', id]), kind).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run(['show', id, '--json']).stdout)).toMatchObject({ record: kind, id });
  }
});

it('does not remove somebody who stands in records, and says what to type', () => {
  const { run, journal } = furnished();
  const refused = run(['people', 'remove', 'bo']);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/1 agreement/);
  expect(refused.stderr).toContain('--with-records');
  const before = withoutHistory(journal());
  expect(run(['people', 'remove', 'bo', '--with-records']).code).toBe(0);
  expect(journal().agreements).toEqual([]);
  expect(run(['undo']).code).toBe(0);
  expect(withoutHistory(journal())).toBe(before);
});
