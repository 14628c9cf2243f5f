import type { Context } from '../../context.ts';
import { splitLetter } from '../../documents/letters.ts';
import { doubtLines } from '../../documents/standing.ts';
import { likelyInWords, signOf, stepsOf } from '../../documents/trouble.ts';
import { troubleLetter } from '../../documents/troubleletter.ts';
import { addDays, isWorkday, nextWorkday } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Answer, Answers, Journal, Person } from '../../domain/journal.ts';
import { isSign, playbooks, type Sign } from '../../domain/playbooks.ts';
import { likelyTroubles } from '../../domain/signals.ts';
import { standingWith } from '../../domain/standing.ts';
import { askedOf, type Decision, verdictOn } from '../../domain/verdict.ts';
import type { Aside, FirstDraft } from '../../engine/fill.ts';

/** One look at what is difficult with somebody. */
export type Trouble = {
  readonly journal: Journal;
  readonly person: Person;
  readonly evidence: Evidence;
  /** Whether anybody is there to choose: what was decided is never made up for them. */
  readonly asks: boolean;
};

/** First answers: the likeliest trouble, what usually follows, the words, and a day to look again. */
export const troubleDraft =
  (context: Context, trouble: Trouble): FirstDraft =>
  async ({ id }, answers) => {
    const { evidence, asks } = trouble;
    const sign = signOf(evidence, answers);
    if (id === 'sign') return sign ?? undefined;
    if (id === 'decision') return asks ? decisionOn(sign, answers) : undefined;
    if (id === 'again') return asks ? dayToLookAgain(evidence.today, answers['decision']) : undefined;
    if ((id === 'subject' || id === 'body') && sign !== null)
      return (await letter(context, trouble, sign, answers))[id] ?? undefined;
    return undefined;
  };

const decisionOn = (sign: Sign | null, answers: Answers): Decision =>
  verdictOn(answers)?.suggests === 'stop' ? 'stop' : sign === 'less-time' ? 'change' : 'talk';

/** Two weeks after something was said, four after something was changed or left alone. */
function dayToLookAgain(today: string, decision: Answer | undefined): string {
  const day = addDays(today, decision === 'talk' ? 14 : 28);
  return isWorkday(day) ? day : nextWorkday(day);
}

async function letter(
  { files }: Context,
  { journal, person, evidence }: Trouble,
  sign: Sign,
  answers: Answers,
) {
  const { render } = await import('../../documents/render.ts');
  const name = `messages/trouble-${sign}`;
  const view = troubleLetter(journal, person, { sign, evidence, answers });
  return splitLetter(render({ name, text: await files.template(name) }, view));
}

/** Each of these is the first question once the trouble has a name. */
const afterSign: ReadonlySet<string> = new Set(['time', 'moves', 'words']);

/** What is said between the questions, and whether the playbook was told by then. */
export type Telling = { readonly aside: Aside; readonly told: () => boolean };

/** Says what it may be before it is named, the playbook once it is, and the verdict before anything is decided. */
export function telling(
  { out }: Pick<Context, 'out'>,
  { journal, person, evidence }: Trouble,
  facts: (sign: Sign) => readonly string[],
): Telling {
  const doubtsNamed = standingWith(journal, person, evidence.today)?.doubts ?? [];
  let shown: Sign | null = null;
  const playbook = (sign: Sign) => {
    if (shown === sign) return;
    shown = sign;
    out.title(playbooks[sign].label);
    for (const line of [...facts(sign), ...stepsOf(sign, person, evidence)]) out.point(line);
  };
  return {
    told: () => shown !== null,
    aside({ id }, answers) {
      if (id === 'sign') {
        out.title('What it may be');
        for (const line of likelyInWords(likelyTroubles(evidence, answers))) out.point(line);
      }
      if (isSign(answers['sign']) && afterSign.has(id)) playbook(answers['sign']);
      const doubt = doubtsNamed.find((one) => askedOf[one] === id);
      if (doubt) out.hint(`\n${doubtLines[doubt]}`);
      const verdict = id === 'decision' ? verdictOn(answers) : null;
      if (verdict) out.say(`\n${verdict.say}`);
    },
  };
}
