import { BACK, type Context } from '../../context.ts';
import { isBlank } from '../../domain/backups.ts';
import { differences, listWords, peopleOnlyIn } from '../../domain/differences.ts';
import { emptyJournal, type Journal } from '../../domain/journal.ts';
import { same } from '../../domain/same.ts';
import { counted, listed, some } from '../../domain/wording.ts';
import type { OpenedCopy } from '../../doors/backups.ts';
import { Stopped, UsageError, UserError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { keepAside } from '../config/keeping.ts';
import { calledCopy } from './called.ts';
import { knownPassphrase, passphraseFlag } from './passphrase.ts';
import { type Present, presentJournal } from './present.ts';

type Input = { file: string; yes?: boolean; dryRun?: boolean; passphraseFile?: string };

export const restore = defineCommand<Input>({
  args: '<file>',
  options: [
    { flags: '--dry-run', meaning: 'show what would be different, and change nothing' },
    { flags: '--yes', meaning: 'do it without a question' },
    passphraseFlag,
  ],
  more: `File: a backup, an earlier state of the journal, or one that mentor export --format json wrote.
The journal as it is now is kept: mentor undo brings it back. One that cannot be opened is kept beside it as .damaged. Templates of yours that differ are kept as .bak.`,

  async run(context, { file, yes = false, dryRun = false, passphraseFile }) {
    const { store, backups, out } = context;
    const opened = await backups.open(file, () => knownPassphrase(context, passphraseFile));
    const present = await presentJournal(store);
    const templates = await templatesToRestore(context, opened);
    const blank = 'journal' in present && isBlank(present.journal);
    if (opened.untouched === false)
      out.warn(`${file} has been changed since it was written; it can still be opened.`);
    if ('journal' in present && sameButHistory(present.journal, opened.journal) && templates.length === 0)
      return out.done(`There is nothing to bring back: all is as it is in ${calledCopy(opened)}.`);
    show(context, { opened, present, templates });
    if (dryRun) return out.hint('This was a look ahead: nothing is changed.');
    if (!yes && !blank && !(await agreed(context))) return out.hint('Nothing was changed.');

    const done = await store.restore(opened.journal, `Restored ${calledCopy(opened)}`);
    const kept = await writeTemplates(context, opened, templates).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(
        `The journal is restored, and your templates are not: ${error.message}`,
        error.hint,
      );
    });
    out.done(`Restored ${calledCopy(opened)}.`);
    if (templates.length > 0)
      out.say(`  ${counted(templates.length, 'template')} of yours came back with it.`);
    if (kept.length > 0) out.say(`  What you had there is kept as ${listed(kept, 'and')}.`);
    if (done.aside !== null) {
      out.say(`  What could not be opened is kept as ${done.aside}`);
      out.hint(
        '  Undo does not bring that back: what it takes back next was done before this copy was made.',
      );
    }
    if (done.deed !== null) out.hint('  To have the journal back as it was before: mentor undo');
    out.hint('  See where you stand with: mentor');
  },
});

const sameButHistory = (one: Journal, other: Journal): boolean =>
  same({ ...one, history: [] }, { ...other, history: [] });

type Plan = {
  readonly opened: OpenedCopy;
  readonly present: Present;
  readonly templates: readonly string[];
};

/** What would be different, list by list. */
function show({ out }: Context, { opened, present, templates }: Plan): void {
  const { kind, made, program } = opened;
  const by = kind === 'backup' && made !== null && program !== null ? `, made by mentor ${program}` : '';
  out.title(`This is ${calledCopy(opened)}${by}.`);
  if ('trouble' in present) out.warn(present.trouble);
  const known = 'journal' in present;
  const now = known ? present.journal : emptyJournal;
  const rows = differences(now, opened.journal).map(({ list, here, there, gone, back, changed }) => [
    listWords[list] ?? list,
    ...(known ? [String(here)] : []),
    String(there),
    [
      back > 0 ? counted(back, 'comes back', 'come back') : '',
      changed > 0 ? counted(changed, 'as it was', 'as they were') : '',
      gone > 0 ? counted(gone, 'goes', 'go') : '',
    ]
      .filter(Boolean)
      .join(', ') || 'as now',
  ]);
  out.table({
    columns: [
      { title: '' },
      ...(known ? [{ title: 'now', align: 'right' } as const] : []),
      { title: 'then', align: 'right' },
      { title: 'what would happen', grow: true },
    ],
    rows,
  });
  const [back, gone] = [peopleOnlyIn(opened.journal, now), peopleOnlyIn(now, opened.journal)];
  if (known && back.length > 0) out.say(`Comes back: ${listed(some(back, 5), 'and')}.`);
  if (gone.length > 0) out.say(`Was not there then, and goes: ${listed(some(gone, 5), 'and')}.`);
  if (!same(settingsOf(now), settingsOf(opened.journal)))
    out.say('Your name and the other settings would be as they were, too.');
  if (templates.length > 0) out.say(`Your templates ${listed(templates, 'and')} would be as they were, too.`);
}

const settingsOf = ({ profile, settings }: Journal) => ({ profile, settings });

async function agreed({ ask, screen }: Context): Promise<boolean> {
  if (!screen.interactive)
    throw new UsageError(
      'Nobody is here to say whether to restore it, so nothing was changed.',
      'Say --yes to do it, or --dry-run to see what would be different.',
    );
  const answer = await ask({
    id: 'restore',
    kind: 'yes',
    ask: 'Put it in the place of what is there now?',
    hint: 'What is there now is kept, either way.',
    required: true,
  });
  if (answer === BACK) throw new Stopped('Stopped. Nothing was changed.');
  return answer === true;
}

/** The person's own templates in the copy that are not the same here. */
async function templatesToRestore({ files }: Context, { templates }: OpenedCopy): Promise<readonly string[]> {
  if (Object.keys(templates).length === 0) return [];
  const { all } = await files.templates();
  const here = new Map(all.map(({ name, own }) => [name, own]));
  return Object.keys(templates).filter((name) => here.get(name) !== templates[name]);
}

/** Writes them, and gives the names under which those that were there are kept. */
async function writeTemplates(
  { files }: Context,
  { templates }: OpenedCopy,
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const { folder } = await files.templates();
  return files.folder(folder, async (desk) => {
    const kept = names.flatMap((name) => (desk.has(name) ? [keepAside(desk, name)] : []));
    for (const name of names) await desk.write(name, templates[name]!, { lasting: true });
    return kept;
  });
}
