import type { Context } from '../context.ts';
import { fullText, listText, moreText, nothingText, todayOf } from '../documents/nextsteps.ts';
import { todayIn } from '../domain/dates.ts';
import { nextSteps } from '../domain/next.ts';
import { personById } from '../domain/people.ts';
import type { Step } from '../domain/step.ts';
import { type Command, defineCommand } from './command.ts';
import { whichPerson } from './which.ts';

type Input = { person?: string; json?: boolean; quiet?: boolean; all?: boolean };

export const next: Command = defineCommand<Input>({
  args: '[person]',
  options: [
    { flags: '--all', meaning: 'everything, also what can wait' },
    { flags: '--json', meaning: 'one JSON document, with everything' },
    {
      flags: '--quiet',
      meaning: 'one line when something is due, else nothing; exit 3 when something is due, else 0',
    },
  ],
  subcommands: [
    {
      name: 'snooze',
      summary: 'leave a step in peace for a while',
      load: async () => (await import('./next/snooze.ts')).snooze,
    },
    {
      name: 'pause',
      summary: 'let things rest with somebody for a while',
      load: async () => (await import('./next/rest.ts')).pause,
    },
    {
      name: 'away',
      summary: 'say that you, or they, are away',
      load: async () => (await import('./next/rest.ts')).away,
    },
    {
      name: 'resume',
      summary: 'go on before a pause is over',
      load: async () => (await import('./next/rest.ts')).resume,
    },
  ],
  more: 'For example:\n  mentor next pause ada until 1 March\n  mentor next away until next Monday',
  async run(context, { person, json = false, quiet = false, all = false }) {
    const journal = await context.store.read();
    const today = todayIn(context.now(), journal.profile.zone);
    const who = person === undefined ? null : await whichPerson(context, journal, person);
    const steps = nextSteps(journal, today).filter(({ about }) => who === null || about.person === who.id);
    if (quiet) return sayQuietly(context, steps);
    if (json) context.out.print(JSON.stringify(steps, null, 2));
    else if (all || who) sayAll(context, steps, today, personById(journal, who?.id ?? null)?.name);
    else sayFew(context, steps, today);
    return 0;
  },
});

/** For a prompt or a mail: one line, and the exit code says whether something is due. */
function sayQuietly({ out }: Context, steps: readonly Step[]): number {
  const due = steps.filter(({ urgency }) => urgency === 'now');
  const [first] = due;
  if (!first) return 0;
  const others = due.length > 1 ? ` (and ${due.length - 1} more)` : '';
  out.prose(`${first.known ? 'Still open: ' : ''}${first.step}${others}. ${first.command}`);
  return 3;
}

function sayFew({ out }: Context, steps: readonly Step[], today: string): void {
  const day = todayOf(steps, today);
  const { said, more } = day;
  const [first, ...others] = said;
  const texts = [
    !first || first.urgency === 'later' ? nothingText(day, today) : '',
    first ? fullText(first, today) : '',
    ...others.map((step) => listText(step, today)),
    more > 0 ? moreText(more) : '',
  ];
  out.prose(texts.filter(Boolean).join('\n\n'));
}

function sayAll({ out }: Context, steps: readonly Step[], today: string, name: string | undefined): void {
  if (steps.length === 0) out.prose(name ? `Nothing is open with ${name}.` : 'Nothing is due today.');
  else out.prose(steps.map((step) => fullText(step, today)).join('\n\n'));
}
