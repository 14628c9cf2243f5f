import type { Context } from '../../context.ts';
import { beforeAfter } from '../../documents/beforeafter.ts';
import { adviceWords, attendanceWords, happeningTable } from '../../documents/progress.ts';
import { isSharedWith } from '../../documents/update.ts';
import { attendanceWith } from '../../domain/attendance.ts';
import { countAdvice, growthOf } from '../../domain/growth.ts';
import { happeningsWith } from '../../domain/happenings.ts';
import type { Journal, Person } from '../../domain/journal.ts';

type Asked = {
  readonly person: Person;
  readonly today: string;
  readonly all: boolean;
  readonly json: boolean;
};

/** As many of the newest as fit a screen beside the rest. */
const most = 12;

/** What has come of one relationship: objectives, meetings, advice, and all that happened. */
export async function showPerson(
  { out }: Context,
  journal: Journal,
  { person, today, all, json }: Asked,
): Promise<void> {
  const timeline = happeningsWith(journal, person.id);
  const attendance = attendanceWith(journal, person.id, today);
  const advice = countAdvice(journal.advice.filter((one) => one.person === person.id));
  const growth = growthOf(journal, today).filter((one) => isSharedWith(journal, one, person.id));
  if (json)
    return out.print(
      JSON.stringify(
        {
          today,
          person: person.id,
          objectives: growth.map(({ objective }) => objective.id),
          advice,
          meetings: attendance,
          timeline,
        },
        null,
        2,
      ),
    );
  if (timeline.length === 0)
    return out.hint(
      `Nothing that happened with ${person.name} is noted yet. It begins with a message: mentor outreach ${person.slug}`,
    );
  out.title(`You and ${person.name}`);
  out.list([
    attendanceWords(person.name, attendance),
    ...[adviceWords(advice)].filter((words) => words !== null),
    ...growth.map(
      (one) => `${one.objective.goal}: ${beforeAfter(one, 'you') ?? 'nothing to measure it by yet'}.`,
    ),
  ]);
  out.print('');
  const shown = all ? timeline : timeline.slice(-most);
  if (shown.length < timeline.length)
    out.print(`(${timeline.length - shown.length} earlier; see them with --all)`);
  out.table(happeningTable(shown));
  out.hint(`\n  Tell ${person.name} how far you are: mentor progress send ${person.slug}`);
}
