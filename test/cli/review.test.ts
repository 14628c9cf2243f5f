import { expect, it } from 'vitest';
import { answer } from '../support/mentor.ts';
import { halfAYear } from '../support/mentorship.ts';
import type { Terminal } from '../support/terminal.ts';

const patient = { timeout: 90_000 };

/** Your half and theirs, up to the decision, as Marcus answers them. */
async function upToTheDecision(terminal: Terminal): Promise<void> {
  await terminal.see('Where things stand with Ada Lovelace');
  await answer(terminal, 'When did you look at it?');
  await answer(terminal, 'Do you look at it together?');
  await answer(terminal, 'What has helped you most?', 'Her question about who pays');
  await answer(terminal, 'What has drifted', 'I stopped writing ahead');
  await answer(terminal, 'How much do you get out of it', '4');
  await answer(terminal, 'Has a word from here travelled', 'No');
  await answer(terminal, 'Run five interviews: how far are you now?', '4');
  await terminal.see('Which of these is true');
  terminal.key('enter');
  await answer(terminal, 'What do they say has worked?', 'That I come prepared');
  await answer(terminal, 'What would they change?', 'Mornings');
  await answer(terminal, 'What could you do for them now?', 'Proofread her talk');
  await terminal.see('How do you go on?');
}

it('goes on: the facts, both halves, a new mark, and the next look half a year on', patient, async () => {
  const { open, journal, run } = halfAYear();
  const terminal = open(['review']);
  await upToTheDecision(terminal);
  terminal.key('down');
  terminal.key('enter');
  await answer(terminal, 'When do you look at it again?');
  await answer(terminal, 'What else is for yourself alone?', 'Ask about the job in spring');
  terminal.key('enter');
  await terminal.see('Decided: Go on as you are');
  expect(await terminal.exit).toBe(0);
  expect(journal().reviews[0]).toMatchObject({
    on: '2026-11-21',
    decision: 'go-on',
    note: 'Ask about the job in spring',
    answers: { worked: 'Her question about who pays', 'their-turn': 'Proofread her talk', travelled: 'No' },
  });
  expect(journal().plans[0]?.ratings).toEqual([
    { on: '2026-05-20', value: 2 },
    { on: '2026-11-21', value: 4 },
  ]);
  expect(journal().agreements.at(-1)).toMatchObject({
    review: '2027-05-21',
    ends: '2027-05-21',
    state: 'agreed',
  });
  expect(run(['undo']).code).toBe(0);
  expect(journal().reviews).toEqual([]);
});

it('adjusts: leads on to the page, whose next version says why', patient, async () => {
  const { open, journal } = halfAYear();
  const terminal = open(['review', 'ada']);
  await upToTheDecision(terminal);
  for (const _ of ['go-on', 'adjust']) terminal.key('down');
  terminal.key('enter');
  await answer(terminal, 'When do you look at it again?');
  await answer(terminal, 'What else is for yourself alone?');
  await terminal.see('What do you want to change?');
  for (const _ of ['purpose', 'goals']) terminal.key('down');
  terminal.key('space');
  terminal.key('enter');
  await terminal.see('How often do you meet?');
  terminal.key('down');
  terminal.key('enter');
  await terminal.see('Why does it change?');
  terminal.key('enter');
  await answer(terminal, 'Have you both agreed on it already?');
  await terminal.see('What you and Ada Lovelace agreed on, version 3');
  expect(await terminal.exit).toBe(0);
  expect(journal().agreements.at(-1)).toMatchObject({
    version: 3,
    cadence: 'six-weekly',
    review: '2027-05-21',
  });
  expect(journal().agreements.at(-1)?.changed).toContain('What we saw in the review of 21 November 2026');
});

it('evolves: a new kind, a new rhythm, and the note that says so', patient, async () => {
  const { open, journal, run } = halfAYear();
  const terminal = open(['review', 'ada']);
  await upToTheDecision(terminal);
  for (const _ of ['go-on', 'adjust', 'evolve']) terminal.key('down');
  terminal.key('enter');
  await answer(terminal, 'When do you look at it again?');
  await terminal.see('What does it become?');
  terminal.key('down');
  terminal.key('enter');
  await terminal.see('In which rhythm?');
  terminal.key('enter');
  await terminal.see('How do you say it to them?');
  terminal.key('enter');
  await terminal.see('What else is for yourself alone?');
  terminal.key('enter');
  await terminal.see('Where should the message go?');
  for (const _ of ['copy', 'mailto', 'eml']) terminal.key('down');
  terminal.key('enter');
  expect(await terminal.exit).toBe(0);
  expect(journal().agreements.at(-1)).toMatchObject({ kind: 'peer', cadence: 'quarterly', version: 2 });
  expect(journal().people[0]?.kind).toBe('peer');
  expect(run(['review', 'letter', 'ada']).stdout).toContain('go on as a colleague');
  expect(run(['next', 'ada']).stdout).toMatch(/what you have drafted[\s\S]*mentor outreach sent ada/);
});

it('closes: leads on to the closing', patient, async () => {
  const { open, journal } = halfAYear();
  const terminal = open(['review', 'ada']);
  await upToTheDecision(terminal);
  for (const _ of ['go-on', 'adjust', 'evolve', 'close']) terminal.key('down');
  terminal.key('enter');
  await terminal.see('What else is for yourself alone?');
  terminal.key('enter');
  await terminal.see('Shall we look at the closing now?');
  terminal.key('enter');
  await terminal.see('How does it end?');
  terminal.key('ctrlC');
  expect(await terminal.exit).toBe(130);
  expect(journal().reviews[0]?.decision).toBe('close');
});
