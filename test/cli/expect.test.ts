import { expect, it } from 'vitest';
import { type Desk, desk } from '../support/mentor.ts';
import { faultsOf } from '../support/notes.ts';

/** Marcus of S18, before his first meeting with Ada. */
function marcus(): Desk {
  const home = desk();
  home.run(['config', 'name', 'Marcus Bell']);
  home.run([
    'goals',
    ...['--destination', 'Lead product work in health care', '--skills', 'Interviews', '--time', '2'],
    ...['--objectives', '{goal: Run five interviews, measure: Five write-ups, by: 2027-03-31}'],
  ]);
  home.run(['people', 'add', 'Ada Lovelace']);
  return home;
}

const page = [
  ...['--purpose', 'Grow into product work', '--cadence', 'monthly', '--minutes', '45'],
  ...['--commitments', 'Come prepared', '--confidentiality', 'All of it', '--success', 'Five write-ups'],
];

it('goes from defaults to a page, through the talk, to a second version with only the differences asked', {
  timeout: 90_000,
}, async () => {
  const { open, run, journal, read } = marcus();
  const first = open(['expect', 'ada']);
  const enters = async (...questions: readonly string[]) => {
    for (const question of questions) {
      await first.see(question);
      first.key('enter');
    }
  };
  await enters('What kind of mentoring is it?', 'What else is there to mind', 'What is it for?');
  await enters('goals does it serve?', 'How often do you meet?', 'For how many minutes?');
  await enters('reach each other between', 'What do you promise?', 'What do you hope for');
  await enters('What stays between you?', 'will you not talk about?', 'both see that it worked?');
  await enters('kind of help suits you?', 'keep each other to it?', 'When does it start?');
  await enters('look at it together?', 'When does it end?', 'end it before that?');
  await first.see('Your page for Ada Lovelace, version 1');
  expect(await first.exit).toBe(0);
  expect(journal().agreements[0]).toMatchObject({
    cadence: 'monthly',
    minutes: 45,
    goals: ['Run five interviews'],
    success: 'Five write-ups',
    review: '2027-05-21',
    ends: '2027-05-21',
    state: 'proposed',
  });

  expect(run(['expect', 'ada', '--html', 'page.html']).stderr).toContain('one sheet');
  expect(read('page.html')).toContain('<h1>What I propose to Ada Lovelace</h1>');

  const talk = open(['expect', 'ada']);
  await talk.see('What do they see differently');
  talk.key('down');
  talk.key('down');
  talk.key('space');
  talk.key('enter');
  await talk.see('How often: what did they say?');
  for (const _ of ['weekly', 'fortnightly', 'monthly', 'six-weekly']) talk.key('down');
  talk.key('enter');
  await talk.see('How often: what do you both agree on?');
  talk.key('enter');
  await talk.see('What you and Ada Lovelace agreed on, version 2');
  expect(await talk.exit).toBe(0);
  expect(journal().agreements[1]).toMatchObject({
    cadence: 'six-weekly',
    theirs: { cadence: 'six-weekly' },
    state: 'agreed',
    version: 2,
    replaces: journal().agreements[0]!.id,
    changed: 'How often: Every six weeks (before: Every month)',
  });
  const people = JSON.parse(run(['people', '--json']).stdout) as { stage: string }[];
  expect(people.map(({ stage }) => stage)).toEqual(['agreed']);

  const note = run(['export', 'expect', '--stdout']).stdout;
  expect(note).toContain('| How often | Every month | Every six weeks | Every six weeks |');
  expect(faultsOf(note)).toEqual([]);
});

it('changes the end later, with the reason, and takes it back', () => {
  const { run, journal } = marcus();
  run(['expect', 'ada', ...page]);
  expect(run(['expect', 'agreed', 'ada']).code).toBe(0);
  expect(run(['expect', 'ada', '--ends', '2027-11-21', '--changed', 'both want to go on']).code).toBe(0);
  expect(journal().agreements.at(-1)).toMatchObject({ ends: '2027-11-21', state: 'agreed', version: 2 });
  expect(run(['export', 'expect', '--stdout']).stdout).toMatch(
    /Version 2.*Ends: 21 November 2027 \(before: 21 May 2027\)\. Why: both want to go on/,
  );
  run(['undo']);
  expect(journal().agreements).toHaveLength(1);
});

it('takes back what its forms print, changing nothing', () => {
  const { run, journal } = marcus();
  const roundTrip = (deed: string) => {
    const form = run(['expect', 'ada', '--template']).stdout;
    expect([deed, run(['expect', '--answers', '-'], form).code]).toEqual([deed, 0]);
  };
  roundTrip('the whole page');
  const [proposed] = journal().agreements;
  expect(proposed).toMatchObject({ state: 'proposed', purpose: 'Lead product work in health care' });
  roundTrip('after the talk');
  expect(journal().agreements).toEqual([{ ...proposed, state: 'agreed', settled: expect.any(Array) }]);
  roundTrip('a change');
  expect(journal().agreements).toHaveLength(1);
  expect(JSON.parse(run(['people', '--json']).stdout)).toHaveLength(1);
});

it('keeps what they said and what is open, when told with flags', () => {
  const { run, journal } = marcus();
  run(['expect', 'ada', ...page]);
  expect(
    run(['expect', 'ada', '--theirs', '{minutes: 30, cadence: quarterly}', '--minutes', '40']).code,
  ).toBe(0);
  expect(journal().agreements.at(-1)).toMatchObject({
    state: 'proposed',
    minutes: 40,
    cadence: 'monthly',
    theirs: { minutes: 30, cadence: 'quarterly' },
  });
  const form = run(['expect', 'ada', '--template']).stdout;
  expect(form).toContain('theirs-cadence: quarterly');
  expect(form).toMatch(/^differs:\s+(?:- )?\[?cadence\]?$/m);
  expect(form).not.toContain('theirs-minutes');
  expect(run(['expect', 'ada', '--differs', 'cadence', '--cadence', 'quarterly']).code).toBe(0);
  expect(journal().agreements.at(-1)).toMatchObject({ state: 'agreed', cadence: 'quarterly', minutes: 40 });
  expect(faultsOf(run(['export', 'expect', '--stdout']).stdout)).toEqual([]);
});

it('asks what the kind and the setting add, and needs no page for one sitting', () => {
  const { run, journal } = marcus();
  run(['people', 'add', 'Bo Diaz', '--kind', 'group', '--context', 'cross-cultural']);
  run(['people', 'add', 'Cy Flash', '--kind', 'flash']);
  expect(run(['expect', 'bo', ...page, '--lead', 'By turns', '--customs', 'First names']).code).toBe(0);
  expect(journal().agreements[0]).toMatchObject({
    kind: 'group',
    extras: { lead: 'By turns', customs: 'First names' },
  });
  const flash = run(['expect', 'cy']);
  expect([flash.code, flash.stderr]).toEqual([0, expect.stringContaining('needs no page')]);
  expect(journal().agreements).toHaveLength(1);
  expect(run(['expect', 'cy', ...page, '--kind', 'sponsor']).code).toBe(0);
  expect(journal().people.at(-1)?.kind).toBe('sponsor');
});

it('names what cannot hold, and how to change it', () => {
  const { run } = marcus();
  const { stderr } = run([
    'expect',
    'ada',
    ...page,
    '--minutes',
    '180',
    '--review',
    '2027-09-01',
    '--ends',
    '2027-06-01',
  ]);
  expect(stderr).toContain('The review on 1 September 2027 comes after the end on 1 June 2027');
  expect(stderr).toContain('--review');
  expect(stderr.replace(/\s+/g, ' ')).toContain('Your goals offer 24 hours a year');
});

it('says in one sentence what does not fit the state of things', () => {
  const { run, journal } = marcus();
  const early = run(['expect', 'ada', '--theirs', 'cadence: weekly']);
  expect([early.code, early.stderr]).toEqual([
    2,
    expect.stringContaining('There is no page for Ada Lovelace yet'),
  ]);
  run(['expect', 'ada', ...page]);
  const silent = run(['expect', 'ada']);
  expect([silent.code, silent.stderr]).toEqual([
    2,
    expect.stringContaining('mentor expect agreed ada-lovelace'),
  ]);
  expect(run(['expect', 'ada', '--theirs', 'nonsense: weekly']).stderr).toContain('no point of the page');
  expect(run(['expect', 'ada', '--review', '30 February']).code).toBe(2);
  run(['expect', 'agreed', 'ada']);
  expect(run(['expect', 'agreed', 'ada']).stderr).toContain('agreed already');
  expect(run(['expect', 'ada', ...page]).stderr).toContain('nothing was changed');
  expect(run(['expect', 'ada', '--theirs', 'cadence: weekly']).code).toBe(2);
  expect(journal().agreements).toHaveLength(1);
});

it('says which answer to shorten when the page would not print on one sheet', () => {
  const { run, read } = marcus();
  run(['expect', 'ada', ...page]);
  const long = 'ask me what I did about it and why it took so long '.repeat(90);
  const { code, stderr } = run(['expect', 'ada', '--hopes', long, '--html', 'long.html']);
  expect([code, stderr.replace(/\s+/g, ' ')]).toEqual([
    0,
    expect.stringMatching(
      /lines too long for one sheet of paper\. Shorten What I hope for \(--hopes, \d+ lines\)/,
    ),
  ]);
  expect(stderr).not.toContain('made for one sheet');
  expect(read('long.html')).toContain('ask me what I did about it');
  expect(run(['expect', 'ada', '--hopes', 'Be frank', '--html', 'long.html']).stderr).not.toContain(
    'too long',
  );
  expect(read('long.html')).toContain('<dd>Be frank</dd>');
});

it('is a stage of the plan, also for somebody whom the same file brings', () => {
  const { run, journal, read } = marcus();
  const file = `
shortlist: {person: Cy Novak, path: 4}
value: {person: Cy, why-them: Made the same move, bring: [Interviews]}
expect:
  person: Cy Novak
  kind: assigned
  purpose: Grow
  cadence: monthly
  minutes: 45
  commitments: [Come prepared]
  confidentiality: All of it
  success: A sign
  programme: A report by June`;
  expect(run(['plan', '--answers', '-'], file).code).toBe(0);
  const cy = journal().people.find(({ name }) => name === 'Cy Novak')!;
  expect(cy.kind).toBe('assigned');
  expect(
    [...journal().candidates, ...journal().values, ...journal().agreements].map(({ person }) => person),
  ).toEqual([cy.id, cy.id, cy.id]);
  expect(read('mentor-notes/plan.md')).toContain('| Programme | A report by June |');
});

it('asks again after an undo, and agrees to nothing by itself', { timeout: 60_000 }, async () => {
  const { open, run, journal } = marcus();
  expect(run(['expect', 'ada', ...page]).code).toBe(0);
  const talk = open(['expect', 'ada']);
  await talk.see('What do they see differently');
  // A list that does not fit says so.
  await talk.see('16 in all, the arrows go on');
  talk.key('enter');
  expect(await talk.exit).toBe(0);
  expect(journal().agreements[0]?.state).toBe('agreed');

  expect(run(['undo']).code).toBe(0);
  const again = open(['expect', 'ada']);
  await again.see('Your answers stand here to be changed');
  await again.see('What do they see differently');
  again.key('ctrlC');
  expect(await again.exit).toBe(130);
  expect(journal().agreements[0]?.state).toBe('proposed');
});
