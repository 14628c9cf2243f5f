import type { Context } from '../context.ts';
import { lookedAt, lookedAtBeside, troubleClosing } from '../documents/trouble.ts';
import { todayIn } from '../domain/dates.ts';
import { evidenceOn } from '../domain/evidence.ts';
import type { Answers } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { signs } from '../domain/playbooks.ts';
import { troubleNamed, trouble as worksheet } from '../worksheets/trouble.ts';
import { answerWorksheet } from './answering.ts';
import { readAnswersFile } from './answersfile.ts';
import { checkFlags } from './checking.ts';
import { sayClosing } from './closing.ts';
import { type Command, defineCommand } from './command.ts';
import { readFlags } from './flags.ts';
import { receiving } from './newcomer.ts';
import { type Handing, handOver, handOverFlags } from './outreach/handover.ts';
import { readingOnce } from './readonce.ts';
import type { Sheet } from './sheets.ts';
import { nameOnce } from './subject.ts';
import { printFacts, withSign } from './trouble/facts.ts';
import { type Trouble, telling, troubleDraft } from './trouble/sitting.ts';
import { troubledWith } from './trouble/subject.ts';
import { type WorksheetInput, worksheetCommand } from './worksheet.ts';

export const sheet: Sheet = {
  worksheet,
  stages: ['talked', 'agreed', 'active', 'paused', 'review-due', 'closing'],
  closing(journal, { about, answers }, today) {
    const person = personById(journal, about);
    if (!person) return { title: 'Kept', lines: [], next: [] };
    const evidence = evidenceOn(journal, person, today);
    return troubleClosing(person, { answers, evidence, told: false });
  },
};

const asked = worksheetCommand(sheet);

type Input = Handing &
  WorksheetInput & {
    readonly json?: boolean;
  };

export const trouble: Command = defineCommand<Input>({
  ...asked,
  options: [
    ...(asked.options ?? []),
    ...handOverFlags,
    { flags: '--json', meaning: 'the facts and what they point to, as one JSON document; nothing is kept' },
  ],
  more: `Without --sign a few honest questions find out what it may be.\n  mentor trouble ada\n  mentor trouble ada --sign silent\nThe signs: ${signs.join(', ')}.\n${asked.more ?? ''}`,
  run,
});

async function run(world: Context, input: Input): Promise<void> {
  if (input.template) return asked.run(world, input as never) as Promise<void>;
  const context = receiving(readingOnce(world));
  const { store, out, screen, now } = context;
  const file = input.answers === undefined ? undefined : await readAnswersFile(context, input.answers);
  const flags = await readFlags(worksheet, input);
  if (!file) await checkFlags(context, worksheet, flags);
  const before = await store.read();
  const today = todayIn(now(), before.profile.zone);
  const asks = screen.interactive && file === undefined && input.json !== true;
  const person = await troubledWith(context, sheet, {
    name: nameOnce(before, flags['person'], file?.['person']),
    asks,
    today,
  });
  const journal = await store.read();
  const found: Trouble = { journal, person, evidence: evidenceOn(journal, person, today), asks };
  const given = { ...flags, person: person.id };
  if (input.json) return printFacts(context, found, { ...file, ...given });

  const named = 'sign' in flags ? troubleNamed(Object.keys(flags)) : worksheet;
  const overview = named === worksheet && asks;
  if (overview) {
    out.title(`What your journal says of you and ${person.name}`);
    for (const fact of lookedAt(found.evidence, null)) out.point(fact);
  }
  const { aside, told } = telling(context, found, (sign) =>
    overview ? lookedAtBeside(found.evidence, sign) : lookedAt(found.evidence, sign),
  );
  const { entry } = await answerWorksheet(context, named, {
    flags: asks || file ? given : await withSign(context, found, given),
    file: file && (await withSign(context, found, { ...file, person: person.id }, true)),
    about: person.id,
    draft: troubleDraft(context, found),
    aside,
    ...(input.fresh && { fresh: true }),
  });
  sayClosing(out, troubleClosing(person, { answers: entry.answers, evidence: found.evidence, told: told() }));
  await offerLetter(context, person.id, entry.answers, input);
}

/** What is to be said, looked at once more, and handed over as any message is. */
async function offerLetter(
  context: Context,
  person: string,
  answers: Answers,
  flags: Handing,
): Promise<void> {
  const { body, subject } = answers;
  if (typeof body !== 'string' || body === '') return;
  const { out, store, screen } = context;
  if (!screen.interactive) {
    out.title('What you could say');
    out.say(`Subject: ${subject ?? ''}\n\n${body}`);
  }
  const { lookAt } = await import('../critique/look.ts');
  const finding = lookAt({ id: 'body', look: 'known-message' }, body, answers);
  if (finding && finding.level !== 'could') out.remark(finding);
  await handOver(context, await store.read(), person, flags);
}
