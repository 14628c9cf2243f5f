import { expect, it } from 'vitest';
import { answer, desk } from '../support/mentor.ts';
import { faultsOf } from '../support/notes.ts';
import type { Terminal } from '../support/terminal.ts';

/** One person of the audit, by keystrokes. */
async function write(terminal: Terminal, number: number, name: string, place: string): Promise<void> {
  await terminal.see(`person ${number}, 1 of 7`);
  await answer(terminal, 'What is their name?', name);
  await terminal.see('What kind of help');
  terminal.key('space');
  terminal.key('enter');
  await terminal.see('How close are you?');
  terminal.type('4');
  terminal.key('enter');
  await terminal.see('Where do they stand');
  terminal.key('down');
  terminal.key('enter');
  await answer(terminal, 'Where do they work', place);
  await answer(terminal, 'What do they do?', 'Product lead');
  await terminal.see('last in touch?');
  terminal.type('last month');
  terminal.key('enter');
  await terminal.see('October 2026');
  terminal.key('enter');
}

it('plans by keystrokes: two objectives, six people, Ctrl-C and resume across stages, into one document', {
  timeout: 120_000,
}, async () => {
  const { open, journal, read } = desk();
  const first = open(['plan']);
  await answer(first, 'two years?', 'Leading product work for clinics');
  await answer(first, 'skills do you want', 'Pricing');
  await answer(first, 'Another skill?');
  for (const question of [
    'about your field?',
    'find your way',
    'within reach?',
    'missing around',
    'come to mind',
    'kept you',
  ]) {
    await answer(first, question);
  }
  for (const question of ['earlier mentoring', 'would you welcome', 'hours a month'])
    await answer(first, question);
  for (const [number, goal] of [
    [1, 'Run five discovery interviews by March'],
    [2, 'Publish two case studies by June'],
  ] as const) {
    await first.see(`objective ${number}, 1 of 5`);
    await answer(first, 'want to have reached?', goal);
    await answer(first, 'both see', 'Five write-ups in the shared folder');
    await answer(first, 'matter to you');
    await answer(first, 'By when?', '2027-03-31');
    await answer(first, 'smallest first step');
  }
  await answer(first, 'objective 3, 1 of 5');
  await answer(first, 'On to the next stage now?');
  await write(first, 1, 'Ben Ode', 'Northwind');
  await write(first, 2, 'Carla Díaz', 'Northwind');
  await first.see('person 3, 1 of 7');
  await answer(first, 'What is their name?', 'Dev 木村');
  await first.see('What kind of help');
  first.key('ctrlC');
  expect(await first.exit).toBe(130);

  const second = open(['plan']);
  await second.see('Going on where you stopped');
  await second.see('What kind of help');
  second.key('enter');
  for (const question of ['How close are you?', 'Where do they stand']) {
    await second.see(question);
    second.key('enter');
  }
  for (const question of ['Where do they work', 'What do they do?', 'last in touch?'])
    await answer(second, question);
  await write(second, 4, 'Eve Lind', 'Product Guild');
  await write(second, 5, 'Finn Ray 🎉', 'Product Guild');
  await write(second, 6, 'Gül Şen', 'University');
  await answer(second, 'person 7, 1 of 7');
  await answer(second, 'point of view is missing', 'Somebody from a hospital');
  await answer(second, 'Another perspective?');
  await second.see('On to the next stage now?');
  expect(second.scrollback()).toContain('What your people add up to');
  second.type('n');
  second.key('enter');
  expect(await second.exit).toBe(0);

  expect(journal().people.map(({ name }) => name)).toEqual([
    ...['Ben Ode', 'Carla Díaz', 'Dev 木村', 'Eve Lind', 'Finn Ray 🎉', 'Gül Şen'],
  ]);
  const plan = read('mentor-notes/plan.md');
  for (const text of ['Publish two case studies', 'Gül Şen', 'Somebody from a hospital', 'Product Guild']) {
    expect(plan).toContain(text);
  }
  expect(faultsOf(plan)).toEqual([]);
});
