import { todayIn } from '../../domain/dates.ts';
import { fieldOf, recordWith } from '../../domain/fields.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import { isWhole, nameKey } from '../../domain/names.ts';
import { halfNamesakes } from '../../domain/namesakes.ts';
import { addPerson, personOf } from '../../domain/people.ts';
import { allIds } from '../../domain/records.ts';
import { stages } from '../../domain/stage.ts';
import { listed } from '../../domain/wording.ts';
import { readAnswers } from '../../engine/answers.ts';
import { InvalidAnswers } from '../../errors.ts';
import { personQuestions } from '../../worksheets/records/people.ts';
import { defineCommand } from '../command.ts';
import { flagOf } from '../flags.ts';

type Input = { name: string; json?: boolean; [flag: string]: unknown };

const questions = personQuestions.filter(({ id }) => id !== 'name');

export const add = defineCommand<Input>({
  args: '<name>',
  options: [...questions.map(flagOf), { flags: '--json', meaning: 'print the new person as JSON' }],
  more: 'For example:\n  mentor people add "Ada Lovelace" --place "Analytical Society" --level senior --support technical',

  async run({ store, out, now, mint }, { name, json, ...input }) {
    const journal = await store.read();
    const given = Object.fromEntries(
      personQuestions.map(({ id }) => [id, input[fieldOf(id)]]).filter(([, value]) => value !== undefined),
    );
    const around = { journal, now: now(), zone: journal.profile.zone };
    const { answers, problems } = await readAnswers(personQuestions, { ...given, name }, around);
    if (problems.length > 0) {
      throw new InvalidAnswers(
        'Nobody was added:',
        problems.map(({ id, reason }) => ({ id: id === 'name' ? 'the name' : `--${id}`, reason })),
      );
    }
    const facts = { name: String(answers['name']) };
    const stamp = { id: mint(), at: now().toISOString() };
    const after = await store.change(
      (journal) => addPerson(journal, recordWith(personOf(journal, facts, stamp), answers)),
      `Wrote down ${facts.name}`,
    );

    const person = after.people.find(({ id }) => id === stamp.id)!;
    if (json) {
      const stage = stages(after, todayIn(now(), after.profile.zone))(person.id);
      return out.print(JSON.stringify({ thanksAs: null, ...person, stage }, null, 2));
    }
    out.done(
      `${person.name} is written down, as ${person.slug} (${shortestPrefixes(allIds(after))(person.id)}).`,
    );
    const namesakes = journal.people.filter((one) => nameKey(one.name) === nameKey(person.name));
    if (namesakes.length > 0) {
      out.warn(
        `You have somebody of that name already, as ${namesakes.map(({ slug }) => slug).join(', ')}. If it is one person:\n    mentor people merge ${namesakes[0]!.slug} ${person.slug}`,
      );
    }
    const half = halfNamesakes(journal.people, person.name).slice(0, 3);
    if (half.length > 0) {
      const [whole, part] = isWhole(person.name) ? [person, half[0]!] : [half[0]!, person];
      out.warn(
        `There is ${listed(
          half.map(({ name }) => `"${name}"`),
          'and',
        )} already. If it is one person:\n    mentor people merge ${whole.slug} ${part.slug}`,
      );
    }
  },
});
