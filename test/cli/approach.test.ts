import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { answer, desk } from '../support/mentor.ts';

it('leads from an empty journal to a checked cold message by keystrokes', { timeout: 60_000 }, async () => {
  const { open, run, journal } = desk();
  run(['config', 'name', 'Aisha Karim']);
  run(['config', 'role', 'Marketing lead']);
  const terminal = open(['outreach', 'Finn Ray']);
  await terminal.see('Write them down?');
  terminal.key('enter');
  await terminal.see('What kind of message');
  terminal.key('enter');
  for (const [question, text] of [
    ['made you think of them', 'your talk on pricing at the spring meet-up'],
    ['want to learn or reach', 'to learn how you moved from marketing to product work'],
    ['exactly do you ask', 'a short call about your first year in product work'],
  ] as const) {
    await answer(terminal, question, text);
  }
  await terminal.see('How many minutes');
  terminal.key('enter');
  await terminal.see('Which times can you offer');
  terminal.type('Tuesday 8 December after 16:00');
  terminal.key('enter');
  await terminal.see('Another time?');
  terminal.key('enter');
  await terminal.see('In which form');
  terminal.key('enter');
  await terminal.see('offer in return');
  terminal.key('enter');
  await terminal.see('subject line');
  terminal.key('enter');
  await terminal.see('Here is a draft');
  await terminal.see('Dear Finn Ray');
  terminal.key('enter');
  await terminal.see('Where should the message go?');
  terminal.type('n');
  terminal.key('enter');
  expect(await terminal.exit).toBe(0);

  const [message] = journal().messages;
  expect(message?.body).toContain('your talk on pricing');
  const checked = run(
    ['check', 'message', '--to', 'Finn Ray', '--subject', message?.subject ?? '', '--json'],
    message?.body,
  );
  expect(JSON.parse(checked.stdout)).toMatchObject({ verdict: 'pass' });
});

it('carries three candidates from three pools to one yes and one silence, and says what is next on each day', () => {
  const { run, journal } = desk();
  const on = (day: string) => ({ MENTOR_NOW: `${day}T09:00:00Z` });
  const next = (day: string) => run([], '', on(day)).stdout;
  run(['config', 'name', 'Aisha Karim']);
  run([
    'goals',
    '--destination',
    'Lead product work',
    '--skills',
    'Interviews',
    '--objectives',
    '{goal: Run five interviews}',
  ]);
  run(['audit', '--people', '{name: Ben Ode, closeness: 5, place: Northwind}']);
  for (const [name, pool] of [
    ['Finn Ray', 'own-firm'],
    ['Eve Lind', 'association'],
    ['Grace Okoro', 'alumni'],
  ] as const) {
    expect(run(['shortlist', name, '--path', '4', '--pool', pool]).code).toBe(0);
    expect(run(['value', name, '--why-them', 'made the same move', '--bring', 'interviews']).code).toBe(0);
  }
  expect(run(['shortlist', 'compare']).stdout).not.toMatch(/one place|Two people/);

  for (const name of ['finn', 'eve']) {
    expect(
      run([
        'outreach',
        name,
        '--kind',
        'cold',
        '--reference',
        'your talk on pricing',
        '--purpose',
        'to learn how you began',
        '--ask',
        'a short call',
      ]).code,
    ).toBe(0);
    expect(next('2026-11-21')).toContain('mentor outreach sent');
    expect(run(['outreach', 'sent', name]).code).toBe(0);
  }
  expect(next('2026-11-25')).not.toMatch(/reminder|rest/);
  expect(run(['outreach', 'answered', 'finn'], '', on('2026-11-26')).code).toBe(0);
  expect(next('2026-11-26')).toContain('Finn Ray');

  expect(run(['next', '--quiet'], '', on('2026-12-02')).code).toBe(3);
  expect(run(['next'], '', on('2026-12-02')).stdout).toMatch(/Eve Lind[\s\S]*--kind second/);
  run(['outreach', 'eve', '--kind', 'second'], '', on('2026-12-02'));
  run(['outreach', 'sent', 'eve'], '', on('2026-12-02'));
  expect(run(['next'], '', on('2026-12-13')).stdout).toMatch(/Eve Lind[\s\S]*--kind other-channel/);
  run(['outreach', 'eve', '--kind', 'other-channel'], '', on('2026-12-13'));
  run(['outreach', 'sent', 'eve', '--channel', 'note'], '', on('2026-12-13'));
  expect(run(['next'], '', on('2027-01-05')).stdout).toContain('mentor shortlist park eve-lind');
  expect(run(['shortlist', 'park', 'eve'], '', on('2027-01-05')).code).toBe(0);
  expect(run(['next'], '', on('2027-01-06')).stdout).not.toContain('Eve Lind');

  expect(run(['shortlist', 'agreed', 'finn'], '', on('2027-01-06')).code).toBe(0);
  const people = JSON.parse(run(['people', '--json']).stdout) as { name: string; stage: string }[];
  expect(people.find(({ name }) => name === 'Eve Lind')?.stage).toBe('silent');
  expect(journal().messages.filter(({ kind }) => kind === 'cold')).toHaveLength(2);
});

it('writes a mail draft that another program reads, umlauts and all', async () => {
  const { run, path } = desk();
  run(['config', 'name', 'Jörg Müller']);
  run(['people', 'add', 'Zoë Ångström', '--email', 'zoe@example.org']);
  const made = run([
    'outreach',
    'zoë',
    '--kind',
    'cold',
    '--body',
    'Liebe Zoë,\n\nübermorgen? 🎉\n\nJörg',
    '--subject',
    'Ihr Vortrag über Preise',
    '--eml',
    'mail.eml',
  ]);
  expect(made.code).toBe(0);
  const mail = await PostalMime.parse(readFileSync(path('mail.eml')));
  expect(mail).toMatchObject({
    subject: 'Ihr Vortrag über Preise',
    to: [{ address: 'zoe@example.org', name: 'Zoë Ångström' }],
  });
  expect(mail.text).toContain('übermorgen? 🎉');
});

it('says that there is no clipboard, and prints the message instead', () => {
  const { run } = desk();
  const { code, stdout, stderr } = run(
    ['outreach', 'Finn Ray', '--kind', 'cold', '--body', 'Dear Finn,\n\nHello.', '--copy'],
    '',
    { PATH: '/nowhere' },
  );
  expect(code).toBe(0);
  expect(stderr).toContain('no clipboard program');
  expect(stdout).toContain('Dear Finn');
});
