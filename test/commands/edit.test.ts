import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { house } from '../support/house.ts';
import { agreement, idOf, journalOf } from '../support/people.ts';

const page = agreement(idOf('g'), idOf('p1'), {
  kind: 'peer',
  extras: { turns: 'Half each', ending: 'Any time' },
});

async function run(args: readonly string[], changed: Partial<Agreement> = {}, form = '') {
  const people = journalOf({ name: 'Ada Lovelace', kind: 'peer', context: ['external'] });
  const journal = { ...people, agreements: [{ ...page, ...changed }] };
  const home = house({ journal, files: { form } });
  const code = await main([...args], () => home);
  return { home, code, after: home.journal.agreements[0]! };
}

describe('editing a page', () => {
  const blank = async (changed: Partial<Agreement> = {}) =>
    (await run(['edit', page.id, '--template'], changed)).home.printed;

  it('asks what its kind and setting add, with what is there', async () => {
    const form = await blank();
    expect(form).toContain('turns: Half each');
    expect(form).toContain('ending: Any time');
    expect(form).toMatch(/^employer:$/m);
    expect(form).not.toContain('both-ways:');
  });

  it('asks also for what it says from a kind it no longer has', async () => {
    expect(await blank({ extras: { 'both-ways': 'She learns SQL' } })).toContain('both-ways: She learns SQL');
  });

  it('changes an extra and a field, and nothing else', async () => {
    const form = (await blank())
      .replace('turns: Half each', 'turns: One of us each time')
      .replace('minutes: 45', 'minutes: 30');
    const { after, code } = await run(['edit', page.id, '--answers', 'form'], {}, form);
    expect(code).toBe(0);
    const extras = { turns: 'One of us each time', ending: 'Any time' };
    expect(after).toEqual({ ...page, minutes: 30, extras });
  });

  it('shows an extra like any other point', async () => {
    const { home } = await run(['show', page.id]);
    expect(home.printed).toMatch(/turns\s+Half each/);
  });
});

it.each([
  ['edit', page.id, '--answers', 'form'],
  ['expect', 'ada', '--minutes', '30.5'],
])('half a minute is refused by %s', async (...args) => {
  const { home } = await run(['edit', page.id, '--template']);
  const form = home.printed.replace('minutes: 45', 'minutes: 30.5');
  const { after, code } = await run(args, {}, form);
  expect([code, after]).toEqual([2, page]);
});

it('says where one thing about somebody is changed', async () => {
  const home = house({ journal: journalOf({ name: 'Ada Lovelace' }) });
  expect(await main(['edit', 'ada', '--role', 'Editor'], () => home)).toBe(2);
  expect(home.told).toContain('Did you mean mentor people edit ada --role?');
  expect(await main(['people', 'edit', 'ada', '--role', 'Editor'], () => home)).toBe(0);
});
