import { dayIn, longDate } from '../domain/dates.ts';
import type { Agreement, Journal } from '../domain/journal.ts';
import { nameOf } from '../domain/people.ts';
import { pageRows, particularsInWords } from './agreement.ts';
import { clean } from './escape.ts';
import { linesIn } from './widths.ts';

/** How tight a page is set, in pixels of 1/96 inch; the first that fits is taken. */
type Density = { readonly size: number; readonly line: number; readonly gap: number };
const densities: readonly Density[] = [
  { size: 14, line: 20, gap: 5 },
  { size: 13, line: 18, gap: 4 },
  { size: 12, line: 16, gap: 3 },
  { size: 11, line: 14, gap: 2 },
];

/**
 * What both papers can hold within margins of 15 mm, in pixels: the width of A4, which is the narrower, and the
 * height of US Letter, which is the shorter. A few pixels are left for rounding.
 */
const paper = { width: 676, height: 936 } as const;

/** What stands above and below the rows, in pixels; `templates/agreement.html` sets the same. */
const around = { head: 62, columns: 24, foot: 56 } as const;

const between = 12;
/** Blank room to write in by hand while a page is only proposed. */
const columns = {
  proposed: { label: 138, mine: 300, theirs: 214 },
  agreed: { label: 150, mine: 514, theirs: 0 },
} as const;

/** Room that the mark before an item of a list takes. */
const indent = 14;

type Row = {
  readonly id: string;
  readonly label: string;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
};

/** A page set on paper: whether it fits on one, and if not, which answers take most of the room. */
export type Fit = {
  readonly density: Density;
  readonly height: number;
  readonly fits: boolean;
  /** Lines too many. */
  readonly over: number;
  /** Question ids with their lines, the longest first, until they would make up for what is too much. */
  readonly shorten: readonly { readonly id: string; readonly label: string; readonly lines: number }[];
};

/** What the page prints: your words while it is proposed, what is agreed afterwards. */
function rowsOf(journal: Journal, page: Agreement): readonly Row[] {
  return pageRows(journal, page).map(({ id, label, mine, theirs, agreed }) =>
    page.state === 'proposed'
      ? { id, label, mine: agreed.length > 0 ? agreed : mine, theirs }
      : { id, label, mine: agreed, theirs: [] },
  );
}

/** How a page would print on A4 and on US Letter alike: estimated, so that nobody needs a browser to know. */
export function fitOf(journal: Journal, page: Agreement): Fit {
  const rows = rowsOf(journal, page).filter(({ mine, theirs }) => mine.length + theirs.length > 0);
  const widths = columns[page.state === 'proposed' ? 'proposed' : 'agreed'];
  const heads = around.head + around.foot + (page.state === 'proposed' ? around.columns : 0);
  const set = (density: Density) => {
    const lines = rows.map((row) => linesOf(row, widths, density));
    const rules = rows.length * (2 * density.gap + 1);
    return { density, lines, height: heads + rules + lines.reduce((sum, n) => sum + n, 0) * density.line };
  };
  const tries = densities.map(set);
  const { density, lines, height } = tries.find((one) => one.height <= paper.height) ?? tries.at(-1)!;
  const over = Math.max(0, Math.ceil((height - paper.height) / density.line));
  const longest = rows
    .map(({ id, label }, i) => ({ id, label, lines: lines[i]! }))
    .toSorted((a, b) => b.lines - a.lines);
  let spared = 0;
  const shorten = longest.filter(({ lines }) => {
    const wanted = spared < over && lines > 1;
    if (wanted) spared += lines - 1;
    return wanted;
  });
  return { density, height, fits: over === 0, over, shorten };
}

function linesOf(
  { label, mine, theirs }: Row,
  widths: (typeof columns)['proposed' | 'agreed'],
  { size }: Density,
) {
  const cell = (texts: readonly string[], width: number) =>
    texts.length < 2
      ? texts.map((text) => linesIn(text, { width, size })).reduce((sum, n) => sum + n, 0)
      : texts.map((text) => linesIn(text, { width: width - indent, size })).reduce((sum, n) => sum + n, 0);
  return Math.max(
    linesIn(label, { width: widths.label, size, bold: true }),
    cell(mine, widths.mine),
    widths.theirs > 0 ? cell(theirs, widths.theirs) : 0,
  );
}

/** Text made safe inside HTML, in an element or in quotes, on one line. */
export const html = (text: string): string =>
  clean(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** What `templates/agreement.html` can name. Every text is safe in HTML; sizes are in pixels. */
export function onePageView(journal: Journal, page: Agreement) {
  const { density } = fitOf(journal, page);
  const widths = columns[page.state === 'proposed' ? 'proposed' : 'agreed'];
  const proposed = page.state === 'proposed';
  const me = journal.profile.name;
  const person = nameOf(journal, page.person);
  return {
    title: html(proposed ? `What I propose to ${person}` : `What ${person} and I agreed on`),
    below: html(
      [
        me,
        longDate(dayIn(page.at, journal.profile.zone)),
        `version ${page.version}`,
        particularsInWords(journal, page),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    proposed,
    me: html(me ?? ''),
    person: html(person),
    size: density.size,
    line: density.line,
    gap: density.gap,
    indent,
    columns: `${widths.label}px ${widths.mine}px${proposed ? ` ${widths.theirs}px` : ''}`,
    between,
    width: paper.width,
    rows: rowsOf(journal, page)
      .filter(({ mine, theirs }) => mine.length + theirs.length > 0)
      .map(({ label, mine, theirs }) => ({
        label: html(label),
        mine: mine.map(html),
        theirs: theirs.map(html),
      })),
  };
}
