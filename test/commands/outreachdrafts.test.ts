import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { idOf, journalOf, message, touch } from '../support/people.ts';
import { script } from '../support/script.ts';

const ada = idOf('p1');
const thanks = message(idOf('m2'), ada, {
  ...{ kind: 'thanks', subject: 'About Tuesday', at: '2026-11-19T09:00:00.000Z' },
});
const question = message(idOf('m3'), ada, { kind: 'question', at: '2026-11-20T09:00:00.000Z' });
const journal = { ...journalOf({ name: 'Ada Lovelace' }), messages: [thanks, question] };

it('asks which of two drafts went out, and both are found until they have', async () => {
  const { ask } = script(['message', thanks.id]);
  const home = house({ journal, ask });
  expect(await main(['outreach', 'sent', 'ada'], () => home)).toBe(0);
  expect(home.journal.touches.map((one) => one.message)).toEqual([thanks.id]);
  await main(['outreach', 'list', '--unsent', '--json'], () => home);
  expect(JSON.parse(home.printed)).toMatchObject([{ id: question.id, state: 'draft' }]);
});

it('takes the newest where nobody can be asked, says so, and takes one named by its id', async () => {
  const home = house({ journal });
  expect(await main(['outreach', 'sent', 'ada'], () => home)).toBe(0);
  expect(home.told).toContain('Of 2 drafts this is the newest, One question, of 20 November');
  expect(await main(['outreach', 'sent', 'ada', '--message', 'm2vv'], () => home)).toBe(0);
  expect(home.journal.touches.map((one) => one.message)).toEqual([question.id, thanks.id]);
});

it('refuses an id of no draft, and names those there are', async () => {
  const home = house({ journal });
  expect(await main(['outreach', 'sent', 'ada', '--message', 'zzzz'], () => home)).toBe(1);
  expect(home.told).toContain('m2vv (Thanks after a talk, "About Tuesday", of 19 November)');
  expect(home.journal).toBe(journal);
});

it('lists every letter with what became of it', async () => {
  const home = house({ journal });
  await main(['outreach', 'sent', 'ada'], () => home);
  await main(['outreach', 'list'], () => home);
  expect(home.printed).toMatch(/m3vv \| Ada Lovelace \| One question \| .* \| sent\n/);
  expect(home.printed).toMatch(/m2vv \| Ada Lovelace \| About Tuesday \| .* \| not sent yet/);
});

it('takes a draft that a later call has overtaken, once it is named', async () => {
  const called = touch(idOf('t1'), ada, { at: '2026-11-21T09:00:00.000Z', state: 'answered' });
  const home = house({ journal: { ...journal, touches: [called] } });
  await main(['outreach', 'list', '--unsent'], () => home);
  expect(home.printed).toContain('m3vv');
  expect(await main(['outreach', 'sent', 'ada', '--message', 'M3VV'], () => home)).toBe(0);
  expect(home.journal.touches.at(-1)?.message).toBe(question.id);
});
