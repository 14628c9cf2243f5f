import { expect, it } from 'vitest';
import { answer } from '../support/mentor.ts';
import { halfAYear } from '../support/mentorship.ts';
import { faultsOf } from '../support/notes.ts';
import type { Terminal } from '../support/terminal.ts';

const patient = { timeout: 90_000 };

/** The options of a choice, as far down as the one wanted is. */
function pick(terminal: Terminal, down: number): void {
  for (let i = 0; i < down; i += 1) terminal.key('down');
  terminal.key('enter');
}

const endings = [
  ['completed', 'Well done, both of you', 'where it led', 'completed'],
  ['completed-early', 'Early is not cancelled', 'Done sooner than we thought', 'completed early'],
  ['mutual', 'leave the door open', 'Thank you for our talks', 'by mutual wish'],
  ['drifted', 'Nobody is to blame', 'Our talks, and my thanks', 'drifted'],
  ['not-a-fit', 'It may feel awkward', 'a change on my side', 'not a fit'],
] as const;

/** What to say at the last meeting, and what the sheet for it puts first. */
const lastMeetings = [
  ['completed', 'what your time has done', 'Tell them what came of it, and what their part in it was'],
  [
    'completed-early',
    'fill your diary out of habit',
    'Tell them that it is done, and why sooner than planned',
  ],
  ['mutual', 'leave the door open?', 'Look together at what it was good for'],
  ['drifted', 'instead of letting them trail off', 'Thank them, and say what came of their advice'],
  ['not-a-fit', 'we should stop here', 'Say that we stop, without blame'],
] as const;

it.each(endings)(
  'ends as %s: words, thanks, lessons, whom to ask, and a letter',
  patient,
  async (how, reply, subject, label) => {
    const { open, journal, run } = halfAYear();
    const terminal = open(['close', 'ada']);
    await terminal.see('How does it end?');
    pick(
      terminal,
      endings.findIndex(([one]) => one === how),
    );
    await terminal.see(reply);
    await terminal.see('Have you had your last meeting?');
    pick(terminal, 2);
    await answer(terminal, 'When did it end?');
    await answer(terminal, 'What do you thank them for, above all?', 'Her question about who pays');
    await answer(terminal, 'What do you take along?', 'Ask who pays first');
    await answer(terminal, 'Another lesson?');
    await terminal.see('And of the advice that has no answer yet?');
    terminal.key('enter');
    await terminal.see('Whom did they suggest you talk to next?');
    await answer(terminal, 'Whom did they suggest you talk to next?', 'Eve Lind');
    await answer(terminal, 'Another name?');
    await terminal.see('How do you stay in touch?');
    terminal.key('enter');
    await terminal.see('What do you write to them?');
    await terminal.see(subject);
    terminal.key('enter');
    await answer(terminal, 'What else is for yourself alone?');
    await terminal.see('Where should the message go?');
    pick(terminal, 3);
    expect(await terminal.exit).toBe(0);
    expect(terminal.scrollback()).toContain(`Your mentorship with Ada Lovelace: ${label}`);
    expect(journal().agreements[0]).toMatchObject({
      state: 'ended',
      ending: { how, on: '2026-11-21', lessons: ['Ask who pays first'], ask: ['Eve Lind'] },
    });
    expect(journal().messages.at(-1)).toMatchObject({
      kind: 'thanks',
      subject: expect.stringContaining(subject),
    });
    const note = run(['export', 'closing', 'ada', '--stdout']).stdout;
    expect(note).toContain('Ask who pays first');
    expect(faultsOf(note)).toEqual([]);
    expect(run(['undo']).code).toBe(0);
    expect(journal().agreements[0]?.state).toBe('agreed');
  },
);

it.each(lastMeetings)(
  'with the last meeting to come, %s has a sheet and words of its own',
  patient,
  async (how, words, first) => {
    const { open, journal, run } = halfAYear();
    const terminal = open(['close', 'ada']);
    await terminal.see('How does it end?');
    pick(
      terminal,
      endings.findIndex(([one]) => one === how),
    );
    await terminal.see('Have you had your last meeting?');
    pick(terminal, 1);
    await terminal.see('When is it?');
    terminal.key('ctrlU');
    terminal.type('2026-12-08T15:00');
    terminal.key('enter');
    await terminal.see('The last meeting with Ada Lovelace');
    await terminal.see(words);
    expect(await terminal.exit).toBe(0);
    expect(journal().agreements[0]).toMatchObject({ state: 'agreed', ending: { how } });
    expect(journal().meetings.at(-1)).toMatchObject({
      kind: 'last',
      start: '2026-12-08T15:00',
      state: 'scheduled',
    });
    expect(run(['prep', 'ada', '--template']).stdout).toContain(`priorities:\n  - ${first}\n`);
  },
);
