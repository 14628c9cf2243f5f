import { expect, it } from 'vitest';
import { handOverText, partsOf } from '../../src/commands/outreach/handover.ts';
import { main } from '../../src/main.ts';
import { type House, house } from '../support/house.ts';
import { agreement, idOf, journalOf, message } from '../support/people.ts';
import { back, type Line, script } from '../support/script.ts';

const ada = idOf('p1');
const letter = message(idOf('m1'), ada, { subject: 'Hello', body: 'Hi Ada,\n\nwell.\n\n[your name]' });
const start = { ...journalOf({ name: 'Ada Lovelace' }), messages: [letter] };

async function handedOver(journal: typeof start, ...lines: readonly Line[]) {
  const { ask } = script(...lines);
  const home = house({ journal, ...(lines.length > 0 && { ask }) });
  const { id, person, subject, body } = journal.messages[0]!;
  await handOverText(
    home,
    partsOf(journal, { id, person, subject, body }),
    lines.length > 0 ? {} : { copy: true },
  );
  return home;
}

it('asks for your name once a letter wants it, signs with it, and keeps it', async () => {
  const home = await handedOver(start, ['your-name', ' Leila Haddad '], ['where', 'copy']);
  expect(home.printed).toContain('well.\n\nLeila Haddad\n');
  expect(home.journal.profile.name).toBe('Leila Haddad');
  expect(home.journal.messages[0]?.body).toBe('Hi Ada,\n\nwell.\n\nLeila Haddad');
  expect(home.deeds[0]).toBe('Set name');

  const again = { ...start, profile: home.journal.profile };
  expect((await handedOver(again, ['where', 'nowhere'])).journal.messages[0]?.body).toContain('Leila Haddad');
});

it('leaves it open where you do not say it, where nobody is there, and where no name is wanted', async () => {
  expect((await handedOver(start, ['your-name', back], ['where', 'nowhere'])).journal).toEqual(start);
  const nobody = await handedOver(start);
  expect([nobody.journal, nobody.printed.includes('[your name]')]).toEqual([start, true]);
  const whole = { ...start, messages: [{ ...letter, body: 'Hi Ada' }] };
  expect((await handedOver(whole, ['where', 'nowhere'])).journal).toEqual(whole);
});

it('does not ask again once it was left blank, until it is said or forgotten', async () => {
  const { journal, told } = await handedOver(start, ['your-name', null], ['where', 'nowhere']);
  expect(journal.messages).toEqual(start.messages);
  expect(told).toContain('mentor config name');
  const left = { ...start, settings: journal.settings };
  expect((await handedOver(left, ['where', 'nowhere'])).journal).toEqual(left);

  const home = house({ journal: left });
  await main(['config', 'name', '--unset'], () => home);
  expect(home.journal.settings).toEqual(start.settings);
  const asked = { ...start, settings: home.journal.settings };
  await handedOver(asked, ['your-name', 'Leila'], ['where', 'nowhere']);
});

it('asks for it before the page of expectations is printed', async () => {
  const page = agreement(idOf('g1'), ada, { state: 'agreed' });
  const { ask } = script(['your-name', 'Leila Haddad']);
  const home = house({ journal: { ...start, agreements: [page] }, ask });
  expect(await main(['expect', 'ada', '--html', 'page.html'], () => home)).toBe(0);
  expect(home.journal.profile.name).toBe('Leila Haddad');
  expect(Object.keys(home.written)).toEqual(['page.html']);
});

const named = { ...start, profile: { ...start.profile, name: 'Leila' } };

it.each<[string, (home: House, journal: typeof named) => Promise<unknown>]>([
  ['page.html', (home) => main(['expect', 'ada', '--html', 'page.html'], () => home)],
  [
    'mail.eml',
    (home, journal) => handOverText(home, partsOf(journal, journal.messages[0]!), { eml: 'mail.eml' }),
  ],
])('writes %s over its own of before, and over nothing else', async (place, write) => {
  const journal = { ...named, agreements: [agreement(idOf('g1'), ada, { state: 'agreed' })] };
  const made = async (there: string) => {
    const home = house({ journal, files: { [place]: there } });
    // The command says what the function throws.
    await write(home, journal).catch((error: Error) => home.out.fail(error.message));
    return home;
  };
  const text = (await made('')).written[place]!;
  expect(text).toBeDefined();
  expect((await made(text)).written[place]).toBe(text);
  const theirs = await made('Dear diary');
  expect(theirs.told).toContain('with something else in it. It stays as it is.');
  expect(theirs.written).toEqual({});
});
