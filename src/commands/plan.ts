import type { Context } from '../context.ts';
import { journey, type Stage } from '../domain/journey.ts';
import { UsageError } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';
import { defineCommand } from './command.ts';
import { type Sheet, sheets } from './sheets.ts';
import { runWorksheet } from './worksheet.ts';

type Input = { answers?: string; to?: string };

const usualFolder = 'mentor-notes';

export const plan = defineCommand<Input>({
  options: [
    { flags: '--answers <file>', meaning: 'answer several worksheets from one file, each under its name' },
    { flags: '--to <folder>', meaning: 'where to leave plan.md (default: mentor-notes)' },
  ],
  more: 'Stop after any question; the same command goes on there.',

  async run(context, { answers, to }) {
    if (answers === undefined) return walkRoad(context, to);
    const { answerFromFile } = await import('./plan/fromfile.ts');
    await answerFromFile(context, answers);
    await leavePlan(context, to);
  },
});

/** From the first open stage on, for as long as the person likes. */
async function walkRoad(context: Context, to: string | undefined): Promise<void> {
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

/** One readable document of everything so far. Whoever did not say where is told, before it is full, how to. */
async function leavePlan(context: Context, to: string | undefined): Promise<void> {
  const { writePlan } = await import('./export/plan.ts');
  const left = await writePlan(context, to ?? usualFolder);
  if (left === null) return;
  context.out.done(`Everything so far is in ${left.path}`);
  if (left.first && to === undefined)
    context.out.hint(
      '  It holds your own words, and grows with each stage. To have it in another folder: mentor plan --to FOLDER',
    );
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
  await runWorksheet(context, within(await sheets[name]!()), {});
}

/** A stage as a part of this: what to type for the next one is not said, as it is asked for right away. */
const within = (sheet: Sheet): Sheet => ({
  ...sheet,
  async closing(...ending) {
    const closing = await sheet.closing(...ending);
    return { ...closing, next: closing.next.filter(({ command }) => command !== 'mentor plan') };
  },
});

const onward: Question = { id: 'onward', kind: 'yes', ask: 'On to the next stage now?', required: true };

const goesOn = async ({ ask }: Context): Promise<boolean> => (await ask(onward, { before: true })) === true;
