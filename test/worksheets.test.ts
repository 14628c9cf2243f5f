import { describe, expect, it } from 'vitest';
import { sheets } from '../src/commands/sheets.ts';
import type { Question, Worksheet } from '../src/worksheets/worksheet.ts';

const loaded = await Promise.all(Object.values(sheets).map(async (load) => (await load()).worksheet));
const globals = [
  'answers',
  'template',
  'fresh',
  'file',
  'plain',
  'input',
  'no-input',
  'help',
  'version',
  'json',
  'id',
];

/** What is wrong with a worksheet, in words; nothing when it keeps the laws. */
function faultsOf({ id, questions, about }: Worksheet): readonly string[] {
  const all = questions.flatMap((question) => [
    question,
    ...(question.kind === 'rows' ? question.questions : []),
  ]);
  return [
    ...faultsIn(questions),
    ...all.flatMap((question) => (question.kind === 'rows' ? faultsIn(question.questions) : [])),
    ...all.flatMap(proseFaults),
    ...(about !== undefined && questions[0]?.id !== about ? [`${id}: what it is about comes first`] : []),
    ...all.flatMap((question) => {
      if (question.kind !== 'rows') return [];
      const [first] = question.questions;
      return first?.kind === 'line' && first.required
        ? []
        : [`${question.id}: rows begin with a required line`];
    }),
  ];
}

/** Ids, and what depends on what. */
function faultsIn(questions: readonly Question[]): readonly string[] {
  const ids = questions.map(({ id }) => id);
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: named twice`),
    ...ids.filter((id) => globals.includes(id)).map((id) => `${id}: is a flag of every command`),
    ...ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id)).map((id) => `${id}: not kebab-case`),
    ...questions.flatMap((question, i) =>
      Object.entries(question.when ?? {}).flatMap(([id, values]) => {
        const earlier = questions.slice(0, i).find((one) => one.id === id);
        if (!earlier) return [`${question.id}: depends on ${id}, which does not come before it`];
        if (earlier.kind !== 'choice' && earlier.kind !== 'choices') return [];
        const known = earlier.options.map(({ value }) => value as unknown);
        return (
          values
            // Null is a question that nobody answered.
            .filter((value) => value !== null && !known.includes(value))
            .map((value) => `${question.id}: ${id} is never ${value}`)
        );
      }),
    ),
  ];
}

/** The prose that a person reads. */
function proseFaults({ id, ask, hint = '', example = '', why, ...rest }: Question): readonly string[] {
  const options = 'options' in rest ? rest.options.flatMap(({ label, reply = '' }) => [label, reply]) : [];
  const texts = [ask, hint, example, why?.text ?? '', ...options];
  return [
    ...(ask.endsWith('?') ? [] : [`${id}: does not ask`]),
    ...[ask, hint].filter((text) => text.length > 76).map((text) => `${id}: wider than 76: ${text}`),
    ...texts.filter((text) => text.includes('!')).map((text) => `${id}: exclaims: ${text}`),
    ...(why && !/^S([1-9]|[1-9]\d|1[01]\d|120)$/.test(why.source)
      ? [`${id}: no such source ${why.source}`]
      : []),
    ...(why && !/[.?]$/.test(why.text) ? [`${id}: the reason is no sentence`] : []),
  ];
}

describe.each(loaded)('the worksheet $id', (worksheet) => {
  it('keeps the laws of worksheets', () => expect(faultsOf(worksheet)).toEqual([]));
});

it('notices when a law is broken', () => {
  const line = { kind: 'line', id: 'name', ask: 'Your name?' } as const;
  const broken = (...questions: Question[]) =>
    faultsOf({ id: 'broken', title: '', questions, deed: () => '' });
  expect(broken(line)).toEqual([]);
  expect(broken(line, line)).toEqual(['name: named twice']);
  expect(broken({ ...line, id: 'plain' })).toEqual(['plain: is a flag of every command']);
  expect(broken({ ...line, ask: 'Your name' })).toEqual(['name: does not ask']);
  expect(broken({ ...line, ask: `${'Your name '.repeat(9)}?` })).toHaveLength(1);
  expect(broken({ ...line, hint: 'Great!' })).toEqual(['name: exclaims: Great!']);
  expect(broken({ ...line, when: { later: ['x'] } })).toHaveLength(1);
  expect(broken({ ...line, why: { text: 'It helps.', source: 'S121' } })).toEqual([
    'name: no such source S121',
  ]);
  expect(broken({ kind: 'rows', id: 'all', item: 'one', ask: 'Who?', questions: [{ ...line }] })).toEqual([
    'all: rows begin with a required line',
  ]);
});
