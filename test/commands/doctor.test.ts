import { expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal.ts';
import type { Facts } from '../../src/domain/vitals.ts';
import { main } from '../../src/main.ts';
import { facts, type House, house } from '../support/house.ts';
import { action } from '../support/journals.ts';
import { idOf, journalOf } from '../support/people.ts';
import { script, stop } from '../support/script.ts';

const two = journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' });
const lost: Journal = { ...two, actions: [{ ...action(idOf('a1'), 'Write'), person: idOf('zz') }] };
const open = { open: [{ path: 'mentor.json', mode: 0o644 }] };

/** A house in which these facts hold until they are mended. */
function ill(more: Partial<Facts>, furniture: Parameters<typeof house>[0] = { journal: two }): House {
  const home = house(furniture);
  const mended = new Set<string>();
  home.vitals.look = async () => facts(home.journal, mended.has('modes') ? {} : more);
  home.vitals.mend = async (what) => {
    mended.add(what);
    return `Mended ${what}.`;
  };
  return home;
}
const run = (home: House, ...words: string[]) => main(['doctor', ...words], () => home);

it('says a line for each thing, and that all is well', async () => {
  const home = house({ journal: two });
  expect(await run(home)).toBe(0);
  const lines = home.printed.trim().split('\n').slice(1);
  expect(lines.length).toBeGreaterThan(15);
  expect(lines.filter((line) => !line.startsWith('ok | '))).toEqual([]);
  expect(lines[0]).toContain('The journal opens');
  expect(home.told).toContain('All is well.');
});

it('exits with 1 for what is wrong and with 0 for what is worth a look, and says what to type', async () => {
  const home = ill({
    lock: 'held',
    backups: { folder: 'b', count: 0, broken: [], trouble: null, newest: null, away: null },
  });
  expect(await run(home)).toBe(0);
  expect(home.printed).toContain('look | There is no backup yet.');
  expect(home.printed).toContain('\n    mentor backup\n');
  const worse = ill(open);
  expect(await run(worse)).toBe(1);
  expect(worse.printed).toContain('wrong | Others on this machine');
  expect(worse.printed).toContain('1 line above can be put right by:\n    mentor doctor --fix');
});

it('is of use when the journal cannot be opened: the fault, and every way back', async () => {
  const home = house({ journal: two });
  const journal = {
    ...facts(two).journal,
    state: 'damaged',
    journal: null,
    trouble: 'Line 7 is no JSON.',
  } as const;
  home.vitals.look = async () => facts(two, { journal });
  expect(await run(home)).toBe(1);
  expect(home.printed).toContain('wrong | Line 7 is no JSON.');
  expect(home.printed).toContain('    mentor backup restore 3\n');
  expect(home.printed).toContain('    mentor backup restore mentor-2026-11-20.json\n');
});

it('changes nothing unless it is asked to', async () => {
  const home = ill(open, { journal: lost });
  home.vitals.mend = async () => {
    throw new Error('Nobody asked for this.');
  };
  expect(await run(home)).toBe(1);
  expect([home.journal, home.deeds]).toEqual([lost, []]);
});

it('mends what is safe, the journal as one deed, and looks again', async () => {
  const home = ill(open, { journal: lost });
  expect(await run(home, '--fix')).toBe(0);
  expect(home.told).toContain('done: Mended modes.');
  expect(home.told).toContain('done: Mended the journal: 1 reference let go. To take it back: mentor undo');
  expect(home.deeds).toEqual(['Mended the journal: 1 reference let go']);
  expect(home.journal.actions[0]).toMatchObject({ what: 'Write', person: null });
  expect(home.printed).not.toContain('wrong');
});

it.each([
  ['no', false, 1],
  ['Ctrl-C', stop, 130],
] as const)('asks somebody who is there, and does nothing at %s', async (_, reply, code) => {
  const home = ill(open, { journal: lost, ask: script(['fix', reply]).ask });
  expect(await run(home, '--fix')).toBe(code);
  expect(home.told).toContain('point: Others on this machine can look into mentor.json.');
  expect(home.deeds).toEqual([]);
});

it('--fix with nothing to mend asks nothing', async () => {
  const home = house({ journal: two, ask: script().ask });
  expect(await run(home, '--fix')).toBe(0);
});

it('is one document with --json, also about what was mended', async () => {
  const home = ill(open);
  expect(await run(home, '--json', '--fix')).toBe(0);
  const { well, mended, checks } = JSON.parse(home.printed);
  expect([well, mended, checks[0].id]).toEqual([true, ['Mended modes.'], 'journal']);
  expect(home.told).toBe('');
});

it("names templates of the person's own that cannot be used", async () => {
  const home = house({ journal: two });
  home.files.templates = async () => ({
    folder: 'templates',
    all: [
      { name: 'prep.md', shipped: 'x', own: '{% if %}', trouble: null },
      { name: 'show.md', shipped: 'x', own: 'fine', trouble: null },
    ],
  });
  expect(await run(home)).toBe(0);
  expect(home.printed).toContain('look | 1 template of yours cannot be used: prep.md.');
  expect(home.printed).toContain('    mentor config templates list\n');
});
