import type { Context } from '../context.ts';
import { ratingsTable } from '../documents/chart.ts';
import { adviceWords, attendanceWords, celebrationWords, mentorsOf, storyOf } from '../documents/progress.ts';
import { attendances } from '../domain/attendance.ts';
import { todayIn } from '../domain/dates.ts';
import { countAdvice, type Growth, growthOf } from '../domain/growth.ts';
import type { Journal, Objective, Person } from '../domain/journal.ts';
import { UserError } from '../errors.ts';
import { type Command, defineCommand } from './command.ts';
import { whichRecord } from './whichrecord.ts';

type Input = { about?: string; all?: boolean; json?: boolean };

export const progress: Command = defineCommand<Input>({
  args: '[about]',
  takes: { about: { named: ['objective', 'person'] } },
  options: [
    { flags: '--all', meaning: 'with a person: all that ever happened, not the newest only' },
    { flags: '--json', meaning: 'one JSON document' },
  ],
  subcommands: [
    {
      name: 'send',
      summary: 'draft a short note for a mentor: before and after',
      load: async () => (await import('./progress/send.ts')).send,
    },
  ],
  more: 'About: a person by name, or an objective by the beginning of its id or as G1.\n  mentor progress send ada\n  mentor export progress',
  run: showProgress,
});

async function showProgress(context: Context, { about, all = false, json = false }: Input): Promise<void> {
  const { store, now } = context;
  const journal = await store.read();
  const today = todayIn(now(), journal.profile.zone);
  const found = about === undefined ? null : await whichRecord(context, journal, about);
  if (found?.kind === 'person') {
    const { showPerson } = await import('./progress/person.ts');
    return showPerson(context, journal, { person: found.record as Person, today, all, json });
  }
  if (found && found.kind !== 'objective')
    throw new UserError(
      `${about} is of another kind: ${found.kind}.`,
      'Progress is about a person or an objective: mentor progress NAME, or mentor progress G1',
    );
  const objective = (found?.record as Objective | undefined)?.id;
  const growth = growthOf(journal, today).filter(
    (one) => objective === undefined || one.objective.id === objective,
  );
  if (json)
    return context.out.print(
      JSON.stringify(jsonOf(journal, growth, { today, alone: found !== null }), null, 2),
    );
  showGrowth(context, journal, { growth, today, alone: found !== null });
}

type Shown = { readonly growth: readonly Growth[]; readonly today: string; readonly alone: boolean };

function showGrowth({ out, screen }: Context, journal: Journal, { growth, today, alone }: Shown): void {
  if (growth.length === 0) {
    out.hint(
      alone
        ? 'This objective was dropped, so nothing is counted for it.'
        : 'There is no objective yet, so nothing to be measured against. Begin with: mentor goals',
    );
    return;
  }
  for (const one of growth) {
    const { goal, told, evidence, ahead } = storyOf(one);
    out.prose(`${goal}\n${told}`);
    if (evidence.length > 0) out.list(evidence);
    if (ahead.length > 0) out.list([`Still ahead: ${ahead.join('; ')}`]);
    out.print('');
  }
  const chart = ratingsTable(growth, { today, width: screen.width });
  if (chart) {
    out.table(chart);
    out.print('');
  }
  const lines = [...celebrationWords(journal, growth, today), ...(alone ? [] : overall(journal, today))];
  if (lines.length > 0) out.list(lines);
  out.hint('\n  To keep it: mentor export progress   To tell a mentor: mentor progress send NAME');
}

/** More mentors than these are a wall; each has a page of their own. */
const most = 5;

/** Meetings kept and advice used, of all mentors together. */
function overall(journal: Journal, today: string): readonly string[] {
  const advice = adviceWords(countAdvice(journal.advice));
  const attendance = attendances(journal, today);
  const kept = mentorsOf(journal)
    .slice(0, most)
    .map(({ id, name }) => attendanceWords(name, attendance(id)));
  return [...kept, ...(advice ? [advice] : [])];
}

/** Every objective with its evidence, and the sums; documented in the README. */
function jsonOf(
  journal: Journal,
  growth: readonly Growth[],
  { today, alone }: { readonly today: string; readonly alone: boolean },
) {
  const attendance = attendances(journal, today);
  return {
    today,
    objectives: growth.map(({ objective, plan, ratings, reached, ahead, actions, advice, meetings }) => ({
      id: objective.id,
      goal: objective.goal,
      state: objective.state,
      by: objective.by,
      person: plan?.person ?? null,
      before: ratings[0] ?? null,
      after: ratings.at(-1) ?? null,
      ratings,
      reached,
      ahead,
      actions: actions.map(({ id, what, closedOn }) => ({ id, what, closedOn })),
      advice: advice.map(({ id, text, state, result }) => ({ id, text, state, result })),
      meetings: meetings.map(({ id, start, person }) => ({ id, start, person })),
    })),
    advice: countAdvice(journal.advice),
    meetings: alone ? [] : mentorsOf(journal).map(({ id }) => ({ person: id, ...attendance(id) })),
  };
}
