import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { essay, heading, line, table, tidy } from '../../src/documents/markdown.ts';
import { nasty } from '../support/nasty.ts';
import { faultsIn, faultsOf } from '../support/notes.ts';

/** As GitHub would show it, but with raw HTML let through, so that any that slips by is seen. */
const html = (markdown: string): string =>
  micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });

const coded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a line should show: its characters, blanks counted once, without what acts on terminals. */
const typed = (text: string): string =>
  text
    .replace(/[\u0085\u2028\u2029]/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufeff]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

const texts = [...nasty(250, 11), ...nasty(250, 12).map((text) => text.replaceAll(' ', ''))];

describe('a line', () => {
  it.each([
    [
      'Ada Lovelace, 1815-1852 (mathematician); "the first"',
      'Ada Lovelace, 1815-1852 (mathematician); "the first"',
    ],
    ['snake_case and -5 degrees, 50% & AT&T', 'snake_case and -5 degrees, 50% & AT&T'],
    ['# 1 in *everything*', '\\# 1 in \\*everything\\*'],
    ['1. first', '1\\. first'],
    ['see https://a.org or ada@x.org', 'see https\\://a.org or ada\\@x.org'],
    [' a\n\nb\t c ', 'a b c'],
    ['C#', 'C\\#'],
    ['', ''],
  ])('writes %j as %j', (text, markdown) => {
    expect(line(text)).toBe(markdown);
  });

  it('shows what was typed and nothing else, alone and under other text', () => {
    for (const text of texts) {
      const shown = coded(typed(text));
      if (shown === '') continue;
      expect([text, html(line(text))]).toEqual([text, `<p>${shown}</p>`]);
      expect([text, html(`Before\n${line(text)}`)]).toEqual([text, `<p>Before\n${shown}</p>`]);
      expect([text, html(`By ${line(text)}, then`)]).toEqual([text, `<p>By ${shown}, then</p>`]);
    }
  });

  it('stays in its list item, heading, quotation, link and table cell', () => {
    for (const text of texts) {
      const shown = coded(typed(text));
      if (shown === '') continue;
      expect([text, html(`- ${line(text)}\n- b`)]).toEqual([
        text,
        `<ul>\n<li>${shown}</li>\n<li>b</li>\n</ul>`,
      ]);
      expect([text, html(`## ${line(text)}`)]).toEqual([text, `<h2>${shown}</h2>`]);
      expect([text, html(`> ${line(text)}`)]).toEqual([text, `<blockquote>\n<p>${shown}</p>\n</blockquote>`]);
      expect([text, html(`[${line(text)}](x.md)`)]).toEqual([text, `<p><a href="x.md">${shown}</a></p>`]);
      const row = html(`| a | b |\n| --- | --- |\n| ${line(text)} | ${line(text)} |`).match(
        /<td>.*?<\/td>/gs,
      );
      expect([text, row]).toEqual([text, [`<td>${shown}</td>`, `<td>${shown}</td>`]]);
    }
  });

  it('takes a long text in its stride', () => {
    for (const piece of ['_', '`', '*', '[', '<', 'a@', '#', ' ', 'www.', '\\', '. '])
      expect(line(`${piece.repeat(200_000)}x`)).toContain('x');
  });
});

describe('a heading and an address', () => {
  it('leaves the stop away', () => {
    expect([heading('What now?'), heading('Meet Ada. '), heading('So: …!'), heading('...')]).toEqual([
      'What now?',
      'Meet Ada',
      'So: …',
      '',
    ]);
  });
});

describe('an essay', () => {
  it('keeps paragraphs, lists, emphasis, code, links and quotations', () => {
    const text =
      'I *really* __want__ `code` and [this](https://a.org/x_(y)).\n\n* one\n* two\n    * deeper\n1) first\n2) next\n- [x] done\n\n> said _she_\n\nline one  \nline two https://b.org/a.';
    expect(essay(text)).toBe(
      'I *really* **want** `code` and [this](<https://a.org/x_(y)>).\n\n- one\n- two\n  - deeper\n\n1. first\n2. next\n\n- [x] done\n\n> said *she*\n\nline one\\\nline two <https://b.org/a>.',
    );
  });

  it('keeps what stands under an item with it', () => {
    expect(essay('- one\n  more\n\n  again\n- two\n\nafter')).toBe(
      '- one\n  more\n\n  again\n- two\n\nafter',
    );
    expect(essay('1. a\n   - b\n2. c\n7. d')).toBe('1. a\n   - b\n2. c\n3. d');
    expect(essay('2026. A good year')).toBe('2026\\. A good year');
  });

  it.each([
    ['# A heading', '<p># A heading</p>'],
    ['Under\n---', '<p>Under\n---</p>'],
    ['Under\n===', '<p>Under\n===</p>'],
    ['```js\n# x\n```', '<p>```js\n# x\n```</p>'],
    ['~~~\nnever closed', '<p>~~~\nnever closed</p>'],
    ['    code', '<p>code</p>'],
    ['<div>\n\n<!-- x', '<p>&lt;div&gt;</p>\n<p>&lt;!-- x</p>'],
    [
      '[a]: https://x.org "t"\n\n[a]',
      '<p>[a]: <a href="https://x.org">https://x.org</a> &quot;t&quot;</p>\n<p>[a]</p>',
    ],
    ['[^1]: note', '<p>[^1]: note</p>'],
    ['a | b\n--|--\nc | d', '<p>a | b\n--|--\nc | d</p>'],
    ['***', '<p>***</p>'],
    ['[x](javascript:alert(1)) <javascript:x>', '<p>[x](javascript:alert(1)) &lt;javascript:x&gt;</p>'],
    ['![x](https://a.org/p.png)', '<p>!<a href="https://a.org/p.png">x</a></p>'],
    ['a\u202eb\u0007c', '<p>abc</p>'],
    ['\\*stars\\*', '<p>*stars*</p>'],
  ])('makes %j harmless', (text, shown) => {
    expect(html(essay(text))).toBe(shown);
  });

  /** Everything an essay may become; whatever else is in the page was broken out of it. */
  const allowed =
    /^<(?:\/?(?:p|ul|ol|li|em|strong|del|code|blockquote|a)|br \/|a href="(?:https?:\/\/|mailto:)[^"]*"(?: title="[^"]*")?|input type="checkbox" disabled="" (?:checked="" )?\/)>$/i;

  const pages = nasty(700, 21, [
    '\n',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n# ',
    '*a*',
    '**b**',
    '_c_',
    '`d`',
    '[e](https://f.org)',
    '  \n',
  ]);

  it('cannot break out of its section', () => {
    for (const text of pages) {
      const page = html(
        `# Top\n\n${essay(text)}\n\n## After *this*\n\n[end][ref]\n\n[ref]: https://end.org\n`,
      );
      const [before, inside, after] = page.split(/^<h1>Top<\/h1>\n|\n?<h2>After <em>this<\/em><\/h2>/m);
      expect([text, before, after?.trim()]).toEqual([text, '', '<p><a href="https://end.org">end</a></p>']);
      for (const tag of inside!.match(/<[^>]*>/g) ?? [])
        expect([text, tag]).toEqual([text, expect.stringMatching(allowed)]);
    }
  });

  it('cannot break out of a list item or a quotation of ours', () => {
    for (const text of pages.slice(0, 400)) {
      const body = essay(text).replace(/\n(?=[^\n])/g, '\n  ');
      if (body === '') continue;
      const page = html(`- Said:\n\n  ${body}\n\nAfter\n`);
      expect([
        text,
        page.startsWith('<ul>\n<li>\n<p>Said:</p>'),
        page.endsWith('</ul>\n<p>After</p>\n'),
      ]).toEqual([text, true, true]);
    }
  });

  it('says the same words', () => {
    const words = (text: string) => text.replace(/<[^>]*>|&\w+;/g, '').replace(/[^\p{L}\p{N}]/gu, '');
    for (const text of pages.filter((text) => !/[&<(@\d:\u001b]|www/.test(text)))
      expect([text, words(html(essay(text)))]).toEqual([text, words(text)]);
  });

  it('means the same when it is written twice', () => {
    for (const text of pages) expect([text, html(essay(essay(text)))]).toEqual([text, html(essay(text))]);
  });

  it('takes a long text in its stride', () => {
    for (const piece of [
      '_',
      '`',
      '*',
      '*a ',
      '[',
      '[a](',
      '<',
      'a@',
      '- ',
      '> ',
      '>\n',
      '- a\n',
      '\n',
      ' ',
      'https://a.(',
      '**a',
      '~~a ',
      '1. a\n ',
    ])
      expect(essay(`${piece.repeat(30_000)}x`)).toContain('x');
  });
});

describe('a table', () => {
  const columns = [{ title: 'Who|what' }, { title: 'N', align: 'right' as const }];

  it('is one of GitHub’s, with lines in its cells', () => {
    const markdown = table({ columns, rows: [['Ada | Bob\nC', '1'], ['', '2'], ['`']] });
    expect(markdown).toBe('| Who\\|what | N |\n| --- | --: |\n| Ada \\| Bob C | 1 |\n| | 2 |\n| \\` | |');
    expect(html(markdown).match(/<t[dh][ >]/g)).toHaveLength(8);
    expect(table({ columns: [], rows: [[]] })).toBe('');
  });
});

describe('a note', () => {
  it('passes markdownlint, whatever was typed', () => {
    const lines = nasty(40, 31);
    const essays = nasty(40, 32, [
      '\n',
      '\n\n',
      '\n- ',
      '\n* ',
      '\n1. ',
      '\n  - ',
      '\n> ',
      '\n\n\n',
      '  \n',
      '\t',
    ]);
    const notes = essays.map((essayText, i) => {
      const text = lines[i]!;
      const cells = table({
        columns: [{ title: 'A' }, { title: text }],
        rows: [
          [text, ''],
          ['b', text],
        ],
      });
      const title = heading(`Note ${i} ${text}`);
      const list = line(text) === '' ? '' : `- ${line(text)}\n- b\n`;
      const note = tidy(
        `# ${title}\n\n${line(text)}\n\n## Essay\n\n${essay(essayText)}\n\n## List\n\n${list}\n\n## Table\n\n${cells}\n\n`,
      );
      return [JSON.stringify([text, essayText]), note] as const;
    });
    expect(faultsIn(notes)).toEqual([]);
  });

  it('with a fault is noticed, also where it asks not to be', () => {
    expect(faultsOf('# A\ntext\n')).toEqual([expect.stringMatching(/^note:1 MD022/)]);
    expect(faultsOf('<!-- markdownlint-disable -->\n\n# A\ntext\n').join()).toContain('MD022');
  });

  it('is tidy', () => {
    expect(tidy('\n\n# A  \n\n\n\nb\t\n')).toBe('# A\n\nb\n');
    expect(tidy(`a${' '.repeat(200_000)}b`)).toContain('b');
  });
});
