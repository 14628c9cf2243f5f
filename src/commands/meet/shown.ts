import type { Context } from '../../context.ts';
import { actionLine } from '../../domain/briefs.ts';
import { isTicked, type Line, type Tick } from '../../domain/caught.ts';
import { counted } from '../../domain/wording.ts';
import type { Talk } from './talk.ts';

/** What one needs before the eyes when it begins: last actions, news to tell, the agenda (S88). */
export function showOpening({ out }: Context, { person, brief, sitting, today }: Talk): void {
  const all = [...brief.mine, ...brief.theirs];
  const show = (title: string, wanted: (tick: Tick) => boolean) => {
    const lines = sitting.ticks.flatMap((tick, i) => {
      const action = all.find(({ id }) => id === tick.action);
      const who = action ? (action.who === 'me' ? 'You: ' : 'They: ') : '';
      const text = action ? actionLine(action, today) : tick.text;
      return wanted(tick) ? [`  [${isTicked(sitting, tick) ? 'x' : ' '}] ${i + 1}. ${who}${text}`] : [];
    });
    if (lines.length > 0) out.say(`${title}\n${lines.join('\n')}`);
  };
  out.title(`With ${person.name}, ${brief.minutes} minutes`);
  if (sitting.lines.length > 0)
    out.hint(`Going on where you stopped: ${counted(sitting.lines.length, 'line')} kept.`);
  show('What you promised each other last time:', ({ action }) => action !== null);
  if (brief.updates.length > 0)
    out.say(`To tell them, about their advice:\n${brief.updates.map((text) => `  ${text}`).join('\n')}`);
  show('On the agenda:', ({ action, spare }) => action === null && !spare);
  show('If there is time:', ({ spare }) => spare);
  out.hint(
    'Begin a line with ! for advice, - for an action, ? for a question, @ for an introduction, . for what is private; anything else is a note. A number ticks that one off, and with - before it opens it again. Enter alone ends.',
  );
}

/** "12 of 45 minutes, 33 left", from when the talk began. */
export function clockOf({ now }: Context, { began, brief }: Talk): string {
  const used = Math.max(0, Math.floor((now().getTime() - Date.parse(began)) / 60_000));
  const left = brief.minutes - used;
  return left >= 0
    ? `${used} of ${brief.minutes} minutes, ${left} left`
    : `${used} of ${brief.minutes} minutes, ${-left} over`;
}

const headings: Readonly<Record<Line['kind'], string>> = {
  note: 'Main points',
  advice: 'Advice',
  action: 'To do',
  introduction: 'Introductions',
  question: 'Questions for next time',
  done: 'Done',
  private: 'For yourself',
};

/** Says what was caught, to be read aloud as the close of the talk (S89). What is private stays unsaid. */
export function showClosing({ out }: Context, { sitting }: Talk): void {
  out.title('To close: what you take home');
  for (const [kind, heading] of Object.entries(headings)) {
    const texts = sitting.lines.filter((line) => line.kind === kind).map(({ text }) => text);
    if (texts.length > 0 && kind !== 'private')
      out.say(`${heading}:\n${texts.map((text) => `  ${text}`).join('\n')}`);
  }
  const open = sitting.ticks.filter(
    (tick) => tick.action === null && !tick.spare && !isTicked(sitting, tick),
  );
  if (open.length > 0) out.say(`Not ticked off:\n${open.map(({ text }) => `  ${text}`).join('\n')}`);
}
