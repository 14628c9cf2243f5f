import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitInWords } from '../../src/commands/expect/closing.ts';
import { fitOf, html, onePageView } from '../../src/documents/onepage.ts';
import { render } from '../../src/documents/render.ts';
import { linesIn, widthOf } from '../../src/documents/widths.ts';
import { pointsOn } from '../../src/domain/agreements.ts';
import type { Agreement, Journal } from '../../src/domain/journal.ts';
import { foundIn, hasChromium, sheetsOf } from '../support/chromium.ts';
import { nasty } from '../support/nasty.ts';
import { agreement, idOf, journalOf } from '../support/people.ts';

const ada = idOf('p1');
const template = { name: 'agreement.html', text: readFileSync('templates/agreement.html', 'utf8') };

type Paged = { readonly journal: Journal; readonly page: Agreement };

function paged(more: Partial<Agreement>, name = 'Ada Lovelace'): Paged {
  const page = agreement(idOf('g1'), ada, {
    channel: 'Mail, answered within two days',
    hopes: ['Tell me how it went for you', 'Ask hard questions'],
    accountability: 'Each talk opens with what came of the last one',
    starts: '2026-11-21',
    review: '2027-05-21',
    ends: '2027-05-21',
    feedback: 'mix',
    ...more,
  });
  const settled = { ...page, settled: page.state === 'agreed' ? pointsOn(page) : page.settled };
  return { journal: { ...journalOf({ name }), agreements: [settled] }, page: settled };
}

const print = ({ journal, page }: Paged) => render(template, onePageView(journal, page));
const fit = ({ journal, page }: Paged) => fitOf(journal, page);

const words = 'we look at what was promised and what came of it before anything new is begun in earnest ';
const textOf = (length: number) =>
  words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trim();
const long = (length: number, state: Agreement['state'] = 'agreed') =>
  paged({ state, hopes: [textOf(length), textOf(length / 2)], success: textOf(length / 4) });

/** The longest page of which the estimate says that it fits. */
function fullest(state: Agreement['state']): number {
  let [low, high] = [100, 20_000];
  while (high - low > 20) {
    const middle = Math.floor((low + high) / 2);
    if (fit(long(middle, state)).fits) low = middle;
    else high = middle;
  }
  return low;
}

describe('the estimate of a printed page', () => {
  it('sets a short page wide and a long one tight, and says when none fits', () => {
    expect(fit(paged({}))).toMatchObject({ fits: true, over: 0, shorten: [], density: { size: 14 } });
    const full = fullest('agreed');
    const sizes = [0, 0.5, 0.7, 0.85, 1].map((part) => fit(long(full * part + 1)).density.size);
    expect([sizes.toSorted((a, b) => b - a), sizes.at(-1)]).toEqual([sizes, 11]);
    expect(new Set(sizes).size).toBeGreaterThan(2);
    expect(fit(long(9000)).fits).toBe(false);
  });

  it('names the answers to shorten, the longest first, and no more than would do', () => {
    const far = fullest('agreed') + 700;
    const { over, shorten } = fit(long(far));
    expect(over).toBeGreaterThan(3);
    expect(shorten.map(({ id }) => id)).toEqual(['hopes']);
    expect(fitInWords(fit(long(far)))[0]).toMatch(
      /\d+ lines too long.*What I hope for \(--hopes, \d+ lines\)/,
    );
    expect(fitInWords(fit(paged({})))).toEqual([]);
  });

  it('breaks at blanks, and inside what is too long for the column', () => {
    const column = { width: 100, size: 10 };
    expect(linesIn('', column)).toBe(1);
    expect(linesIn('one two', column)).toBe(1);
    expect(linesIn('x'.repeat(21), column)).toBe(2);
    expect(linesIn(`one ${'x'.repeat(21)}`, column)).toBe(3);
    expect(widthOf('Ä', 10)).toBe(widthOf('A', 10));
  });
});

describe('the page as HTML', () => {
  it('shows text as it was typed, and nothing of it is markup', () => {
    for (const text of nasty(60, 7)) {
      const printed = print(paged({ purpose: text, commitments: [text, 'b'] }, text.slice(0, 60) || 'Ada'));
      const body = printed.slice(printed.indexOf('<body>'));
      const tags = new Set([...body.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
      expect(
        [...tags].filter(
          (tag) => !'body header h1 p div span dl dt dd ul li footer html'.split(' ').includes(tag!),
        ),
      ).toEqual([]);
    }
    expect(html(`<img src=x onerror="a('b')"> & {{ x }}`)).toBe(
      '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; {{ x }}',
    );
  });

  it('leaves room to write beside a proposal, and none once it is agreed', () => {
    expect(print(paged({ state: 'proposed' }))).toContain('How you see it');
    expect(print(paged({}))).not.toContain('How you see it');
  });
});

describe.skipIf(!hasChromium)('in Chromium', { timeout: 120_000 }, () => {
  it('the width table is Chromium’s, to a thousandth of the size', () => {
    const characters = [
      ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
      ...'ÄéñøßœæØŒ–—…“”‘’•€',
    ];
    const measured = foundIn(
      '<!doctype html><meta charset="utf-8">',
      `const pen = document.createElement('canvas').getContext('2d');
       pen.font = '1000px Arial, Helvetica, "Liberation Sans"';
       return ${JSON.stringify(characters)}.map((one) => Math.round(pen.measureText(one).width));`,
    ) as readonly number[];
    const wrong = characters.flatMap((one, i) =>
      Math.abs(widthOf(one, 1000) - measured[i]!) > 1 ? [`${one} is ${measured[i]}`] : [],
    );
    expect(wrong).toEqual([]);
  });

  it.each(['agreed', 'proposed'] as const)(
    'a page that is %s and only just fits prints on one sheet',
    (state) => {
      const full = print(long(fullest(state), state));
      expect([sheetsOf(full, 'A4'), sheetsOf(full, 'Letter')]).toEqual([1, 1]);
    },
  );

  it.each(['agreed', 'proposed'] as const)('a page that is %s and far too long does not', (state) => {
    // An eighth more than fits: the estimate errs by less than that.
    expect(sheetsOf(print(long(fullest(state) * 1.125, state)), 'Letter')).toBe(2);
  });

  it('is never taller than estimated, whatever was typed', () => {
    const texts = [
      ...nasty(24, 3).map((text) => text.slice(0, 400)),
      'https://example.org/a/very-long-address'.repeat(9),
      '漢字かな'.repeat(60),
      'Привет мир '.repeat(30),
    ];
    const pages = texts.map((text) =>
      paged({ purpose: text || 'x', success: `${text} ${text}`, hopes: [text || 'x', 'b'] }),
    );
    const heights = foundIn(
      '<!doctype html><meta charset="utf-8"><body></body>',
      `return ${JSON.stringify(pages.map(print)).replaceAll('<', '\\u003c')}.map((page) => {
        const sheet = new DOMParser().parseFromString(page, 'text/html');
        const style = sheet.querySelector('style').textContent.replace('body {', '.sheet {');
        const host = document.body.appendChild(document.createElement('div'));
        const root = host.attachShadow({ mode: 'open' });
        root.innerHTML = '<style>' + style + '</style><div class="sheet">' + sheet.body.innerHTML + '</div>';
        const at = (name) => root.querySelector(name).getBoundingClientRect();
        return at('footer').bottom - at('header').top;
      });`,
    ) as readonly number[];
    const taller = texts.filter((_, i) => heights[i]! > fit(pages[i]!).height);
    expect(heights).toHaveLength(texts.length);
    expect(Math.min(...heights)).toBeGreaterThan(300);
    expect(taller).toEqual([]);
  });
});
