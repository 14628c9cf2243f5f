import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { line } from '../../src/contacts/tidy.ts';
import { strangeIn } from '../support/html.ts';
import { action } from '../support/journals.ts';
import { type Desk, desk } from '../support/mentor.ts';
import { nasty } from '../support/nasty.ts';
import { idOf, journalOf } from '../support/people.ts';

/** What somebody could put into a name to make a terminal, a browser, a template, a spreadsheet or a calendar act. */
const attacks = [
  '\u001b[2J\u001b]0;owned\u0007Eve',
  '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '\u009b31mRed \u202egnp.exe',
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("https://evil.example","x")',
  '@SUM(1+1)*cmd|x',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![](https://evil.example/x.png)',
  '{{ profile.name }}',
  '{% include "goals" %}{% raw %}',
  'X\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Owned',
  '# A heading',
  '- [ ] a task',
  '---\nkind: goal\n---',
  '../../etc/passwd',
  '<!-- mentor: what you write below this line is yours and stays -->',
  '```',
  '| a | b |',
];
const texts = [...attacks, ...nasty(60, 31, attacks)];
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const vcardText = (text: string) =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[,;]/g, '\\$&');

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const formula = /(?:^|[\t,;|"])=\s*[\w(]/;
const html = (markdown: string) =>
  micromark(markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replaceAll(/^<!-- mentor: .*-->$/gm, ''), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });

function taken(home: Desk, file: string, text: string): void {
  writeFileSync(home.path(file), text);
  const ran = home.run(['import', file, '--yes']);
  expect([ran.code, ran.stderr], file).toEqual([0, expect.stringContaining('Taken in')]);
  expect(ran.stdout).not.toMatch(controls);
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

it.each([
  [
    'a table',
    (texts: readonly string[]) =>
      `Name,Email,Company,Role,Notes,Place\n${texts.map((text, i) => [`P${i} ${text}`, `p${i}@x.org`, text, text, text, text].map(cell).join(',')).join('\n')}\n`,
  ],
  [
    'cards',
    (texts: readonly string[]) =>
      texts
        .map(
          (text, i) =>
            `BEGIN:VCARD\nVERSION:3.0\nFN:P${i} ${vcardText(text)}\nORG:${vcardText(text)}\nTITLE:${vcardText(text)}\nNOTE:${vcardText(text)}\nEMAIL:p${i}@x.org\nEND:VCARD\n`,
        )
        .join(''),
  ],
])('nothing that %s brings in acts anywhere', (_, write) => {
  const home = desk();
  taken(home, 'x', write(texts));
  const { people } = home.journal();
  expect(people).toHaveLength(texts.length);
  for (const { name, company, role, notes, slug } of people) {
    for (const text of [name, company, role])
      expect(text ?? '').not.toMatch(/[\u0000-\u001f\u007f-\u009f]|^=/);
    expect(notes ?? '').not.toMatch(controls);
    expect(slug).toMatch(/^[a-z0-9-]{1,48}$/);
  }
  expect(people.map(({ name }) => name)).toEqual(texts.map((text, i) => line(`P${i} ${text}`)));

  const listed = home.run(['people']).stdout;
  expect(listed).not.toMatch(controls);
  expect(listed).not.toMatch(/^=/m);
  for (const { slug } of people.slice(0, attacks.length))
    expect(home.run(['show', slug]).stdout).not.toMatch(controls);
  expect(home.run(['people', '--json']).stdout).not.toMatch(/[\u0080-\u009f\u202e]|\\u00[019]/);

  expect(home.run(['export', '--to', 'pages', '--format', 'html']).code).toBe(0);
  const pages = filesIn(home.path('pages')).filter((path) => path.endsWith('.html'));
  expect(pages.filter((path) => path.includes('/people/'))).toHaveLength(texts.length);
  for (const path of pages) {
    const page = readFileSync(path, 'utf8');
    expect(page, path).not.toMatch(controls);
    expect(strangeIn(page), path).toEqual([]);
  }

  expect(home.run(['export', '--to', 'out']).code).toBe(0);
  const notes = filesIn(home.path('out'));
  expect(notes.filter((path) => path.includes('/people/'))).toHaveLength(texts.length);
  for (const path of notes) {
    const text = readFileSync(path, 'utf8');
    expect(text, path).not.toMatch(controls);
    if (!path.endsWith('.md')) continue;
    const shown = html(text);
    expect(shown, path).not.toMatch(/<(?:script|img|iframe|h1[^>]*>A heading)/i);
    expect(shown, path).not.toMatch(/href="(?:javascript|data):/i);
    expect(text.match(/^# /gm) ?? [], path).toHaveLength(1);
    expect(text.split('\n').filter((line) => formula.test(line.slice(0, 2)))).toEqual([]);
  }
});

it('a name that is a calendar entry makes none', () => {
  const home = desk();
  taken(home, 'x.csv', `Name,Email\n${cell('Eve\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Owned')},e@x.org\n`);
  const [eve] = home.journal().people;
  home.run(['meet', 'schedule', eve!.slug, '8 Dec 15:00', '--zone', 'Europe/Lisbon']);
  const out = home.run(['export', '--format', 'ics', '--to', 'cal']);
  expect(out.code).toBe(0);
  const text = filesIn(home.path('cal'))
    .filter((path) => path.endsWith('.ics'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  expect(text).not.toMatch(/^SUMMARY:Owned/m);
});

/** A journal that somebody else wrote: nothing in it went through the door for tables and cards. */
const handedOver = {
  ...journalOf(...texts.map((text, i) => ({ name: `P${i} ${text}`, role: text, notes: text }))),
  actions: texts.map((text, i) =>
    action(idOf(`b${i.toString(5)}x`), text, { by: '2026-12-01', person: idOf(`p${i + 1}`) }),
  ),
};

it('no action of a journal acts in a task list, a page or a terminal', () => {
  const home = desk();
  taken(home, 'other.json', JSON.stringify(handedOver));
  expect(home.journal().actions).toHaveLength(texts.length);
  for (const args of [['actions'], ['people'], ['export', '--stdout', 'actions']])
    expect(home.run(args).stdout, args[0]).not.toMatch(controls);

  const todo = home.run(['export', '--format', 'todo', '--stdout']).stdout;
  expect(todo).not.toMatch(controls);
  const lines = todo.trimEnd().split('\n');
  expect(lines).toHaveLength(texts.length);
  for (const line of lines) {
    expect(line).toMatch(/^2026-11-\d\d /);
    expect(line.match(/(?<=\s)[+]\S+/g)).toEqual(['+mentoring']);
    expect(line.match(/(?<=\s)@\S+/g)).toHaveLength(1);
    expect(line.match(/(?<=\s)(?:due|id):\S+/g)).toHaveLength(2);
  }

  const tasks = JSON.parse(home.run(['export', '--format', 'taskwarrior', '--stdout']).stdout) as Task[];
  expect(tasks).toHaveLength(texts.length);
  for (const { description, tags, project, ...task } of tasks) {
    expect(Object.keys(task).sort()).toEqual(['due', 'entry', 'status', 'uuid']);
    expect(description).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect([project, tags[0], tags.length]).toEqual(['mentoring', 'mentor', 2]);
    expect(tags[1]).toMatch(/^[a-z0-9_]+$/);
  }

  expect(home.run(['export', '--to', 'pages', '--format', 'html']).code).toBe(0);
  for (const path of filesIn(home.path('pages')).filter((path) => path.endsWith('.html')))
    expect(strangeIn(readFileSync(path, 'utf8')), path).toEqual([]);
});

type Task = { readonly description: string; readonly project: string; readonly tags: readonly string[] };
