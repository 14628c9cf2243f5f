import { type Day, dayIn, dayOf, longDate } from '../domain/dates.ts';
import type { Journal } from '../domain/journal.ts';
import { lastChange } from '../domain/lastchange.ts';
import { once, remembering } from '../domain/remembering.ts';
import { slices } from '../domain/slice.ts';
import type { LinkTo } from './links.ts';
import { noteName } from './notename.ts';
import type { Picture } from './pictures/picture.ts';

/** What fills a note in: links to others, and other templates where it is made of several. */
export type Pen = {
  readonly link: LinkTo;
  /** Whether there is a note of this, by id or key, that a link leads to. */
  readonly has: (id: string) => boolean;
  /** A template with what it can name, as text. */
  readonly fill: (template: string, view: object) => string | Promise<string>;
};

/** A note to be written, whatever its format. */
export type Note = {
  /** Stays the same when the note gets another name. */
  readonly key: string;
  /** What it is, in the words of the journal: "meeting", "agreement". */
  readonly kind: string;
  /** Its path in the folder, without ending; links and files have the same. */
  readonly name: string;
  /** What links call it: plain text. */
  readonly title: string;
  /** The record it shows, by which others lead to it. */
  readonly id: string | null;
  readonly person: string | null;
  readonly day: Day | null;
  readonly template: string;
  /** What its front matter says beside the usual, for other programs and for `import`. */
  readonly front?: Readonly<Record<string, string>> | undefined;
  readonly view: (pen: Pen) => object | Promise<object>;
  /** Ids of records whose notes belong to it. */
  readonly related: readonly string[];
  /** Pictures that stand in the note as Mermaid, by what they show. */
  readonly pictures?: (() => readonly Picture[]) | undefined;
};

/** Notes of one kind: where they come from, and what they are called. */
export type Shelf = {
  /** Above its notes in the index. */
  readonly title: string;
  /**
   * Its notes, the newest first. Of a journal that is a part of another, `since` is the day of the whole one's last
   * change: what is shown of it is as it stood then.
   */
  readonly notes: (journal: Journal, today: Day, since?: Day) => readonly Note[];
  /** Where one note is about everybody: a note of one person's part, by their id. */
  readonly about?: (journal: Journal, today: Day, person: string) => readonly Note[];
};

/** What a row can ask while it names its notes; everything is found at once, however large the journal is. */
export type Around = {
  readonly today: Day;
  /** The day that what is true of the whole journal has been true since, in words: it changes when that does. */
  readonly asOf: string;
  /** The name of somebody, in words. */
  readonly nameOf: (person: string | null) => string;
  /** Somebody in the name of a file. */
  readonly slugOf: (person: string | null) => string;
  /** The day of a moment, where the journal's owner is. */
  readonly dayOf: (moment: string) => Day;
};

/** What is taken from a record by itself, where it has it. */
type Shown = { readonly id?: string; readonly at?: string; readonly person?: string | null };

/** One kind of note, as the table of kinds has it. */
export type Kind<Of extends object> = {
  readonly title: string;
  /** What it is, in the words of the journal. */
  readonly kind: string;
  readonly template: string;
  /** What makes a note each, the newest first. */
  readonly of: (journal: Journal, today: Day) => readonly Of[];
  /** Its file, without ending. Of two notes with one name the later gets its id added. */
  readonly file: (of: Of, around: Around, index: number) => string;
  readonly says: (of: Of, around: Around) => string;
  readonly day?: (of: Of, around: Around) => Day | null;
  /** What the template can name. The journal holds what is about the note's person, or all of it. */
  readonly view: (journal: Journal, of: Of, around: Around & Pen) => object | Promise<object>;
  /** Keeps a note that others take the place of, such as the page that holds; by itself, the record's id. */
  readonly key?: (of: Of, index: number) => string;
  readonly front?: (of: Of) => Readonly<Record<string, string>>;
  readonly related?: (of: Of, journal: Journal) => readonly (string | null | undefined)[];
  readonly pictures?: (journal: Journal, of: Of, around: Around) => readonly Picture[];
};

/** A kind of note as a shelf; `typed` is how it is called on the command line. */
export function shelf<Of extends object>(typed: string, row: Kind<Of>): Shelf {
  return {
    title: row.title,
    notes(journal, today, since) {
      const around = { ...aroundIn(journal)(today), ...(since !== undefined && { asOf: longDate(since) }) };
      const sliceOf = slices(journal);
      const inWords = remembering(longDate);
      const notes = row.of(journal, today).map((of, index): Note => {
        const { id, at, person }: Shown = of;
        const slice = () => (person === undefined ? journal : sliceOf(person));
        const day = row.day ? row.day(of, around) : at === undefined ? null : around.dayOf(at);
        const { pictures } = row;
        return {
          key: `${typed}/${row.key?.(of, index) ?? id ?? 'all'}`,
          kind: row.kind,
          name: row.file(of, around, index),
          title: `${row.says(of, around)}${day === null ? '' : `, ${inWords(day)}`}`,
          id: id ?? null,
          person: person ?? null,
          day,
          template: row.template,
          front: row.front?.(of),
          view: (pen) => row.view(slice(), of, { ...around, ...pen }),
          related: (row.related?.(of, slice()) ?? []).filter((id) => typeof id === 'string'),
          pictures: pictures && (() => pictures(slice(), of, around)),
        };
      });
      return apart(notes);
    },
  };
}

/** No note takes another's place: of two with one name, the earlier keeps it, so that a new one changes nothing. */
function apart(notes: readonly Note[]): readonly Note[] {
  const taken = new Set<string>();
  return notes
    .toReversed()
    .map((note) => {
      if (!taken.has(note.name)) {
        taken.add(note.name);
        return note;
      }
      const name = `${note.name}-${note.key.slice(note.key.indexOf('/') + 1)}`;
      taken.add(name);
      return { ...note, name };
    })
    .toReversed();
}

/** Of what is about nobody, in the name of a file. */
const nobody = 'network';

const aroundIn = once((journal: Journal) => remembering((today: Day) => aroundOn(journal, today)));

function aroundOn(journal: Journal, today: Day): Around {
  const people = new Map(journal.people.map((person) => [person.id, person]));
  const of = (id: string | null) => (id === null ? undefined : people.get(id));
  // A slug is one word, unless somebody edited the journal by hand; a note stays in its folder whatever it says.
  const slugOf = remembering((id) => {
    const person = of(id);
    return person ? noteName([person.slug], person.id) : nobody;
  });
  return {
    today,
    asOf: longDate(lastChange(journal, today)),
    nameOf: (id) => of(id)?.name ?? 'somebody',
    slugOf: (id) => (id === null ? nobody : slugOf(id)),
    dayOf: (moment) => (moment.length === 10 ? dayOf(moment) : dayIn(moment, journal.profile.zone)),
  };
}
