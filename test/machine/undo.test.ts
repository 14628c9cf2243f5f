import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Deed, Journal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { UserError } from '../../src/errors.ts';
import { createStore } from '../../src/machine/store.ts';
import { action, adding, at, draft, drafting, entry, minter, temporaryFolder } from '../support/journals.ts';
import { seeded } from '../support/kills.js';

const house = (seed = 1) => {
  const path = join(temporaryFolder(), 'mentor.json');
  const store = createStore(path, { mint: minter(seed), now: () => new Date(at) });
  return { path, store, text: () => fs.readFileSync(path, 'utf8') };
};
const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      return error;
    },
  );
/** The file but for its history, and for its drafts if they are not wanted. */
const pageOf = (journal: Journal, drafts: Journal['drafts'] = journal.drafts) =>
  serialise({ ...journal, drafts, history: [] });

test('undo gives the file back byte for byte, but for the history', async () => {
  const { store, text } = house();
  await store.change(drafting(draft('22222222', 'goals', 'half'), draft('33333333', 'value')));
  await store.change(
    (now) => ({ ...now, mine: { kept: ['as', 'it', 'is'] } }) as Journal,
    'Added a key of my own',
  );
  const before = JSON.parse(text());
  await store.change(
    (now) => ({
      ...now,
      entries: [entry('44444444', 'goals')],
      drafts: now.drafts.filter(({ worksheet }) => worksheet !== 'goals'),
      actions: [action('55555555', 'Write')],
      mine: null,
    }),
    'Wrote down your goals',
  );
  const { history } = await store.read();
  const record = await store.undo();
  expect(record).toMatchObject({ deed: 'Took back: Wrote down your goals', undoes: history.at(-1)!.id });
  expect(text()).toBe(serialise({ ...before, history: [...history, record] }));
});

test('a draft that came back with an undo goes with the undo of that, and no other does', async () => {
  const { store } = house();
  await store.change(drafting(draft('33333333', 'meet'), draft('44444444', 'prep')));
  const done = (now: Journal) => drafting(draft('44444444', 'prep'))(adding(action('55555555', 'Met'))(now));
  const drafts = async () => (await store.read()).drafts.map(({ id }) => id);
  await store.change(done, 'Met Ada');
  for (let turn = 0; turn < 3; turn++) {
    const taken = await store.undo();
    expect(await drafts()).toEqual(['33333333', '44444444']);
    await store.undo(taken.id);
    expect(await drafts()).toEqual(['44444444']);
  }
});

test('an undo is taken back also where the state before its deed can no longer be opened', async () => {
  const { path, store } = house();
  await store.change(adding(action('55555555', 'Write')), 'Added an action');
  const [state] = fs.readdirSync(`${path}.earlier`);
  const taken = await store.undo();
  fs.writeFileSync(join(`${path}.earlier`, state!), '{}');
  await store.undo(taken.id);
  expect((await store.read()).actions.map(({ id }) => id)).toEqual(['55555555']);
});

test('the first deed is taken back to the empty journal', async () => {
  const { store } = house();
  await store.change(adding(action('55555555', 'Write')), 'Added an action');
  await store.undo();
  const { history, ...rest } = await store.read();
  expect(history).toHaveLength(2);
  expect(pageOf({ ...rest, history })).toBe(pageOf({ ...(await house().store.read()) }));
});

test('again takes back the one before, and the id of an undo puts its deed back', async () => {
  const { store } = house();
  const pages = [];
  for (const what of ['One', 'Two', 'Three']) {
    pages.push(pageOf(await store.read()));
    await store.change(adding(action(minter(what.charCodeAt(1))(), what)), what);
  }
  const full = pageOf(await store.read());
  const undos: Deed[] = [];
  for (let index = 2; index >= 0; index--) {
    undos.push(await store.undo());
    expect(pageOf(await store.read())).toBe(pages[index]);
  }
  expect((await refusedBy(store.undo()))?.message).toContain('nothing to take back');
  for (const undo of undos.toReversed()) await store.undo(undo.id.slice(0, 6));
  expect(pageOf(await store.read())).toBe(full);
  expect((await store.history()).map(({ deed, undone }) => [deed, undone !== null])).toEqual([
    ['Put back: Three', false],
    ['Put back: Two', false],
    ['Put back: One', false],
    ['Took back: One', true],
    ['Took back: Two', true],
    ['Took back: Three', true],
    ['Three', false],
    ['Two', false],
    ['One', false],
  ]);
});

test('a later deed on the same record is named, with what to type, and nothing is changed', async () => {
  const { store, text } = house();
  const rename =
    (what: string) =>
    (now: Journal): Journal => ({ ...now, actions: [action('55555555', what)] });
  const first = (await store.change(rename('One'), 'Named it One')).history.at(-1)!;
  await store.change(rename('Two'), 'Named it Two');
  const before = text();
  const refused = await refusedBy(store.undo(first.id));
  expect(refused?.message).toBe(
    '"Named it One" cannot be taken back alone: "Named it Two" came later and builds on it.',
  );
  expect(text()).toBe(before);
  for (const line of refused!.hint!.split('\n')) await store.undo(line.split('mentor undo ')[1]!);
  expect((await store.read()).actions).toEqual([]);
});

test('a state that is gone or cannot be opened is said to be, and nothing is changed', async () => {
  const { path, store, text } = house();
  await store.change(adding(action('55555555', 'Write')), 'Added an action');
  const before = text();
  const [state] = fs.readdirSync(`${path}.earlier`);
  fs.writeFileSync(join(`${path}.earlier`, state!), '{}');
  expect((await refusedBy(store.undo()))?.message).toContain(state);
  fs.rmSync(`${path}.earlier`, { recursive: true });
  expect((await refusedBy(store.undo()))?.message).toContain('no longer kept');
  expect((await store.history())[0]).toMatchObject({ kept: false });
  expect(text()).toBe(before);
});

/** What each deed did to which record, kept by the test itself. */
type Told = {
  readonly id: string;
  readonly changes: Map<string, readonly [string | undefined, string | undefined]>;
  readonly pages: readonly [string, string];
};

test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
  'a random life of deeds, drafts, undos and undos of undos is as a model has it (seed %i)',
  async (seed) => {
    const random = seeded(seed);
    const mint = minter(seed + 1000);
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
    const { store, text } = house(seed);
    const told: Told[] = [];
    let refusals = 0;

    const edit = (now: Journal): Journal => {
      const some = now.actions.length > 0 ? pick(now.actions).id : null;
      const dice = random();
      if (!some || dice < 0.4) {
        const place = Math.floor(random() * (now.actions.length + 1));
        return { ...now, actions: now.actions.toSpliced(place, 0, action(mint(), mint())) };
      }
      if (dice < 0.6) return { ...now, actions: now.actions.filter(({ id }) => id !== some) };
      const what = mint();
      return { ...now, actions: now.actions.map((one) => (one.id === some ? { ...one, what } : one)) };
    };
    const records = (journal: Journal) =>
      new Map(journal.actions.map((one) => [one.id, JSON.stringify(one)]));
    const tell = (before: Journal, after: Journal) => {
      const [was, is] = [records(before), records(after)];
      const ids = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
      const pages = [pageOf(before, []), pageOf(after, [])] as const;
      told.push({
        id: after.history.at(-1)!.id,
        changes: new Map(ids.map((id) => [id, [was.get(id), is.get(id)]])),
        pages,
      });
    };

    for (let step = 0; step < 45; step++) {
      const before = await store.read();
      const dice = random();
      if (dice < 0.45) tell(before, await store.change(edit, `Deed ${step}`));
      else if (dice < 0.6) await store.change(drafting(...before.drafts, draft(mint(), `sheet-${step}`)));
      else {
        const past = await store.history();
        const id = dice < 0.75 || past.length === 0 ? undefined : pick(past).id;
        const deed = id ?? past.find(({ undoes, undone }) => undoes === null && !undone)?.id;
        const one = told.find((it) => it.id === deed);
        const is = records(before);
        const alone =
          one && [...one.changes].every(([id, [was, became]]) => [was, became].includes(is.get(id)));
        const taken = past.find((it) => it.id === deed)?.undone;
        const bytes = fs.existsSync(store.path) ? text() : null;
        const refused = await refusedBy(store.undo(id));
        expect(refused === null, refused?.message).toBe(alone === true && !taken);
        if (refused) {
          refusals++;
          expect(fs.existsSync(store.path) ? text() : null).toBe(bytes);
          continue;
        }
        const after = await store.read();
        for (const [id, [was]] of one!.changes) expect(records(after).get(id)).toBe(was);
        for (const [id, record] of is) if (!one!.changes.has(id)) expect(records(after).get(id)).toBe(record);
        if (pageOf(before, []) === one!.pages[1]) expect(pageOf(after, [])).toBe(one!.pages[0]);
        expect(after.drafts).toEqual(before.drafts);
        tell(before, after);
      }
    }
    expect(told.length).toBeGreaterThan(20);
    expect(refusals).toBeGreaterThan(0);
  },
);
