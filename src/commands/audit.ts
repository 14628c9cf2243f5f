import type { Context } from '../context.ts';
import { auditClosing, auditMatrix } from '../documents/audit.ts';
import { auditSentences } from '../documents/auditsentences.ts';
import { auditedPeople, auditOf } from '../domain/audit.ts';
import { missedInGoals } from '../domain/auditing.ts';
import { todayIn } from '../domain/dates.ts';
import { stillInMind } from '../domain/inmind.ts';
import { audit as worksheet } from '../worksheets/audit.ts';
import { type Command, defineCommand } from './command.ts';
import type { Sheet } from './sheets.ts';
import { worksheetCommand } from './worksheet.ts';

export const sheet: Sheet = {
  worksheet,
  reminds: (journal) => ({
    people: stillInMind(journal, journal.people),
    missing: missedInGoals(journal)
      ? 'What you missed around you when you wrote your goals stands here already.'
      : undefined,
  }),
  closing: (journal, _entry, today) => auditClosing(auditOf(journal, today)),
};

const asked: Command = worksheetCommand(sheet);

type Input = { report?: boolean; json?: boolean; answers?: string; template?: boolean; people?: unknown };

/** The worksheet; or, once there are people, what they add up to without asking anything again. */
export const audit = defineCommand<Input>({
  ...asked,
  options: [
    ...(asked.options ?? []),
    { flags: '--report', meaning: 'only say what the people you have add up to' },
    { flags: '--json', meaning: 'that, as one JSON document' },
  ],
  async run(context, { report = false, json = false, ...input }) {
    const { store, screen } = context;
    const { answers, template, people } = input;
    const silent = !screen.interactive && !answers && !template && !people;
    const wanted = report || json || (silent && auditedPeople(await store.read()).length > 0);
    if (wanted) await reportAudit(context, json);
    else await asked.run(context, input as never);
  },
});

async function reportAudit({ store, out, now }: Context, json: boolean): Promise<void> {
  const journal = await store.read();
  const found = auditOf(journal, todayIn(now(), journal.profile.zone));
  if (json) return out.print(JSON.stringify(found, null, 2));
  out.table(auditMatrix(found));
  out.print('');
  out.list(auditSentences(found));
}
