import { html } from '../onepage.ts';
import type { Picture } from './picture.ts';
import { accent, drawing, soft } from './svg.ts';

/** Values in a row, each with a label of digits, letters and hyphens: dates and months, never what was typed. */
export type Series = {
  readonly title: string;
  readonly points: readonly { readonly label: string; readonly value: number }[];
  /** The top of the scale. */
  readonly most: number;
};

/** One thing over time, where it went from value to value. */
export const lineChart = (series: Series): Picture => ({
  mermaid: asMermaid(series, 'line'),
  svg: asSvg(series, ({ at }) => {
    const path = at.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
    const dots = at.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="4" fill="${accent}"/>`);
    return [`<path d="${path}" fill="none" stroke="${accent}" stroke-width="2"/>`, ...dots];
  }),
});

/** How many of something, in each stretch of time. */
export const barChart = (series: Series): Picture => ({
  mermaid: asMermaid(series, 'bar'),
  svg: asSvg(series, ({ at, step }) =>
    at.map(({ x, y }) => {
      const wide = Math.min(40, step * 0.6);
      return `<rect x="${round(x - wide / 2)}" y="${y}" width="${round(wide)}" height="${round(floor - y)}" fill="${accent}"/>`;
    }),
  ),
});

const asMermaid = ({ title, points, most }: Series, kind: 'line' | 'bar'): string =>
  [
    // Its own colour is too pale to see.
    '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#b4541a"}}}}%%',
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis [${points.map(({ label }) => `"${label}"`).join(', ')}]`,
    `  y-axis 0 --> ${most}`,
    `  ${kind} [${points.map(({ value }) => value).join(', ')}]`,
  ].join('\n');

const width = 720;
const [left, right, top, floor, height] = [34, 12, 34, 190, 222];

type Drawn = {
  readonly at: readonly { readonly x: number; readonly y: number }[];
  readonly step: number;
};

function asSvg({ title, points, most }: Series, draw: (drawn: Drawn) => readonly string[]): string {
  const step = (width - left - right) / Math.max(1, points.length);
  const yOf = (value: number) => round(floor - (Math.min(value, most) / most) * (floor - top));
  const at = points.map(({ value }, i) => ({ x: round(left + step * (i + 0.5)), y: yOf(value) }));
  const lines = ticks(most).map(
    (value) =>
      `<line x1="${left}" x2="${width - right}" y1="${yOf(value)}" y2="${yOf(value)}" stroke="${soft}" stroke-opacity="0.35"/><text x="${left - 8}" y="${yOf(value) + 4}" text-anchor="end" font-size="12">${value}</text>`,
  );
  // Labels that would stand on each other are left out, but for the last.
  const every = Math.ceil(70 / step);
  const labels = points.map(({ label }, i) =>
    (points.length - 1 - i) % every === 0
      ? `<text x="${at[i]!.x}" y="${floor + 20}" text-anchor="middle" font-size="12">${html(label)}</text>`
      : '',
  );
  const says = `${title}: ${points.map(({ label, value }) => `${label} ${value}`).join(', ')}`;
  return drawing({ width, height, says }, [
    `<text x="${left}" y="18" font-weight="bold">${html(title)}</text>`,
    ...lines,
    ...draw({ at, step }),
    ...labels,
  ]);
}

/** Whole numbers from nought to the top, five steps at most. */
function ticks(most: number): readonly number[] {
  const by = Math.max(1, Math.ceil(most / 5));
  return Array.from({ length: Math.floor(most / by) + 1 }, (_, i) => i * by);
}

const round = (value: number): number => Math.round(value * 10) / 10;
