import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { type House, house } from '../support/house.ts';
import { advice, agreement, exchange, idOf, journalOf, meeting, objective, plan } from '../support/people.ts';
import { type Line, script, stop } from '../support/script.ts';

const [ada, bo] = [idOf('p1'), idOf('p2')];
const start: Journal = {
  ...journalOf({ name: 'Ada Lovelace', email: 'ada@example.org' }, { name: 'Bo Diaz' }),
  advice: [
    advice('d2222222', 'Ask three customers', {
      person: ada,
      state: 'tried',
      triedOn: '2026-11-05',
      result: 'Two said no',
    }),
    advice('d3333333', 'Read more', { person: ada }),
    advice('d4444444', 'Of Bo', { person: bo, state: 'tried' }),
  ],
  meetings: [meeting('mt222222', ada, { minutes: 60, private: 'Odd mood' })],
};

/** With our own templates, as they are shipped. */
const furnished = (home: House): House =>
  Object.assign(home, {
    files: { ...home.files, template: async (name: string) => readFileSync(`templates/${name}.md`, 'utf8') },
  });

async function run(args: readonly string[], journal: Journal = start) {
  const home = furnished(house({ journal }));
  const code = await main(args, () => home);
  return { home, code, told: home.told.replace(/\s+/g, ' ') };
}

async function talked(args: readonly string[], journal: Journal, ...lines: readonly Line[]) {
  const { ask, heard } = script(...lines);
  const home = furnished(house({ journal, ask }));
  const code = await main(args, () => home);
  return { home, code, heard, told: home.told.replace(/\s+/g, ' ') };
}

describe('give', () => {
  it('shows ideas first, asks four things, and says how things stand', async () => {
    const { home, told } = await talked(
      ['give', 'ada'],
      start,
      ['kind', 'resource'],
      ['what', 'The pricing write-up'],
      ['how', 'by mail'],
      ['on', 'yesterday'],
      ['on', '2026-11-20'],
    );
    expect(told.indexOf('Tell them what became of "Ask three customers"')).toBeGreaterThan(-1);
    expect(told.indexOf('Tell them what became of')).toBeLessThan(told.indexOf('title: Give:'));
    expect(home.journal.exchanges).toMatchObject([
      {
        person: ada,
        direction: 'given',
        kind: 'resource',
        what: 'The pricing write-up',
        how: 'by mail',
        on: '2026-11-20',
      },
    ]);
    expect(home.deeds).toEqual(['Gave Ada Lovelace: The pricing write-up']);
    expect(home.journal.entries).toEqual([]);
  });

  it('shows no ideas to somebody who has one, or goes on', async () => {
    const begun = await talked(['give', 'ada', '--what', 'A map'], start, ['kind', 'other'], ['how', stop]);
    expect(begun.told).not.toContain('What you could give');
    const again = await talked(['give', 'ada'], begun.home.journal, ['how', null], ['on', null]);
    expect(again.told).not.toContain('What you could give');
    expect(again.home.journal.exchanges).toMatchObject([{ what: 'A map', on: '2026-11-21' }]);
  });

  it('notes what came the other way, and what went on to somebody newer', async () => {
    const got = await run([
      'give',
      'received',
      'ada',
      '--kind',
      'introduction',
      '--what',
      'The head of design',
    ]);
    expect(got.home.journal.exchanges).toMatchObject([{ direction: 'received', person: ada }]);
    const on = await run([
      'give',
      'forward',
      '--whom',
      'Nia',
      '--kind',
      'view',
      '--what',
      'First interviews',
    ]);
    expect(on.home.journal.exchanges).toMatchObject([{ direction: 'forward', person: null, whom: 'Nia' }]);
    expect(on.home.deeds).toEqual(['Passed on to Nia: First interviews']);
    expect(on.told).toContain('Bo Diaz would probably like to hear of it');
  });

  it.each<[string, readonly string[], number, string]>([
    [
      'a day to come',
      ['give', 'ada', '--kind', 'help', '--what', 'x', '--on', '2027-01-01'],
      2,
      'still to come',
    ],
    ['a kind there is not', ['give', 'ada', '--kind', 'gold', '--what', 'x'], 2, 'resource'],
    ['nobody of that name', ['give', 'list', 'zoe'], 1, 'anybody called "zoe"'],
  ])('answers %s in a sentence, and keeps nothing', async (_, args, code, said) => {
    const ran = await run(args);
    expect([ran.code, ran.told]).toEqual([code, expect.stringContaining(said)]);
    expect(ran.home.journal).toEqual(start);
  });

  it('lists both ways, with sums as JSON', async () => {
    const journal = {
      ...start,
      exchanges: [
        exchange('x2222222', ada),
        exchange('x3222222', null, { direction: 'forward', whom: 'Nia' }),
      ],
    };
    const all = JSON.parse((await run(['give', 'list', '--json'], journal)).home.printed) as {
      exchanges: object[];
    };
    expect(all).toEqual({
      exchanges: [expect.objectContaining({ whom: null }), expect.objectContaining({ whom: 'Nia' })],
    });
    const hers = JSON.parse((await run(['give', 'list', 'ada', '--json'], journal)).home.printed) as object;
    expect(hers).toMatchObject({
      balance: { given: 1, received: 0, advice: 2, told: 0, meetings: 1, minutes: 60, done: 0 },
    });
    expect((await run(['give', 'list', 'bo'], { ...start, advice: [] })).home.printed).toContain(
      'Nothing is noted yet between you and Bo Diaz',
    );
    const ideas = JSON.parse((await run(['give', 'ideas', 'ada', '--json'])).home.printed) as object[];
    expect(ideas[0]).toEqual({
      kind: expect.any(String),
      idea: expect.any(String),
      because: expect.any(String),
      known: expect.any(Boolean),
      command: expect.any(String),
    });
  });
});

describe('thank', () => {
  it('offers advice first, asks once how they like to be thanked, and drafts a letter', async () => {
    const { home, heard, told } = await talked(
      ['thank', 'ada'],
      start,
      ['for', 'd2222222'],
      ['result', 'Two said no'],
      ['difference', 'I ask first now'],
      ['thanks-as', 'mail'],
      ['subject', null],
      ['body', 'Hi Ada,\n\nYou said to ask three customers. Two said no, so I changed the price.\n\nMarcus'],
      ['where', 'nowhere'],
    );
    expect(heard.map(({ before }) => before)).toEqual([
      'd2222222',
      'Two said no',
      undefined,
      'mail',
      'What became of your advice',
      expect.stringContaining('I tried it on 5 November.'),
      'mailto',
    ]);
    expect(home.journal.messages).toMatchObject([
      { kind: 'thanks', subject: null, thanks: { occasion: 'advice', of: 'd2222222' } },
    ]);
    expect(home.journal.people[0]?.thanksAs).toBe('mail');
    expect(told).toContain('The coach has nothing to mend.');
    expect(home.deeds).toEqual(['Drafted thanks to Ada Lovelace']);
    const again = await talked(
      ['thank', 'ada'],
      home.journal,
      ['for', 'd2222222'],
      ['result', 'Two said no'],
      ['difference', stop],
    );
    expect(again.heard.at(-1)?.before).toBe('I ask first now');
  });

  it('proposes the words you kept, as long as they answer the same', async () => {
    const once = await run(['thank', 'ada', '--advice', 'd222', '--body', 'My own words.']);
    const kept = await talked(
      ['thank', 'ada', '--advice', 'd222'],
      once.home.journal,
      ['result', 'Two said no'],
      ['difference', null],
      ['thanks-as', 'mail'],
      ['subject', null],
      ['body', stop],
    );
    expect(kept.heard.at(-1)?.before).toBe('My own words.');
    const changed = await talked(
      ['thank', 'ada', '--advice', 'd222', '--fresh'],
      kept.home.journal,
      ['result', 'Two said no'],
      ['difference', 'More now'],
      ['thanks-as', 'mail'],
      ['subject', null],
      ['body', stop],
    );
    expect(String(changed.heard.at(-1)?.before)).toContain('More now.');
  });

  it('written by hand is not asked where it should go', async () => {
    const journal = { ...start, people: start.people.map((one) => ({ ...one, thanksAs: 'note' as const })) };
    const { home, heard, told } = await talked(
      ['thank', 'ada', '--advice', 'd222'],
      journal,
      ['result', 'Two said no'],
      ['difference', null],
      ['body', 'Hi Ada,\n\nYou said to ask three.\n\nMarcus'],
    );
    expect(heard.map(({ id }) => id)).toEqual(['result', 'difference', 'body']);
    expect(home.journal.messages[0]?.thanks?.as).toBe('note');
    expect(told).toContain('To be written by hand');
  });

  it('needs no terminal, takes the giver from the advice, and hands the letter over', async () => {
    const { home } = await run(['thank', '--advice', 'D222', '--difference', 'I ask first now', '--mailto']);
    expect(home.printed).toMatch(/^mailto:ada@example\.org\?subject=/);
    expect(decodeURIComponent(home.printed)).toContain('What came of it: two said no. I ask first now.');
    expect(home.journal.people[0]).not.toHaveProperty('thanksAs');
    expect(decodeURIComponent(home.printed)).not.toContain('Odd mood');
  });

  it('is what `outreach --kind thanks` leads to', async () => {
    const [one, other] = await Promise.all([
      run(['thank', 'ada']),
      run(['outreach', 'ada', '--kind', 'thanks']),
    ]);
    expect(other.home.journal.messages).toEqual(one.home.journal.messages);
    expect(one.home.journal.messages[0]?.body).toContain('"Ask three customers."');
    // With more said, it is a letter like any other.
    const more = await run(['outreach', 'ada', '--kind', 'thanks', '--ask', 'one more talk']);
    expect(more.home.journal.messages[0]).toMatchObject({ kind: 'thanks', ask: 'one more talk' });
    expect(more.home.journal.messages[0]).not.toHaveProperty('thanks');
  });

  it('is what picking thanks as the kind of a message leads to, and nothing is left of that', async () => {
    const { home, code } = await talked(
      ['outreach', 'ada'],
      start,
      ['kind', 'thanks'],
      ['for', 'd2222222'],
      ['result', stop],
    );
    expect(code).toBe(130);
    expect(home.journal.drafts.map(({ worksheet }) => worksheet)).toEqual(['thank']);
  });

  it('goes on where it stopped, unless what it was for is gone', async () => {
    const begun = await talked(
      ['thank', 'ada'],
      start,
      ['for', 'd2222222'],
      ['result', 'x'],
      ['difference', stop],
    );
    const on = await talked(['thank', 'ada'], begun.home.journal, ['difference', stop]);
    expect(on.code).toBe(130);
    const gone = {
      ...begun.home.journal,
      exchanges: [exchange('x2222222', ada, { kind: 'thanks', advice: 'd2222222' })],
    };
    const fresh = await talked(['thank', 'ada'], gone, ['for', stop]);
    expect(fresh.code).toBe(130);
  });

  it.each<[string, readonly string[], number, string]>([
    [
      'advice of somebody else',
      ['thank', 'ada', '--advice', 'd444'],
      1,
      'advice of Bo Diaz, and not of Ada Lovelace',
    ],
    ['advice there is not', ['thank', 'ada', '--advice', 'zzzz'], 1, 'No piece of advice'],
    ['an id there is not', ['thank', 'ada', '--advice', 'zz'], 1, 'No piece of advice'],
    ['a meeting as advice', ['thank', 'ada', '--advice', 'mt22'], 1, 'of another kind: meeting'],
    ['an impact on nothing', ['thank', 'bo', '--impact'], 1, 'no agreement and no meeting'],
    ['something not on the list', ['thank', 'ada', '--for', 'zzzz'], 2, '--for cannot be "zzzz"'],
    ['a way there is not', ['thank', 'ada', '--thanks-as', 'song'], 2, 'use one of mail, note, gift, public'],
    ['sent to nobody', ['thank', 'sent', 'zoe'], 1, 'anybody called "zoe"'],
    ['sent on a day to come', ['thank', 'sent', 'ada', '--on', '2027-01-01'], 2, 'still to come'],
    ['sent by pigeon', ['thank', 'sent', 'ada', '--channel', 'pigeon'], 2, 'not a channel'],
    ['sent for somebody else’s advice', ['thank', 'sent', 'ada', '--advice', 'd444'], 1, 'advice of Bo Diaz'],
  ])('answers %s in a sentence, and keeps nothing', async (_, args, code, said) => {
    const ran = await run(args);
    expect([ran.code, ran.told]).toEqual([code, expect.stringContaining(said)]);
    expect(ran.home.journal).toEqual(start);
  });

  it('names the ids that the beginning of one could mean', async () => {
    const journal = { ...start, advice: start.advice.map((one, i) => ({ ...one, id: `dddddd2${i + 2}` })) };
    const { told, code } = await run(['thank', 'ada', '--advice', 'dddd'], journal);
    expect([code, told]).toEqual([1, expect.stringContaining('Several could be meant by "dddd"')]);
  });

  it('says which of two people of one name', async () => {
    const twins = { ...start, ...journalOf({ name: 'Ada Lovelace' }, { name: 'Ada Byron' }) };
    expect((await run(['thank', 'ada'], twins)).told).toMatch(/ada-lovelace.*ada-byron/);
  });

  it('says when advice was not tried yet, and when an impact note is due', async () => {
    expect((await run(['thank', 'ada', '--advice', 'd333'])).told).toContain('mentor advice tried d333');
    expect((await run(['thank', 'ada', '--impact'])).told).toContain('would be due on 10 November 2028');
    const old = { ...start, meetings: [meeting('mt222222', ada, { start: '2021-11-10T15:00' })] };
    const { home } = await run(['thank', 'ada', '--impact'], old);
    expect(home.journal.messages[0]).toMatchObject({ subject: 'Five years on', reference: '5 years' });
  });

  it('sent: the ledger, the letter and the advice know; once', async () => {
    const drafted = await run(['thank', 'ada']);
    const sent = await run(['thank', 'sent', 'ada', '--on', 'yesterday'], drafted.home.journal);
    expect(sent.home.journal.exchanges).toMatchObject([
      { kind: 'thanks', advice: 'd2222222', on: '2026-11-20' },
    ]);
    expect(sent.home.journal.advice[0]).toMatchObject({ state: 'told', toldOn: '2026-11-20' });
    expect(sent.told).toContain('They know now what became of "Ask three customers"');
    expect(sent.home.deeds).toEqual(['Thanked Ada Lovelace']);
    const other = await run(['outreach', 'sent', 'ada'], drafted.home.journal);
    expect(other.home.journal).toMatchObject({
      exchanges: [{ kind: 'thanks', advice: 'd2222222' }],
      advice: [{ state: 'told' }, {}, {}],
    });
    const twice = await run(['thank', 'sent', 'ada', '--on', 'yesterday'], sent.home.journal);
    expect([twice.code, twice.told]).toEqual([1, expect.stringContaining('noted already')]);
    // Thanks that were never written here count as well.
    const said = await run(['thank', 'sent', 'bo', '--advice', 'd444', '--note', 'over lunch']);
    expect(said.home.journal).toMatchObject({
      touches: [],
      exchanges: [{ advice: 'd4444444', how: 'over lunch' }],
    });
  });

  it('takes a form, and prints one with what there is to choose', async () => {
    const form = (await run(['thank', 'ada', '--template'])).home.printed;
    expect(form).toContain('d2222222');
    for (const call of [['thank'], ['give'], ['give', 'received'], ['trouble'], ['close']])
      expect((await run([...call, 'ada', '--template'])).home.printed).toMatch(/^person: ada(-\w+)?$/m);
    const home = furnished(
      house({
        journal: start,
        files: { 'a.yaml': 'person: ada\nfor: d3333333\nresult: all agreed\nthanks-as: note\n' },
      }),
    );
    expect(await main(['thank', '--answers', 'a.yaml'], () => home)).toBe(0);
    expect(home.journal.advice[1]).toMatchObject({ state: 'tried', result: 'all agreed' });
    expect(home.journal.people[0]?.thanksAs).toBe('note');
  });
});

describe('progress', () => {
  const grown: Journal = {
    ...start,
    objectives: [
      objective('b2222222', 'Run five interviews'),
      objective('b3333333', 'Gone', { state: 'dropped' }),
    ],
    plans: [
      plan('pn222222', 'b2222222', {
        person: ada,
        ratings: [
          { on: '2026-10-01', value: 2 },
          { on: '2026-11-20', value: 4 },
        ],
        milestones: [{ what: 'Two held', by: null, sign: null, reachedOn: '2026-11-18' }],
      }),
    ],
    agreements: [agreement('g2222222', ada, { starts: '2026-10-01' })],
  };

  it('shows each objective with its evidence, a chart, and the sums', async () => {
    const { home } = await run(['progress'], grown);
    for (const said of [
      'Run five interviews',
      'Reached: Two held',
      'Take a moment',
      '2 to 4',
      'Ada Lovelace: 1 meeting held',
      'Of 3 pieces of advice you tried 2',
    ])
      expect(home.printed).toContain(said);
    expect(home.printed).not.toContain('Gone');
    expect((await run(['progress', 'g1'], grown)).home.printed).not.toContain('pieces of advice');
  });

  it('shows what happened with one person', async () => {
    const { home } = await run(['progress', 'ada'], grown);
    expect(home.printed).toMatch(/2026-11-10 15:00 \| A first talk[\s\S]*2026-11-18 \| Reached: Two held/);
    expect(home.printed).not.toContain('Odd mood');
    const json = JSON.parse((await run(['progress', 'ada', '--json'], grown)).home.printed) as object;
    expect(json).toMatchObject({
      person: ada,
      objectives: ['b2222222'],
      advice: { heard: 2, tried: 1 },
      meetings: { held: 1, agreed: 1 },
    });
    expect((await run(['progress', 'bo'], { ...start, advice: [] })).told).toContain(
      'mentor outreach bo-diaz',
    );
  });

  it('gives it all as JSON', async () => {
    const json = JSON.parse((await run(['progress', '--json'], grown)).home.printed) as object;
    expect(json).toMatchObject({
      today: '2026-11-21',
      objectives: [
        {
          id: 'b2222222',
          person: ada,
          before: { value: 2 },
          after: { value: 4 },
          reached: [{ what: 'Two held' }],
        },
      ],
      advice: { heard: 3, tried: 2, told: 0, dropped: 0 },
      meetings: [{ person: ada, held: 1 }],
    });
  });

  it('sends a note with what is theirs, kept as thanks', async () => {
    const { home } = await run(
      ['progress', 'send', 'ada', '--difference', 'I lead the talks now', '--next', 'a review', '--mailto'],
      grown,
    );
    const mail = decodeURIComponent(home.printed);
    expect(mail).toContain('Run five interviews: at 2 of 5 in October 2026, at 4 in November 2026');
    expect(mail).toContain('I lead the talks now.');
    expect(home.journal.messages[0]).toMatchObject({
      kind: 'thanks',
      thanks: { occasion: 'progress', next: 'a review' },
    });
    const sent = await run(['thank', 'sent', 'ada'], home.journal);
    expect(sent.home.journal.exchanges).toMatchObject([
      { kind: 'achievement', what: 'News of how far you are' },
    ]);
  });

  it.each<[string, readonly string[], number, string]>([
    ['advice', ['progress', 'd222'], 1, 'of another kind: advice'],
    ['nobody', ['progress', 'zoe'], 1, 'no record and no person called "zoe"'],
    ['what was dropped', ['progress', 'b333'], 0, 'was dropped'],
  ])('answers about %s in a sentence', async (_, args, code, said) => {
    const ran = await run(args, grown);
    expect([ran.code, ran.told]).toEqual([code, expect.stringContaining(said)]);
  });

  it('begins with goals', async () => {
    expect((await run(['progress'], start)).told).toContain('mentor goals');
  });
});
