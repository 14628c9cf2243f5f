import type { Context } from '../context.ts';
import { answersOf, recordWith } from '../domain/fields.ts';
import type { Agreement, Answers, Entry, Journal, Person, Review } from '../domain/journal.ts';
import { type AnyRecord, changeRecord, type Found } from '../domain/records.ts';
import { titleOf } from '../domain/titles.ts';
import { seedOf } from '../engine/fill.ts';
import { UsageError, UserError } from '../errors.ts';
import { defineWorksheet, type Worksheet } from '../worksheets/worksheet.ts';
import { answerWorksheet } from './answering.ts';
import { readAnswersFile, templateOf } from './answersfile.ts';
import { defineCommand, type Flag } from './command.ts';
import { editAsYaml } from './edityaml.ts';
import { readFlags } from './flags.ts';
import { sheets } from './sheets.ts';
import { whichRecord } from './whichrecord.ts';

type Input = {
  what: string;
  editor?: boolean;
  answers?: string;
  template?: boolean;
  fresh?: boolean;
  [flag: string]: unknown;
};

export const editFlags: readonly Flag[] = [
  { flags: '--editor', meaning: 'edit it as YAML in your editor' },
  {
    flags: '--answers <file>',
    meaning: 'take all answers from this YAML or JSON file (- is standard input)',
  },
  { flags: '--template', meaning: 'print that file, with the present answers' },
  { flags: '--fresh', meaning: 'start over instead of going on with a draft' },
];

export const edit = defineCommand<Input>({
  args: '<what>',
  takes: { what: { words: ['goals'], named: ['person', 'objective', 'record'] } },
  options: editFlags,
  more: 'What: a person by name, goals, G1 for your first objective, or any record by the beginning of its id.',
  run: editRecord,
});

/** Edits one record with questions, or as YAML in an editor. */
export async function editRecord(
  context: Context,
  { what, editor, answers, template, fresh, ...input }: Input,
): Promise<void> {
  const { store, out } = context;
  const journal = await store.read();
  const found = await whichRecord(context, journal, what);
  if (editor) return editAsYaml(context, journal, found);

  const worksheet = await worksheetFor(journal, found);
  const about = found.record.id;
  if (template) return out.print(await templateOf(context, worksheet, about));
  const flags = await readFlags(worksheet, input);
  if (!context.screen.interactive && answers === undefined && Object.keys(flags).length === 0) {
    throw new UsageError(
      'There is nobody to ask here, and nothing to change was named.',
      `Type: mentor edit ${what} --template > form.yaml, then mentor edit ${what} --answers form.yaml; or add --editor`,
    );
  }
  const seed = seedOf(worksheet, journal, about, context.now());
  const { journal: after } = await answerWorksheet(context, worksheet, {
    about,
    flags,
    // What the file leaves out stays as it was: nobody loses an address by giving a name.
    ...(answers !== undefined && { file: { ...seed, ...(await readAnswersFile(context, answers)) } }),
    ...(fresh && { fresh }),
  });
  out.done(`Changed ${titleOf(after, found)}.`);
  out.hint(
    `  See it with: mentor show ${found.kind === 'person' ? (found.record as Person).slug : about}   Take it back with: mentor undo`,
  );
}

/** The worksheet a record is edited in: the one it came from, or the questions of its kind. */
async function worksheetFor(journal: Journal, found: Found): Promise<Worksheet> {
  if (found.kind === 'entry') return entrySheet(found.record as Entry);
  if (found.kind === 'agreement') return pageSheet(journal, found);
  return found.kind === 'review' ? reviewRecordSheet(journal, found) : recordSheet(journal, found);
}

/** A page also says what its kind and setting add, which is no field of its own. */
async function pageSheet(journal: Journal, found: Found): Promise<Worksheet> {
  const { pageFrom, questionsOfPage, seedOfPage } = await import('../worksheets/records/agreement.ts');
  const page = found.record as Agreement;
  return defineWorksheet({
    ...(await recordSheet(journal, found)),
    questions: questionsOfPage(journal, page),
    seed: (journal) => seedOfPage(journal, page),
    keep: (journal, { answers }) =>
      changeRecord(journal, found, (now) => pageFrom(now as Agreement, answers)),
  });
}

/** A review is what was answered in it as well as its fields. */
async function reviewRecordSheet(journal: Journal, found: Found): Promise<Worksheet> {
  const { questionsOfReview, reviewFrom, seedOfReview } = await import('../worksheets/records/reviews.ts');
  const record = found.record as Review;
  return defineWorksheet({
    ...(await recordSheet(journal, found)),
    questions: questionsOfReview(journal, record),
    seed: (journal) => seedOfReview(journal, record),
    keep: (journal, { answers }) =>
      changeRecord(journal, found, (now) => reviewFrom(journal, now as Review, answers)),
  });
}

async function recordSheet(journal: Journal, found: Found): Promise<Worksheet> {
  const { recordQuestions } = await import('../worksheets/records/index.ts');
  const { kind, record } = found;
  const questions = recordQuestions[kind as Exclude<typeof kind, 'entry'>];
  const ids = questions.map(({ id }) => id);
  return defineWorksheet({
    id: `edit-${kind}`,
    call: `edit ${record.id}`,
    title: `Changing ${titleOf(journal, found)}`,
    questions,
    passing: true,
    seed: () => answersOf(record, ids),
    keep: (journal, { answers }) => changeRecord(journal, found, (record) => recordWith(record, answers)),
    deed: (after) => `Changed ${titleOf(after, found)}`,
  });
}

/** An entry is what was written on one day; the records that came of it are edited by themselves. */
async function entrySheet(entry: Entry): Promise<Worksheet> {
  const load = sheets[entry.worksheet];
  if (!load)
    throw new UserError(
      `There is no worksheet called "${entry.worksheet}".`,
      'Edit it as it is: add --editor',
    );
  const { worksheet } = await load();
  const found: Found = { kind: 'entry', record: entry as AnyRecord };
  return defineWorksheet({
    ...worksheet,
    id: 'edit-entry',
    call: `edit ${entry.id}`,
    passing: true,
    seed: () => entry.answers as Answers,
    keep: (journal, { answers }) =>
      changeRecord(journal, found, (record) => ({ ...record, answers }) as AnyRecord),
    deed: () => `Changed what you wrote in ${entry.worksheet}`,
  });
}
