import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/domain/journal.ts';
import { readYaml, writeTemplate, writeYaml } from '../../src/engine/yaml.ts';
import { InvalidAnswers } from '../../src/errors.ts';
import { defineWorksheet } from '../../src/worksheets/worksheet.ts';
import { nasty, seeded } from '../support/nasty.ts';

const read = (text: string) => readYaml(text, 'answers.yaml');

const fault = (text: string): InvalidAnswers => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InvalidAnswers) return error;
    throw error;
  }
  throw new Error(`It should be refused: ${text.slice(0, 80)}`);
};

describe('an answers file', () => {
  it('is YAML 1.2, or JSON', () => {
    expect(read('skills:\n  - lead\n  - write\nyes: true\nnothing:\n')).toEqual({
      skills: ['lead', 'write'],
      yes: true,
      nothing: null,
    });
    expect(read('{"people": [{"name": "Ada", "level": null}], "time": 4}')).toEqual({
      people: [{ name: 'Ada', level: null }],
      time: 4,
    });
    expect(read('{name: Ada, level: senior}')).toEqual({ name: 'Ada', level: 'senior' });
    expect([read(''), read('# only a comment')]).toEqual([null, null]);
  });

  it('keeps dates, yes and no, and odd numbers as they were written', () => {
    expect(
      read('[2026-12-01, 2026-12-01T10:00, yes, no, 0123, 1.10, 1e3, +44, 0x1f, .inf, 12345678901234567890]'),
    ).toEqual([
      '2026-12-01',
      '2026-12-01T10:00',
      'yes',
      'no',
      '0123',
      '1.10',
      '1e3',
      '+44',
      '0x1f',
      '.inf',
      '12345678901234567890',
    ]);
    expect(read('[3, -3, 1.5, true, ~]')).toEqual([3, -3, 1.5, true, null]);
  });

  it('takes no name for more than a name', () => {
    const read = readYaml('__proto__: {admin: true}\nconstructor: x', 'answers.yaml') as object;
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    ['a: 1\nb: 2\na: 3', 'line 3, column 1', 'a second time'],
    ['{"a": 1, "a": 2}', 'line 1, column 10', 'a second time'],
    ['a:\n\t- x', 'line 2, column 1', 'a tab'],
    ['goal: lead: well', 'line 1, column 7', 'second colon'],
    ['a: "x', 'line 1', 'not closed'],
    ['a: [1', 'line 1', 'bracket'],
    ['a: 1\nb: @ada', 'line 2, column 4', 'needs quotes'],
    ['a: *important*', 'line 1, column 4', 'begins with *'],
    ['a: &b c', 'line 1, column', 'begins with &'],
    ['a: !!js/function "x"', 'line 1, column 4', 'begins with !'],
    ['a: !wow', 'line 1, column 4', 'begins with !'],
    ['? [a]\n: b', 'line 1', 'where a name should'],
    ['---\na\n---\nb', 'line 3, column 1', 'second document'],
    ['- a\nb: c', 'line 2, column 1', 'not YAML'],
  ])('%j is refused', (text, place, why) => {
    const { message, problems } = fault(text);
    expect(message).toMatch(/^answers\.yaml cannot be read: [^\n]*\.$/);
    expect(message).toContain(place);
    expect(message).toContain(why);
    expect(problems).toEqual([]);
  });

  it('cannot go deeper than the stack', () => {
    for (const open of ['[', '{a: ', '- ', '? ', '{"a":['])
      expect(fault(open.repeat(100_000)).message).toContain('deeply');
    const stairs = Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
    expect(fault(stairs).message).toContain('line 102, column 1');
    expect(read(`${'['.repeat(90)}x${']'.repeat(90)}`)).toHaveLength(1);
    expect(
      read(`a: "${'['.repeat(500)}"\nb: |\n  ${'- '.repeat(500)}x\nc: ${'(['.repeat(200)}`),
    ).toHaveProperty('c');
    const many = Array.from({ length: 500 }, (_, i) => `- {a: [${i}]}`).join('\n');
    expect(read(many)).toHaveLength(500);
  });

  it('cannot be a bomb', () => {
    const laughs = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${Array(9)
          .fill(i ? `*a${i - 1}` : 'x')
          .join(', ')}]`,
    ).join('\n');
    expect(fault(laughs).message).toContain('begins with &');
  });
});

const sheet = defineWorksheet({
  id: 'sample',
  title: 'Sample: one of each',
  deed: () => 'Filled in a sample',
  questions: [
    {
      id: 'name',
      kind: 'line',
      ask: 'What is it called?',
      hint: 'Its full name.',
      example: 'Ada: the first',
      required: true,
    },
    { id: 'story', kind: 'essay', ask: 'What happened?' },
    { id: 'sure', kind: 'yes', ask: 'Are you sure?' },
    {
      id: 'fit',
      kind: 'scale',
      ask: 'How well does it fit?',
      low: 'not at all',
      high: 'fully',
      when: { sure: [true] },
    },
    {
      id: 'kind',
      kind: 'choice',
      ask: 'Which kind?',
      options: [{ value: 'cold', label: 'Out of the blue' }],
    },
    { id: 'help', kind: 'choices', ask: 'Which help?', options: [{ value: 'advice', label: 'Advice' }] },
    { id: 'met', kind: 'date', ask: 'When did you meet?', time: true },
    { id: 'hours', kind: 'number', ask: 'How many hours?', unit: 'hours', least: 1, most: 9 },
    { id: 'skills', kind: 'list', item: 'skill', ask: 'Which skills?' },
    { id: 'who', kind: 'person', ask: 'Who is it?' },
    {
      id: 'people',
      kind: 'rows',
      item: 'person',
      ask: 'Who else?',
      questions: [
        { id: 'name', kind: 'line', ask: 'What is their name?', required: true },
        { id: 'note', kind: 'line', ask: 'What do you know?' },
        { id: 'tags', kind: 'list', item: 'tag', ask: 'Which tags?' },
      ],
    },
  ],
});

const blank = Object.fromEntries(sheet.questions.map(({ id }) => [id, null]));

describe('a form to fill in', () => {
  it('shows every question, what it takes and what is answered', () => {
    const form = writeTemplate(sheet, { name: 'Ada: first', people: [{ name: 'Bob', tags: ['x'] }] });
    expect(form).toContain(
      '# What is it called? (required)\n# Its full name.\n# For example: Ada: the first\nname: "Ada: first"\n',
    );
    expect(form).toContain(
      '# Answer: 1 to 5 (1 is not at all, 5 is fully)\n# Only when sure is yes.\nfit:\n',
    );
    expect(form).toContain('#   cold: Out of the blue\nkind:\n');
    expect(form).toContain('with a time such as 15:00');
    expect(form).toContain('# Answer: a number of hours, from 1 to 9\nhours:\n');
    expect(form).toContain('skills:\n  # -\n');
    expect(form).toContain(
      'people:\n  - name: Bob\n    tags:\n      - x\n  # One more person:\n  # - name:\n  #   note:\n  #   tags:\n',
    );
    expect(form).toContain('mentor sample --answers FILE');
    for (const { id, ask } of sheet.questions)
      expect(form).toMatch(new RegExp(`# ${ask.replace('?', '\\?')}[^]*\n${id}:`));
    for (const row of form.split('\n')) expect(row.length).toBeLessThanOrEqual(100);
  });

  it('is an answers file with nothing answered', () => {
    expect(read(writeTemplate(sheet, {}))).toEqual(blank);
  });

  const more = [
    '\n',
    '\n\n',
    '\n  ',
    ': ',
    ' #',
    '- ',
    '? ',
    'yes',
    'no',
    'null',
    '~',
    'true',
    '0123',
    '1.10',
    '1e3',
    '0x1f',
    '.inf',
    '2026-12-01',
    '"',
    "'",
    '|',
    '>',
    '%',
    '@',
    '&a',
    '*a',
    '!a',
    '<<',
    '---',
    '...',
    '\r\n',
    '\r',
  ];
  const texts = [
    ...more,
    ...more.map((text) => text.trim()),
    ' ',
    '',
    'a\n\n\n',
    ' a',
    'a ',
    '\n a',
    'x'.repeat(300),
    ...nasty(500, 51, more),
  ];

  it('gives back the answers it was given', () => {
    const next = seeded(5);
    const some = () => texts[next(texts.length)]!;
    for (const text of texts) {
      const answers: Answers = {
        ...blank,
        name: text,
        story: `${some()}\n${some()}`,
        sure: next(2) === 0,
        fit: next(5) + 1,
        hours: next(90) / 4,
        skills: [text, some(), some()],
        who: some(),
        people: [
          { name: some(), note: null, tags: [text] },
          { id: 'bcdfghjk', name: text },
          { name: some(), tags: [] },
        ],
      };
      expect(read(writeTemplate(sheet, answers))).toEqual(answers);
    }
  });

  it('and so does a record', () => {
    for (const text of texts) {
      const record = { name: text, list: [text, null, 1.5, true], [text]: { deep: text } };
      expect(read(writeYaml(record))).toEqual(record);
    }
  });
});
