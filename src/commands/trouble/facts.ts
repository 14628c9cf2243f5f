import type { Context } from '../../context.ts';
import { allFacts } from '../../documents/evidence.ts';
import { changeCommand, signOf, stepsOf } from '../../documents/trouble.ts';
import { lastEntry } from '../../domain/drafts.ts';
import type { Answers } from '../../domain/journal.ts';
import { playbooks } from '../../domain/playbooks.ts';
import { likelyTroubles } from '../../domain/signals.ts';
import { verdictOn } from '../../domain/verdict.ts';
import { trouble as worksheet } from '../../worksheets/trouble.ts';
import { checkAnswers } from '../checking.ts';
import type { Trouble } from './sitting.ts';

/**
 * The answers given, with the likeliest trouble where nobody named one and nobody can be asked: the questions that
 * follow depend on it.
 * @throws InvalidAnswers with every problem; `fromFile` says where they came from.
 */
export async function withSign<Given extends Readonly<Record<string, unknown>>>(
  context: Context,
  { journal, evidence }: Trouble,
  given: Given,
  fromFile = false,
): Promise<Given & { readonly sign?: unknown }> {
  const around = { journal, now: context.now(), zone: journal.profile.zone };
  const sign = given['sign'] ?? signOf(evidence, await checkAnswers(worksheet, given, around, fromFile));
  return sign === null ? given : { ...given, sign };
}

/** The facts, what they and the answers given point to, and the playbook of the likeliest. */
export async function printFacts(context: Context, found: Trouble, given: Answers): Promise<void> {
  const { journal, person, evidence } = found;
  const around = { journal, now: context.now(), zone: journal.profile.zone };
  const answers = await checkAnswers(worksheet, await withSign(context, found, given), around, false);
  const sign = signOf(evidence, answers);
  const last = lastEntry(journal, { worksheet: 'trouble', about: person.id });
  const { id, slug, name } = person;
  context.out.print(
    JSON.stringify(
      {
        person: { id, slug, name },
        facts: evidence,
        said: allFacts(evidence),
        likely: likelyTroubles(evidence, answers),
        verdict: verdictOn(answers),
        playbook: sign && {
          sign,
          label: playbooks[sign].label,
          steps: stepsOf(sign, person, evidence),
          change: changeCommand(sign, person, evidence),
          ending: playbooks[sign].stop.ending,
          source: playbooks[sign].source,
        },
        last: last
          ? {
              at: last.at,
              sign: last.answers['sign'] ?? null,
              decision: last.answers['decision'] ?? null,
              again: last.answers['again'] ?? null,
            }
          : null,
      },
      null,
      2,
    ),
  );
}
