import type { Context } from '../../context.ts';
import { movedOn, tryAdvice } from '../../domain/advice.ts';
import { todayIn } from '../../domain/dates.ts';
import { shortestPrefixes } from '../../domain/ids.ts';
import type { Entry } from '../../domain/journal.ts';
import { allIds } from '../../domain/records.ts';
import { shortened } from '../../domain/wording.ts';
import type { Simple } from '../../worksheets/worksheet.ts';

/**
 * News typed on the sheet stands on the sheet alone: the ledger is asked for, or the command named that notes it
 * there, so that neither says what the other does not.
 */
export async function noteNews(context: Context, { about, answers }: Entry): Promise<void> {
  const { store, ask, out, screen, now } = context;
  const updates = answers['updates'];
  if (about === null || !Array.isArray(updates)) return;
  const journal = await store.read();
  const on = todayIn(now(), journal.profile.zone);
  const short = shortestPrefixes(allIds(journal));
  for (const { advice, result } of movedOn(journal, about, updates.map(String))) {
    const quoted = `"${shortened(advice.text, 40)}"`;
    const noted = screen.interactive && (await ask(tried(quoted, result), { before: true })) === true;
    if (noted) {
      await store.change(
        (journal) => tryAdvice(journal, [advice.id], { on, result }),
        `Tried: ${shortened(advice.text, 60)}`,
      );
      out.done(`In the ledger: you tried ${quoted}.`);
    } else {
      out.hint(`What you wrote of ${quoted} is on the sheet only. To note it in the ledger as well:`);
      out.hint(`  mentor advice tried ${short(advice.id)} --result "${result ?? 'What came of it'}"`);
    }
  }
}

const tried = (quoted: string, result: string | null): Simple => ({
  id: 'tried',
  kind: 'yes',
  ask: `Shall the ledger say as well that you tried ${quoted}?`,
  ...(result && { hint: `What came of it: ${result}` }),
  required: true,
});
