import { expect, it } from 'vitest';
import { type Desk, desk } from '../support/mentor.ts';
import { faultsOf } from '../support/notes.ts';
import type { Terminal } from '../support/terminal.ts';

const on = (moment: string) => ({ MENTOR_NOW: `${moment}:00Z` });
const at = (moment: string) => ({ env: on(moment), rows: 50 });

/** Answers one prompt after the other; '' is Enter alone. */
async function answer(terminal: Terminal, turns: readonly (readonly [string | RegExp, string])[]) {
  for (const [question, text] of turns) {
    await terminal.see(question);
    if (text !== '') terminal.type(text);
    terminal.key('enter');
  }
}

const steps = (from: number, to: number, of: number): (readonly [RegExp, string])[] =>
  Array.from({ length: to - from + 1 }, (_, i) => [new RegExp(`Question ${from + i} of ${of}`), ''] as const);

/** Writes along through a whole talk, line by line, and ends it. */
async function meet({ open }: Desk, moment: string, lines: readonly string[]): Promise<string> {
  const terminal = open(['meet', 'ada'], at(moment));
  for (const [i, line] of lines.entries()) {
    await terminal.see(/minutes, \d+ left.*What is said/);
    terminal.type(line);
    terminal.key('enter');
    await terminal.see(/^\d+$/.test(line) ? 'Ticked off' : new RegExp(`  ${escaped(line)}`));
    if (i === lines.length - 1) await terminal.see(/minutes, \d+ left.*What is said/);
  }
  terminal.key('enter');
  await terminal.see('Is the meeting over?');
  terminal.key('enter');
  expect(await terminal.exit).toBe(0);
  return terminal.scrollback();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

it('goes round three times with one mentor, by keystrokes, and never loses the thread', {
  timeout: 180_000,
}, async () => {
  const home = desk('2026-11-21T09:00:00Z');
  const { open, run, journal } = home;
  run(['config', 'name', 'Leila Haddad']);
  run(['config', 'zone', 'Europe/Lisbon']);
  run(['people', 'add', 'Ada Lovelace', '--email', 'ada@example.org']);
  expect(run(['meet', 'schedule', 'ada', '1 Dec 15:00']).code).toBe(0);
  expect(run(['next'], '', on('2026-11-30T09:00')).stdout).toContain('mentor prep ada-lovelace');

  // A first talk: nothing to type but Enter.
  const first = open(['prep', 'ada'], at('2026-11-30T09:00'));
  await answer(first, steps(2, 7, 7));
  expect(await first.exit).toBe(0);
  expect(first.scrollback()).toContain('Leave them most of the time');
  expect(journal().preps[0]).toMatchObject({ updates: [], mode: null, meeting: journal().meetings[0]!.id });
  expect(run(['next'], '', on('2026-11-30T09:00')).stdout).not.toMatch(/mentor prep ada-lovelace$/m);

  await meet(home, '2026-12-01T15:00', [
    '! Ask three customers before you decide',
    '- send the notes by Friday',
    '- Ada: introduce me to Bo by 15 Dec',
    '? How do you price',
    '@ Bo Chen at Northwind',
    '. she seemed tired',
    'Discovery comes first',
    '4',
  ]);
  expect(run(['next'], '', on('2026-12-01T16:00')).stdout).toContain('mentor debrief ada-lovelace');

  const back = open(['debrief', 'ada'], at('2026-12-01T18:00'));
  await answer(back, [
    ...steps(2, 8, 13),
    [/Question 9 of 13/, ''],
    [/Question 10 of 13/, '4'],
    ...steps(11, 13, 13),
  ]);
  await answer(back, [
    ['Here is the recap', ''],
    ['Where should the message go?', 'n'],
  ]);
  expect(await back.exit).toBe(0);
  const said = back.scrollback();
  expect(said).not.toContain('earlier advice?');
  expect(said.match(/tired/g)).toHaveLength(1);

  const [talk] = journal().meetings;
  expect(talk).toMatchObject({
    kind: 'talk',
    state: 'held',
    points: ['Discovery comes first'],
    private: 'she seemed tired',
    decision: null,
    debriefedOn: '2026-12-01',
  });
  expect(journal().advice).toMatchObject([
    {
      text: 'Ask three customers before you decide',
      state: 'heard',
      heardOn: '2026-12-01',
      meeting: talk!.id,
    },
  ]);
  expect(journal().actions).toMatchObject([
    { what: 'send the notes', who: 'me', by: '2026-12-04', state: 'open' },
    { what: 'introduce me to Bo', who: 'mentor', by: '2026-12-15' },
    { what: 'Follow up the introduction: Bo Chen at Northwind', who: 'me' },
  ]);
  const recap = journal().messages.at(-1)!;
  expect(recap.body).toMatch(/Discovery comes first[\s\S]*Ask three customers[\s\S]*by 4 December/);
  expect(recap.body).not.toContain('tired');

  // Between the meetings.
  expect(run(['next'], '', on('2026-12-02T09:00')).stdout).toContain('mentor outreach sent ada-lovelace');
  run(['outreach', 'sent', 'ada'], '', on('2026-12-02T09:00'));
  const [advice] = journal().advice;
  run(
    ['advice', 'tried', advice!.id.slice(0, 4), '--result', 'two of three said no'],
    '',
    on('2026-12-10T09:00'),
  );
  run(
    [
      'actions',
      'done',
      ...journal()
        .actions.slice(0, 2)
        .map(({ id }) => id),
    ],
    '',
    on('2026-12-10T09:00'),
  );

  // The second time: the kick-off.
  run(['meet', 'schedule', 'ada', '8 Jan 2027 15:00', '--minutes', '60'], '', on('2026-12-10T09:00'));
  const second = open(['prep', 'ada'], at('2027-01-07T09:00'));
  await answer(second, steps(2, 7, 7));
  expect(await second.exit).toBe(0);
  expect(second.scrollback()).toContain('Before the kick-off');
  expect(second.scrollback()).toContain('Follow up the introduction: Bo Chen');
  const kickOff = journal().preps[1]!;
  expect(kickOff.updates).toEqual([
    '"Ask three customers before you decide": tried on 10 December 2026; two of three said no',
  ]);
  // One question of the agenda was ticked off; the others and the new one come first.
  expect(kickOff.questions).toContain('How do you price');
  expect(kickOff.questions).toContain('How did you come to the work you do now?');
  expect(kickOff.questions).not.toContain('What was harder on the way than you had expected?');
  expect(kickOff.priorities).not.toEqual(journal().preps[0]!.priorities);

  // The same sheet, gone on with, and what was tried since.
  expect(
    run(
      ['prep', 'ada', '--priorities', 'Decide on the role', '--questions', 'What would you do?'],
      '',
      on('2027-01-07T10:00'),
    ).code,
  ).toBe(0);
  expect(journal().preps).toHaveLength(2);
  expect(journal().preps[1]!.updates).toEqual(kickOff.updates);
  const agenda = run(['prep', 'ada', '--agenda'], '', on('2027-01-07T10:00')).stdout;
  expect(agenda).toMatch(/Friday 8 January at 15:00[\s\S]*Decide on the role[\s\S]*What would you do\?/);

  const talkedAgain = await meet(home, '2027-01-08T15:00', [
    '1',
    'We meet monthly',
    '! Write one page a week',
  ]);
  expect(talkedAgain).toMatch(/With Ada Lovelace, 60 minutes[\s\S]*1\. You: Follow up the introduction/);
  expect(talkedAgain).toMatch(/two of\s+three said no/);
  expect(journal().actions.every(({ state }) => state === 'done')).toBe(true);
  const again = open(['debrief', 'ada'], at('2027-01-08T17:00'));
  await answer(again, [
    ...steps(2, 11, 11),
    ['Here is the recap', ''],
    ['Where should the message go?', 'n'],
  ]);
  expect(await again.exit).toBe(0);
  expect(again.scrollback()).toContain('what became of their earlier advice?');
  expect(again.scrollback()).not.toContain('How would you like to go on?');
  expect(journal().advice.map(({ state, toldOn }) => [state, toldOn])).toEqual([
    ['told', '2027-01-08'],
    ['heard', null],
  ]);

  // The third time: what they know is not said again.
  run(['meet', 'schedule', 'ada', '8 Feb 2027 15:00'], '', on('2027-01-09T09:00'));
  const third = open(['prep', 'ada'], at('2027-02-07T09:00'));
  await answer(third, [
    [/Question 2 of 7/, 'The team lead role'],
    ['Another priority?', ''],
    ...steps(3, 7, 7),
  ]);
  expect(await third.exit).toBe(0);
  expect(third.scrollback()).toContain('Before the meeting: what to bring');
  const prep = journal().preps[2]!;
  expect(prep.updates).toEqual(['"Write one page a week": not tried yet']);
  expect(prep.questions).not.toContain('How did you come to the work you do now?');
  await meet(home, '2027-02-08T15:00', ['Go for it', '. keep this quiet']);
  const last = open(['debrief', 'ada'], at('2027-02-08T17:00'));
  await answer(last, [...steps(2, 10, 10), ['Here is the recap', ''], ['Where should the message go?', 'n']]);
  expect(await last.exit).toBe(0);
  expect(journal().meetings.map(({ kind, state }) => [kind, state])).toEqual([
    ['talk', 'held'],
    ['kick-off', 'held'],
    ['regular', 'held'],
  ]);
  expect(journal().preps.map(({ meeting }) => meeting)).toEqual(journal().meetings.map(({ id }) => id));
  expect(journal().drafts).toEqual([]);

  // Notes are clean, and nothing private leaves the journal.
  const shared = [
    ...['prep', 'debrief'].map(
      (what) => run(['export', what, 'ada', '--stdout'], '', on('2027-02-09T09:00')).stdout,
    ),
    ...journal().messages.map(({ body }) => body),
  ];
  for (const text of shared) expect(text).not.toMatch(/tired|quiet/);
  for (const note of shared.slice(0, 2)) expect(faultsOf(note)).toEqual([]);
});

it('loses no line to a kill, and goes on where it stopped', { timeout: 60_000 }, async () => {
  const home = desk('2026-12-01T15:00:00Z');
  home.run(['people', 'add', 'Ada Lovelace']);
  const terminal = home.open(['meet', 'ada']);
  for (const line of ['! Ask three customers', '. she seemed tired']) {
    await terminal.see('What is said?');
    terminal.type(line);
    terminal.key('enter');
    await terminal.see(new RegExp(`  ${escaped(line)}`));
  }
  await terminal.see(/0 of 45 minutes, 45 left/);
  terminal.type('half a thou');
  terminal.kill('SIGKILL');
  await terminal.exit;
  expect(home.run(['next']).stdout).toContain('mentor meet ada-lovelace');

  const again = home.open(['meet', 'ada'], { env: { MENTOR_NOW: '2026-12-01T15:50:00Z' } });
  await again.see('Going on where you stopped: 2 lines kept.');
  await again.see('50 of 45 minutes, 5 over');
  // Back takes the last line out, in hand to be mended.
  again.key('shiftTab');
  await again.see('. she seemed tired');
  // A line in hand is still on disk: a kill now would lose nothing.
  expect(home.journal().drafts[0]?.answers['lines']).toHaveLength(2);
  again.type(' today');
  again.key('enter');
  await again.see('tired today');
  again.key('enter');
  await again.see('Is the meeting over?');
  again.key('enter');
  expect(await again.exit).toBe(0);
  const [meeting] = home.journal().meetings;
  expect(meeting).toMatchObject({ state: 'held', start: '2026-12-01T15:00' });
  expect(meeting?.lines.map(({ kind, text }) => [kind, text])).toEqual([
    ['advice', 'Ask three customers'],
    ['private', 'she seemed tired today'],
  ]);
  expect(home.journal().drafts).toEqual([]);
});

it('says that a meeting was never held, and asks when it was', { timeout: 60_000 }, async () => {
  const home = desk('2026-12-01T09:00:00Z');
  home.run(['people', 'add', 'Ada Lovelace']);
  home.run(['meet', 'schedule', 'ada', '8 Dec 15:00']);
  const terminal = home.open(['debrief', 'ada'], { rows: 50 });
  await terminal.see(
    /Your meeting with Ada Lovelace is on Tuesday 8 December 2026, 15:00 and has not been held/,
  );
  await terminal.see('When was it?');
  terminal.type('2026-12-08');
  terminal.key('enter');
  await terminal.see(/still to come[\s\S]*› 2026-12-08/);
  terminal.key('ctrlU');
  terminal.type('yesterday');
  terminal.key('enter');
  await terminal.see('That is Monday 30 November 2026');
  terminal.key('enter');
  await terminal.see('What were the main points?');
  terminal.key('ctrlC');
  expect(await terminal.exit).toBe(130);
  expect(home.journal().meetings).toMatchObject([{ state: 'scheduled' }]);
});

it('is written once, however often it is taken back and put back', () => {
  const { run, journal } = desk();
  run(['people', 'add', 'Ada']);
  run(['meet', 'ada', '--line', '! first']);
  run(['undo']);
  run(['undo', journal().history.at(-1)!.id]);
  expect(journal().drafts).toEqual([]);
  expect(run(['meet', 'ada', '--line', 'second']).code).toBe(0);
  const said = journal().meetings.flatMap(({ lines }) => lines.map(({ text }) => text));
  expect(said.toSorted()).toEqual(['first', 'second']);
});

it('is debriefed, and one undo takes the debrief and its recap back', () => {
  const { run, journal } = desk();
  run(['people', 'add', 'Ada']);
  expect(run(['debrief', 'ada', '--met-on', 'yesterday', '--points', 'Prices']).code).toBe(0);
  expect(journal().messages).toHaveLength(1);
  expect(run(['undo']).stderr).toContain('Took back: Looked back on the meeting with Ada');
  expect([journal().meetings, journal().messages, journal().entries]).toEqual([[], [], []]);
  expect(run(['undo', journal().history.at(-1)!.id]).code).toBe(0);
  expect([journal().meetings, journal().messages].map((list) => list.length)).toEqual([1, 1]);
});
