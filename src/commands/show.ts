import type { Context } from '../context.ts';
import { lastContacts } from '../domain/contact.ts';
import { todayIn } from '../domain/dates.ts';
import type { Entry, Journal, Meeting, Person } from '../domain/journal.ts';
import { findPeople } from '../domain/names.ts';
import { nextSteps } from '../domain/next.ts';
import type { Page } from '../domain/page.ts';
import { personById } from '../domain/people.ts';
import { openAfterMeeting } from '../domain/questions.ts';
import { findOthers, findRecords, type Shown } from '../domain/records.ts';
import { stages } from '../domain/stage.ts';
import type { Question } from '../worksheets/worksheet.ts';
import { defineCommand } from './command.ts';
import { whichRecord } from './whichrecord.ts';

type Input = { what: string; all?: boolean; json?: boolean };

/** So much of what happened stands on a page; `--all` shows the rest. */
const latest = 10;

export const show = defineCommand<Input>({
  args: '<what>',
  takes: { what: { words: ['goals'], named: ['person', 'objective', 'record'] } },
  options: [
    { flags: '--all', meaning: `everything that happened with somebody, not the latest ${latest} alone` },
    { flags: '--json', meaning: 'one JSON document' },
  ],
  more: 'What: a person by name, goals, G1 for your first objective, or any record by the beginning of its id.\n  mentor show ada\n  mentor show k3f2',

  run: showRecord,
});

/** Shows one record, a person with all that is about them. */
export async function showRecord(
  context: Context,
  { what, all = false, json = false }: Input,
): Promise<void> {
  const { store, out, tools, now } = context;
  const journal = await store.read();
  const today = todayIn(now(), journal.profile.zone);
  const shown = await whichShown(context, journal, what);
  if (json) return out.print(JSON.stringify(jsonOf(journal, shown, today), null, 2));
  await tools.page(await pageOf(journal, shown, { today, all }));
}

/** A record, or what only this command can name. */
async function whichShown(context: Context, journal: Journal, what: string): Promise<Shown> {
  const isOther = findRecords(journal, what).length === 0 && findPeople(journal.people, what).length === 0;
  const [other, another] = isOther ? findOthers(journal, what) : [];
  return other && !another ? other : whichRecord(context, journal, what);
}

async function pageOf(
  journal: Journal,
  shown: Shown,
  { today, all }: { readonly today: string; readonly all: boolean },
): Promise<Page> {
  if (shown.kind === 'person') {
    const { personPage } = await import('../documents/person.ts');
    return personPage(journal, shown.record as Person, today, all ? undefined : latest);
  }
  const { recordPage } = await import('../documents/page.ts');
  const page = recordPage(journal, shown, await questionsOf(shown));
  return { ...page, next: goOn(journal, shown.record.id) };
}

/** A worksheet nobody has finished is something to do. */
function goOn(journal: Journal, id: string): Page['next'] {
  const draft = journal.drafts.find((one) => one.id === id);
  if (!draft) return null;
  const { worksheet, about } = draft;
  const subject = personById(journal, about)?.slug ?? about;
  const command = worksheet.startsWith('edit-') ? 'edit' : worksheet;
  return {
    say: 'You have not finished it, and every answer you gave is kept.',
    command: ['mentor', command, subject].filter(Boolean).join(' '),
  };
}

/** The questions a record answers: those of its kind, or of the worksheet an entry came from. */
async function questionsOf({ kind, record }: Shown): Promise<readonly Question[]> {
  if (kind === 'pause') return [];
  if (kind === 'entry') {
    const { sheets } = await import('./sheets.ts');
    return (await sheets[(record as Entry).worksheet]?.())?.worksheet.questions ?? [];
  }
  return (await import('../worksheets/records/index.ts')).recordQuestions[kind];
}

function jsonOf(journal: Journal, { kind, record }: Shown, today: string): object {
  if (kind === 'meeting')
    return { record: kind, ...record, openQuestions: openAfterMeeting(journal, record as Meeting) };
  if (kind !== 'person') return { record: kind, ...record };
  const { id } = record;
  const next = nextSteps(journal, today).find(({ about }) => about.person === id) ?? null;
  const stage = stages(journal, today)(id);
  return { record: kind, ...record, stage, lastContact: lastContacts(journal, today).get(id) ?? null, next };
}
