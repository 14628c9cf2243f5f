const letters = '23456789bcdfghjkmnpqrstvwxyz';
const at = '2026-01-01T09:00:00.000Z';

/** A well-formed id for a number. */
export function idOf(number) {
  let id = '';
  let rest = number;
  for (let i = 0; i < 8; i += 1) {
    id = letters[rest % letters.length] + id;
    rest = Math.floor(rest / letters.length);
  }
  return id;
}

const lists = [
  'goals',
  'objectives',
  'people',
  'candidates',
  'values',
  'messages',
  'touches',
  'agreements',
  'plans',
  'meetings',
  'preps',
  'actions',
  'advice',
  'exchanges',
  'reviews',
  'pauses',
  'entries',
  'drafts',
  'history',
];

/** A journal with so many people, meetings, actions and deeds, made the same way each time. */
export function journalOf({ people = 0, meetings = 0, actions = 0, deeds = 0 }) {
  const profile = { name: null, role: null, organisation: null, field: null, signature: null, zone: null };
  const journal = { version: 1, profile, settings: { plain: null, editor: null } };
  for (const list of lists) journal[list] = [];
  for (let i = 0; i < people; i += 1) journal.people.push(person(i));
  for (let i = 0; i < meetings; i += 1) journal.meetings.push(meeting(i, people));
  for (let i = 0; i < actions; i += 1) journal.actions.push(action(i, people));
  for (let i = 0; i < deeds; i += 1)
    journal.history.push({ id: idOf(30_000_000 + i), at, deed: `Did thing ${i}`, undoes: null });
  return journal;
}

const person = (i) => ({
  id: idOf(i),
  at,
  slug: `person-${i}`,
  name: `Person Number ${i}`,
  email: `person${i}@example.org`,
  phone: null,
  company: `Firm ${i % 97}`,
  role: i % 3 ? 'Product lead' : 'Engineer',
  field: null,
  url: null,
  connectedOn: '2025-03-01',
  place: `Place ${i % 31}`,
  level: ['junior', 'peer', 'senior', 'executive'][i % 4],
  closeness: (i % 5) + 1,
  support: i % 2 ? ['technical'] : ['strategic', 'industry'],
  kind: null,
  context: [],
  lastContact: '2026-05-01',
  introducedBy: null,
  knows: [],
  notes: null,
});

const meeting = (i, people) => ({
  id: idOf(10_000_000 + i),
  at,
  person: idOf(i % Math.max(1, people)),
  start: '2026-06-01T10:00',
  zone: 'Europe/Lisbon',
  minutes: 45,
  place: null,
  kind: 'regular',
  state: 'held',
  movedFrom: [],
  lines: [],
  points: ['One point worth keeping from this meeting'],
  private: null,
  next: null,
  fit: null,
  felt: [],
  decision: null,
  debriefedOn: null,
});

const action = (i, people) => ({
  id: idOf(20_000_000 + i),
  at,
  what: `Do thing number ${i}`,
  who: i % 3 ? 'me' : 'mentor',
  by: i % 2 ? '2026-09-01' : null,
  state: i % 5 ? 'open' : 'done',
  closedOn: i % 5 ? null : '2026-08-01',
  person: idOf(i % Math.max(1, people)),
  meeting: null,
});
