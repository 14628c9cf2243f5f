import { BACK, type Context } from '../context.ts';
import { checkUp } from '../domain/checkup.ts';
import { knownZone, todayIn } from '../domain/dates.ts';
import { type Check, look, ok } from '../domain/diagnosis.ts';
import { soundnessOf, zoneOf } from '../domain/soundness.ts';
import { counted, listed, some } from '../domain/wording.ts';
import { Stopped } from '../errors.ts';
import { defineCommand } from './command.ts';

type Input = { fix?: boolean; json?: boolean };

export const doctor = defineCommand<Input>({
  options: [
    { flags: '--fix', meaning: 'put right what is safe to put right, and say what that was' },
    { flags: '--json', meaning: 'one JSON document' },
  ],
  more: `Each line is ok, look (worth looking at) or wrong (to be put right). Nothing is changed without --fix.
It works also when the journal cannot be opened, and then says what you can go back to.
Exits with 1 when something is wrong.`,

  async run(context, { fix = false, json = false }) {
    const { out } = context;
    let checks = await checksOf(context);
    const mended = fix ? await mendAll(context, checks, json) : [];
    if (mended.length > 0) checks = await checksOf(context);
    const well = checks.every(({ state }) => state !== 'wrong');
    if (json) out.print(JSON.stringify({ well, mended, checks }, null, 2));
    else tell(context, checks, fix);
    return well ? 0 : 1;
  },
});

/** Everything that is looked at, in the order in which it is said. */
async function checksOf({ vitals, files, now, screen }: Context): Promise<readonly Check[]> {
  const facts = await vitals.look();
  const { journal } = facts.journal;
  const today = todayIn(now(), knownZone(journal?.profile.zone ?? null));
  const [first, ...rest] = checkUp(facts, today);
  const inside = journal ? [...soundnessOf(journal, today), zoneOf(journal, screen.zone())] : [];
  return [first!, ...inside, ...rest, await templates(files)];
}

/** What the person's own templates come to, looked at as `config templates list` does. */
async function templates(files: Context['files']): Promise<Check> {
  const { all } = await files.templates();
  const { lookAtTemplate } = await import('./config/templatestate.ts');
  const looked = await Promise.all(all.map(lookAtTemplate));
  const bad = looked
    .filter(({ state }) => state === 'broken' || state === 'unusable')
    .map(({ name }) => name);
  const own = looked.filter(({ state }) => state === 'changed').length;
  if (bad.length === 0)
    return ok(
      'templates',
      own === 0
        ? 'You use the templates that came with mentor.'
        : `Your ${counted(own, 'template')} can be used.`,
    );
  return look(
    'templates',
    `${counted(bad.length, 'template')} of yours cannot be used: ${listed(some(bad, 3), 'and')}.`,
    {
      mend: 'See why; --fresh brings back the one that came with mentor and keeps yours.',
      command: 'mentor config templates list',
    },
  );
}

function tell({ out }: Context, checks: readonly Check[], fixed: boolean): void {
  out.table({
    columns: [{ title: 'state' }, { title: 'what was looked at', grow: true }],
    rows: checks.map(({ state, say }) => [state, say]),
  });
  const ill = checks.filter(({ state }) => state !== 'ok');
  for (const { mend, command } of ill.filter(({ mend, command }) => mend ?? command))
    out.prose(
      `\n${[mend, ...(command?.split('\n') ?? []).map((line) => `    ${line}`)].filter(Boolean).join('\n')}`,
    );
  const fixable = ill.filter(({ fix }) => fix !== null);
  if (fixable.length > 0 && !fixed)
    out.prose(`\n${counted(fixable.length, 'line')} above can be put right by:\n    mentor doctor --fix`);
  if (ill.length === 0) out.done('All is well.');
  else if (ill.every(({ state }) => state === 'look')) out.done('Nothing is wrong.');
}

/** Puts right what can be, once somebody who is there has agreed; says each thing that was done. */
async function mendAll(
  context: Context,
  checks: readonly Check[],
  quiet: boolean,
): Promise<readonly string[]> {
  const fixes = new Set(checks.flatMap(({ fix }) => fix ?? []));
  if (fixes.size === 0) return [];
  if (context.screen.interactive && !quiet) {
    for (const { fix, say } of checks) if (fix !== null) context.out.point(say);
    const answer = await context.ask({ id: 'fix', kind: 'yes', ask: 'Put this right?', required: true });
    if (answer === BACK) throw new Stopped('Stopped. Nothing was changed.');
    if (answer !== true) return [];
  }
  const done: string[] = [];
  for (const what of ['modes', 'orphans'] as const) {
    const said = fixes.has(what) ? await context.vitals.mend(what) : null;
    if (said !== null) done.push(said);
  }
  if (fixes.has('journal')) done.push(await mendContent(context));
  if (!quiet) for (const one of done) context.out.done(one);
  return done;
}

/** The journal's own content, as one deed. */
async function mendContent({ store, now }: Context): Promise<string> {
  const { mendJournal } = await import('../domain/repair.ts');
  const at = now().toISOString();
  let deed = '';
  await store.change(
    (before) => {
      const { journal, said } = mendJournal(before, at);
      deed = `Mended the journal: ${listed(said, 'and')}`;
      return journal;
    },
    () => deed,
  );
  return `${deed}. To take it back: mentor undo`;
}
