import { BACK, type Context } from '../../context.ts';
import { notADemo } from '../../domain/demo.ts';
import { journalFrom } from '../../domain/handedover.ts';
import { same } from '../../domain/same.ts';
import { unite } from '../../domain/uniting.ts';
import { counted, listed } from '../../domain/wording.ts';
import { Stopped, UserError } from '../../errors.ts';

type Task = {
  readonly text: string;
  readonly name: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
};

/** Another journal into this one: its people, and everything written about them. */
export async function importJournal(
  { store, out, ask }: Context,
  { text, name, dryRun, yes, json }: Task,
): Promise<void> {
  const theirs = notADemo(journalFrom(text, name));
  const mine = await store.read();
  const plan = unite(mine, theirs);
  const records = Object.entries(plan.added).reduce(
    (sum, [list, count]) => sum + (list === 'people' || list === 'history' ? 0 : count),
    0,
  );
  if (isEmpty(theirs))
    throw new UserError(
      `Nothing could be read from ${name}: it is a journal without a word in it.`,
      'Export it once more where it came from.',
    );
  const counts = () =>
    out.print(
      JSON.stringify(
        {
          format: 'mentor',
          read: theirs.people.length,
          new: plan.fresh,
          same: plan.same,
          merged: plan.merged,
          unsure: plan.unsure,
          skipped: [],
          records,
        },
        null,
        2,
      ),
    );
  if (!json) {
    out.prose(`${name} is a journal of mentor: ${counted(theirs.people.length, 'person', 'people')} read.`);
    out.list([
      `${counted(plan.fresh, 'person', 'people')} and ${counted(records, 'other record')} are new.`,
      ...(plan.same > 0
        ? [
            `${counted(plan.same, 'person is', 'people are')} here already${plan.merged > 0 ? `; about ${plan.merged} something is learned` : ''}.`,
          ]
        : []),
      ...(plan.unsure > 0
        ? [
            `${counted(plan.unsure, 'bears', 'bear')} a name you know and might be somebody else, and ${plan.unsure === 1 ? 'comes' : 'come'} in apart.`,
          ]
        : []),
      ...(plan.clashes.length > 0
        ? [
            `${counted(plan.clashes.length, 'record says', 'records say')} something else in yours: ${listed([...new Set(plan.clashes.map(({ list }) => list))], 'and')}.`,
          ]
        : []),
    ]);
  }
  if (dryRun) return json ? counts() : out.hint('\nThis was a look ahead: nothing is changed.');
  const choice = yes ? 'mine' : await choose(ask, plan.clashes.length);
  if (choice === 'none') return out.hint('Nothing was taken in.');
  const after = (journal: typeof mine) => unite(journal, theirs, choice === 'theirs').journal;
  if (same(after(mine), mine))
    return json ? counts() : out.done('There was nothing to take in: all of it is here already.');
  await store.change(
    after,
    `Imported a journal from ${name.split('/').at(-1)}: ${counted(plan.fresh, 'new person', 'new people')}, ${counted(records, 'other record')}`,
  );
  if (json) return counts();
  out.done(
    `Taken in: ${counted(plan.fresh, 'new person', 'new people')} and ${counted(records, 'other record')}.`,
  );
  out.hint('  See where you stand with: mentor\n  Take it back with: mentor undo');
}

const isEmpty = ({
  version: _version,
  settings: _settings,
  ...rest
}: ReturnType<typeof journalFrom>): boolean =>
  Object.values(rest).every((part) =>
    Array.isArray(part) ? part.length === 0 : Object.values(part).every((value) => value === null),
  );

async function choose(ask: Context['ask'], clashes: number): Promise<'mine' | 'theirs' | 'none'> {
  const answer = await ask({
    id: 'take',
    kind: 'choice',
    ask: clashes > 0 ? 'Take it in? Where both say something, whose word counts?' : 'Take it in?',
    required: true,
    options:
      clashes > 0
        ? [
            { value: 'mine', label: 'Take it in, and keep what I have' },
            { value: 'theirs', label: 'Take it in, and believe the file' },
            { value: 'none', label: 'Nothing' },
          ]
        : [
            { value: 'mine', label: 'Take all of it' },
            { value: 'none', label: 'Nothing' },
          ],
  });
  if (answer === BACK) throw new Stopped();
  return answer as 'mine' | 'theirs' | 'none';
}
