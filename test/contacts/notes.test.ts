import { expect, it } from 'vitest';
import { personInNote } from '../../src/contacts/notes.ts';

it('takes somebody from the page that export wrote', () => {
  expect(
    personInNote(
      '---\nid: tzbf2ym4\nkind: person\naliases:\n  - Ada Lovelace\ntags: [mentor, person]\nemail: ada@x.org\ncompany: "Engines: Ltd"\nconnected-on: "2020-04-04"\nlevel: senior\n---\n\n# Ada Lovelace\n\n- stage: agreed\n- phone: +44 1\n- notes: likes \\*tea\\*\n',
    ),
  ).toEqual({
    line: 1,
    id: 'tzbf2ym4',
    also: [],
    facts: {
      name: 'Ada Lovelace',
      email: 'ada@x.org',
      phone: '+44 1',
      company: 'Engines: Ltd',
      connectedOn: '2020-04-04',
      level: 'senior',
      notes: 'likes *tea*',
    },
  });
});

it.each([
  ['another kind of note', '---\nkind: meeting\n---\n\n# Ada\n'],
  ['a text without front matter', '# Ada\n\nA story.\n'],
  ['front matter that is no YAML', '---\nkind: [person\n---\n\n# Ada\n'],
  ['a person without a name', '---\nkind: person\n---\n\nNothing.\n'],
])('leaves %s', (_, text) => expect(personInNote(text)).toBeNull());

it('takes no id, address or level that is none, and cannot be led by aliases in circles', () => {
  const note = (front: string) => personInNote(`---\nkind: person\nname: Ada\n${front}\n---\n`);
  expect(note('id: ../../x\nemail: javascript\nlevel: boss\nurl: javascript:alert(1)\ncloseness: 9')).toEqual(
    {
      line: 1,
      also: [],
      facts: { name: 'Ada' },
    },
  );
  expect(note('a: &x [*x]')).toBeNull();
});
