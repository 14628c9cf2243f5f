import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { pageView, recordPage } from '../../src/documents/page.ts';
import { personPage, personPages } from '../../src/documents/person.ts';
import { render } from '../../src/documents/render.ts';
import type { Journal } from '../../src/domain/journal.ts';
import type { Page } from '../../src/domain/page.ts';
import { findRecords, type Shown } from '../../src/domain/records.ts';
import { recordQuestions } from '../../src/worksheets/records/index.ts';
import { everything } from '../support/everything.ts';
import { action } from '../support/journals.ts';
import {
  agreement,
  candidate,
  idOf,
  journalOf,
  meeting,
  message,
  the,
  touch,
  value,
} from '../support/people.ts';

const today = '2026-11-21';
const [ada, bo] = [idOf('p1'), idOf('p2')];

const journal: Journal = {
  ...journalOf(
    {
      name: 'Ada',
      introducedBy: bo,
      knows: [bo],
      closeness: 4,
      lastContact: '2026-05-01',
      role: 'Lead',
      company: 'Acme',
    },
    { name: 'Bo' },
  ),
  values: [value('v2222222', ada, { commitment: 'I come prepared' })],
  candidates: [candidate('c2222222', ada, { path: 4, pathNote: 'the same step', connection: bo })],
  agreements: [agreement('g2222222', ada, { starts: '2026-11-01', review: '2027-05-21' })],
  meetings: [
    meeting('mt222222', ada, { points: ['Begin small'] }),
    meeting('mt333333', ada, { start: '2026-11-24T15:00', state: 'scheduled', minutes: 45 }),
    meeting('mt444444', bo),
  ],
  touches: [
    touch('t2222222', ada, {
      state: 'answered',
      sentOn: '2026-10-01',
      endedOn: '2026-10-03',
      note: 'Gladly',
    }),
  ],
  actions: [
    action('cd222222', 'Read it', { person: ada, who: 'mentor' }),
    action('cd333333', 'Write', { person: ada, by: '2026-11-01' }),
    action('cd444444', 'Done long ago', { person: ada, state: 'done' }),
  ],
  advice: [
    { ...everything.advice[0]!, id: 'dv222222', person: ada, meeting: null },
    { ...everything.advice[0]!, id: 'dv333333', person: bo, meeting: null, text: 'For somebody else' },
  ],
  exchanges: [{ ...everything.exchanges[0]!, id: 'xg222222', person: ada }],
};

const section = (page: Page, id: string) =>
  page.sections.find((one) => one.id === id)?.items.map(({ text }) => text);

describe('the page about somebody', () => {
  const page = personPage(journal, the(journal, 'ada'), today);

  it('says who they are and how things stand', () => {
    expect(page).toMatchObject({ title: 'Ada', lead: 'Lead, Acme' });
    expect(page.facts).toEqual([
      { label: 'stage', value: 'active' },
      { label: 'next meeting', value: 'Tuesday 24 November 2026, 15:00 (in 3 days); 45 minutes' },
      { label: 'last in touch', value: '10 November 2026 (11 days ago)' },
      { label: 'stands', value: 'closeness 4 of 5' },
      { label: 'introduced by', value: 'Bo' },
      { label: 'knows', value: 'Bo' },
      { label: 'typed as', value: 'ada' },
    ]);
  });

  it('says why them, what you agreed and what is open, each by whom', () => {
    expect(section(page, 'why')).toEqual([
      'They took the same step.',
      'You bring: an outside view',
      'You promise: I come prepared',
      'On your shortlist: path 4 of 5 (the same step); Bo could introduce you',
    ]);
    expect(section(page, 'agreement')).toContain('Every month, 45 minutes');
    expect(section(page, 'agreement')).toContain('You review it on: 21 May 2027 (in 6 months)');
    expect(section(page, 'open')).toEqual(['You: Write (was for 1 November 2026)', 'They: Read it']);
  });

  it('tells what became of their advice and what went between you, and nothing of anybody else', () => {
    expect(section(page, 'advice')).toEqual(['"Begin with one customer": not tried yet']);
    expect(section(page, 'exchanges')).toEqual([
      'Ada has given you 1 talk and 1 piece of advice. You have given something to read or use.',
      '6 October 2026. You gave: An article',
    ]);
    expect(JSON.stringify(page)).not.toContain('For somebody else');
    const advice = journal.advice.map((one) => ({ ...one, state: 'tried' as const, triedOn: '2026-11-01' }));
    expect(section(personPage({ ...journal, advice }, the(journal, 'ada'), today), 'advice')?.at(-1)).toBe(
      'They have not heard yet what came of 1 piece of it',
    );
    expect(JSON.stringify(page)).not.toContain('mt44');
  });

  it('counts what was passed on to somebody newer', () => {
    const passed = { ...everything.exchanges[0]!, id: 'xg333333', person: bo, direction: 'forward' as const };
    const page = personPage(
      { ...journalOf({ name: 'Ada' }, { name: 'Bo' }), exchanges: [passed] },
      the(journal, 'bo'),
      today,
    );
    expect(section(page, 'exchanges')).toEqual([
      'Nothing is noted yet of what Bo gave you. You have given something to read or use.',
      '6 October 2026. You passed on: An article',
    ]);
  });

  it('says who was asked for an introduction, and who answered', () => {
    const asked: Journal = {
      ...journalOf({ name: 'Ada' }, { name: 'Bo' }),
      messages: [message('m2222222', ada, { kind: 'introduction', via: bo, subject: 'May I meet her?' })],
      touches: [
        touch('t2222222', ada, {
          ...{ message: 'm2222222', state: 'answered', sentOn: '2026-10-01', endedOn: '2026-10-01' },
        }),
      ],
    };
    const timelineOf = (slug: string) => section(personPage(asked, the(asked, slug), today), 'timeline');
    expect(timelineOf('ada')).toEqual([
      '1 October 2026. Bo answered',
      '1 October 2026. Sent by mail to Bo: a request for an introduction, "May I meet her?"',
    ]);
    expect(timelineOf('bo')).toEqual([
      '1 October 2026. They answered',
      '1 October 2026. Sent by mail: a request for an introduction to Ada, "May I meet her?"',
    ]);
  });

  it('puts what happened on one day in the order of the day, thanks after the meeting', () => {
    const oneDay: Journal = {
      ...journalOf({ name: 'Ada' }),
      messages: [message('m2222222', ada, { kind: 'thanks' })],
      touches: [touch('t2222222', ada, { message: 'm2222222', sentOn: '2026-11-10' })],
      meetings: [
        meeting('mt333333', ada, { start: '2026-11-10T17:00', kind: 'regular' }),
        meeting('mt222222', ada, { start: '2026-11-10T09:00' }),
      ],
    };
    expect(section(personPage(oneDay, the(oneDay, 'ada'), today), 'timeline')).toEqual([
      '10 November 2026. Sent by mail: thanks after a talk',
      '10 November 2026. Meeting',
      '10 November 2026. Talk',
    ]);
  });

  it('names commands in a note of the demo as they are typed there', () => {
    const demo = { ...journal, settings: { ...journal.settings, demo: today } };
    const command = (of: Journal, kept: boolean) =>
      personPages(of, today, { kept })(the(of, 'ada')).next?.command;
    expect(command(journal, true)).toMatch(/^mentor (?!demo )/);
    expect(command(demo, true)).toBe(command(journal, true)!.replace('mentor ', 'mentor demo '));
    // On a screen it is said by what says everything else there.
    expect(command(demo, false)).toBe(command(journal, false));
  });

  it.each([
    ['ada@example.org', '- mail: <ada@example.org>'],
    ['ada_l@-odd.org', '- mail: ada_l@-odd.org'],
    ['<b>@example.org', '- mail: \\<b>@example.org'],
  ])('gives the address %s as a link where that is safe', async (email, written) => {
    const mailed = journalOf({ name: 'Ada', email, notes: 'bo@example.org' });
    const text = await readFile('templates/person.md', 'utf8');
    const page = pageView(personPage(mailed, the(mailed, 'ada'), today));
    const note = render({ name: 'person', text }, page);
    expect(note).toContain(`${written}\n`);
    expect(note).toContain('- notes: bo\\@example.org\n');
  });

  it('tells what happened, the newest first, with the letters that open it', () => {
    expect(section(page, 'timeline')).toEqual([
      '24 November 2026. Talk, planned',
      '21 November 2026. Agreed expectations',
      '10 November 2026. Talk: Begin small',
      '3 October 2026. They answered: Gladly',
      '1 October 2026. Sent by mail: you wrote or called',
    ]);
    expect(page.sections.at(-1)!.items[2]).toMatchObject({ record: 'mt222222', short: 'mt22' });
  });

  it('keeps to the latest when asked, and says how to see the rest', () => {
    const short = personPage(journal, the(journal, 'ada'), today, 2);
    expect(section(short, 'timeline')).toHaveLength(2);
    expect(section(short, 'more')).toEqual(['3 more: mentor show ada --all']);
  });

  it('names the next step with its command', () => {
    expect(page.next?.command).toMatch(/^mentor \w+ .*ada/);
    expect(personPage(journalOf({ name: 'Cy' }), the(journalOf({ name: 'Cy' }), 'cy'), today).next).toEqual({
      say: 'If you might ask them, weigh it first.',
      command: 'mentor shortlist cy',
    });
  });

  it('dates what says no day of its own as the calendar of its owner does', () => {
    const there = {
      ...journal,
      profile: { ...journal.profile, zone: 'America/Los_Angeles' },
      agreements: [agreement('g2222222', ada, { at: '2026-11-21T05:00:00.000Z' })],
    };
    expect(section(personPage(there, the(there, 'ada'), today), 'timeline')).toContain(
      '20 November 2026. Agreed expectations',
    );
  });

  it('is the same as Markdown, where what was typed stays text', async () => {
    const odd = { ...journal, actions: [action('cd555555', '*Bold* <b>', { person: ada })] };
    const view = pageView(personPage(odd, the(odd, 'ada'), today));
    const text = render({ name: 'person', text: await readFile('templates/person.md', 'utf8') }, view);
    expect(text).toContain('# Ada\n\nLead, Acme\n\n- stage: active\n');
    expect(text).toContain('## To do between you\n\n- You: \\*Bold\\* \\<b>\n');
    expect(text).toMatch(/## Next\n\n.*\n\n {4}mentor .*\n$/);
  });
});

describe('the page of any other record', () => {
  const pageOf = (id: string) => {
    const [found] = findRecords(everything, id);
    return recordPage(everything, found!, found!.kind === 'entry' ? [] : recordQuestions[found!.kind]);
  };

  it('names people, writes dates out and says choices as they are offered', () => {
    const page = pageOf(everything.actions[0]!.id);
    expect(page).toMatchObject({
      title: 'The action "Write to one customer"',
      lead: 'Written on 1 October 2026, about Bo Diaz',
    });
    expect(page.facts).toContainEqual({ label: 'who', value: 'you' });
    expect(page.facts).toContainEqual({ label: 'by', value: '20 October 2026' });
    expect(page.facts.find(({ label }) => label === 'meeting')?.value).toMatch(
      /^Monday 5 October 2026, 15:00 \(/,
    );
  });

  it('says the points of a page as the page does, and how far somebody was on a day', () => {
    const [agreement] = everything.agreements;
    const page = (settled: readonly string[]) =>
      recordPage(
        everything,
        {
          kind: 'agreement',
          record: { ...agreement!, settled, extras: { misread: 'Ask the same day' } },
        } as Shown,
        recordQuestions.agreement,
      );
    expect(page(['purpose', 'off-limits']).sections.find(({ id }) => id === 'settled')?.items).toMatchObject([
      { text: 'what it is for' },
      { text: 'what we leave out' },
    ]);
    const { facts } = page(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(facts).toContainEqual({ label: 'settled together', value: '7 points' });
    expect(facts.map(({ label }) => label)).not.toContain('misread');
    const plan = { ...everything.plans[0]!, ratings: [{ on: '2026-08-01', value: 2 }] };
    expect(recordPage(everything, { kind: 'plan', record: plan }, recordQuestions.plan).facts).toContainEqual(
      {
        label: 'ratings',
        value: '2 of 5 on 1 August 2026',
      },
    );
  });

  it('sets long texts and rows apart, under the question they answer', () => {
    const body = pageOf(everything.messages[0]!.id).sections.find(({ id }) => id === 'body');
    expect(body).toMatchObject({
      title: 'The message',
      items: [],
      text: 'Dear Ada,\n\nThank you for your talk.',
    });
    const plan = pageOf(everything.plans[0]!.id);
    expect(plan.facts).toContainEqual({ label: 'milestones', value: 'Two interviews; by: 31 December 2026' });
  });

  it.each(
    Object.entries(everything).flatMap(([list, records]) =>
      Array.isArray(records) && list !== 'people'
        ? records.map((one) => [list, one.id as string] as const)
        : [],
    ),
  )('of %s shows nothing raw', (_, id) => {
    const page = pageOf(id);
    const texts = [
      ...page.facts.map(({ value }) => value),
      ...page.sections.flatMap(({ items }) => items.map(({ text }) => text)),
    ];
    expect(texts.filter((text) => /\d{4}-\d\d-\d\d|\[object|^[2-9bcdfghjkmnp-tv-z]{8}$/.test(text))).toEqual(
      [],
    );
    expect(page.facts.length + page.sections.length).toBeGreaterThan(0);
  });
});
