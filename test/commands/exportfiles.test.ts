import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { journalFrom } from '../../src/domain/handedover.ts';
import { joinJournals } from '../../src/domain/joining.ts';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { main } from '../../src/main.ts';
import { readers } from '../documents/calendar/readers.ts';
import { type House, house } from '../support/house.ts';
import { action } from '../support/journals.ts';
import { candidate, idOf, journalOf, meeting, the, touch } from '../support/people.ts';
import { randomJournal } from '../support/randomjournal.ts';

const people = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Ek' });
const [ada, bo] = [the(people, 'ada-lovelace').id, the(people, 'bo-ek').id];
const busy: Journal = {
  ...people,
  meetings: [
    meeting(idOf('m2'), ada, { start: '2026-12-08T15:00', zone: 'Europe/Lisbon', state: 'scheduled' }),
    meeting(idOf('m3'), bo, { start: '2026-12-09T15:00', zone: 'Mars/Olympus', state: 'scheduled' }),
  ],
  actions: [
    action(idOf('a2'), 'Send the *notes*', { person: ada, by: '2026-12-01' }),
    action(idOf('a3'), 'Read', { state: 'done', closedOn: '2026-11-20' }),
    action(idOf('a4'), 'Introduce me', { person: bo, who: 'mentor' }),
    action(idOf('a5'), 'Learn Cobol', { state: 'dropped' }),
  ],
};

async function exported(journal: Journal, ...words: string[]): Promise<{ home: House; code: number }> {
  const home = house({ journal });
  const template = (name: string) => readFile(`templates/${name}.md`, 'utf8');
  const furnished = Object.assign(home, { files: { ...home.files, template } });
  return { home, code: await main(['export', ...words], () => furnished) };
}

describe('a calendar', () => {
  it('goes into the folder of the notes, and says what to do with it', async () => {
    const { home, code } = await exported(busy, '--format', 'ics');
    expect(code).toBe(0);
    expect(Object.keys(home.written)).toEqual(['mentor-notes/mentor.ics']);
    expect(home.told).toContain('done: Written: mentor-notes/mentor.ics');
    expect(home.told).toContain('warn: No time zone is called Mars/Olympus (1 meeting).');
  });

  it('goes where somebody says: a file by its ending, else a folder', async () => {
    const written = async (to: string) =>
      Object.keys((await exported(busy, '--format', 'ics', '--to', to)).home.written);
    expect(await written('out/My.ICS')).toEqual(['out/My.ICS']);
    expect(await written('out')).toEqual(['out/mentor.ics']);
  });

  it('is about one person when one is named', async () => {
    const { home } = await exported(busy, 'ada', '--format', 'ics', '--stdout');
    expect(readers['ts-ics']!(home.printed).map(({ title }) => title)).toEqual([
      'First talk with Ada Lovelace',
      'Send the *notes*',
    ]);
    expect(home.written).toEqual({});
  });

  it('to be shared leaves out whom you wait for, and is as new as the other', async () => {
    const deed = { id: idOf('d2'), at: '2026-11-20T09:00:00.000Z', deed: 'A deed', undoes: null };
    const journal: Journal = {
      ...busy,
      people: [...busy.people, { ...busy.people[0]!, id: idOf('p9'), slug: 'cy', name: 'Cy Dee' }],
      candidates: [candidate(idOf('c2'), idOf('p9'))],
      touches: [touch(idOf('t2'), idOf('p9'), { sentOn: '2026-11-15' })],
      history: [deed, { ...deed, id: idOf('d3') }],
    };
    const titles = async (...words: string[]) =>
      readers['ical.js']!(
        (await exported(journal, '--format', 'ics', '--stdout', ...words)).home.printed,
      ).map(({ title, sequence }) => [title, sequence]);
    const shared = await titles('--share');
    expect(shared).toContainEqual(['First talk with Ada Lovelace', 2]);
    expect(await titles()).toEqual([...shared, ['Send Cy Dee one light reminder', 2]]);
  });

  it('calls off what is over once it was given, in each calendar that has it', async () => {
    const home = house({ journal: busy });
    const given = async (...words: string[]) => {
      home.printed = '';
      expect(await main(['export', '--format', 'ics', '--stdout', ...words], () => home)).toBe(0);
      const events = readers['ical.js']!(home.printed);
      return events.filter(({ title }) => title.startsWith('Send')).map(({ cancelled }) => cancelled);
    };
    expect(await given()).toEqual([false]);
    home.journal = {
      ...busy,
      actions: busy.actions.map((one) => ({ ...one, state: 'done' as const, closedOn: '2026-11-21' })),
    };
    expect(await given()).toEqual([true]);
    home.remembered['calendar-shared'] = '{}';
    expect(await given('--share')).toEqual([]);
    expect(await given()).toEqual([true]);
  });

  it('is not written when all that has a date is over', async () => {
    const actions = [action(idOf('a2'), 'Read', { by: '2026-11-20', state: 'done' })];
    const { home, code } = await exported({ ...people, actions }, '--format', 'ics');
    expect(code).toBe(1);
    expect(home.told).toContain('Nothing has a date that is not over');
  });

  it('is not written when nothing has a date', async () => {
    const { home, code } = await exported(people, 'bo', '--format', 'ics');
    expect(code).toBe(1);
    expect(home.told).toContain('Nothing about Bo Ek has a date yet');
    expect(home.told).toContain('mentor meet schedule bo-ek');
    expect(home.written).toEqual({});
  });

  it('is not of one kind of note', async () => {
    const { home, code } = await exported(busy, 'prep', '--format', 'ics');
    expect(code).toBe(2);
    expect(home.told).toContain('There is no ics of prep alone.');
  });
});

describe('tasks', () => {
  it('are lines, records or boxes, about one person or all', async () => {
    const todo = await exported(busy, '--format', 'todo', '--stdout');
    expect(todo.home.printed.trimEnd().split('\n')).toHaveLength(3);
    const task = await exported(busy, 'actions', 'bo', '--format', 'taskwarrior', '--stdout');
    expect(JSON.parse(task.home.printed)).toMatchObject([{ description: 'Introduce me' }]);
    const boxes = await exported(busy, 'actions', '--stdout');
    expect(boxes.home.printed).toBe(
      [
        '# What is to be done',
        '## By me',
        '- [ ] Send the \\*notes\\* (Ada Lovelace, by 1 December 2026)',
        '## Promised to me',
        '- [ ] Introduce me (Bo Ek)',
        '## Done',
        '- [x] Read (done on 20 November 2026)\n',
      ].join('\n\n'),
    );
  });

  it('are boxes in one note for all, and in one of their own for a person', async () => {
    const { home } = await exported(busy, 'actions', 'bo');
    expect(home.written['mentor-notes/actions-bo-ek.md']).toContain('- [ ] Introduce me');
    expect(home.written['mentor-notes/actions-bo-ek.md']).not.toContain('Send');
    const all = await exported(busy, 'actions');
    expect(Object.keys(all.home.written)).toContain('mentor-notes/actions.md');
  });

  it('are not written when there are none', async () => {
    const none = { ...people, actions: [busy.actions[3]!] };
    for (const format of ['todo', 'taskwarrior']) {
      const { home, code } = await exported(none, '--format', format);
      expect(code).toBe(1);
      expect(home.told).toContain('There is nothing to do yet.');
    }
  });
});

describe('the whole journal', () => {
  it.each([1, 2, 3, 4, 5])('comes back the same in an empty place (seed %i)', async (seed) => {
    const journal = randomJournal(seed);
    const { home } = await exported(journal, '--format', 'json');
    const theirs = journalFrom(home.written['mentor-notes/mentor.json']!, 'mentor.json');
    expect(joinJournals(emptyJournal, theirs).journal).toEqual(journal);
  });

  it('can be had also when there is no such zone as it names', async () => {
    const { home, code } = await exported(
      { ...busy, profile: { ...busy.profile, zone: 'Mars/Olympus' } },
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(home.written['mentor-notes/mentor.json']).toContain('Mars/Olympus');
  });

  it('is never a part of it', async () => {
    const { home, code } = await exported(busy, 'ada', '--format', 'json');
    expect(code).toBe(2);
    expect(home.told).toContain('always the whole journal');
  });

  it('is not written over the journal', async () => {
    for (const format of ['json', 'taskwarrior']) {
      const { home, code } = await exported(busy, '--format', format, '--to', './mentor.json');
      expect(code).toBe(1);
      expect(home.told).toContain('is your journal itself');
      expect(home.written).toEqual({});
    }
  });
});

it('goes to one place, and to one that has a name', async () => {
  for (const [words, said] of [
    [['--stdout', '--to', 'x.ics'], 'say one of the two'],
    [['--to', ''], '--to needs the name'],
    [['--to', ' ', '--format', 'md'], '--to needs the name'],
  ] as const) {
    const { home, code } = await exported(busy, '--format', 'ics', ...words);
    expect([code, home.told]).toEqual([2, expect.stringContaining(said)]);
    expect(home.written).toEqual({});
  }
});

describe('a file that is there', () => {
  const formats = { ics: 'own.ics', json: 'own.json', todo: 'own.txt', taskwarrior: 'own.json' };
  const at = async (journal: Journal, there: string, format: string, ...more: string[]) => {
    const place = formats[format as keyof typeof formats];
    const home = house({ journal, files: { [place]: there } });
    const code = await main(['export', '--format', format, '--to', place, ...more], () => home);
    return { code, home, text: home.written[place] };
  };

  it.each([
    ['ics', 'BEGIN:VCALENDAR\r\nPRODID:-//Mozilla//Calendar//EN\r\nEND:VCALENDAR\r\n'],
    ['ics', 'my own stuff'],
    ['json', '{"version": 1, "mine": true}'],
    ['json', 'not JSON'],
    ['todo', '2026-11-01 Buy milk'],
    ['taskwarrior', '[{"uuid":"0f3b7f2c-1111-4222-8333-444444444444","description":"Buy milk"}]'],
    ['taskwarrior', '{}'],
  ])('and is not mentor’s stays as it is (%s: %s)', async (format, there) => {
    const { code, home } = await at(busy, there, format);
    expect(code).toBe(1);
    expect(home.written).toEqual({});
    expect(home.told).toContain('is there already, with something else in it');
    expect(home.told).toContain(`--to mentor-${formats[format as keyof typeof formats]}`);
  });

  it.each(Object.keys(formats))('and was written by mentor is written anew (%s)', async (format) => {
    const first = (await at(busy, '', format)).text!;
    const later = { ...busy, actions: busy.actions.map((one) => ({ ...one, what: 'Changed' })) };
    const second = await at(later, first, format);
    expect(second.code).toBe(0);
    expect(second.text).not.toBe(first);
  });

  it('is written anew after tasks were ticked off in it, and not after one was added', async () => {
    const { text } = await at(busy, '', 'todo');
    const ticked = text!.replace(/^(?!x)/, 'x 2026-11-21 ').replaceAll('\n', '\r\n');
    const again = await at(busy, ticked, 'todo');
    expect(again.code).toBe(0);
    expect(again.home.told).toContain(
      `warn: Ticked off in the file, and open here: "Send the *notes*". To tick them off here, type: mentor actions done ${idOf('a2')}`,
    );
    expect((await at(busy, text!, 'todo')).home.told).not.toContain('Ticked off');
    expect((await at(busy, `${ticked}Buy milk\r\n`, 'todo')).code).toBe(1);
  });

  it('and is another journal, or more than a part to be shared, stays', async () => {
    const deed = { id: idOf('d2'), at: '2026-11-20T09:00:00.000Z', deed: 'A deed', undoes: null };
    const mine = { ...busy, history: [deed] };
    const theirs = { ...busy, history: [{ ...deed, id: idOf('d3') }] };
    const whole = (await at(mine, '', 'json')).text!;
    expect((await at(theirs, whole, 'json')).code).toBe(1);
    expect((await at(mine, whole, 'json', '--share')).code).toBe(1);
    const part = (await at(mine, '', 'json', '--share')).text!;
    expect((await at(mine, part, 'json', '--share')).code).toBe(0);
    expect((await at(mine, part, 'json')).code).toBe(0);
  });
});
