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
export function journalOf({
  people = 0,
  meetings = 0,
  actions = 0,
  deeds = 0,
  words = 0,
  debriefed = false,
}) {
  const profile = { name: null, role: null, organisation: null, field: null, signature: null, zone: null };
  const journal = { version: 1, profile, settings: { plain: null, editor: null } };
  for (const list of lists) journal[list] = [];
  for (let i = 0; i < people; i += 1) journal.people.push(person(i));
  for (let i = 0; i < actions; i += 1) journal.actions.push(action(i, people));
  for (let i = 0; i < meetings; i += 1)
    journal.meetings.push({ ...meeting(i, people, words), debriefedOn: debriefed ? '2026-06-02' : null });
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

const syllables = 'ba ko ri ten mo lu sta ge fin dor ne ra ni par sol cra la tu ver sen ik om lé ün ña'.split(
  ' ',
);

/** Six points of words that are the same each time, some with accents; one meeting of them all has a rare one. */
function pointsOf(i, words) {
  let seed = i + 1;
  const dice = (sides) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * sides);
  };
  const word = () => Array.from({ length: 1 + dice(4) }, () => syllables[dice(25)]).join('');
  const points = Array.from({ length: 6 }, () => Array.from({ length: words / 6 }, word).join(' '));
  return i === 5000 ? [...points, 'Preisgespräch mit dem ersten Kunden'] : points;
}

const meeting = (i, people, words) => ({
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
  points: words > 0 ? pointsOf(i, words) : ['One point worth keeping from this meeting'],
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
