import type { Journal } from '../../src/domain/journal.ts';
import type { Facts } from '../../src/domain/people.ts';
import { entryOf, goalsRecord, journalOf, objective } from './people.ts';

/** Twelve people around a woman in marketing who wants to go into product work (the shape of S10). */
export const twelve: readonly Facts[] = [
  {
    name: 'Marta Ruiz',
    role: 'Head of marketing',
    place: 'Northwind Health',
    level: 'senior',
    closeness: 5,
    support: ['strategic', 'personal'],
    lastContact: '2026-11-10',
  },
  {
    name: 'Tom Ager',
    role: 'Marketing manager',
    place: 'Northwind Health',
    level: 'peer',
    closeness: 4,
    support: ['personal', 'technical'],
    lastContact: '2026-11-18',
  },
  {
    name: 'Ines Weber',
    role: 'Marketing analyst',
    place: 'Northwind Health',
    level: 'peer',
    closeness: 4,
    support: ['technical'],
    lastContact: '2026-11-12',
  },
  {
    name: 'Kofi Mensah',
    role: 'Content marketing lead',
    place: 'Northwind Health',
    level: 'peer',
    closeness: 3,
    support: ['personal'],
    lastContact: '2026-10-30',
  },
  {
    name: 'Lena Strauß',
    role: 'Marketing designer',
    place: 'Northwind Health',
    level: 'peer',
    closeness: 3,
    support: ['personal'],
    lastContact: '2026-11-02',
  },
  {
    name: 'Raj Patel',
    role: 'Marketing coordinator',
    place: 'Northwind Health',
    level: 'junior',
    closeness: 3,
    support: ['personal'],
    lastContact: '2026-11-19',
  },
  {
    name: 'Sofia Lind',
    role: 'Product analyst',
    place: 'Northwind Health',
    level: 'peer',
    closeness: 2,
    support: ['technical'],
    lastContact: '2026-09-15',
  },
  {
    name: 'Ben Okoro',
    role: 'Marketing director',
    place: 'Northwind Health',
    level: 'senior',
    closeness: 2,
    support: ['strategic'],
    lastContact: '2026-08-01',
  },
  {
    name: 'Julia Hahn',
    role: 'Marketing manager',
    place: 'Northwind Health',
    level: 'peer',
    closeness: 3,
    support: [],
    lastContact: '2026-10-01',
  },
  {
    name: 'Dana Cole',
    role: 'Marketing consultant',
    place: 'Leeds Business School',
    level: 'peer',
    closeness: 4,
    support: ['personal'],
    lastContact: '2026-02-14',
  },
  {
    name: 'Prof. Amina Diallo',
    role: 'Lecturer in marketing',
    place: 'Leeds Business School',
    level: 'senior',
    closeness: 4,
    support: ['strategic'],
    lastContact: '2024-05-20',
  },
  {
    name: 'Hugo Brandt',
    role: 'Brand marketing manager',
    place: 'Marketing association',
    level: 'peer',
    closeness: 1,
    support: [],
    lastContact: null,
  },
];

export const leila = (people: readonly Facts[] = twelve): Journal => ({
  ...journalOf(...people),
  objectives: [
    objective('b2222222', 'Move from marketing into a product role at a health company', {
      measure: 'A contract as product manager',
    }),
    objective('b3222222', 'Run five discovery interviews with nurses and present what we learned'),
    objective('b4222222', 'Be considered for the product team when the new line is planned'),
  ],
  goals: [
    goalsRecord('g2222222', {
      perspective: ['somebody who made the same move'],
      objectives: ['b2222222', 'b3222222', 'b4222222'],
    }),
  ],
  entries: [entryOf('n2222222', 'audit', { answers: { missing: ['nurses'] } })],
});
