import { describe, expect, it } from 'vitest';
import { guessMapping, type Mapping } from '../../src/contacts/columns.ts';
import { dayNamed, dayReader } from '../../src/contacts/days.ts';
import { bytesOf, encodingOf } from '../../src/contacts/decoding.ts';
import { mostPeople, openTable } from '../../src/contacts/table.ts';

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return little ? bytes : bytes.swap16();
};
const open = (given: string | Uint8Array, remembered = {}) => {
  const bytes = typeof given === 'string' ? bytesOf(given, 'utf-8') : given;
  return openTable(bytes, encodingOf(bytes, 'x.csv'), remembered)!;
};
const read = (given: string | Uint8Array, mapping?: Mapping) => {
  const table = open(given);
  return { format: table.format, ...table.read(mapping ?? table.guess) };
};
const facts = (given: string | Uint8Array) => read(given).people.map(({ facts }) => facts);

const preamble =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it, ""see"" https://x.org/a,b"\n\n';
const head = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

describe('LinkedIn', () => {
  it('is read below its notes, with its dates, and without the addresses it leaves out', () => {
    const { format, people, skipped } = read(
      `${preamble}${head}Ada,Lovelace,https://www.linkedin.com/in/ada,,"Engines, Inc.",Analyst,03 Mar 2021\nBo,Díaz,,bo@x.org,,,14 Jun 2022\n`,
    );
    expect(format).toBe('linkedin');
    expect(skipped).toEqual([]);
    expect(people).toEqual([
      {
        line: 5,
        facts: {
          name: 'Ada Lovelace',
          company: 'Engines, Inc.',
          role: 'Analyst',
          url: 'https://www.linkedin.com/in/ada',
          connectedOn: '2021-03-03',
        },
        also: [],
      },
      { line: 6, facts: { name: 'Bo Díaz', email: 'bo@x.org', connectedOn: '2022-06-14' }, also: [] },
    ]);
  });

  it('says of every row that is skipped which line it is and why', () => {
    const { people, skipped } = read(
      `${preamble}${head}Ada,Lovelace,,,,,\n,,,a@x.org,,,\nCut,Off\nOne,Too,,,,,,Many\nOpen,"Quote,,,,,\nBo,Diaz,,,,,\n\nCarla,"Diaz\nwith a break",,,,,\n`,
    );
    expect(people.map(({ facts }) => facts.name)).toEqual([
      'Ada Lovelace',
      'Bo Diaz',
      'Carla Diaz with a break',
    ]);
    expect(skipped).toEqual([
      { line: 6, reason: 'there is no name in it' },
      { line: 7, reason: 'it has 2 cells, and there are 7 columns' },
      { line: 8, reason: 'it has 8 cells, and there are 7 columns' },
      { line: 9, reason: 'a quotation mark is opened and never closed' },
    ]);
  });

  it('takes nobody for a formula, and everybody else whose name only looks odd', () => {
    const { people, skipped } = read(
      `${preamble}${head}=cmd|'/c calc'!A1,Evil,,,,,\n@SUM(1+1),,,,,,\nAda,"=HYPERLINK(1)",,,,,\n- Bo (HR),Diaz,,,,,\n@cy,Lund,,,,,\n`,
    );
    expect(people.map(({ facts }) => facts.name)).toEqual(['Bo (HR) Diaz', '@cy Lund']);
    expect(skipped).toEqual(
      [5, 6, 7].map((line) => ({ line, reason: 'what stands for the name is a formula' })),
    );
  });

  it('counts a row with nothing between its separators, and no blank line', () => {
    const { people, skipped } = read(`${head}Ada,Lovelace,,,,,\n,,,,,,\n\nBo,Diaz,,,,,\n , ,,\n`);
    expect(people).toHaveLength(2);
    expect(skipped).toEqual([
      { line: 3, reason: 'it is empty' },
      { line: 6, reason: 'it is empty' },
    ]);
  });
});

it('reads the tables of Google, the old one and the new one', () => {
  expect(
    read(
      'Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Website 1 - Value,Notes\nAda Lovelace,Ada,,Lovelace,* myContacts,* Home,ada@x.org ::: ada@y.org,ada@z.org,Mobile,+44 1,Engines,Analyst,http://x.org/ada,"Two\nlines"\n',
    ),
  ).toMatchObject({
    format: 'google',
    people: [
      {
        facts: {
          name: 'Ada Lovelace',
          email: 'ada@x.org',
          phone: '+44 1',
          company: 'Engines',
          role: 'Analyst',
          url: 'http://x.org/ada',
          notes: 'Two\nlines',
        },
        also: ['ada@y.org', 'ada@z.org'],
      },
    ],
  });
  expect(
    read(
      'First Name,Middle Name,Last Name,Phonetic First Name,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\nAda,King,Lovelace,,,Engines,Analyst,Research,,,,* myContacts,,ada@x.org,,\n',
    ),
  ).toMatchObject({
    format: 'google',
    people: [
      { facts: { name: 'Ada King Lovelace', company: 'Engines', role: 'Analyst', field: 'Research' } },
    ],
  });
});

it('reads the table of Outlook, where a title is one of a letter, in the letters of Windows', () => {
  const table =
    '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Phone","Mobile Phone","E-mail Address","E-mail 2 Address","Web Page","Notes"\r\n"Dr.","Zoë","","Müller","","Groß – Söhne","","Leiterin","1","2","zoe@x.org","zoe@y.org","",""\r\n';
  expect(read(bytesOf(table, 'windows-1252'))).toMatchObject({
    format: 'outlook',
    people: [
      {
        facts: {
          name: 'Zoë Müller',
          company: 'Groß – Söhne',
          role: 'Leiterin',
          phone: '1',
          email: 'zoe@x.org',
        },
        also: ['zoe@y.org', '2'],
      },
    ],
  });
});

describe('any table', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffName;E-Mail\nZoë;z@x.org\n')],
    ['UTF-16, the little end first', utf16('Name;E-Mail\r\nZoë;z@x.org\r\n', true)],
    ['UTF-16, the big end first', utf16('Name\tE-Mail\r\nZoë\tz@x.org\r\n', false)],
    ['Windows-1252', bytesOf('Name;E-Mail\nZoë;z@x.org\n', 'windows-1252')],
    ['lines that end in CR', bytesOf('Name;E-Mail\rZoë;z@x.org', 'utf-8')],
    ['a line for Excel', bytesOf('sep=;\r\nName;E-Mail\r\nZoë;z@x.org\r\n', 'utf-8')],
    ['bars', bytesOf('Name|E-Mail\nZoë|z@x.org\n', 'utf-8')],
  ])('is read in %s', (_, bytes) => {
    expect(facts(bytes)).toEqual([{ name: 'Zoë', email: 'z@x.org' }]);
  });

  it('knows the five signs that Windows-1252 shares with nobody', () => {
    const bytes = Uint8Array.from([...Buffer.from('Name,Notes\nA,'), 0x80, 0x93, 0x94, 0x96, 0x9f, 0x0a]);
    expect(facts(bytes)).toEqual([{ name: 'A', notes: '€“”–Ÿ' }]);
  });

  it.each([
    ['Nom;Prénom;Courriel;Société', 'Lovelace;Ada;a@x.org;Engines'],
    ['Vorname;Name;E-Mail-Adresse;Firma', 'Ada;Lovelace;a@x.org;Engines'],
    ['Apellidos,Nombre,Correo electrónico,Empresa', 'Lovelace,Ada,a@x.org,Engines'],
    ['Nome,Cognome,Indirizzo e-mail,Azienda', 'Ada,Lovelace,a@x.org,Engines'],
    ['Voornaam\tAchternaam\tE-mailadres\tBedrijf', 'Ada\tLovelace\ta@x.org\tEngines'],
    ['Company,Email,Full name', 'Engines,a@x.org,Ada Lovelace'],
  ])('is guessed by its headings: %s', (headings, row) => {
    expect(facts(`${headings}\n${row}\n`)).toEqual([
      { name: 'Ada Lovelace', email: 'a@x.org', company: 'Engines' },
    ]);
  });

  it('without headings has numbers, and its addresses are seen', () => {
    const table = open('Ada Lovelace,a@x.org\nBo,b@x.org\n');
    expect([table.headers, table.guess]).toEqual([['column 1', 'column 2'], { email: [1] }]);
    expect(table.read({ name: [0], email: [1] }).people.map(({ facts }) => facts.name)).toEqual([
      'Ada Lovelace',
      'Bo',
    ]);
  });

  it('remembers what somebody said of a heading', () => {
    expect(open('Wer,Wo\nAda,Engines\n').guess).toEqual({});
    expect(open('Wer,Wo\nAda,Engines\n', { wer: 'name', wo: 'company', evil: 'constructor' }).guess).toEqual({
      name: [0],
      company: [1],
    });
    expect(guessMapping(['constructor', '__proto__'])).toEqual({});
  });

  it('is no text in sentences', () => {
    expect(open('Dear Ada,\n\nthank you for the talk, the tea, and all.\nYours, Bo\n')).toBeNull();
  });

  it('keeps a quotation mark that was not doubled, and loses no row after one that is not closed', () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `P${i},"c, ${i}"`);
    rows[700] = 'P700,"open';
    rows[40] = 'P40,"Ada "The Countess" King"';
    rows[900] = 'P900,5" pipes';
    const { people, skipped } = read(`Name,Company\n${rows.join('\n')}\n`);
    expect(skipped).toEqual([{ line: 702, reason: 'a quotation mark is opened and never closed' }]);
    expect(people).toHaveLength(1199);
    expect(people.map(({ line, facts }) => line - 2 === Number(facts.name.slice(1)))).not.toContain(false);
    expect(people[40]!.facts.company).toBe('Ada "The Countess" King');
    expect(people[899]!.facts.company).toBe('5" pipes');
  });

  it('reads lines of thousands of open quotation marks without trying each with each', () => {
    const { people, skipped } = read(`Name,Company\n${'A,"b\n'.repeat(5000)}Bo,x\n`);
    expect([people.length, skipped.length]).toEqual([1, 5000]);
  });

  it('is refused when it holds more people than anybody knows', () => {
    expect(() => read(`Name,Company\n${'A,b\n'.repeat(mostPeople + 1)}`)).toThrow('more than 50,000 people');
  });
});

describe('dates', () => {
  it.each([
    ['03 Mar 2021', '2021-03-03'],
    ['3 mars 2021', '2021-03-03'],
    ['1er août 2021', '2021-08-01'],
    ['3. März 2021', '2021-03-03'],
    ['3 de dezembro de 2021', '2021-12-03'],
    ['Dec 3, 2021', '2021-12-03'],
    ['2021-12-03T10:11:12Z', '2021-12-03'],
    ['30 Feb 2021', null],
    ['3 Foo 2021', null],
    ['', null],
  ])('%s is %s', (text, day) => expect(dayNamed(text)).toBe(day));

  it('in numbers are read as the whole column is, or not at all', () => {
    expect(dayReader(['3/4/21', '2/26/20, 5:13 PM'])('3/4/21')).toBe('2021-03-04');
    expect(dayReader(['03.04.2021', '26.02.2020'])('03.04.2021')).toBe('2021-04-03');
    expect(dayReader(['3/4/21'])('3/4/21')).toBeNull();
    expect(dayReader(['13/4/21', '4/13/21'])('3/4/21')).toBeNull();
    const { people, remarks } = read(`${head}Ada,L,,,,,3/4/21\n`);
    expect(people[0]!.facts).toEqual({ name: 'Ada L' });
    expect(remarks).toEqual(['1 date could be read in two ways, or not at all, and is left out: line 2.']);
    const many = read(`${head}${'Ada,L,,,,,3/4/21\n'.repeat(14)}`);
    expect(many.remarks).toEqual([
      '14 dates could be read in two ways, or not at all, and are left out: lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and further down.',
    ]);
  });
});
