import { describe, expect, it } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { personAs } from '../../src/domain/people.ts';
import { main } from '../../src/main.ts';
import { everything } from '../support/everything.ts';
import { house, idOf as houseId } from '../support/house.ts';
import { at, idOf, journalOf } from '../support/people.ts';
import { back, type Line, script, stop } from '../support/script.ts';

const p = (number: number) => idOf(`p${number}`);
const csv =
  'Name,Email,Company,Role\nAda Lovelace,ada@x.org,Engines,Countess\nBo Diaz,,Globex,\nCarla Ek,carla@x.org,,Editor\nEve Lind,,Acme,Lead\n';
const journal = journalOf(
  { name: 'Ada Lovelace', email: 'ada@x.org', role: 'Analyst' },
  { name: 'Bo Diaz', company: 'Northwind' },
);
const run = async (home: ReturnType<typeof house>, ...args: string[]) =>
  main(['import', ...args], () => home);
const json = (home: ReturnType<typeof house>) => JSON.parse(home.printed) as Record<string, unknown>;

describe('with nobody to ask', () => {
  it('needs to be told whether to look or to take', async () => {
    const home = house({ journal, files: { 'a.csv': csv } });
    expect(await run(home, 'a.csv')).toBe(2);
    expect(home.told).toContain('--dry-run to see what would happen, or --yes');
    expect(await run(home, 'a.csv', '--json')).toBe(2);
    expect(home.journal).toBe(journal);
  });

  it('looks ahead, and changes nothing', async () => {
    const home = house({ journal, files: { 'a.csv': csv } });
    expect(await run(home, 'a.csv', '--dry-run')).toBe(0);
    expect(home.printed).toContain('a.csv is a table: 4 people read.');
    expect(home.printed).toContain('Bo Diaz | Globex | the same as yours (Northwind)?');
    expect(home.printed).toContain('Ada Lovelace | Countess, Engines | you have: Analyst');
    expect(home.printed).toContain('Carla Ek | Editor | new');
    expect([home.journal, home.deeds]).toEqual([journal, []]);
  });

  it('says of empty rows how many there are, and of others which', async () => {
    const home = house({ journal, files: { 'a.csv': `${csv},,,\n,x@x.org,,\n${',,,\n'.repeat(30)}` } });
    expect(await run(home, 'a.csv', '--dry-run')).toBe(0);
    expect(`${home.printed}${home.told}`).toContain('4 people read, 32 skipped.');
    expect(`${home.printed}${home.told}`).toContain('Line 7: there is no name in it.');
    expect(`${home.printed}${home.told}`).toContain('31 rows are empty.');
    expect(`${home.printed}${home.told}`).not.toContain('Line 6');
  });

  it('takes all of it as one deed, and overwrites nothing', async () => {
    const home = house({ journal, files: { 'dir/a.csv': csv } });
    expect(await run(home, 'dir/a.csv', '--yes')).toBe(0);
    expect(home.deeds).toEqual([
      'Imported from a.csv: 2 new people, 1 filled in, 1 with a name you had already',
    ]);
    expect(home.journal.people.map(({ slug, role, company }) => [slug, role, company])).toEqual([
      ['ada-lovelace', 'Analyst', 'Engines'],
      ['bo-diaz', null, 'Northwind'],
      ['bo-diaz-2', null, 'Globex'],
      ['carla-ek', 'Editor', null],
      ['eve-lind', 'Lead', 'Acme'],
    ]);
    expect(home.told).toContain('mentor people merge bo-diaz bo-diaz-2');
    expect(home.journal.settings).toEqual(journal.settings);
  });

  it('counts in JSON, the same before and after, and twice is once', async () => {
    const home = house({ journal, files: { 'a.csv': `${csv},x@x.org,,\n` } });
    const counts = {
      format: 'csv',
      read: 4,
      new: 2,
      same: 1,
      merged: 1,
      unsure: 1,
      skipped: [{ line: 6, reason: 'there is no name in it' }],
    };
    await run(home, 'a.csv', '--dry-run', '--json');
    expect(json(home)).toEqual(counts);
    home.printed = '';
    await run(home, 'a.csv', '--yes', '--json');
    expect(json(home)).toEqual(counts);
    home.printed = '';
    expect(await run(home, 'a.csv', '--yes', '--json')).toBe(0);
    expect(json(home)).toEqual({ ...counts, new: 0, same: 4, merged: 0, unsure: 0 });
    expect(home.deeds).toHaveLength(1);
  });

  it('says whom it takes for one person under two names, and writes no name over another', async () => {
    const text = 'Name,Email\nAda King,ADA@x.org\nAnn Lee,lee@x.org\nBob Lee,lee@x.org\n';
    const home = house({ journal, files: { 'a.csv': text } });
    expect(await run(home, 'a.csv', '--yes')).toBe(0);
    expect(home.printed).toContain('taken for the same person: Bob Lee (line 4).');
    expect(home.printed).toContain('Ada King |  | you have: Ada Lovelace');
    expect(home.journal.people.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Bo Diaz', 'Ann Lee']);
    const { ask } = script(['columns', true], ['take', 'all'], ['differ', 'each'], ['theirs-0', ['name']]);
    const asking = house({ journal, ask, files: { 'a.csv': text } });
    expect(await run(asking, 'a.csv')).toBe(0);
    expect(asking.journal.people[0]).toMatchObject({ slug: 'ada-lovelace', name: 'Ada King' });
  });

  it('takes only those who are about some words', async () => {
    const home = house({ journal, files: { 'a.csv': csv } });
    await run(home, 'a.csv', '--yes', '--only', 'acme');
    expect(home.journal.people.map(({ slug }) => slug)).toEqual(['ada-lovelace', 'bo-diaz', 'eve-lind']);
  });

  it('asks by its flag which column is the name, and remembers what it was told', async () => {
    const file = 'Wer;Anschrift;Haus\nAda;ada@x.org;Engines\n';
    const home = house({ files: { 'a.csv': file } });
    expect(await run(home, 'a.csv', '--yes')).toBe(2);
    expect(home.told).toContain('Which column is the name? They are: Wer, Anschrift, Haus.');
    for (const wrong of ['name=Who', 'nonsense=Wer', 'Wer', 'name=4']) {
      expect(await run(home, 'a.csv', '--yes', '--map', wrong), wrong).toBe(2);
    }
    const flags = ['--map', 'name=wer', '--map', 'email=2', '--map', 'company=Haus'];
    expect(await run(home, 'a.csv', '--yes', ...flags)).toBe(0);
    expect(home.journal.people).toMatchObject([{ name: 'Ada', email: 'ada@x.org', company: 'Engines' }]);
    expect(home.journal.settings.columns).toEqual({ wer: 'name', anschrift: 'email', haus: 'company' });
    const later = house({
      journal: { ...journal, settings: home.journal.settings },
      files: { 'b.csv': 'Haus;Wer\nGlobex;Bo\n' },
    });
    expect(await run(later, 'b.csv', '--yes')).toBe(0);
    expect(later.journal.people[2]).toMatchObject({ name: 'Bo', company: 'Globex' });
  });

  it.each([
    [
      'a table without a row',
      'Name,Email\n',
      'No people could be read from x: there is nothing below its first line.',
    ],
    ['rows without a name', 'Name,Email\n,a@x.org\n', 'Line 2: there is no name in it.'],
    ['an empty file', '', 'x is empty.'],
    ['a text', 'Dear Ada.\nHow are you?\n', 'neither a table nor a vCard file'],
    ['JSON of somebody else', '{"a": 1}', 'Nothing was taken in from x. There is no "version"'],
    [
      'JSON that is cut off',
      '{"version": 1',
      'Nothing was taken in from x (line 1, column 14). It is not valid JSON',
    ],
    ['cards without a name', 'BEGIN:VCARD\nVERSION:3.0\nORG:x\nEND:VCARD\n', 'Line 1: the card has no name.'],
  ])('fails when nobody could be read: %s', async (_, text, said) => {
    const home = house({ journal, files: { x: text } });
    expect(await run(home, 'x', '--yes')).toBe(1);
    expect(home.told).toContain(said);
    expect([home.journal, home.printed]).toEqual([journal, '']);
  });

  it('leaves nothing of a file behind when a fault comes in its row 9,999', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `Person ${i},p${i}@x.org,Firm,`).join('\n');
    const home = house({ journal, files: { 'a.csv': `Name,Email,Company,Role\n${rows}\n` } });
    let minted = 0;
    const mint = () => {
      minted += 1;
      if (minted === 9999) throw new Error('a fault');
      return home.mint();
    };
    const broken = { ...home, mint };
    expect(await main(['import', 'a.csv', '--yes'], () => broken)).toBe(70);
    expect([home.journal, home.deeds]).toEqual([journal, []]);
  });

  it('finds the 4,000 of 10,000 who are there already', async () => {
    const there = Array.from({ length: 4000 }, (_, i) => ({ name: `Person ${i}`, email: `P${i}@x.org` }));
    const people = there.map((facts, i) => personAs(facts, { id: houseId(i), at, slug: `person-${i}` }));
    const rows = Array.from({ length: 10_000 }, (_, i) => `person ${i},p${i}@x.org,Firm,`).join('\n');
    const home = house({
      journal: { ...emptyJournal, people },
      files: { 'a.csv': `Name,Email,Company,Role\n${rows}\n` },
    });
    let minted = 50_000;
    const own = Object.assign(home, { mint: () => houseId(minted++) });
    expect(await main(['import', 'a.csv', '--yes', '--json'], () => own)).toBe(0);
    expect(json(home)).toMatchObject({ read: 10_000, new: 6000, same: 4000, merged: 4000, unsure: 0 });
    expect(new Set(home.journal.people.map(({ slug }) => slug)).size).toBe(10_000);
    expect(home.journal.people[3999]).toMatchObject({
      name: 'Person 3999',
      email: 'P3999@x.org',
      company: 'Firm',
    });
  });

  it('reads a folder of notes', async () => {
    const note = '---\nid: tzbf2ym4\nkind: person\naliases: [Ada]\n---\n# Ada\n';
    const home = house({ files: { 'notes/a.md': note, 'notes/b.md': '# Else\n' } });
    expect(await run(home, 'notes', '--yes')).toBe(0);
    expect(home.journal.people).toMatchObject([{ id: 'tzbf2ym4', name: 'Ada' }]);
    expect(home.printed).toContain('1 note is about something else than a person');
    const none = house({ files: { 'notes/b.md': '# Else\n' } });
    expect(await run(none, 'notes', '--yes')).toBe(1);
  });

  it('takes a whole journal in, into an empty place and into one that has some of it', async () => {
    const files = { 'j.json': JSON.stringify(everything) };
    const empty = house({ files });
    expect(await run(empty, 'j.json', '--yes', '--json')).toBe(0);
    expect(empty.journal).toEqual(everything);
    expect(json(empty)).toMatchObject({ format: 'mentor', read: 2, new: 2, same: 0, skipped: [] });
    expect(await run(empty, 'j.json', '--yes')).toBe(0);
    expect(empty.deeds).toHaveLength(1);
    expect(empty.told).toContain('all of it is here already');
    const blank = house({ files: { 'j.json': JSON.stringify(emptyJournal) } });
    expect(await run(blank, 'j.json', '--yes')).toBe(1);
  });
});

describe('at a terminal', () => {
  const asked = (...lines: readonly Line[]) => {
    const { ask, heard } = script(...lines);
    return { home: house({ journal, ask, files: { 'a.csv': csv } }), heard };
  };

  it('asks whom to take, who is who, and whose word counts', async () => {
    const { home, heard } = asked(
      ['columns', true],
      ['take', 'pick'],
      ['people', ['2']],
      ['unsure-1', p(2)],
      ['differ', 'each'],
      ['theirs-0', ['role']],
      ['theirs-1', []],
    );
    expect(await run(home, 'a.csv')).toBe(0);
    expect(home.journal.people.map(({ name, role, company }) => [name, role, company])).toEqual([
      ['Ada Lovelace', 'Countess', 'Engines'],
      ['Bo Diaz', null, 'Northwind'],
      ['Carla Ek', 'Editor', null],
    ]);
    expect(heard.map(({ ask }) => ask)).toContain('Who is Bo Diaz, Globex?');
    expect(home.deeds).toEqual(['Imported from a.csv: 1 new person, 1 filled in']);
  });

  it('goes back to the question before', async () => {
    const { home, heard } = asked(
      ['columns', true],
      ['take', 'all'],
      ['unsure-1', 'leave'],
      ['differ', back],
      ['unsure-1', back],
      ['take', 'known'],
      ['unsure-1', 'leave'],
      ['differ', 'mine'],
    );
    expect(await run(home, 'a.csv')).toBe(0);
    expect(home.journal.people.map(({ company }) => company)).toEqual(['Engines', 'Northwind']);
    expect(heard.at(-2)).toMatchObject({ id: 'unsure-1', before: 'leave' });
  });

  it.each([
    [
      'nothing is wanted',
      0,
      [
        ['columns', true],
        ['take', 'none'],
      ],
      'Nothing was taken in.',
    ],
    [
      'Ctrl-C is pressed',
      130,
      [
        ['columns', true],
        ['take', stop],
      ],
      'Stopped. Nothing was taken in.',
    ],
    [
      'somebody goes back before the beginning',
      130,
      [
        ['columns', true],
        ['take', back],
      ],
      'Nothing was taken in.',
    ],
  ] as const)('changes nothing when %s', async (_, code, lines, said) => {
    const { home } = asked(...(lines as readonly Line[]));
    expect(await run(home, 'a.csv')).toBe(code);
    expect(home.told).toContain(said);
    expect([home.journal, home.deeds]).toEqual([journal, []]);
  });

  it('asks which column is which until there is a name', async () => {
    const { ask } = script(
      ['column-name', 'none'],
      ['column-given', back],
      ['column-name', 'none'],
      ['column-given', 'none'],
      ['column-family', 'none'],
      ['column-email', '1'],
      ['column-company', 'none'],
      ['column-role', 'none'],
      ['column-phone', 'none'],
      ['column-notes', 'none'],
      ['column-name', '0'],
      ['column-given', 'none'],
      ['column-family', 'none'],
      ['column-email', '1'],
      ['column-company', 'none'],
      ['column-role', 'none'],
      ['column-phone', 'none'],
      ['column-notes', 'none'],
      ['take', 'all'],
    );
    const home = house({ ask, files: { 'a.csv': 'Wer,Wo\nAda,a@x.org\n' } });
    expect(await run(home, 'a.csv')).toBe(0);
    expect(home.told).toContain('without a name');
    expect(home.journal.people).toMatchObject([{ name: 'Ada', email: 'a@x.org' }]);
  });

  it('lets a long list be searched before it is picked from', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `Person ${i},Firm ${i % 4}`);
    const { ask, heard } = script(
      ['columns', true],
      ['take', 'pick'],
      ['whom', 'zebra'],
      ['whom', 'firm 3'],
      ['people', ['3', '7']],
    );
    const home = house({ ask, files: { 'a.csv': `Name,Company\n${rows.join('\n')}\n` } });
    expect(await run(home, 'a.csv')).toBe(0);
    expect(home.told).toContain('Nobody new has "zebra"');
    expect(home.journal.people.map(({ name }) => name)).toEqual(['Person 3', 'Person 7']);
    expect(heard).toHaveLength(5);
  });

  it('asks about namesakes one by one, or all that follow at once', async () => {
    const many = journalOf(...Array.from({ length: 6 }, (_, i) => ({ name: `N ${i}`, company: 'Old' })));
    const rows = Array.from({ length: 6 }, (_, i) => `N ${i},New`).join('\n');
    const { ask } = script(['columns', true], ['unsure-0', p(1)], ['unsure-1', 'rest'], ['differ', 'theirs']);
    const home = house({ journal: many, ask, files: { 'a.csv': `Name,Company\n${rows}\n` } });
    expect(await run(home, 'a.csv')).toBe(0);
    expect(home.journal.people).toHaveLength(11);
    expect(home.journal.people[0]).toMatchObject({ name: 'N 0', company: 'New' });
  });

  it('takes another journal, and believes it where that is wanted', async () => {
    const theirs = { ...journal, people: journal.people.map((one) => ({ ...one, role: 'Boss' })) };
    const { ask } = script(['take', 'theirs']);
    const home = house({ journal, ask, files: { 'j.json': JSON.stringify(theirs) } });
    expect(await run(home, 'j.json')).toBe(0);
    expect(home.journal.people.map(({ role }) => role)).toEqual(['Boss', 'Boss']);
  });
});

it('merges two people fact by fact, asked for by flag or at the terminal', async () => {
  const two = journalOf(
    { name: 'Ada', email: 'a@x.org', company: 'Engines', notes: 'One.' },
    { name: 'Ada King', email: 'b@x.org', company: 'Court', phone: '1', notes: 'Two.' },
  );
  const home = house({ journal: two });
  expect(await main(['people', 'merge', 'ada', 'ada-king', '--take', 'boss'], () => home)).toBe(2);
  expect(await main(['people', 'merge', 'ada', 'ada-king', '--take', 'email'], () => home)).toBe(0);
  expect(home.journal.people).toMatchObject([
    {
      name: 'Ada',
      email: 'b@x.org',
      company: 'Engines',
      phone: '1',
      notes: 'One.\n\nTwo.\n\nAlso: a@x.org',
    },
  ]);
  expect(home.told).toContain('The other email is in the notes.');
  expect(home.told).toContain('Left behind: name Ada King and company Court.');
  const { ask } = script(['take', ['name', 'company']]);
  const asking = house({ journal: two, ask });
  expect(await main(['people', 'merge', 'ada', 'ada-king'], () => asking)).toBe(0);
  expect(asking.journal.people).toMatchObject([
    { slug: 'ada', name: 'Ada King', email: 'a@x.org', company: 'Court' },
  ]);
});

it('makes one of two who have nothing in common only when somebody says so', async () => {
  const two = journalOf({ name: 'Ada King', email: 'a@x.org' }, { name: 'Bo Diaz', email: 'b@x.org' });
  const home = house({ journal: two });
  expect(await main(['people', 'merge', 'ada', 'bo'], () => home)).toBe(2);
  expect(home.told).toContain('Nothing says that Ada King and Bo Diaz are one person.');
  expect(home.journal).toEqual(two);
  expect(await main(['people', 'merge', 'ada', 'bo', '--take', 'none'], () => home)).toBe(0);
  expect(home.journal.people).toMatchObject([{ name: 'Ada King', notes: 'Also: b@x.org' }]);

  const asking = house({ journal: two, ask: script(['sure', false]).ask });
  expect(await main(['people', 'merge', 'ada', 'bo'], () => asking)).toBe(130);
  expect(asking.journal).toEqual(two);
});

describe('a table of columns', () => {
  const table = 'Vorname;Nachname;Ort\nJürgen;Müller;Köln\n';

  it('is not asked about with --yes, and says which columns nobody reads', async () => {
    const { ask, heard } = script();
    const home = house({ ask, files: { 'a.csv': table } });
    expect(await main(['import', 'a.csv', '--yes'], () => home)).toBe(0);
    expect(heard).toEqual([]);
    expect(home.journal.people).toMatchObject([{ name: 'Jürgen Müller', place: null }]);
    expect(home.printed).toContain('Not taken in: what stands below Ort.');
  });

  it('goes back from the first column to the guess', async () => {
    const { ask, heard } = script(
      ['columns', false],
      ['column-name', back],
      ['columns', true],
      ['take', 'all'],
    );
    const home = house({ ask, files: { 'a.csv': table } });
    expect(await main(['import', 'a.csv'], () => home)).toBe(0);
    expect(heard).toHaveLength(4);
    expect(home.journal.people).toHaveLength(1);
  });
});
