import { expect, it } from 'vitest';
import { namesApart, toldApart } from '../../src/domain/namesakes.ts';
import { journalOf } from '../support/people.ts';

const { people } = journalOf(
  { name: 'Ana Sousa', role: 'Lead', company: 'Acme' },
  { name: 'Ana Sousa', role: 'Lead', company: 'Bolt' },
  { name: 'Ana Sousa', role: 'Lead', company: 'Acme' },
  { name: 'Bo', place: 'School' },
);

it('tells people of one name apart by what they do and where, else by how they are typed', () => {
  expect(toldApart(people).map(({ label }) => label)).toEqual([
    'Ana Sousa, Lead, Acme (ana-sousa)',
    'Ana Sousa, Lead, Bolt',
    'Ana Sousa, Lead, Acme (ana-sousa-3)',
    'Bo, School',
  ]);
});

it('adds how they are typed to a name that several have, and to no other', () => {
  expect(people.map(namesApart(people))).toEqual([
    'Ana Sousa (ana-sousa)',
    'Ana Sousa (ana-sousa-2)',
    'Ana Sousa (ana-sousa-3)',
    'Bo',
  ]);
});
