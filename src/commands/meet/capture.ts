import { BACK, type Context } from '../../context.ts';
import { actionInWords } from '../../domain/actions.ts';
import { type Line, readTyped } from '../../domain/caught.ts';
import { personById } from '../../domain/people.ts';
import { counted } from '../../domain/wording.ts';
import { UsageError } from '../../errors.ts';
import type { Simple } from '../../worksheets/worksheet.ts';
import { clockOf, showClosing, showOpening } from './shown.ts';
import { begin, end, keep, type Talk } from './talk.ts';

type Options = { readonly lines: readonly string[] | undefined; readonly fresh: boolean };

/** Writes along with a talk: what was typed is on disk before the next line can be. */
export async function capture(context: Context, about: string, { lines, fresh }: Options): Promise<void> {
  const { store, screen, out } = context;
  const journal = await store.read();
  const person = personById(journal, about)!;
  if (lines === undefined && !screen.interactive)
    throw new UsageError(
      'There is nobody here to write along.',
      `Give what was said as lines: mentor meet ${person.slug} --line "! Ask three customers" --line "- Write to Bo"`,
    );
  const talk = begin(context, journal, person, fresh);
  if (lines) {
    for (const line of lines) await take(context, talk, line);
    if (talk.sitting.lines.length === 0)
      throw new UsageError(
        'None of these lines says anything, so no meeting was written down.',
        `For example: mentor meet ${person.slug} --line "! Ask three customers"`,
      );
  } else {
    showOpening(context, talk);
    do await writeAlong(context, talk);
    while (!(await isOver(context, talk)));
  }
  await end(context, talk);
  out.done(`${counted(talk.sitting.lines.length, 'line')} of your meeting with ${person.name} kept.`);
  out.hint(`  mentor debrief ${person.slug}  five minutes, while it is fresh`);
}

const lineQuestion: Simple = {
  id: 'line',
  kind: 'line',
  marked: true,
  ask: 'What is said?',
  hint: '! advice  - action  ? question  @ introduction  . private',
  example: '! Ask three customers before you decide',
};

/** Takes line after line until a blank one. Going back gives the last line in hand, to be mended or cleared. */
async function writeAlong(context: Context, talk: Talk): Promise<void> {
  let mending: Line | null = null;
  for (;;) {
    const progress = clockOf(context, talk);
    // A new question each time: the clock stands above every prompt, not only the first.
    const reply = await context.ask(
      { ...lineQuestion },
      mending ? { progress, before: `${signs[mending.kind]}${mending.text}` } : { progress },
    );
    const last = talk.sitting.lines.at(-1) ?? null;
    // The line stays on disk until there is another in its place.
    if (reply === BACK) {
      if (last?.kind === 'done') await untick(context, talk);
      else mending = last;
    } else if (typeof reply === 'string' && reply.trim() !== '') {
      await take(context, talk, reply, mending);
      mending = null;
    } else if (mending) {
      await keep(context, talk, without(talk, mending));
      mending = null;
    } else return;
  }
}

const without = ({ sitting }: Talk, line: Line | null): readonly Line[] =>
  sitting.lines.filter((kept) => kept !== line);

async function take(context: Context, talk: Talk, typed: string, instead: Line | null = null): Promise<void> {
  const read = readTyped(typed);
  const at = context.now().toISOString();
  const lines = without(talk, instead);
  if (read.do === 'catch') {
    await keep(context, talk, [...lines, { at, kind: read.kind, text: read.text }]);
    return read.kind === 'action' ? sayDay(context, talk, read.text) : undefined;
  }
  if (read.do === 'nothing') return;
  const tick = talk.sitting.ticks[read.number - 1];
  if (!tick) return context.out.warn(`There is no number ${read.number} in the list.`);
  const others = lines.filter(({ kind, text }) => !(kind === 'done' && text === tick.text));
  const undone = others.length < lines.length;
  if (read.do === 'untick' && !undone)
    return context.out.warn(
      `Number ${read.number} is not ticked off, so nothing changes. What is to be done needs words.`,
    );
  await keep(context, talk, undone ? others : [...others, { at, kind: 'done', text: tick.text }]);
  context.out.done(`${undone ? 'Open again' : 'Ticked off'}: ${tick.text}`);
}

/** By when, as it was understood: a date that stays in the words is one that nobody is reminded of. */
async function sayDay({ out }: Context, { person, today, zone }: Talk, text: string): Promise<void> {
  const { actionFrom, unclearDay } = await import('../../domain/heardactions.ts');
  const said = { on: today, zone, name: person.name };
  const row = actionFrom(text, said);
  const unclear = unclearDay(text, said);
  if (row['by']) out.hint(`  ${actionInWords(row)}`);
  else if (unclear) out.warn(`${unclear} The line is kept, without a day.`);
}

async function untick(context: Context, talk: Talk): Promise<void> {
  const last = talk.sitting.lines.at(-1);
  await keep(context, talk, talk.sitting.lines.slice(0, -1));
  context.out.say(`Open again: ${last?.text}`);
}

const signs: Readonly<Record<Line['kind'], string>> = {
  advice: '! ',
  action: '- ',
  question: '? ',
  introduction: '@ ',
  private: '. ',
  note: '',
  done: '',
};

const over: Simple = { id: 'over', kind: 'yes', ask: 'Is the meeting over?', required: true };

async function isOver(context: Context, talk: Talk): Promise<boolean> {
  showClosing(context, talk);
  return (await context.ask(over, { before: true })) === true;
}
