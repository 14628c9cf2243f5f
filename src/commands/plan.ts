import type { Context } from '../context.ts';
import { todayIn } from '../domain/dates.ts';
import { replaying } from '../domain/ids.ts';
import type { Entry, Journal } from '../domain/journal.ts';
import { journey, type Stage, stages } from '../domain/journey.ts';
import { conclude, entryOf } from '../engine/conclude.ts';
import { InvalidAnswers, UsageError } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';
import { checkAnswers } from './answering.ts';
import { sayClosing } from './closing.ts';
import { defineCommand } from './command.ts';
import { type Sheet, sheets } from './sheets.ts';
import { readAnswersFile, runWorksheet } from './worksheet.ts';

type Input = { answers?: string; to?: string };

export const plan = defineCommand<Input>({
  options: [
    { flags: '--answers <file>', meaning: 'answer several worksheets from one file, each under its name' },
    { flags: '--to <folder>', meaning: 'where to leave plan.md (default: mentor-notes)' },
  ],
  more: 'Stop after any question; the same command goes on there.',

  async run(context, { answers, to = 'mentor-notes' }) {
    if (answers === undefined) return walkRoad(context, to);
    await answerFromFile(context, answers);
    await leavePlan(context, to);
  },
});

/** From the first open stage on, for as long as the person likes. */
async function walkRoad(context: Context, to: string): Promise<void> {
  const { store, out } = context;
  let road = journey(await store.read());
  showRoad(context, road);
  for (let stage = openStage(road); stage; stage = openStage(road)) {
    await walk(context, stage);
    await leavePlan(context, to);
    road = journey(await store.read());
    showRoad(context, road);
    if (openStage(road) && !(await goesOn(context)))
      return out.hint('  Go on whenever you like with: mentor plan');
  }
  out.say('That is as far as the road goes for now.');
}

/** One readable document of everything so far. */
async function leavePlan(context: Context, to: string): Promise<void> {
  const { writePlan } = await import('./export.ts');
  const path = await writePlan(context, to);
  if (path !== null) context.out.done(`Everything so far is in ${path}`);
}

/** The first open stage, if there is a worksheet for it yet. */
const openStage = (road: readonly Stage[]): Stage | undefined =>
  road.find(({ state, ready }) => state === 'next' && ready);

const marks = { done: '[x]', next: '[>]', waiting: '[~]', later: '[ ]' } as const;

function showRoad({ out }: Context, road: readonly Stage[]): void {
  out.title('Your road to a mentor');
  for (const { ready, title, state } of road)
    out.say(`  ${marks[state]} ${title}${ready ? '' : ' (to come)'}`);
}

async function walk(context: Context, { name }: Stage): Promise<void> {
  if (!context.screen.interactive) {
    throw new UsageError(
      `The next stage is ${name}, and there is nobody to ask here.`,
      `Answer it from a file: mentor ${name} --template > answers.yaml, then mentor ${name} --answers answers.yaml`,
    );
  }
  await runWorksheet(context, await sheets[name]!(), {});
}

const onward: Question = { id: 'onward', kind: 'yes', ask: 'On to the next stage now?', required: true };

const goesOn = async ({ ask }: Context): Promise<boolean> => (await ask(onward, { before: true })) === true;

/** One worksheet's answers in a file of several. */
type Part = { readonly sheet: Sheet; readonly answers: Readonly<Record<string, unknown>> };

/**
 * A mapping from worksheet to its answers, or to a list of them where it is about several people: all of them
 * become one deed, or, if one is not valid, none.
 */
async function answerFromFile({ store, out, files, now, mint }: Context, path: string): Promise<void> {
  const parts = await readParts({ files }, path);
  const ids = replaying(mint);
  const entries: Entry[] = [];
  /** The same people and records each time it is run, with the entries as they are kept. */
  const concludeAll = (before: Journal): { journal: Journal; kept: readonly Entry[] } => {
    ids.rewind();
    let journal = before;
    const kept = entries.map((entry, i) => {
      const concluded = conclude(journal, parts[i]!.sheet.worksheet, entry, ids.mint);
      journal = concluded.journal;
      return concluded.entry;
    });
    return { journal, kept };
  };

  // Each part is read against what the parts before it come to: the shortlist may name people of the audit.
  const before = await store.read();
  let journal = before;
  const at = now();
  for (const { sheet, answers } of parts) {
    const around = { journal, now: at, zone: journal.profile.zone };
    const checked = await checkAnswers(sheet.worksheet, answers, around);
    entries.push(entryOf({ now: () => at, mint }, sheet.worksheet, { about: null, answers: checked }));
    journal = concludeAll(before).journal;
  }
  const names = [...new Set(parts.map(({ sheet }) => sheet.worksheet.id))];
  let kept: readonly Entry[] = entries;
  const after = await store.change(
    (journal) => {
      const concluded = concludeAll(journal);
      kept = concluded.kept;
      return concluded.journal;
    },
    `Answered ${names.join(', ')} from a file`,
  );
  const today = todayIn(at, after.profile.zone);
  for (const [i, { sheet }] of parts.entries()) sayClosing(out, await sheet.closing(after, kept[i]!, today));
}

async function readParts({ files }: Pick<Context, 'files'>, path: string): Promise<readonly Part[]> {
  const given = await readAnswersFile({ files }, path);
  const strange = Object.keys(given).filter((name) => !Object.hasOwn(sheets, name));
  if (strange.length > 0) {
    throw new InvalidAnswers(
      'The file should hold answers under the name of their worksheet, so nothing was changed:',
      strange.slice(0, 3).map((id) => ({ id, reason: 'is not a worksheet' })),
      `The worksheets are ${Object.keys(sheets).join(', ')}. For a file of one of them: mentor goals --answers FILE`,
    );
  }
  const parts: Part[] = [];
  for (const name of stages.filter((name) => name in given)) {
    const sheet = await sheets[name]!();
    for (const answers of [given[name]].flat()) {
      if (typeof answers !== 'object' || answers === null) {
        throw new InvalidAnswers('The file cannot be used, so nothing was changed:', [
          { id: name, reason: 'should hold its answers, each under its question' },
        ]);
      }
      parts.push({ sheet, answers: answers as Part['answers'] });
    }
  }
  if (parts.length === 0) {
    throw new InvalidAnswers(
      'The file holds no answers, so nothing was changed.',
      [],
      `Write them under the names of their worksheets: ${stages.filter((name) => name in sheets).join(', ')}`,
    );
  }
  return parts;
}
