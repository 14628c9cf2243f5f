import { saysOn } from '../../domain/agreements.ts';
import { isBlank } from '../../domain/answers.ts';
import type { Agreement, Answer, Journal } from '../../domain/journal.ts';
import { same } from '../../domain/same.ts';
import { theirsOf } from '../../domain/settling.ts';
import { InvalidAnswers } from '../../errors.ts';
import { expect as worksheet } from '../../worksheets/expect.ts';
import { isPoint } from '../../worksheets/points.ts';
import type { Worksheet } from '../../worksheets/worksheet.ts';

/** Answers that came with the call, by question id, not yet read. */
export type Given = Readonly<Record<string, unknown>>;

/** Whether anything was said beside the name. */
export const named = (given: Given): boolean => Object.keys(given).some((id) => id !== 'person');

/** What only the sheet after the talk asks for. */
export const meansTalk = (given: Given): boolean =>
  Object.keys(given).some((id) => id === 'differs' || id.startsWith('theirs-'));

/** The sheet that a page is due: the whole of it, what the talk left open, or a change. */
export async function sheetFor(
  journal: Journal,
  page: Agreement | undefined,
  change: boolean,
): Promise<Worksheet> {
  if (!page) return worksheet;
  if (page.state === 'proposed' && !change) {
    const { talkSheet } = await import('../../worksheets/talk.ts');
    return talkSheet(journal, page);
  }
  const { changeSheet } = await import('../../worksheets/change.ts');
  return changeSheet(journal, page);
}

type Flags = {
  readonly theirs?: readonly string[];
  readonly differs?: readonly string[];
  readonly changed?: string;
  readonly both?: string;
};

/** The flags that are no questions of the whole page; `--theirs` is YAML by point. */
export async function readTheirs({ theirs = [], differs, changed, both }: Flags): Promise<Given> {
  const said: Record<string, unknown> = {};
  if (theirs.length > 0) {
    const { readYaml } = await import('../../engine/yaml.ts');
    for (const text of theirs) {
      const points = readYaml(text, '--theirs');
      if (typeof points !== 'object' || points === null || Array.isArray(points))
        throw new InvalidAnswers('--theirs should name a point and what they said.', [], example);
      for (const [id, answer] of Object.entries(points)) {
        if (!isPoint(id))
          throw new InvalidAnswers(`--theirs names no point of the page: ${id}.`, [], example);
        said[theirsOf(id)] = answer;
      }
    }
  }
  return {
    ...said,
    ...(differs && { differs }),
    ...(changed !== undefined && { changed }),
    ...(both !== undefined && { both }),
  };
}

const example = 'For example: --theirs "cadence: quarterly"';

/** Answers with the points that they are about picked: those that differ from what the page says. */
export function withPicks(page: Agreement, given: Given, talk: boolean): Given {
  if (!named(given)) return given;
  const pick = talk ? 'differs' : 'change';
  const picked = [given[pick] ?? []].flat();
  const touched = Object.entries(given).flatMap(([id, answer]) => {
    const point = id.replace(/^theirs-/, '');
    if (point !== id) return isBlank(answer) ? [] : [point];
    if (id === 'kind') return isBlank(answer) || answer === page.kind ? [] : [id];
    if (id === 'context') return isBlank(answer) ? [] : [id];
    if (!isPoint(id) || (talk && isBlank(answer)) || same(plain(answer), plain(saysOn(page, id)))) return [];
    return [id];
  });
  return { ...given, [pick]: [...new Set([...picked, ...touched])] };
}

/** Whether all that was given stands on the page already. */
export const changesNothing = (page: Agreement, given: Given): boolean =>
  !meansTalk(given) && (withPicks(page, given, false)['change'] as readonly string[]).length === 0;

/** Numbers may come as text. */
const plain = (answer: unknown): unknown =>
  isBlank(answer) ? null : typeof answer === 'number' ? String(answer) : (answer as Answer);
