import type { Closing } from '../../documents/closing.ts';
import { type Fit, fitOf } from '../../documents/onepage.ts';
import { newestAgreement, openPoints } from '../../domain/agreements.ts';
import { conflictsOn } from '../../domain/conflicts.ts';
import { longDate } from '../../domain/dates.ts';
import { lineOf, readingFor } from '../../domain/guide.ts';
import type { Agreement, Journal, Person } from '../../domain/journal.ts';
import { personById } from '../../domain/people.ts';
import { counted, listed } from '../../domain/wording.ts';
import { labelOf } from '../../worksheets/points.ts';

/** What a page says when it is kept: what cannot hold, whether it fits on one sheet, and what comes next. */
export function pageClosing(journal: Journal, about: string | null, today: string): Closing {
  const person = personById(journal, about);
  const page = newestAgreement(journal, about);
  if (!person || !page) return person ? oneSitting(person) : { title: 'Kept', lines: [], next: [] };
  const fit = fitOf(journal, page);
  return {
    title: titleOf(page, person),
    lines: [
      ...standing(page),
      ...conflictsOn(journal, page, today).map(
        ({ say, point }) => `${say} To change it: mentor expect ${person.slug} --${point} …`,
      ),
      ...fitInWords(fit),
    ],
    next: [...(page.state === 'proposed' ? beforeTheTalk(person) : afterwards(person)), ...readOn(person)],
  };
}

const titleOf = ({ state, version }: Agreement, { name }: Person): string =>
  state === 'proposed'
    ? `Your page for ${name}, version ${version}`
    : `What you and ${name} agreed on, version ${version}`;

function standing(page: Agreement): readonly string[] {
  if (page.state === 'agreed')
    return page.review ? [`You look at it together on ${longDate(page.review)}.`] : [];
  const open = openPoints(page);
  if (page.settled.length === 0)
    return ['It is a proposal: send it ahead or take it along, and let them change it.'];
  return [`Still open: ${listed(open.map(labelOf), 'and')}.`];
}

/** Which answer to shorten when a page would not print on one sheet. */
export function fitInWords({ fits, over, shorten }: Fit): readonly string[] {
  if (fits) return [];
  const which = shorten.map(({ id, label, lines }) => `${label} (--${id}, ${counted(lines, 'line')})`);
  return [
    `It would be ${counted(over, 'line')} too long for one sheet of paper. Shorten ${listed(which, 'or')}.`,
  ];
}

const beforeTheTalk = ({ slug }: Person): Closing['next'] => [
  { command: `mentor expect ${slug} --html page.html`, what: 'one sheet to print and take along' },
  { command: `mentor expect ${slug}`, what: 'after the talk: what they see differently' },
  { command: `mentor expect agreed ${slug}`, what: 'they agree to it as it is' },
];

const afterwards = ({ slug }: Person): Closing['next'] => [
  { command: `mentor expect ${slug} --html page.html`, what: 'one sheet to print or send' },
  { command: 'mentor develop', what: 'how you will work on an objective' },
  { command: `mentor expect ${slug}`, what: 'change something later' },
];

/** What the guide says about a relationship like this one. */
const readOn = (person: Person): Closing['next'] =>
  readingFor(person).map((topic) => ({ command: `mentor guide ${topic}`, what: lineOf(topic) }));

/** One sitting is settled in the message that asks for it (S36). */
export const oneSitting = ({ name, slug }: Person): Closing => ({
  title: `One sitting with ${name} needs no page`,
  lines: [
    'Your message said what you ask and for how long; that is agreement enough.',
    'Bring the one question that is worth the time, and tell them afterwards what you did with the answer.',
    `If more comes of it: mentor expect ${slug} --kind traditional`,
  ],
  next: [
    { command: `mentor show ${slug}`, what: `what you know of ${name}` },
    { command: 'mentor guide flash', what: lineOf('flash') },
  ],
});
