import { expect, it } from 'vitest';
import { desk } from '../support/mentor.ts';

it('changes what a flag names and leaves the other answers as they were', () => {
  const { run, journal } = desk();
  run(['shortlist', 'Finn Ray', '--path', '5', '--path-note', 'made the move', '--pool', 'alumni']);
  expect(run(['shortlist', 'finn', '--reach', '3']).code).toBe(0);
  expect(journal().candidates[0]).toMatchObject({
    path: 5,
    pathNote: 'made the move',
    pool: 'alumni',
    reach: 3,
  });
});

it('needs flags for nothing that is on file already, and changes nothing without any', () => {
  const { run, journal } = desk();
  run([
    'goals',
    '--destination',
    'Lead',
    '--skills',
    'Pricing',
    '--objectives',
    '{goal: Run five interviews}',
  ]);
  expect(run(['goals', '--skills', 'SQL']).code).toBe(0);
  expect(journal().goals.at(-1)).toMatchObject({ destination: 'Lead', skills: ['SQL'] });
  expect(journal().objectives).toHaveLength(1);
  expect(run(['goals'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--destination') });
  expect(journal().goals).toHaveLength(2);
});

it('edits one fact of a person, and names the right command when it cannot', () => {
  const { run, journal } = desk();
  run(['people', 'add', 'Finn Ray', '--place', 'Guild']);
  expect(run(['people', 'edit', 'finn', '--email', 'finn@example.org']).code).toBe(0);
  expect(journal().people[0]).toMatchObject({ email: 'finn@example.org', place: 'Guild' });
  const refused = run(['people', 'edit', 'finn', '--closeness', '9']);
  expect(refused).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`mentor edit ${journal().people[0]!.id}`),
  });
});

it('hands a finished message over without asking or drafting again', () => {
  const { run, journal } = desk();
  run(['outreach', 'Finn Ray', '--kind', 'cold', '--body', 'Dear Finn,\n\nHello.', '--subject', 'Hello']);
  const { code, stdout } = run(['outreach', 'finn', '--mailto']);
  expect({ code, link: stdout.trim() }).toEqual({
    code: 0,
    link: 'mailto:?subject=Hello&body=Dear%20Finn%2C%0D%0A%0D%0AHello.',
  });
  expect(journal().messages).toHaveLength(1);
});

it('draws a letter anew when its answers change, and keeps one that was edited when they do not', () => {
  const { run, journal } = desk();
  const ask = (text: string) =>
    run(['outreach', 'Finn Ray', '--kind', 'cold', '--reference', 'your talk', '--ask', text]);
  ask('a call about pricing');
  run(
    ['edit', journal().messages[0]!.id, '--answers', '-'],
    'kind: cold\nreference: your talk\nask: a call about pricing\nminutes: 20\nbody: My own words\n',
  );
  ask('a call about pricing');
  expect(journal().messages.at(-1)?.body).toBe('My own words');
  ask('a call about hiring');
  expect(journal().messages.at(-1)?.body).toContain('hiring');
});

it('says that a name was new', () => {
  const { run } = desk();
  expect(run(['value', 'Fnin', '--why-them', 'x', '--bring', 'y']).stderr).toContain(
    'Fnin was not written down yet',
  );
});
