import { describe, expect, it } from 'vitest';
import { networkPicture } from '../../src/documents/pictures/networkpicture.ts';
import { meetingsPicture, ratingsPicture } from '../../src/documents/pictures/progresspictures.ts';
import { webpage } from '../../src/documents/webpage.ts';
import { growthOf } from '../../src/domain/growth.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { networkOf } from '../../src/domain/network.ts';
import { foundIn, hasChromium, sheetsOf } from '../support/chromium.ts';
import { strangeIn } from '../support/html.ts';
import { nasty } from '../support/nasty.ts';
import { journalOf } from '../support/people.ts';
import { randomJournal } from '../support/randomjournal.ts';
import { brokenLinks, rich, vaultFiles } from '../support/vault.ts';

const today = '2026-11-21';

const hostile = (count: number): Journal =>
  journalOf(
    ...nasty(count, 11, ['"]', '")', '%%{init: {}}%%', 'click p0 "x"', '-->|x|', 'end', 'subgraph']).map(
      (text, i) => ({
        name: `${text}${i}`,
        place: nasty(1, i + 1)[0]!,
        closeness: 3,
      }),
    ),
  );

describe('pages', () => {
  it('lead to each other and nowhere else', async () => {
    const files = await vaultFiles(rich, '--format', 'html');
    expect(brokenLinks(files)).toEqual([]);
    expect(files.get('index.html')).toContain('<a href="people/bo-diaz.html">Bo Diaz</a>');
    expect(files.get('people/bo-diaz.html')).toContain('<nav><a href="../index.html">All notes</a></nav>');
  });

  it('hold nothing that is fetched or runs, whatever was typed', async () => {
    for (const seed of [1, 2, 3]) {
      const journal = randomJournal(seed, 3);
      const files = await vaultFiles(
        { ...journal, profile: { ...journal.profile, zone: null }, meetings: [] },
        '--format',
        'html',
      );
      expect(files.size).toBeGreaterThan(3);
      for (const [path, page] of files) {
        expect(strangeIn(page), path).toEqual([]);
        if (!path.endsWith('-sheet.html')) expect(page).toContain("default-src 'none'");
      }
    }
  });

  it('show raw HTML as it was written, and lead to no address that runs something', () => {
    const page = webpage(
      '<script>x</script> [a](javascript:alert(1)) <b onclick="x">\n\n<img src="https://a.org">',
    );
    expect(strangeIn(page)).toEqual([]);
    expect(page).toContain('&lt;script&gt;');
  });

  it('notice what would run', () => {
    for (const bad of [
      '<script>',
      '<img src="x">',
      '<p onclick="x">',
      '<a href="javascript:x">',
      '<a href="//x.org">',
    ])
      expect(strangeIn(bad)).toHaveLength(1);
  });

  it('draw what is a picture, and leave other code alone', () => {
    const fence = (code: string) => `\`\`\`mermaid\n${code}\n\`\`\`\n`;
    const page = webpage(`${fence('graph LR\n  a["x"] --- b')}\n${fence('other')}`, [
      { mermaid: 'graph LR\n  a["x"] --- b', svg: '<svg></svg>' },
    ]);
    expect(page).toContain('<figure><svg></svg></figure>');
    expect(page).toContain('<pre><code class="language-mermaid">other');
  });
});

describe('the map of a network', () => {
  it('shows who knows whom, and how far things have come', () => {
    const { mermaid, svg } = networkPicture(networkOf(rich, today));
    expect(mermaid).toContain('  me(("Leila Haddad"))\n  subgraph g0["Northwind Health"]');
    expect(mermaid).toMatch(/ {2}me === p\d+\n/);
    expect(mermaid).toMatch(/ {2}me -\.- p\d+\n/);
    expect(mermaid.match(/<-\.->/g)).toHaveLength(1);
    expect(svg).toContain('aria-label="14 people in 4 places"');
    expect(svg.match(/<path /g)).toHaveLength(1);
  });

  it('has no places where none is known, and says so when only some are', () => {
    const network = networkOf(rich, today);
    const nowhere = {
      ...network,
      ties: [],
      places: [{ name: null, nodes: network.places[0]!.nodes.slice(0, 1) }],
    };
    expect(networkPicture(nowhere).svg).toContain('aria-label="1 person"');
    expect(networkPicture(nowhere).mermaid).toContain('subgraph g0["The people"]');
    const some = { ...network, ties: [], places: [network.places[0]!, ...nowhere.places] };
    expect(networkPicture(some).svg).toContain('in 1 place and elsewhere"');
    expect(networkPicture(some).mermaid).toContain('subgraph g1["Elsewhere"]');
  });

  it('is a map of names whatever they are', () => {
    const { mermaid } = networkPicture(networkOf(hostile(60), today));
    const word = String.raw`[\p{L}\p{M}\p{N} .,'()#;-]+`;
    const lines = new RegExp(
      `^(?:graph LR|  me\\(\\("${word}"\\)\\)|  subgraph g\\d+\\["${word}"\\]|    p\\d+\\["${word}"\\]|  end|  me (?:---|-\\.-|===) p\\d+)$`,
      'u',
    );
    expect(mermaid.split('\n').filter((line) => !lines.test(line))).toEqual([]);
    expect(mermaid.match(/^ {4}p\d+/gm)).toHaveLength(40);
  });
});

describe('pictures of progress', () => {
  it('count the meetings of a year, month by month', () => {
    const picture = meetingsPicture(rich, today)!;
    expect(picture.mermaid).toContain('x-axis ["2025-12", "2026-01"');
    expect(picture.mermaid).toContain('bar [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]');
    expect(meetingsPicture({ ...rich, meetings: [] }, today)).toBeNull();
  });

  it('follow a judgement from its second time on', () => {
    const [plan] = rich.plans;
    const rated = (...values: readonly number[]) => {
      const ratings = values.map((value, i) => ({ on: `2026-0${i + 1}-01`, value }));
      const journal = { ...rich, plans: [{ ...plan!, ratings }] };
      return growthOf(journal, today).map(ratingsPicture).filter(Boolean);
    };
    expect(rated(2)).toEqual([]);
    expect(rated(2, 4)[0]!.mermaid).toContain('line [2, 4]');
  });
});

describe.skipIf(!hasChromium)('in a browser', () => {
  const open = (page: string) => page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');

  it('a hostile map is one drawing, its names within their boxes and beside each other', () => {
    const { svg } = networkPicture(networkOf(hostile(60), today));
    const found = foundIn(
      `<!doctype html><body style="width:720px">${svg}</body>`,
      `const strict = new DOMParser().parseFromString(document.querySelector('svg').outerHTML, 'image/svg+xml');
       const boxes = [...document.querySelectorAll('rect')].map((rect) => rect.getBBox());
       const texts = [...document.querySelectorAll('text')].map((text) => text.getBBox());
       const inside = (t) => boxes.some((b) => t.x >= b.x && t.x + t.width <= b.x + b.width + 1 && t.y >= b.y - 1 && t.y + t.height <= b.y + b.height + 1);
       const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + 2 < b.y + b.height && b.y + 2 < a.y + a.height;
       return { broken: strict.querySelectorAll('parsererror').length, texts: texts.length, outside: texts.filter((t) => !inside(t)).length,
         over: texts.filter((a, i) => texts.slice(i + 1).some((b) => over(a, b))).length };`,
    ) as Record<string, number>;
    expect(found).toMatchObject({ broken: 0, outside: 0, over: 0 });
    expect(found['texts']).toBeGreaterThan(41);
  });

  it('a page is as wide as the window, and prints', async () => {
    const page = (await vaultFiles(rich, '--format', 'html')).get('plan.html')!;
    const found = foundIn(
      open(page),
      'return [document.documentElement.scrollWidth - document.documentElement.clientWidth, document.querySelectorAll("h1").length];',
    );
    expect(found).toEqual([0, 1]);
    const sheets = sheetsOf(page, 'A4');
    expect(sheets).toBeGreaterThan(1);
    expect(sheets).toBeLessThan(8);
  });
});
