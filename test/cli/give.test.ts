import { expect, it } from 'vitest';
import { answer, type Desk, desk } from '../support/mentor.ts';
import { faultsOf } from '../support/notes.ts';

const on = (day: string) => ({ MENTOR_NOW: `${day}T09:00:00Z` });

/** Marcus, seven weeks into meeting Ada. */
function marcus(): Desk {
  const home = desk('2026-11-21T09:00:00Z');
  const { run } = home;
  const october = on('2026-10-01');
  run(['config', 'name', 'Marcus Bell'], '', october);
  run(
    [
      'goals',
      ...['--destination', 'Lead product work', '--skills', 'Interviews', '--time', '2'],
      ...['--objectives', '{goal: Run five discovery interviews, by: 2027-03-31}'],
      ...['--objectives', '{goal: Present a pricing proposal}'],
    ],
    '',
    october,
  );
  run(
    ['people', 'add', 'Ada Lovelace', '--email', 'ada@example.org', '--field', 'health research'],
    '',
    october,
  );
  run(['people', 'add', 'Bo Diaz', '--role', 'Health researcher', '--closeness', '4'], '', october);
  run(
    [
      ...['expect', 'ada', '--purpose', 'Grow into product work', '--cadence', 'monthly', '--minutes', '45'],
      ...['--commitments', 'Come prepared', '--confidentiality', 'All of it', '--success', 'Five write-ups'],
    ],
    '',
    october,
  );
  run(['expect', 'agreed', 'ada'], '', october);
  run(
    [
      ...['develop', 'interviews', '--milestones', '{what: Two interviews held}', '--rating', '2'],
      ...['--person', 'ada'],
    ],
    '',
    october,
  );
  run(
    [
      ...['debrief', 'ada', '--met-on', 'today', '--points', 'Discovery first', '--private', 'odd mood'],
      ...['--advice', 'Ask three customers before you decide'],
    ],
    '',
    on('2026-10-10'),
  );
  return home;
}

const prefix = (home: Desk) => home.journal().advice[0]!.id.slice(0, 5);

it('gives something: ideas on one screen, four answers, and the ledger both ways', {
  timeout: 60_000,
}, async () => {
  const home = marcus();
  const terminal = home.open(['give', 'ada']);
  await terminal.see('What kind of thing is it?');
  const first = terminal.screen();
  expect(first).toContain('What you could give Ada Lovelace');
  expect(first.replace(/\s+/g, ' ')).toContain('Introduce them to Bo Diaz (Health researcher)');
  expect(first.split('\n').every((line) => line.length <= 80)).toBe(true);
  terminal.key('down');
  terminal.key('enter');
  await answer(terminal, 'What did you give?', 'An introduction to Bo');
  await answer(terminal, 'In which way?');
  await answer(terminal, 'When was it?');
  await terminal.see('It goes both ways.');
  expect(await terminal.exit).toBe(0);
  expect(terminal.isTidy()).toBe(true);
  expect(home.journal().exchanges).toMatchObject([
    { direction: 'given', kind: 'introduction', what: 'An introduction to Bo', on: '2026-11-21' },
  ]);

  const id = home.journal().exchanges[0]!.id;
  const form = home.run(['edit', id, '--template']).stdout;
  expect(
    home.run(['edit', id, '--answers', '-'], form.replaceAll('An introduction to Bo', 'Bo Diaz')).code,
  ).toBe(0);
  expect(home.journal().exchanges[0]).toMatchObject({
    what: 'Bo Diaz',
    on: '2026-11-21',
    direction: 'given',
  });
  expect(home.run(['give', 'list', 'ada']).stdout).toContain('Bo Diaz');
  home.run(['undo']);
  home.run(['undo']);
  expect(home.journal().exchanges).toEqual([]);
});

it('thanks for a piece of advice: from what came of it to a letter that is out', {
  timeout: 60_000,
}, async () => {
  const home = marcus();
  home.run([
    'advice',
    'tried',
    prefix(home),
    '--result',
    'Two of three said the price was too low',
    '--on',
    '2026-11-05',
  ]);
  const terminal = home.open(['thank', 'ada']);
  await terminal.see('What do you want to thank them for?');
  expect(terminal.screen().replace(/\s+/g, ' ')).toContain(
    'Advice: "Ask three customers before you decide" (tried; they do not know yet)',
  );
  terminal.key('enter');
  await answer(terminal, 'What came of it?');
  await answer(terminal, 'What is different for you', 'I ask before I build now');
  await terminal.see('How would they like to be thanked?');
  terminal.key('enter');
  await answer(terminal, 'subject line?');
  await terminal.see('Here is a draft');
  await terminal.see('I ask before I build now.');
  terminal.key('enter');
  await terminal.see('Where should the message go?');
  expect(terminal.scrollback()).toContain('The coach has nothing to mend.');
  // No display, no clipboard: the link comes first.
  terminal.key('enter');
  await terminal.see('mailto:ada@example.org');
  expect(await terminal.exit).toBe(0);
  const [recap, letter] = home.journal().messages;
  expect(recap).not.toHaveProperty('thanks');
  expect(letter).toMatchObject({
    kind: 'thanks',
    version: 1,
    body: expect.stringContaining('What came of it: two of three said the price was too low.'),
    thanks: { occasion: 'advice', of: home.journal().advice[0]!.id, as: 'mail' },
  });
  expect(letter!.body).not.toContain('odd mood');

  expect(home.run(['thank', 'sent', 'ada']).stderr).toContain('They know now what became of');
  expect(home.journal().advice[0]).toMatchObject({ state: 'told', toldOn: '2026-11-21' });
  expect(home.journal().exchanges).toMatchObject([{ kind: 'thanks', advice: home.journal().advice[0]!.id }]);
  expect(home.journal().history.at(-1)?.deed).toBe('Thanked Ada Lovelace');
  home.run(['undo']);
  expect(home.journal().advice[0]?.state).toBe('tried');
  // Asked once: the way is known now.
  const again = home.open(['thank', 'ada', '--advice', prefix(home)]);
  await answer(again, 'What came of it?');
  await answer(again, 'What is different for you');
  await again.see('subject line?');
  again.key('ctrlC');
  expect(await again.exit).toBe(130);
});

it('shows progress on a terminal: a chart that needs no colour, in plain mode too', {
  timeout: 60_000,
}, async () => {
  const home = marcus();
  home.run(['develop', 'rate', 'interviews', '3'], '', on('2026-11-01'));
  home.run(['develop', 'rate', 'interviews', '4']);
  const reached = home.run(['develop', 'done', 'two', 'interviews']);
  expect(reached.stderr).toContain('mentor thank ada-lovelace');
  const chart = /discovery interviews\s+2\.+3\.+4\s+2 to 4/;
  const shown = home.open(['progress']);
  await shown.see(chart);
  expect(await shown.exit).toBe(0);
  const plain = home.open(['progress', '--plain'], { env: { NO_COLOR: '1', TERM: 'dumb' } });
  await plain.see(chart);
  expect(await plain.exit).toBe(0);
  const narrow = home.open(['progress'], { columns: 44 });
  await narrow.see(/2\.*3\.*4 +2 to 4/);
  expect(await narrow.exit).toBe(0);
  expect(
    narrow
      .scrollback()
      .split('\n')
      .every((line) => line.length <= 44),
  ).toBe(true);
  const hers = home.run(['progress', 'ada']).stdout;
  expect(hers).toMatch(/2026-10-10 +Heard: Ask three[\s\S]*2026-11-21 +Reached: Two interviews held/);
});

it('writes two notes: one to keep, one to send', () => {
  const home = marcus();
  home.run(['develop', 'rate', 'interviews', '4']);
  const kept = home.run(['export', 'progress', '--stdout']).stdout;
  const sent = home.run(['export', 'progress', 'ada', '--stdout']).stdout;
  expect([faultsOf(kept), faultsOf(sent)]).toEqual([[], []]);
  expect(kept).toContain('Present a pricing proposal');
  expect(sent).toContain('Run five discovery interviews: at 2 of 5 in October 2026, at 4 in November 2026');
  expect(sent).not.toMatch(/pricing|odd mood/);
  expect(
    home.run(['progress', 'send', 'ada', '--difference', 'I lead the talks', '--eml', 'note.eml']).code,
  ).toBe(0);
  expect(home.read('note.eml')).toContain('To: "Ada Lovelace" <ada@example.org>');
});
