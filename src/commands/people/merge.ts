import { BACK, type Context } from '../../context.ts';
import { questionOf } from '../../domain/fields.ts';
import type { Journal, Person } from '../../domain/journal.ts';
import {
  disagreements,
  isReached,
  maybeOne,
  mergePeople,
  type SingleFact,
  singleFacts,
} from '../../domain/merging.ts';
import { nameOf } from '../../domain/people.ts';
import { listed } from '../../domain/wording.ts';
import { Stopped, UsageError } from '../../errors.ts';
import type { Question } from '../../worksheets/worksheet.ts';
import { defineCommand } from '../command.ts';
import { whichPerson } from '../which.ts';

type Input = { person: string; other: string; take?: readonly string[] };

export const merge = defineCommand<Input>({
  args: '<person> <other>',
  options: [
    {
      flags: '--take <fact>',
      meaning: 'a fact in which the other is right, such as email; once for each, or none',
      many: true,
    },
  ],
  more: `What the first one has stays; blanks are filled from the other, and all their records move over. Where both have
something, you are asked, or the first one counts.
  mentor people merge ada ada-2 --take email --take company`,
  async run(context, { person, other, take }) {
    const { store, out } = context;
    const journal = await store.read();
    const kept = await whichPerson(context, journal, person);
    const gone = await whichPerson(context, journal, other);
    if (kept.id === gone.id)
      throw new UsageError(
        `${person} and ${other} are the same person already.`,
        'Name the two by the words in: mentor people --json',
      );
    if (!take) await sayWhetherOne(context, kept, gone);
    const facts = take ? take.flatMap(factNamed) : await askFacts(context, journal, kept, gone);
    await store.change(
      (now) => mergePeople(now, kept.id, gone.id, facts),
      `Made one person of ${kept.name} and ${gone.name}`,
    );
    out.done(`${gone.slug} is now part of ${kept.slug}, with everything written about them.`);
    const differing = disagreements(kept, gone);
    const second = differing.filter(isReached);
    if (second.length > 0) out.say(`  The other ${listed(second, 'and')} is in the notes.`);
    const lost = differing.filter((fact) => !facts.includes(fact) && !isReached(fact));
    if (lost.length > 0)
      out.say(
        `  Left behind: ${listed(
          lost.map((fact) => `${questionOf(fact).replaceAll('-', ' ')} ${said(journal, gone, fact)}`),
          'and',
        )}.`,
      );
    out.hint('  Take it back with: mentor undo');
  },
});

/** Two people who share neither a word of their names nor an address are hardly ever one. */
async function sayWhetherOne(
  { ask, screen }: Pick<Context, 'ask' | 'screen'>,
  kept: Person,
  gone: Person,
): Promise<void> {
  if (maybeOne(kept, gone)) return;
  const doubt = `Nothing says that ${kept.name} and ${gone.name} are one person.`;
  if (!screen.interactive)
    throw new UsageError(
      doubt,
      `If they are: mentor people merge ${kept.slug} ${gone.slug} --take none, or --take with each fact in which the second is right.`,
    );
  const sure = await ask(
    { id: 'sure', kind: 'yes', ask: `${doubt} Are they?`, required: true },
    { before: false },
  );
  if (sure !== true) throw new Stopped();
}

function factNamed(word: string): readonly SingleFact[] {
  if (word === 'none') return [];
  const fact = singleFacts.find((one) => questionOf(one) === word || one === word);
  if (!fact)
    throw new UsageError(
      `"${word}" is no fact to take.`,
      `Use ${listed(singleFacts.map(questionOf), 'or')}; or none.`,
    );
  return [fact];
}

/** Where both have something, and somebody can be asked; the first one's word counts where nobody can. */
async function askFacts(
  { ask, screen }: Pick<Context, 'ask' | 'screen'>,
  journal: Journal,
  kept: Person,
  gone: Person,
): Promise<readonly SingleFact[]> {
  const facts = disagreements(kept, gone);
  if (facts.length === 0 || !screen.interactive) return [];
  const question: Question = {
    id: 'take',
    kind: 'choices',
    ask: `Where is ${gone.slug} right?`,
    hint: `What you do not pick stays as ${kept.slug} has it.`,
    options: facts.map((fact) => ({
      value: fact,
      label: `${questionOf(fact).replaceAll('-', ' ')}: ${said(journal, gone, fact)} (${kept.slug}: ${said(journal, kept, fact)})`,
    })),
  };
  const answer = await ask(question, { blank: `nowhere: all stays as ${kept.slug} has it` });
  if (answer === BACK) throw new Stopped();
  return (answer ?? []) as readonly SingleFact[];
}

const said = (journal: Journal, person: Person, fact: SingleFact): string =>
  fact === 'introducedBy' ? nameOf(journal, person.introducedBy) : String(person[fact]);
