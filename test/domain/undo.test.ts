import { expect, test } from 'vitest';
import { emptyJournal, type Journal } from '../../src/domain/journal.ts';
import { looseEnds, refusal } from '../../src/domain/obstacle.ts';
import { takeBack } from '../../src/domain/undo.ts';
import { action, adding, at, draft, entry, person } from '../support/journals.ts';

const base: Journal = { ...emptyJournal, actions: [action('aaaa2222', 'A'), action('bbbb2222', 'B')] };
const what = (journal: Journal) => journal.actions.map((one) => one.what);
const set =
  (id: string, to: string) =>
  (journal: Journal): Journal => ({
    ...journal,
    actions: journal.actions.map((one) => (one.id === id ? { ...one, what: to } : one)),
  });
const without =
  (id: string) =>
  (journal: Journal): Journal => ({
    ...journal,
    actions: journal.actions.filter((one) => one.id !== id),
  });

test('with nothing since, the journal is what it was, to the letter', () => {
  const after = {
    ...set('aaaa2222', 'A2')(base),
    profile: { ...base.profile, name: 'Ada' },
    extra: 1,
  } as Journal;
  const { journal, obstacles } = takeBack({ before: base, after }, after);
  expect(obstacles).toEqual([]);
  expect(JSON.stringify(journal)).toBe(JSON.stringify(base));
});

test('a deed in the middle is taken back record by record, and later ones stay', () => {
  const c = action('cccc2222', 'C');
  const after = adding(c)(set('aaaa2222', 'A2')(base));
  const now = adding(action('dddd2222', 'D'))(set('bbbb2222', 'B2')(after));
  const { journal, obstacles } = takeBack({ before: base, after }, now);
  expect(obstacles).toEqual([]);
  expect(what(journal)).toEqual(['A', 'B2', 'D']);
});

test('what a deed removed comes back to its place, also among newer neighbours', () => {
  const before = adding(action('cccc2222', 'C'))(base);
  const after = without('bbbb2222')(before);
  const now = adding(action('dddd2222', 'D'))(after);
  expect(what(takeBack({ before, after }, now).journal)).toEqual(['A', 'B', 'C', 'D']);
});

test('an order chosen since stays', () => {
  const before = adding(action('cccc2222', 'C'))(base);
  const after = without('bbbb2222')(before);
  const now = { ...after, actions: after.actions.toReversed() };
  expect(what(takeBack({ before, after }, now).journal)).toEqual(['C', 'A', 'B']);
});

test('an order that the deed changed comes back', () => {
  const after = { ...base, actions: base.actions.toReversed() };
  const now = adding(action('dddd2222', 'D'))(after);
  expect(what(takeBack({ before: base, after }, now).journal)).toEqual(['A', 'D', 'B']);
});

test('a record that was changed again since is in the way, unless it is back as it was', () => {
  const after = set('aaaa2222', 'A2')(base);
  const again = set('aaaa2222', 'A3')(after);
  expect(takeBack({ before: base, after }, again).obstacles).toEqual([{ key: 'actions', id: 'aaaa2222' }]);
  expect(takeBack({ before: base, after }, set('aaaa2222', 'A')(after)).obstacles).toEqual([]);
  expect(takeBack({ before: base, after }, without('aaaa2222')(after)).obstacles).toHaveLength(1);
});

test('the profile is one record', () => {
  const after = { ...base, profile: { ...base.profile, name: 'Ada' } };
  const now = { ...after, profile: { ...after.profile, role: 'Countess' } };
  expect(takeBack({ before: base, after }, now).obstacles).toEqual([{ key: 'profile', id: null }]);
});

test('records that share an id are not told apart, and so not touched', () => {
  const twins = adding(action('cccc2222', 'C'), action('cccc2222', 'C too'))(base);
  const after = set('aaaa2222', 'A2')(twins);
  const now = set('bbbb2222', 'B2')(after);
  expect(takeBack({ before: twins, after }, now).obstacles).toEqual([{ key: 'actions', id: null }]);
});

test('nobody is removed whom something newer refers to, and nothing comes back to somebody who is gone', () => {
  const ada = person('2222aaaa', 'Ada');
  const withAda = { ...base, people: [ada] };
  const met = adding(action('cccc2222', 'Ask Ada', { person: ada.id }))(withAda);
  const added = takeBack({ before: base, after: withAda }, met);
  expect(added.obstacles).toEqual([
    { key: 'actions', id: 'cccc2222' },
    { key: 'people', id: ada.id },
  ]);

  const dropped = without('cccc2222')(met);
  const gone = { ...dropped, people: [] };
  expect(takeBack({ before: met, after: dropped }, gone).obstacles).toContainEqual({
    key: 'people',
    id: ada.id,
  });
});

test("an end that was loose already is in nobody's way", () => {
  const loose = adding(action('cccc2222', 'Ask', { person: '2222aaaa' }))(base);
  const span = { before: { ...base, people: [person('2222aaaa', 'Ada')] }, after: base };
  expect(looseEnds(loose, loose, span)).toEqual([]);
});

test('a refusal names the later deed that stands, and what to type', () => {
  const deed = (id: string, deed: string, undoes: string | null = null) => ({ id, at, deed, undoes });
  const history = [
    deed('2222bbbb', 'First'),
    deed('3333bbbb', 'Second'),
    deed('4444bbbb', 'Third'),
    deed('5555bbbb', 'Took back: Third', '4444bbbb'),
  ];
  const [first, second, third] = [
    set('aaaa2222', 'A2')(base),
    set('aaaa2222', 'A3')(base),
    set('aaaa2222', 'A4')(base),
  ];
  const later = [
    { deed: history[1]!, span: { before: first, after: second } },
    { deed: history[2]!, span: { before: second, after: third } },
    { deed: history[3]!, span: { before: third, after: second } },
  ];
  const error = refusal(history[0]!, { ...second, history }, [{ key: 'actions', id: 'aaaa2222' }], later);
  expect(error.message).toBe('"First" cannot be taken back alone: "Second" came later and builds on it.');
  expect(error.hint).toContain('mentor undo 3333\n');
  expect(error.hint).toContain('mentor undo 2222');
});

const worked = (drafts: Journal['drafts'], entries: Journal['entries']): Journal => ({
  ...base,
  drafts,
  entries,
});

test('the draft a deed used up comes back, in place of one begun since; other drafts stay as they are now', () => {
  const [own, other] = [draft('22222222', 'goals', 'mine'), draft('33333333', 'value', 'old')];
  const [before, after] = [worked([own, other], []), worked([other], [entry('44444444', 'goals')])];
  const since = [
    draft('33333333', 'value', 'new'),
    draft('55555555', 'goals', 'begun since'),
    draft('66666666', 'prep'),
  ];
  const { journal } = takeBack({ before, after }, { ...after, drafts: since });
  expect(journal.drafts.map(({ id, answers }) => [id, answers['answer']])).toEqual([
    ['22222222', 'mine'],
    ['33333333', 'new'],
    ['66666666', ''],
  ]);
});

test('taking that back again takes the draft away again, and only that', () => {
  const own = draft('22222222', 'goals', 'mine');
  const [before, after] = [worked([], [entry('44444444', 'goals')]), worked([own], [])];
  const now = { ...after, drafts: [draft('22222222', 'goals', 'gone on with'), draft('66666666', 'prep')] };
  expect(takeBack({ before, after }, now).journal.drafts.map(({ id }) => id)).toEqual(['66666666']);
});

test('a draft without an entry goes again as well, when it is the one that the deed had used up', () => {
  const first = worked([draft('22222222', 'meet'), draft('33333333', 'prep')], []);
  const before = worked([], []);
  const after = worked([draft('22222222', 'meet', 'gone on with'), draft('66666666', 'prep')], []);
  const kept = (past?: Parameters<typeof takeBack>[2]) =>
    takeBack({ before, after }, after, past).journal.drafts.map(({ id }) => id);
  expect(kept({ first })).toEqual(['66666666']);
  expect(kept()).toEqual(['22222222', '66666666']);
});

test('a draft begun since a worksheet was done without one stays', () => {
  const [before, after] = [worked([], []), worked([], [entry('44444444', 'goals')])];
  const now = { ...after, drafts: [draft('55555555', 'goals')] };
  expect(takeBack({ before, after }, now).journal.drafts).toEqual(now.drafts);
});

test('a draft that a later deed used up does not come back with an earlier one', () => {
  const own = draft('22222222', 'goals');
  const before = worked([own], []);
  const after = adding(action('cccc2222', 'C'))(before);
  const now = { ...after, drafts: [], entries: [entry('44444444', 'goals')] };
  expect(takeBack({ before, after }, now).journal.drafts).toEqual([]);
});

test('drafts about somebody who was removed come back with them', () => {
  const before = {
    ...base,
    people: [person('2222aaaa', 'Ada')],
    drafts: [draft('22222222', 'prep', '', '2222aaaa')],
  };
  const after = { ...base, people: [], drafts: [] };
  expect(takeBack({ before, after }, after).journal).toEqual(before);
});
