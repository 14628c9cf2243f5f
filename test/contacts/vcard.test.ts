import { describe, expect, it } from 'vitest';
import { bytesOf, encodingOf } from '../../src/contacts/decoding.ts';
import { readCards } from '../../src/contacts/vcard.ts';

const read = (text: string, as: 'utf-8' | 'windows-1252' = 'utf-8') => {
  const bytes = bytesOf(text, as);
  return readCards(bytes, encodingOf(bytes, 'x.vcf'));
};
const one = (text: string, as: 'utf-8' | 'windows-1252' = 'utf-8') => {
  const { people, skipped } = read(text, as);
  expect(skipped).toEqual([]);
  expect(people).toHaveLength(1);
  return { ...people[0]!.facts, also: people[0]!.also };
};

describe('vCard 2.1', () => {
  it('of Outlook: bare kinds, quoted-printable over several lines, the letters of Windows', () => {
    const card = `BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=de;CHARSET=Windows-1252:Müller;Jürgen;;Dr.\r\nFN;CHARSET=Windows-1252:Dr. Jürgen Müller\r\nORG;CHARSET=Windows-1252:Groß & Söhne, Köln;Vertrieb\r\nTITLE:Leiter\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Kennt=20sich=20aus: =FCberall=0D=0AZweite=20Zeile=2C=20l=\r\nang\r\nTEL;WORK;VOICE:+49 (30) 1234\r\nTEL;CELL;VOICE:+49 170 1\r\nTEL;WORK;FAX:+49 30 99\r\nADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;1600 Pennsylvania Ave NW=0D=0A=\r\nBox 2;washington;dc;20001;United States of America\r\nEMAIL;PREF;INTERNET:juergen@example.org\r\nPHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n /9j/4AAQSkZJRgABAQEAYABgAAD\r\n\r\nX-MS-OL-DEFAULT-POSTAL-ADDRESS:2\r\nREV:20210303T101112Z\r\nEND:VCARD\r\n`;
    expect(one(card, 'windows-1252')).toEqual({
      name: 'Jürgen Müller',
      company: 'Groß & Söhne, Köln',
      role: 'Leiter',
      notes: 'Kennt sich aus: überall\nZweite Zeile, lang\n\nTitles: Dr.',
      phone: '+49 170 1',
      email: 'juergen@example.org',
      also: ['+49 (30) 1234', '+49 30 99'],
    });
  });

  it('of Android: names in quoted-printable, in either order of the parameters', () => {
    expect(
      one(
        'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=43=65=70=6C;=4D=61=74=C4=9B=6A;;;\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=4D=61=74=C4=9B=6A=20=43=65=70=6C\nTEL;CELL:+420604893825\nEND:VCARD\n',
      ),
    ).toEqual({ name: 'Matěj Cepl', phone: '+420604893825', also: [] });
  });

  it('with letters cut by a soft line break, and no name but its parts', () => {
    expect(
      one(
        'BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E7=88=B6;=E4=BA=\n=B2;;;\nNOTE;QUOTED-PRINTABLE;CHARSET=utf-8:10 =E2=82=\n=AC=0D=0Aeach\nEND:VCARD\n',
      ),
    ).toEqual({ name: '亲 父', notes: '10 €\neach', also: [] });
  });

  it('in another character set, in bytes and in quoted-printable', () => {
    const bytes = Uint8Array.from(
      [...'BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=windows-1251:']
        .map((sign) => sign.charCodeAt(0))
        .concat([0xcb, 0xfe, 0xe1, 0xee, 0xe2, 0xfc])
        .concat(
          [...'\nTITLE;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=F7=D2=C1=DE\nEND:VCARD\n'].map((sign) =>
            sign.charCodeAt(0),
          ),
        ),
    );
    const { people } = readCards(bytes, encodingOf(bytes, 'x.vcf'));
    expect(people.map(({ facts }) => facts)).toEqual([{ name: 'Любовь', role: 'Врач' }]);
  });

  it('with a card of an assistant inside', () => {
    expect(
      one(
        'BEGIN:VCARD\nVERSION:2.1\nFN:Ada\nAGENT:\nBEGIN:VCARD\nFN:Bo\nEMAIL:bo@x.org\nEND:VCARD\nEMAIL:ada@x.org\nEND:VCARD',
      ),
    ).toEqual({ name: 'Ada', email: 'ada@x.org', also: [] });
  });
});

describe('vCard 3.0', () => {
  it('of iCloud and Google: groups, escapes, folded lines, several addresses', () => {
    expect(
      one(
        'BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//macOS 14//EN\r\nN:Lovelace;Ada;King;Countess;\r\nFN:Ada\\, Countess of Lovela\r\n ce\r\nORG:Analytical\\; Engines, Ltd.;Research;\r\nTITLE:Analyst\r\nitem1.EMAIL;type=INTERNET;type=HOME:ada@home.example\r\nitem1.X-ABLabel:_$!<Home>!$_\r\nEMAIL;type=INTERNET;type=WORK;type=pref:ada@work.example\r\nTEL;type=WORK:1\r\nTEL;type=CELL;type=VOICE:2\r\nitem2.URL;type=pref:https\\://example.org/a\\;b?c=1\\,2\r\nX-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/ada\r\nNOTE:one\\ntwo\\; three\\, four: C\\:\\\\new\r\nEND:VCARD\r\n',
      ),
    ).toEqual({
      name: 'Ada, Countess of Lovelace',
      company: 'Analytical; Engines, Ltd.',
      role: 'Analyst',
      email: 'ada@work.example',
      phone: '2',
      url: 'https://www.linkedin.com/in/ada',
      notes: 'one\ntwo; three, four: C:\\new',
      also: ['ada@home.example', '1'],
    });
  });
});

it('leaves titles and orders out of a name, and keeps them in the notes', () => {
  const named = (whole: string, parts: string) =>
    one(`BEGIN:VCARD\nVERSION:3.0\nN:${parts}\nFN:${whole}\nEND:VCARD`);
  expect(named('Dr. Alan Mathison Turing OBE', 'Turing;Alan;Mathison;Dr.;OBE')).toEqual({
    name: 'Alan Mathison Turing',
    notes: 'Titles: Dr., OBE',
    also: [],
  });
  expect(named('Grace Hopper\\, PhD', 'Hopper;Grace;;Rear Admiral;PhD')).toMatchObject({
    name: 'Grace Hopper',
  });
  expect(named('Sister Benedicta', ';Benedicta;;Sister;')).toEqual({ name: 'Sister Benedicta', also: [] });
  expect(named('Drew Major', 'Major;Drew;;;')).toEqual({ name: 'Drew Major', also: [] });
});

describe('vCard 4.0', () => {
  it('takes preferences, addresses as URIs and quoted parameters', () => {
    expect(
      one(
        'BEGIN:VCARD\nVERSION:4.0\nFN;X-A="q:z;r":Simon Perreault\nN:Perreault;Simon;;;ing. jr,M.Sc.\nORG;TYPE=work:Viagenie\nEMAIL;PREF=2:b@x.org\nEMAIL;PREF=1:a@x.org\nTEL;VALUE=uri;TYPE="voice,work":tel:+1-418-656-9254;ext=102\nKIND:individual\nEND:VCARD',
      ),
    ).toEqual({
      name: 'Simon Perreault',
      company: 'Viagenie',
      email: 'a@x.org',
      phone: '+1-418-656-9254 ext. 102',
      also: ['b@x.org'],
    });
  });
});

it('reads many cards, and says of each that is no person why, with its line', () => {
  const { people, skipped } = read(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Ada',
      'END:VCARD',
      '',
      'begin:vcard',
      'version:3.0',
      'org:Only a firm',
      'end:vcard',
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:group',
      'FN:Friends',
      'END:VCARD',
      'BEGIN:VCARD',
      'FN:Broken off',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'a line that is none',
      'FN:Bo',
      'END:VCARD',
      'BEGIN:VCARD',
      'FN:Cut',
    ].join('\n'),
  );
  expect(people.map(({ line, facts }) => [line, facts.name])).toEqual([
    [1, 'Ada'],
    [17, 'Bo'],
  ]);
  expect(skipped.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '6 the card has no name',
    '10 the card is a group, not a person',
    '15 the card has no end: another one begins in it',
    '22 the file ends before the card does',
  ]);
});

it('takes nobody for a formula', () => {
  const card = (name: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEND:VCARD\n`;
  const { people, skipped } = read(`${card('=cmd|x')}${card('Ada')}`);
  expect(people.map(({ facts }) => facts.name)).toEqual(['Ada']);
  expect(skipped).toEqual([{ line: 1, reason: 'what stands for the name is a formula' }]);
});

it('keeps nothing of the pictures', () => {
  const picture = `PHOTO;ENCODING=b;TYPE=JPEG:${'A'.repeat(70)}\n${` ${'A'.repeat(74)}\n`.repeat(3000)}`;
  const { people } = read(`BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n${picture}EMAIL:a@x.org\nEND:VCARD\n`);
  expect(people).toEqual([{ line: 1, facts: { name: 'Ada', email: 'a@x.org' }, also: [] }]);
});
