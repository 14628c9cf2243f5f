import { describe, expect, it } from 'vitest';
import { keepMessage } from '../../src/domain/messages.ts';
import { minter } from '../support/journals.ts';
import { entryOf, idOf, journalOf, message, touch } from '../support/people.ts';

const ada = idOf('p1');
const mint = minter();
const thanks = entryOf('e2222222', 'outreach', {
  about: ada,
  answers: { kind: 'thanks', body: 'Thank you' },
});
const drafted = { ...journalOf({ name: 'Ada' }), messages: [message('m2222222', ada, { kind: 'thanks' })] };

describe('keepMessage', () => {
  it('keeps a draft written again as a version of it', () => {
    expect(keepMessage(drafted, thanks, mint).messages[1]).toMatchObject({
      version: 2,
      replaces: 'm2222222',
      body: 'Thank you',
    });
  });

  it('begins a letter of its own once the last one has gone out', () => {
    const sent = { ...drafted, touches: [touch('t2222222', ada, { message: 'm2222222', state: 'sent' })] };

    expect(keepMessage(sent, thanks, mint).messages[1]).toMatchObject({ version: 1, replaces: null });
  });

  it('does not take an attempt that is only a draft for one that went out', () => {
    const begun = { ...drafted, touches: [touch('t2222222', ada, { message: 'm2222222', state: 'draft' })] };

    expect(keepMessage(begun, thanks, mint).messages[1]).toMatchObject({ replaces: 'm2222222' });
  });

  it('makes no version of a letter of another kind', () => {
    const cold = { ...thanks, answers: { ...thanks.answers, kind: 'cold' } };

    expect(keepMessage(drafted, cold, mint).messages[1]).toMatchObject({ version: 1, replaces: null });
  });
});
