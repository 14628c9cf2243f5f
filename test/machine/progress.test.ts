import { describe, expect, it } from 'vitest';
import { createOut } from '../../src/machine/out.ts';
import { createBar } from '../../src/machine/progress.ts';

/** A bar on a terminal of so many columns, at a time of ours, and all that it writes. */
function barOn(width: number, plain = false) {
  let now = 0;
  const said: string[] = [];
  const screen = { width, plain };
  const stderr = { write: (text: string) => said.push(text), isTTY: true };
  const bar = createBar('Writing notes', { stderr, screen, clock: () => now });
  return {
    bar,
    screen,
    step(at: number, done: number) {
      now = at;
      bar.step(done, 10_000);
    },
    get written() {
      return said.join('');
    },
  };
}

describe('a progress bar', () => {
  it('comes after half a second, ten times a second at most, and goes away', () => {
    const on = barOn(80);
    on.step(499, 100);
    expect(on.written).toBe('');
    on.step(500, 5000);
    expect(on.written).toBe(`\r\x1b[2KWriting notes  [${'#'.repeat(15)}${'.'.repeat(15)}] 5,000 of 10,000`);
    const before = on.written;
    on.step(599, 6000);
    expect(on.written).toBe(before);
    on.step(600, 7000);
    expect(on.written).toContain('7,000');
    on.bar.end();
    expect(on.written.endsWith('7,000 of 10,000\r\x1b[2K')).toBe(true);
  });

  it('leaves nothing when it never came', () => {
    const on = barOn(80);
    on.step(100, 10_000);
    on.bar.end();
    expect(on.written).toBe('');
  });

  it.each([40, 60, 80, 200])('fits %i columns', (width) => {
    const on = barOn(width);
    on.step(900, 9999);
    expect(on.written.slice('\r\x1b[2K'.length).length).toBeLessThan(width);
    expect(on.written).toMatch(/99%|9,999/);
  });

  it('is not drawn in plain mode, also when that is found out late', () => {
    const on = barOn(80);
    on.screen.plain = true;
    on.step(900, 5);
    on.bar.end();
    expect(on.written).toBe('');
  });

  it('is for a terminal alone', () => {
    const written: string[] = [];
    const stderr = { write: (text: string) => written.push(text) };
    const out = createOut({ stdout: stderr, stderr, env: {}, screen: { width: 80, plain: false } });
    const bar = out.progress('Writing');
    bar.step(1, 2);
    bar.end();
    expect(written).toEqual([]);
  });
});
