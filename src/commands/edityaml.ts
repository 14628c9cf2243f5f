import { BACK, type Context } from '../context.ts';
import type { Journal } from '../domain/journal.ts';
import { type AnyRecord, changeRecord, type Found, lists, putRecord } from '../domain/records.ts';
import { brokenReferences } from '../domain/references.ts';
import { same } from '../domain/same.ts';
import { titleOf } from '../domain/titles.ts';
import { readYaml, writeYaml } from '../engine/yaml.ts';
import { UserError } from '../errors.ts';
import type { Question } from '../worksheets/worksheet.ts';

const again: Question = {
  id: 'again',
  kind: 'yes',
  ask: 'Open it once more to put that right?',
  required: true,
};

/** Opens a record in the editor until it is sound, or the person gives up; then nothing is changed. */
export async function editAsYaml(context: Context, journal: Journal, found: Found): Promise<void> {
  const { store, ask, out, tools, screen } = context;
  const { id: _id, at: _at, ...fields } = found.record;
  const before = writeYaml(fields);
  let text = before;
  for (;;) {
    text = await tools.edit(text, { extension: '.yaml' });
    if (text.trim() === before.trim()) return out.say('Nothing was changed.');
    const read = await readRecord(journal, found, text);
    if ('record' in read) {
      await store.change(
        (now) => changeRecord(now, found, (record) => withChanges(record, found.record, read.record)),
        `Changed ${titleOf(journal, found)}`,
      );
      out.done(`Changed ${titleOf(journal, found)}.`);
      return out.hint('  Take it back with: mentor undo');
    }
    if (!screen.interactive)
      throw new UserError(
        `Nothing was changed: ${read.flaw}.`,
        'Run the same command again to put it right.',
      );
    out.warn(`That cannot be kept as it is: ${read.flaw}.`);
    const reply = await ask(again, { before: true });
    if (reply === BACK || reply !== true) return out.say('Nothing was changed.');
  }
}

/** A record with the fields that were really edited: whatever else changed meanwhile stays. */
function withChanges(record: AnyRecord, before: AnyRecord, after: AnyRecord): AnyRecord {
  const edited = Object.entries(after).filter(
    ([field, value]) => !same(value, before[field as keyof AnyRecord]),
  );
  return { ...record, ...Object.fromEntries(edited) };
}

/** The record that a YAML text makes of the one at hand, or what is wrong with it. */
async function readRecord(
  journal: Journal,
  { kind, record }: Found,
  text: string,
): Promise<{ readonly record: AnyRecord } | { readonly flaw: string }> {
  let fields: unknown;
  try {
    fields = readYaml(text, 'the text');
  } catch (error) {
    if (error instanceof UserError) return { flaw: error.message.replace(/\.$/, '') };
    throw error;
  }
  const { recordFlaw } = await import('../domain/check.ts');
  const { id, at } = record;
  const changed = { id, at, ...(typeof fields === 'object' ? fields : {}) } as AnyRecord;
  const flaw = recordFlaw(lists[kind], { ...changed, id, at });
  if (flaw) return { flaw };
  const [broken] = brokenReferences(putRecord(journal, kind, { ...changed, id, at })).filter(
    (one) => one.id === id,
  );
  if (broken) return { flaw: `"${broken.field}" names ${broken.missing}, and there is no such record` };
  return { record: { ...changed, id, at } };
}
