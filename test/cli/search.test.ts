import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { everything } from '../support/everything.ts';
import { idOf } from '../support/house.ts';
import { desk } from '../support/mentor.ts';

/** A journal in which Bo has met you often, and said much. */
function furnished(meetings = 1) {
  const place = desk();
  const one = everything.meetings[0]!;
  const many = Array.from({ length: meetings }, (_, i) => ({
    ...one,
    id: idOf(1000 + i),
    start: `2026-0${1 + (i % 9)}-05T15:00`,
    points: [
      `Talk ${i + 1}: ask one customer what they would miss if it were gone tomorrow, and write it down`,
    ],
  }));
  mkdirSync(dirname(place.file), { recursive: true });
  writeFileSync(place.file, `${JSON.stringify({ ...everything, meetings: many }, null, 2)}\n`);
  return place;
}

it('search fits 80 columns, and colours the words instead of marking them', async () => {
  const { open } = furnished();
  const terminal = open(['search', 'customer', 'miss']);
  expect(await terminal.exit).toBe(0);
  const screen = terminal.screen();
  expect(screen).toContain('1 record with "customer miss"');
  expect(screen).toContain('  - meeting, 5 January 2026: Talk 1: ask one customer what they would miss');
  expect(screen).toMatch(/The letters at the end of a line open it: mentor show \w{4,}/);
  expect(screen).not.toContain('[');
});

it('search marks the words where there is no colour', async () => {
  const { open } = furnished();
  const terminal = open(['--plain', 'search', 'customer', 'miss']);
  expect(await terminal.exit).toBe(0);
  expect(terminal.screen()).toContain('ask one [customer] what they would [miss]');
});

it('show is one page about somebody, which goes to the pager when it is long', async () => {
  const { open, path } = furnished(12);
  writeFileSync(path('pager'), '#!/bin/sh\nhead -3; echo "and more below"\n', { mode: 0o755 });
  const terminal = open(['show', 'bo', '--all'], { env: { PAGER: path('pager') } });
  expect(await terminal.exit).toBe(0);
  expect(terminal.screen()).toContain('Bo Diaz\nNorthwind');
  expect(terminal.screen()).toContain('and more below');
  const plain = open(['show', 'bo', '--plain'], { env: { PAGER: path('pager') } });
  expect(await plain.exit).toBe(0);
  expect(plain.scrollback()).toContain('What you agreed');
  expect(plain.scrollback()).toMatch(/\d more: mentor show bo-diaz --all/);
  expect(plain.scrollback()).toMatch(/Next\n {2}\S.*\n(?: {2}\S.*\n)*(?: {4}mentor \S.*)/);
});

it('a page is no longer than its ten latest, and a line a thing where nobody looks', () => {
  const { run } = furnished(30);
  const { stdout, code } = run(['show', 'bo']);
  expect(code).toBe(0);
  const happened = (text: string) => text.split('\nWhat happened\n')[1]!.split('\n\n')[0]!.split('\n');
  expect(happened(stdout)).toHaveLength(10);
  expect(happened(run(['show', 'bo', '--all']).stdout)).toHaveLength(30 + 3);
  expect(stdout).toContain('23 more: mentor show bo-diaz --all');
});
