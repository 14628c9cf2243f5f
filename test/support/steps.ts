import type { Journal } from '../../src/domain/journal.ts';
import { rules } from '../../src/domain/next/rules.ts';
import { worldOf } from '../../src/domain/next.ts';
import type { PersonStage } from '../../src/domain/stage.ts';
import type { Found } from '../../src/domain/step.ts';

/** What the first of some rules that applies says of somebody on a day, with nothing else in its way. */
export function heard(
  journal: Journal,
  day: string,
  person: string,
  ids: readonly string[],
): (Found & { readonly rule: string; readonly stage: PersonStage }) | undefined {
  const world = worldOf(journal, day);
  const dossier = world.dossiers.find((one) => one.person.id === person);
  if (!dossier) return undefined;
  for (const rule of rules) {
    if (rule.of !== 'person' || !ids.includes(rule.id)) continue;
    const stage = dossier.rests ? 'paused' : dossier.stage;
    const at = rule.at ? rule.at.includes(stage) : !['paused', 'closed'].includes(stage);
    const found = at ? rule.find(dossier, world) : null;
    if (found) return { ...found, rule: rule.id, stage: dossier.stage };
  }
  return undefined;
}
