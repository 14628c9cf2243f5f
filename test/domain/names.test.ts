import { describe, expect, it } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { findPeople, likelyPeople, plainName } from '../../src/domain/names.ts';
import { addPerson, freeSlug, personOf, renamePerson } from '../../src/domain/people.ts';
import { at, idOf, journalOf } from '../support/people.ts';

const found = (typed: string, ...names: readonly string[]) =>
  findPeople(journalOf(...names.map((name) => ({ name }))).people, typed).map(({ name }) => name);

describe('finding people by name', () => {
  it.each([
    ['an exact slug', 'ada-lovelace', ['Ada Lovelace', 'Ada Lovelace-King'], ['Ada Lovelace']],
    ['the whole name', 'ada lovelace', ['Ada Lovelace', 'Ada Lovelace King'], ['Ada Lovelace']],
    ['a full word before a beginning', 'ann', ['Anna Berg', 'Ann Holt'], ['Ann Holt']],
    ['a beginning, when no word is whole', 'an', ['Anna Berg', 'Ann Holt'], ['Anna Berg', 'Ann Holt']],
    ['a surname', 'holt', ['Anna Berg', 'Ann Holt'], ['Ann Holt']],
    ['two words in a row', 'anna be', ['Anna Berg', 'Anna Holt'], ['Anna Berg']],
    ['not words apart', 'anna holt', ['Anna Maria Holt'], []],
    ['both of one name', 'Ada Lovelace', ['Ada Lovelace', 'Ada Lovelace'], ['Ada Lovelace', 'Ada Lovelace']],
    ['capitals and spaces', '  ADA ', ['Ada Lovelace'], ['Ada Lovelace']],
    ['an accent left out', 'jose', ['José Núñez'], ['José Núñez']],
    ['an accent put in', 'José', ['Jose Nunez'], ['Jose Nunez']],
    ['an accent in two pieces', 'Jose\u0301', ['José Núñez'], ['José Núñez']],
    ['a letter with a stroke', 'oystein', ['Øystein Sørby'], ['Øystein Sørby']],
    ['the same letter typed', 'øystein', ['Oystein Sorby'], ['Oystein Sorby']],
    ['a sharp s', 'strauss', ['Lena Strauß'], ['Lena Strauß']],
    ['a capital sharp s', 'STRAUẞ', ['Lena Strauss'], ['Lena Strauss']],
    ['a dotted capital I', 'ibrahim', ['İbrahim Kaya'], ['İbrahim Kaya']],
    ['a dotless i', 'isik', ['Ayşe Işık'], ['Ayşe Işık']],
    ['a crossed l', 'lukasz', ['Łukasz Ząb'], ['Łukasz Ząb']],
    ['an apostrophe left out, as a shell likes it', 'obrien', ["Nora O'Brien"], ["Nora O'Brien"]],
    ['a curly apostrophe', "o'brien", ['Nora O’Brien'], ['Nora O’Brien']],
    ['a hyphen', 'luc', ['Jean-Luc Moreau'], ['Jean-Luc Moreau']],
    ['a family name without a space', '山田', ['山田太郎', '田中花子'], ['山田太郎']],
    ['a given name without a space', '太郎', ['山田太郎', '田中花子'], ['山田太郎']],
    ['a Korean given name', '민수', ['김민수', '이지은'], ['김민수']],
    ['a voiced sound is another sound', 'ただ', ['たた みき'], []],
    ['Cyrillic', 'анна', ['Анна Берг'], ['Анна Берг']],
    ['vowel signs', 'गीता', ['गीता शर्मा', 'गोता शर्मा'], ['गीता शर्मा']],
    ['no middle of a Latin word', 'nna', ['Anna Berg'], []],
    ['nothing', '', ['Ada Lovelace'], []],
    ['only spaces', '   ', ['Ada Lovelace'], []],
    ['a sign that nobody is called', '🎉', ['Ada Lovelace', '🌱'], []],
    ['a name of signs alone', '🌱', ['Ada Lovelace', '🌱', '🎉'], ['🌱']],
    ['a word that every object knows', 'constructor', ['Ada Lovelace'], []],
  ])('takes %s', (_what, typed, names, expected) => {
    expect(found(typed, ...names)).toEqual(expected);
  });

  it('takes an id, also where somebody else is called like it', () => {
    const { people } = journalOf({ name: 'Ada Lovelace' }, { name: idOf('p1') });
    expect(findPeople(people, idOf('p1')).map(({ name }) => name)).toEqual(['Ada Lovelace', idOf('p1')]);
    expect(findPeople(people, 'ada')).toHaveLength(1);
  });
});

describe('slugs', () => {
  const slugsOf = (...names: readonly string[]) =>
    journalOf(...names.map((name) => ({ name }))).people.map(({ slug }) => slug);

  it('are the name in plain letters', () => {
    expect(
      slugsOf(
        'Øystein Sørby',
        'Jürgen Groß',
        'Ægir Þór',
        'Łukasz Đỗ',
        "Nora O'Brien",
        'Dr. Jean-Luc  Moreau',
      ),
    ).toEqual([
      'oystein-sorby',
      'jurgen-gross',
      'aegir-thor',
      'lukasz-do',
      'nora-obrien',
      'dr-jean-luc-moreau',
    ]);
  });

  it('differ for people of one name, and the first keeps its own', () => {
    expect(slugsOf('Ada', 'Ada', 'ADA', 'Ada 2')).toEqual(['ada', 'ada-2', 'ada-3', 'ada-2-2']);
  });

  it('are the id where no letter of the name is left', () => {
    expect(slugsOf('山田太郎', '🎉')).toEqual([idOf('p1'), idOf('p2')]);
  });

  it('never end in a hyphen, however long the name', () => {
    const [slug] = slugsOf(`${'a'.repeat(39)} lovelace`);
    expect(slug).toBe('a'.repeat(39));
    expect(slugsOf('x'.repeat(500))[0]).toHaveLength(40);
  });

  it('stay when a name only changes its capitals, and change with the name', () => {
    const journal = journalOf({ name: 'Ada' }, { name: 'Ada' });
    const second = idOf('p2');
    expect(renamePerson(journal, second, 'ADA').people.map(({ slug }) => slug)).toEqual(['ada', 'ada-2']);
    const renamed = renamePerson(journal, second, 'Ada King');
    expect(renamed.people.map(({ slug }) => slug)).toEqual(['ada', 'ada-king']);
    expect(journal.people[1]!.name).toBe('Ada');
  });

  it('do not depend on people who left', () => {
    const journal = journalOf({ name: 'Ada' }, { name: 'Ada' });
    const without = { ...journal, people: journal.people.slice(1) };
    expect(freeSlug(without, 'Ada', 'new')).toBe('ada');
    expect(addPerson(without, personOf(without, { name: 'Ada' }, { id: 'n', at })).people[0]!.slug).toBe(
      'ada-2',
    );
  });
});

it('compares names without accents, signs and spaces at the ends', () => {
  expect(plainName('  Ångström, J.-P. ')).toBe('angstrom j p');
  expect(plainName('')).toBe('');
  expect(emptyJournal.people).toEqual([]);
});

it.each([
  ['adda', ['Ada Okonkwo']],
  ['Okonkow', ['Ada Okonkwo', 'Chi Okonkwo']],
  ['ada okonkow', ['Ada Okonkwo']],
  ['zoe', []],
  ['x', []],
  ['', []],
])('knows who may be meant by %j', (typed, names) => {
  const { people } = journalOf({ name: 'Ada Okonkwo' }, { name: 'Chi Okonkwo' }, { name: 'Bo' });
  expect(likelyPeople(people, typed).map(({ name }) => name)).toEqual(names);
});
