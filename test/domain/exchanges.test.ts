import { describe, expect, it } from 'vitest';
import {
  balanceWith,
  exchangesWith,
  isBlankBalance,
  keepExchange,
  keepForward,
} from '../../src/domain/exchanges.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { action } from '../support/journals.ts';
import { advice, entryOf, exchange, idOf, journalOf, meeting } from '../support/people.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const start = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' });

describe('the ledger', () => {
  const journal: Journal = {
    ...start,
    exchanges: [
      exchange('x2222222', ada, { on: '2026-11-01' }),
      exchange('x3222222', bo, { on: '2026-11-03', direction: 'received' }),
      exchange('x4222222', ada, { on: '2026-11-02', direction: 'received' }),
      exchange('x5222222', null, { on: '2026-11-04', direction: 'forward' }),
    ],
    advice: [
      advice('d2222222', 'Ask three', { person: ada, state: 'told' }),
      advice('d3222222', 'Read more', { person: ada }),
      advice('d4222222', 'Elsewhere', { person: bo, state: 'told' }),
    ],
    meetings: [
      meeting('mt222222', ada, { minutes: 45 }),
      meeting('mt322222', ada),
      meeting('mt422222', ada, { state: 'missed', minutes: 60 }),
    ],
    actions: [
      action('cd222222', 'Introduce me', { person: ada, who: 'mentor', state: 'done' }),
      action('cd322222', 'Mine', { person: ada, who: 'me', state: 'done' }),
    ],
  };

  it('lists the newest first, of one person or of all', () => {
    expect(exchangesWith(journal).map(({ id }) => id)).toEqual([
      'x5222222',
      'x3222222',
      'x4222222',
      'x2222222',
    ]);
    expect(exchangesWith(journal, ada).map(({ id }) => id)).toEqual(['x4222222', 'x2222222']);
  });

  it('counts advice, time and deeds with what was noted', () => {
    expect(balanceWith(journal, ada)).toMatchObject({
      given: [{ id: 'x2222222' }],
      received: [{ id: 'x4222222' }],
      advice: 2,
      told: 1,
      meetings: 2,
      minutes: 45,
      done: 1,
    });
    expect(isBlankBalance(balanceWith(journal, ada))).toBe(false);
    expect(isBlankBalance(balanceWith(start, ada))).toBe(true);
  });
});

describe('what is noted', () => {
  const answers = { kind: 'view', what: 'How wards really work', how: null, on: null };
  const entry = entryOf('n2222222', 'give', { about: ada, answers });

  it('is of today when no day was said, in the zone of whoever writes', () => {
    const west = { ...start, profile: { ...start.profile, zone: 'America/Los_Angeles' } };
    const late = { ...entry, at: '2026-11-21T05:00:00.000Z' };
    const noted = keepExchange(west, late, { id: 'x9222222', direction: 'given' }).exchanges;
    expect(noted).toMatchObject([{ person: ada, direction: 'given', on: '2026-11-20' }]);
  });

  it('is passed on to somebody of the journal, to somebody outside it, or to nobody in particular', () => {
    const to = (whom: string | null) =>
      keepForward(start, { ...entry, about: null, answers: { ...answers, whom } }, 'x9222222').exchanges[0]!;
    expect(to('bo')).toMatchObject({ direction: 'forward', person: bo });
    expect(to('bo')).not.toHaveProperty('whom');
    expect(to('Nia')).toMatchObject({ person: null, whom: 'Nia' });
    expect(to(null)).not.toHaveProperty('whom');
  });

  it('takes nobody of two people of one name', () => {
    const twins = journalOf({ name: 'Bo Diaz' }, { name: 'Bo Lind' });
    const noted = keepForward(twins, { ...entry, answers: { ...answers, whom: 'Bo' } }, 'x9222222');
    expect(noted.exchanges).toMatchObject([{ person: null, whom: 'Bo' }]);
  });
});
