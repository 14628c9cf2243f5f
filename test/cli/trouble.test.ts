import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { playbooks, type Sign, signs } from '../../src/domain/playbooks.ts';
import { answer, type Desk, desk } from '../support/mentor.ts';
import { agreement, idOf, journalOf, meeting, touch } from '../support/people.ts';

const ada = idOf('p1');
const people = journalOf({ name: 'Ada Lovelace', email: 'ada@example.org' });
const journal: Journal = {
  ...people,
  profile: { ...people.profile, name: 'Leila Haddad' },
  agreements: [agreement(idOf('g1'), ada, { starts: '2026-04-01', goals: ['Run five interviews by March'] })],
  meetings: [meeting(idOf('m1'), ada, { start: '2026-07-10T10:00', fit: 4, kind: 'regular' })],
  touches: [
    touch(idOf('t1'), ada, { sentOn: '2026-09-15' }),
    touch(idOf('t2'), ada, { sentOn: '2026-10-15' }),
  ],
};

function withJournal(): Desk {
  const home = desk();
  mkdirSync(dirname(home.file), { recursive: true });
  writeFileSync(home.file, JSON.stringify(journal));
  return home;
}

/** What is still open in the words for each, which only the writer can know. */
const slots: Readonly<Record<Sign, boolean>> = {
  'broken-confidence': true,
  clash: true,
  blunt: false,
  silent: false,
  'less-time': false,
  'one-sided': true,
  unclear: false,
  drifting: false,
};

const body = 'What would you say in your own words?';

it.each(signs)(
  'plays the playbook for %s, from the facts to the words, on a terminal of 80 by 24',
  async (sign) => {
    const home = withJournal();
    const terminal = home.open(['trouble', 'ada', '--sign', sign]);
    if (sign === 'blunt') {
      await answer(terminal, 'What did they say, in their words?', 'You hide the result');
      await answer(terminal, 'What could be true in it', 'I do avoid numbers');
      await answer(terminal, 'What will you try because of it?', 'show one number each time');
    } else {
      if (sign === 'less-time') await answer(terminal, 'Who has less time than when you began?', 'i');
      await answer(terminal, 'Has it moved you anywhere', 'y');
      await answer(terminal, 'Do they keep their side', 'n');
      await answer(terminal, 'Is it the guidance you need now?', 'y');
      await terminal.see('One of the three is missing.');
    }
    await answer(terminal, 'What would you like to do?');
    await answer(terminal, 'What should stand in the subject line?');
    await answer(terminal, body);
    if (slots[sign]) {
      // A long letter, asked for again, may push what is said of it off the screen.
      await expect
        .poll(() => terminal.scrollback(), { timeout: 10_000 })
        .toMatch(/is still a slot[\s\S]*Enter keeps this/);
      terminal.key('enter');
    }
    await answer(terminal, 'When will you look at it again?');
    await answer(terminal, 'Where should the message go?', 'n');
    expect(await terminal.exit).toBe(0);
    expect(terminal.isTidy()).toBe(true);

    const shown = terminal.scrollback().replace(/\s+/g, ' ');
    const { meaning, stop } = playbooks[sign];
    expect(shown).toContain(meaning);
    expect(shown).toContain(stop.when.slice(1));
    expect(shown).toMatch(/mentor expect ada-lovelace --[a-z-]+ \S+ --both no/);
    expect(
      Math.max(
        ...terminal
          .scrollback()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);

    const { entries, messages, history } = home.journal();
    expect(entries.at(-1)).toMatchObject({
      worksheet: 'trouble',
      about: ada,
      answers: { sign, decision: sign === 'less-time' ? 'change' : 'talk' },
    });
    expect(entries.at(-1)?.answers['again']).toBe(sign === 'less-time' ? '2026-12-21' : '2026-12-07');
    expect(messages.at(-1)?.body).toMatch(/^Hi Ada,[\s\S]*Leila Haddad$/);
    if (sign === 'less-time') expect(messages.at(-1)?.body).toContain('I have less time than when we began.');
    expect(history).toHaveLength(1);
    expect(home.run(['undo']).code).toBe(0);
    expect([home.journal().entries, home.journal().messages]).toEqual([[], []]);
  },
);

it('finds out what it may be, and goes on after Ctrl-C where it stopped', async () => {
  const home = withJournal();
  const first = home.open(['trouble', 'ada']);
  await first.see('2 messages of yours went out without an answer');
  await answer(first, 'Do they answer when you write?', 'n');
  await first.see('Could both of you say');
  first.key('ctrlC');
  expect(await first.exit).toBe(130);

  const again = home.open(['trouble', 'ada']);
  await again.see('Going on where you stopped');
  await answer(again, 'Could both of you say', 'y');
  for (const question of [
    'How much did your last talk',
    'How openly',
    'Do both of you still',
    'Who gives more',
    'Has anything you said',
    'Did something they said',
    'your own part',
  ])
    await answer(again, question);
  await again.see('They have gone quiet: they do not answer and more than one message waits');
  await answer(again, 'Which of these comes nearest?');
  await answer(again, 'Has it moved you anywhere', 'n');
  await answer(again, 'Do they keep their side', 'n');
  await answer(again, 'Is it the guidance you need now?', 'n');
  await again.see('no reason to put in more');
  await answer(again, 'What would you like to do?');
  expect(await again.exit).toBe(0);
  expect(again.screen()).toContain('mentor close ada-lovelace --ending drifted');
  expect(home.journal().entries.at(-1)?.answers).toMatchObject({ sign: 'silent', decision: 'stop' });
  expect(home.journal().drafts).toEqual([]);
});
