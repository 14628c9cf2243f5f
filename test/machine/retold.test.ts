import { expect, it } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { createOut } from '../../src/machine/out.ts';
import { retellAsk, retellOut, retellShown } from '../../src/machine/retold.ts';
import type { Question } from '../../src/worksheets/worksheet.ts';
import { stream } from './streams.ts';

const loud = (text: string) => text.toUpperCase();

it('tells anew all that is said, and prints what was asked for as it is', () => {
  const [stdout, stderr] = [stream(), stream()];
  const screen = { width: 80, plain: true };
  const out = retellOut(createOut({ stdout, stderr, env: {}, screen }), loud);
  for (const say of [out.title, out.say, out.hint, out.done, out.warn, out.fail, out.point]) say('said');
  expect(stderr.text.match(/SAID/g)).toHaveLength(7);
  out.print('printed');
  out.prose('prose');
  out.list(['one']);
  out.table({ columns: [{ title: 'a' }], rows: [['cell']] });
  expect(stdout.text).toContain('printed\nPROSE\n- ONE\n');
  expect(stdout.text).toContain('CELL');
});

const page: Page = {
  title: 'Ada',
  lead: null,
  facts: [],
  sections: [
    {
      id: 'more',
      title: 'More',
      items: [
        { text: 'seven', record: null, short: null },
        { text: 'found', record: null, short: null, marks: [[0, 2]] },
      ],
    },
  ],
  next: { say: 'do', command: 'it' },
};

it('tells a page anew, but for words that are set off in what somebody wrote', () => {
  const told = retellShown(page, loud) as Page;
  expect(told.title).toBe('Ada');
  expect(told.sections[0]!.items.map(({ text }) => text)).toEqual(['SEVEN', 'found']);
  expect(told.next).toEqual({ say: 'DO', command: 'IT' });
  expect(retellShown('text', loud)).toBe('TEXT');
  expect(retellShown({ markdown: '# a' }, loud)).toEqual({ markdown: '# A' });
});

it('tells anew what a question says beside itself, and not what it asks', async () => {
  const heard: Question[] = [];
  const ask = retellAsk(async (question) => {
    heard.push(question);
    return null;
  }, loud);
  const options = [
    { value: 'a', label: 'b', reply: 'c' },
    { value: 'd', label: 'e' },
  ];
  await ask({ id: 'q', kind: 'line', ask: 'Who?' });
  await ask({ id: 'q', kind: 'choice', ask: 'Which?', hint: 'one', options });
  expect(heard).toEqual([
    { id: 'q', kind: 'line', ask: 'Who?' },
    {
      ...{ id: 'q', kind: 'choice', ask: 'Which?', hint: 'ONE' },
      options: [
        { value: 'a', label: 'b', reply: 'C' },
        { value: 'd', label: 'e' },
      ],
    },
  ]);
});
