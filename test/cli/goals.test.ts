import { expect, it } from 'vitest';
import { answer, desk } from '../support/mentor.ts';
import { faultsOf } from '../support/notes.ts';

it('walks the goals by keystrokes, with back, help, Ctrl-C and resume, into a note that holds every answer', async () => {
  const { open, run, read, journal } = desk();
  const first = open(['plan']);
  await first.see('two years?');
  first.type('?');
  first.key('enter');
  await first.see('People can help with a direction');
  await answer(first, '?', 'Leading product work for clinics');

  await answer(first, 'skills do you want', 'Discovery interviews');
  await answer(first, 'Another skill?', 'Pricing');
  await first.see(/Discovery interviews\s+Pricing\s+Question 2/);
  first.key('enter');
  await first.see('about your field?');
  first.key('shiftTab');
  await first.see('Question 2 of 12');
  await first.see('2. Pricing');
  first.key('ctrlC');
  expect(await first.exit).toBe(130);
  expect(first.isTidy()).toBe(true);

  const second = open(['plan']);
  await second.see('Going on where you stopped');
  await answer(second, 'about your field?', 'How clinics buy');
  await answer(second, 'Another subject?');
  await answer(second, 'find your way through', 'The title stays with others.');
  second.key('enter');
  await answer(second, 'come within reach?', 'The new product line');
  await answer(second, 'Another opportunity?');
  await answer(second, 'missing around you?', 'Somebody from a small firm');
  await answer(second, 'Another perspective?');
  await answer(second, 'come to mind', 'Grace Hopper');
  await answer(second, 'Another name?');
  await second.see('kept you from asking');
  second.key('space');
  second.key('down');
  second.key('space');
  second.key('enter');
  await second.see('You are not asking for a verdict');
  await answer(second, 'earlier mentoring', 'My first manager asked more than she told.');
  second.key('enter');
  await second.see('would you welcome most');
  second.key('space');
  second.key('enter');
  await answer(second, 'hours a month', '3');

  for (const [goal, by] of [
    ['Run five discovery interviews by March', 'end of March'],
    ['Own the roadmap of one product by September', '2027-09-30'],
  ] as const) {
    await answer(second, 'want to have reached?', goal);
    await answer(second, 'both see', 'Five write-ups and one decision that used them');
    await answer(second, 'matter to you', 'I want my work to begin with its users');
    await second.see('By when?');
    second.type(by);
    second.key('enter');
    if (by.startsWith('end')) {
      await second.see('Wednesday 31 March 2027');
      second.key('enter');
    }
    await answer(second, 'smallest first step', 'Write to one customer');
  }
  await second.see('objective 3');
  second.key('enter');
  await second.see('What kind of help would fit');
  await second.see('On to the next stage now?');
  second.type('n');
  second.key('enter');
  expect(await second.exit).toBe(0);

  expect(journal().drafts).toEqual([]);
  expect(journal().goals[0]).toMatchObject({
    skills: ['Discovery interviews', 'Pricing'],
    barrier: ['self-doubt', 'expectations'],
    time: 3,
  });
  expect(journal().objectives.map(({ by }) => by)).toEqual(['2027-03-31', '2027-09-30']);

  expect(run(['export', '--to', 'notes']).code).toBe(0);
  const note = read('notes/goals.md');
  for (const text of [
    ...['Leading product work for clinics', 'Discovery interviews', 'Pricing', 'How clinics buy'],
    ...['The title stays with others', 'The new product line', 'Somebody from a small firm', 'Grace Hopper'],
    ...['Doubt that I am worth their time', 'My first manager asked more', 'stories', '3', '31 March 2027'],
    ...[
      'Run five discovery interviews',
      'Own the roadmap',
      'Five write-ups',
      'begin with its users',
      'Write to one customer',
    ],
  ]) {
    expect(note).toContain(text);
  }
  expect(faultsOf(note)).toEqual([]);
});

it('gives the same journal from a filled template, from plain mode and from flags, but for ids and times', async () => {
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replace(/"(id|at)":"[^"]*"/g, '"$1":"-"'));
  const essence = ({ goals, objectives, people }: ReturnType<ReturnType<typeof desk>['journal']>) =>
    plain({
      goals: goals.map(({ objectives, ...rest }) => ({ ...rest, objectives: objectives.length })),
      objectives,
      people,
    });

  const byFlags = desk();
  const flags = [
    '--destination',
    'Lead',
    '--skills',
    'Pricing',
    '--barrier',
    'time',
    '--objectives',
    '{goal: Run five interviews, by: 2027-03-31}',
  ];
  expect(byFlags.run(['goals', ...flags]).code).toBe(0);

  const byFile = desk();
  const template = byFile.run(['goals', '--template']).stdout;
  expect(template).toContain('# Where would you like to be in about two years? (required)');
  const filled = template
    .replace(/^destination:.*/m, 'destination: Lead')
    .replace(/^skills:\n {2}# -/m, 'skills:\n  - Pricing')
    .replace(/^barrier:.*/m, 'barrier: [time]')
    .replace(/^objectives:/m, 'objectives:\n  - goal: Run five interviews\n    by: end of March 2027');
  expect(byFile.run(['goals', '--answers', '-'], filled)).toMatchObject({ code: 0, stdout: '' });

  const byPlain = desk();
  const terminal = byPlain.open(['--plain', 'goals']);
  await answer(terminal, 'two years?', 'Lead');
  await answer(terminal, 'skills do you want', 'Pricing');
  await answer(terminal, 'Another skill?');
  for (const question of [
    'about your field?',
    'find your way',
    'within reach?',
    'missing around',
    'come to mind',
  ]) {
    await answer(terminal, question);
  }
  await answer(terminal, 'kept you', 'time');
  for (const question of ['earlier mentoring', 'would you welcome', 'hours a month'])
    await answer(terminal, question);
  await answer(terminal, 'want to have reached?', 'Run five interviews');
  await answer(terminal, 'both see');
  await answer(terminal, 'matter to you');
  await answer(terminal, 'By when?', '2027-03-31');
  await answer(terminal, 'smallest first step');
  await answer(terminal, 'objective 2');
  expect(await terminal.exit).toBe(0);

  expect(essence(byFile.journal())).toEqual(essence(byFlags.journal()));
  expect(essence(byPlain.journal())).toEqual(essence(byFlags.journal()));
});

it('takes the journal back byte for byte, but for the history and other drafts', () => {
  const { run, journal, read } = desk();
  run(['people', 'add', 'Ada Lovelace', '--place', 'Analytical Society']);
  const before = journal();
  expect(run(['goals', '--destination', 'Lead', '--skills', 'x', '--objectives', '{goal: y}']).code).toBe(0);
  expect(run(['undo'])).toMatchObject({ code: 0 });
  const { history: _now, ...after } = journal();
  const { history: _then, ...then } = before;
  expect(JSON.stringify(after)).toBe(JSON.stringify(then));
  expect(read('data/mentor.json').endsWith('}\n')).toBe(true);
});

it('a paste of several lines into a list is an item a line', async () => {
  const { open, journal } = desk();
  const terminal = open(['goals']);
  await answer(terminal, 'two years?', 'Lead');
  await terminal.see('skills do you want');
  terminal.paste('Pricing\nInterviews\n\nRoadmaps\n');
  await terminal.see('[3 words]');
  terminal.key('enter');
  await terminal.see(/1\. Pricing\s+2\. Interviews\s+3\. Roadmaps/);
  await terminal.see('Another skill?');
  terminal.key('ctrlC');
  await terminal.exit;
  expect(JSON.stringify(journal().drafts)).toContain('["Pricing","Interviews","Roadmaps"]');
});
