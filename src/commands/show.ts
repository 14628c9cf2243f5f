import type { Context } from '../context.ts';
import { type Page, personPage, recordPage } from '../documents/page.ts';
import { lastContacts } from '../domain/contact.ts';
import { todayIn } from '../domain/dates.ts';
import type { Journal, Person } from '../domain/journal.ts';
import type { Found } from '../domain/records.ts';
import { stages } from '../domain/stage.ts';
import { defineCommand } from './command.ts';
import { whichRecord } from './which.ts';

type Input = { what: string; json?: boolean };

export const show = defineCommand<Input>({
  args: '<what>',
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  more: 'What: a person by name, goals, G1 for your first objective, or any record by the beginning of its id.',

  run: showRecord,
});

/** Shows one record, a person with all that is about them. */
export async function showRecord(context: Context, { what, json = false }: Input): Promise<void> {
  const { store, out, tools, now } = context;
  const journal = await store.read();
  const today = todayIn(now(), journal.profile.zone);
  const found = await whichRecord(context, journal, what);
  if (json) return out.print(JSON.stringify(jsonOf(journal, found, today), null, 2));
  const page =
    found.kind === 'person' ? personPage(journal, found.record as Person, today) : recordPage(journal, found);
  await tools.page(layOut(page));
}

function jsonOf(journal: Journal, { kind, record }: Found, today: string): object {
  if (kind !== 'person') return { record: kind, ...record };
  const stage = stages(journal, today)(record.id);
  return { record: kind, ...record, stage, lastContact: lastContacts(journal).get(record.id) ?? null };
}

/** A page as plain text: labels in a column, sections below. */
function layOut({ title, facts, sections }: Page): string {
  const width = Math.max(0, ...facts.map(({ label }) => label.length));
  return [
    title,
    '',
    ...facts.map(
      ({ label, value }) =>
        `  ${label.padEnd(width)}  ${value.replaceAll('\n', `\n${' '.repeat(width + 4)}`)}`,
    ),
    ...sections.flatMap(({ title, items }) => ['', title, ...items.map((item) => `  ${item}`)]),
  ].join('\n');
}
