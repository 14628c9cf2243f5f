import { describe, expect, it } from 'vitest';
import { agendaView } from '../../src/documents/agenda.ts';
import { debriefClosing, meetingView, recapView } from '../../src/documents/debrief.ts';
import { splitLetter } from '../../src/documents/letters.ts';
import { noLinks } from '../../src/documents/links.ts';
import { shelves } from '../../src/documents/notes.ts';
import { prepView, sharesOf } from '../../src/documents/prep.ts';
import { newAdvice } from '../../src/domain/advice.ts';
import type { Journal, Meeting, Prep } from '../../src/domain/journal.ts';
import { action } from '../support/journals.ts';
import { nasty } from '../support/nasty.ts';
import { faultsIn, faultsOf, written } from '../support/notes.ts';
import { agreement, at, entryOf, idOf, journalOf, meeting, objective } from '../support/people.ts';

const ada = idOf('p1');
const today = '2026-11-21';

/** A journal whose every text about one meeting is this one. */
function filledWith(text: string, kind: Meeting['kind'] = 'regular'): Journal {
  const planned = meeting(idOf('m1'), ada, {
    state: 'scheduled',
    start: '2026-11-25T15:00',
    kind,
    place: text,
  });
  const held = meeting(idOf('m2'), ada, {
    kind,
    points: [text, text],
    private: 'a secret of mine',
    place: text,
    next: '2026-12-08T15:00',
    debriefedOn: today,
    lines: [{ at, kind: 'private', text: 'a secret of mine' }],
  });
  const prep: Prep = {
    id: idOf('r'),
    at,
    person: ada,
    meeting: planned.id,
    priorities: [text, text, text],
    updates: [text],
    questions: [text, text, text, text],
    scenario: text,
    nextSteps: [text],
    mode: 'plan',
  };
  return {
    ...journalOf({ name: text || 'Ada' }),
    meetings: [held, planned],
    preps: [prep],
    objectives: [objective(idOf('b'), text)],
    agreements: [agreement(idOf('g'), ada, { purpose: text, success: text, offLimits: [text] })],
    actions: [
      action(idOf('x1'), text, { person: ada, by: '2026-11-20', meeting: held.id }),
      action(idOf('x2'), text, { person: ada, who: 'mentor', meeting: held.id }),
    ],
    advice: [newAdvice({ id: idOf('v'), at, text, person: ada, meeting: held.id, heardOn: '2026-11-10' })],
  };
}

const notesOf = (journal: Journal) => [
  written('prep', prepView(journal, journal.preps[0]!, today)),
  written('meeting', meetingView(journal, journal.meetings[0]!)),
];
const lettersOf = (journal: Journal) => [
  written('messages/agenda', agendaView(journal, journal.preps[0]!)),
  written('messages/recap', recapView(journal, journal.meetings[0]!)),
];

describe('the notes of a meeting', () => {
  it('are clean Markdown whatever was typed, and no answer becomes a heading', () => {
    const notes = nasty(80, 5).flatMap((text) =>
      notesOf(filledWith(text.trim() || 'x')).map(
        (note, i) => [`${JSON.stringify(text)} ${i}`, note] as const,
      ),
    );
    expect(faultsIn(notes)).toEqual([]);
    for (const [, note] of notes) expect(note.match(/^#{1,2} /gm)!.length).toBeLessThanOrEqual(10);
  });

  it.each(['talk', 'kick-off', 'regular', 'review', 'last', 'flash', 'group'] as const)(
    'are clean for a meeting of the kind %s, also when little is known',
    (kind) => {
      const full = filledWith('A plain line', kind);
      const bare: Journal = {
        ...full,
        objectives: [],
        agreements: [],
        actions: [],
        advice: [],
        preps: [
          {
            ...full.preps[0]!,
            updates: [],
            scenario: null,
            nextSteps: [],
            mode: null,
            questions: ['One?'],
            priorities: ['One'],
          },
        ],
        meetings: full.meetings.map((one) => ({ ...one, place: null, next: null })),
      };
      for (const note of [full, bare].flatMap(notesOf)) expect(faultsOf(note)).toEqual([]);
      expect(notesOf(full)[0]!.includes('Leave them most of the time')).toBe(kind === 'talk');
    },
  );

  it('put two priorities and three questions first, and the others below', () => {
    const [sheet] = notesOf(filledWith('A plain line'));
    const [first, spare] = sheet!.split('## If there is time');
    expect(first!.match(/^\d\. A plain line$/gm)).toHaveLength(5);
    expect(spare!.match(/^- A plain line$/gm)).toHaveLength(2);
  });

  it('keep one page: about forty lines for all that a sheet can hold', () => {
    expect(notesOf(filledWith('A plain line'))[0]!.split('\n').filter(Boolean).length).toBeLessThan(45);
  });

  it('hold nothing private, nor does anything else that leaves the journal', async () => {
    const journal = filledWith('A plain line');
    const notes = Object.values(shelves).flatMap((shelf) => shelf.notes(journal, today));
    const pen = {
      link: noLinks,
      has: () => false,
      fill: async (_: string, view: object) => JSON.stringify(view),
    };
    const everything = await Promise.all(notes.map(({ view }) => view(pen)));
    expect(everything.length).toBeGreaterThan(3);
    const texts = [...notesOf(journal), ...lettersOf(journal), JSON.stringify(everything)];
    for (const text of texts) expect(text).not.toContain('secret');
  });
});

describe('the letters around a meeting', () => {
  it('have a subject and a body without gaps or leftovers', () => {
    for (const kind of ['talk', 'regular'] as const) {
      for (const text of lettersOf(filledWith('A plain line', kind))) {
        const { subject, body } = splitLetter(text);
        expect(subject).toMatch(/\w/);
        expect(body).not.toMatch(/\n\n\n|[{}%]|null|undefined| ,| \./);
        expect(body).toMatch(/^(Hi|Dear) A[\s\S]*\n\n[\s\S]*\[your name\]$/);
      }
    }
  });

  it('say on a line of its own what will be talked about first', () => {
    const journal = filledWith('A plain line');
    const tried = journal.advice.map((one) => ({ ...one, state: 'tried' as const }));
    expect(written('messages/agenda', agendaView({ ...journal, advice: tried }, journal.preps[0]!))).toMatch(
      /- A plain line\n\nI will begin with what became of your advice: A plain line\n\nAnd these are my questions:\n\n1\. A plain/,
    );
  });
});

it('shares the time between news, questions and what is next', () => {
  for (const minutes of [5, 15, 20, 30, 45, 60, 90, 480]) {
    const { news, talk, close } = sharesOf(minutes);
    expect(news + talk + close).toBe(Math.max(minutes, news + close));
    expect(Math.min(news, talk + 1, close)).toBeGreaterThan(0);
  }
  expect(sharesOf(45)).toEqual({ news: 10, talk: 30, close: 5 });
});

it('offers whoever was introduced in the talk as somebody to write down, unless they are there', () => {
  const caught = (text: string) => ({ at, kind: 'introduction' as const, text });
  const held = meeting(idOf('m1'), ada, {
    start: '2026-11-20T15:00',
    lines: [caught('Femi Bello, runs discovery at Helio'), caught('Bo Diaz'), caught('somebody in pricing')],
  });
  const journal = { ...journalOf({ name: 'Ada Lovelace' }, { name: 'Bo Diaz' }), meetings: [held] };
  const entry = entryOf(idOf('e1'), 'debrief', { about: ada, answers: { 'met-on': '2026-11-20' } });
  expect(
    debriefClosing(journal, entry).next.flatMap(({ command }) => (/people/.test(command) ? [command] : [])),
  ).toEqual(['mentor people add "Femi Bello" --introduced-by ada-lovelace']);
});
