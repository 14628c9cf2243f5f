import { pointsOn, saysOn, settledOn } from '../domain/agreements.ts';
import { conflictsOn } from '../domain/conflicts.ts';
import { dayIn, longDate } from '../domain/dates.ts';
import type { Agreement, Journal } from '../domain/journal.ts';
import { kinds, settings } from '../domain/kinds.ts';
import { nameOf, personById } from '../domain/people.ts';
import { proposalsBefore, proposedOn } from '../domain/proposals.ts';
import { same } from '../domain/same.ts';
import { listed } from '../domain/wording.ts';
import { labelOf, pageOrder, saidOn } from '../worksheets/points.ts';
import { heading, line, table } from './markdown.ts';

/** One point of a page in its three columns, each as lines of plain text; a column nobody filled is empty. */
export type PageRow = {
  readonly id: string;
  readonly label: string;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  readonly agreed: readonly string[];
};

/** The points of a page: what you proposed, what they said where it differs, and what you both agreed on. */
export function pageRows(journal: Journal, page: Agreement): readonly PageRow[] {
  const before = proposalsBefore(journal, page);
  const points = new Set(pointsOn(page));
  const settled = settledOn(page);
  return pageOrder
    .filter((id) => points.has(id))
    .map((id) => ({
      id,
      label: labelOf(id),
      mine: saidOn(id, proposedOn(page, before, id)),
      theirs: saidOn(id, page.theirs[id]),
      agreed: settled.includes(id) ? saidOn(id, saysOn(page, id)) : [],
    }));
}

/** What the relationship is, in a few words. */
export function particularsInWords(journal: Journal, { kind, person }: Agreement): string {
  const context = personById(journal, person)?.context ?? [];
  return listed([kinds[kind].label, ...context.map((setting) => settings[setting].label)], 'and');
}

/** The versions before this one, the newest first, each with what changed when it came. */
export function versionsOf({ agreements }: Journal, page: Agreement): readonly Agreement[] {
  const byId = new Map(agreements.map((one) => [one.id, one]));
  const versions = [page];
  for (let before = byId.get(page.replaces ?? ''); before; before = byId.get(before.replaces ?? '')) {
    if (versions.includes(before)) break;
    versions.push(before);
  }
  return versions;
}

/** Rows of a page side by side; what is not settled is open. */
const threeColumns = (rows: readonly PageRow[]): string =>
  table({
    columns: [{ title: '' }, { title: 'Mine' }, { title: 'Theirs' }, { title: 'Agreed' }],
    rows: rows.map(({ label, mine, theirs, agreed }) => [
      label,
      ...[mine, theirs, agreed.length > 0 ? agreed : ['open']].map((texts) => texts.join('; ')),
    ]),
  });

/** What `templates/agreement.md` can name. Every text is safe in Markdown; lists and tables may be empty, texts null. */
export function agreementView(journal: Journal, page: Agreement, today: string) {
  const { zone } = journal.profile;
  const rows = pageRows(journal, page);
  const differing = rows.filter(
    ({ mine, theirs, agreed }) => theirs.length > 0 || (agreed.length > 0 && !same(mine, agreed)),
  );
  return {
    person: heading(nameOf(journal, page.person)) || 'somebody',
    me: journal.profile.name && line(journal.profile.name),
    date: longDate(dayIn(page.at, zone)),
    state: page.state,
    version: page.version,
    particulars: line(particularsInWords(journal, page)),
    table: threeColumns(rows),
    differing: differing.length > 0 ? threeColumns(differing) : null,
    rows: rows.map(({ label, agreed }) => ({
      label: line(label),
      points: agreed.map(line).filter((text) => text !== ''),
    })),
    conflicts: page.state === 'ended' ? [] : conflictsOn(journal, page, today).map(({ say }) => line(say)),
    versions: versionsOf(journal, page)
      .filter(({ changed }) => line(changed ?? '') !== '')
      .map(({ version, at, changed }) => ({
        number: version,
        date: longDate(dayIn(at, zone)),
        changed: line(changed ?? ''),
      })),
  };
}
