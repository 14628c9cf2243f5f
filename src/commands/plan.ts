import { join } from 'node:path';
import type { Context } from '../context.ts';
import { todayIn } from '../domain/dates.ts';
import type { Entry, Journal } from '../domain/journal.ts';
import { journey, type Stage, stages } from '../domain/journey.ts';
import { conclude, entryOf } from '../engine/fill.ts';
import { InvalidAnswers, UsageError } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';
import { checkAnswers } from './answering.ts';
import { sayClosing } from './closing.ts';
import { defineCommand } from './command.ts';
import { planDocument } from './export.ts';
import { sheets } from './sheets.ts';
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
  const text = await planDocument(context);
  if (text === null) return;
  context.out.done(`Everything so far is in ${await context.files.write(join(to, 'plan.md'), text)}`);
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

/** A mapping from worksheet to its answers: all of them become one deed, or, if one is not valid, none. */
async function answerFromFile({ store, out, files, now, mint }: Context, path: string): Promise<void> {
  const given = await readAnswersFile({ files }, path);
  const strange = Object.keys(given).filter((name) => !(name in sheets));
  if (strange.length > 0) {
    throw new InvalidAnswers(
      'The file should hold answers by worksheet, so nothing was changed:',
      strange.map((id) => ({ id, reason: `is not a worksheet; they are ${Object.keys(sheets).join(', ')}` })),
    );
  }
  const named = await Promise.all(stages.filter((name) => name in given).map((name) => sheets[name]!()));
  let journal = await store.read();
  const raw: Entry[] = [];
  const minted: string[] = [];
  const remember = () => {
    minted.push(mint());
    return minted.at(-1)!;
  };
  for (const { worksheet } of named) {
    const file = given[worksheet.id] as Readonly<Record<string, unknown>>;
    const entry = entryOf({ now, mint }, worksheet, {
      about: null,
      answers: await checkAnswers(worksheet, file, { journal, now: now(), zone: journal.profile.zone }),
    });
    journal = conclude(journal, worksheet, entry, remember).journal;
    raw.push(entry);
  }
  // Done again on the journal as it is then, with the same ids: a later sheet may name whom an earlier one wrote down.
  let entries: Entry[] = [];
  const concludeAll = (journal: Journal) => {
    const ids = minted.values();
    entries = [];
    return raw.reduce((before, entry, i) => {
      const { journal, entry: kept } = conclude(
        before,
        named[i]!.worksheet,
        entry,
        () => ids.next().value ?? mint(),
      );
      entries.push(kept);
      return journal;
    }, journal);
  };
  const after = await store.change(
    concludeAll,
    `Answered ${named.map(({ worksheet }) => worksheet.id).join(', ')} from a file`,
  );
  for (const [i, { closing }] of named.entries())
    sayClosing(out, await closing(after, entries[i]!, todayIn(now(), after.profile.zone)));
}
