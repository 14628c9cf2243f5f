import type { Evidence } from '../domain/evidence.ts';
import type { Answers, Person } from '../domain/journal.ts';
import { besides, type FactName, isSign, type Playbook, playbooks, type Sign } from '../domain/playbooks.ts';
import { type Likely, likelyTroubles } from '../domain/signals.ts';
import { verdictOn } from '../domain/verdict.ts';
import { listed, lowered } from '../domain/wording.ts';
import type { Closing } from './closing.ts';
import { factsInWords } from './evidence.ts';
import { rhythmSaid } from './labels.ts';

/** What is looked at before anybody is asked anything. */
const first: readonly FactName[] = ['contact', 'rhythm', 'missed', 'next', 'waiting', 'page'];

/** What the journal says of how it goes; of one trouble, what matters for it. */
export const lookedAt = (evidence: Evidence, sign: Sign | null): readonly string[] =>
  factsInWords(evidence, sign === null ? first : playbooks[sign].look);

/** What matters for one trouble beyond what was looked at before. */
export const lookedAtBeside = (evidence: Evidence, sign: Sign): readonly string[] =>
  factsInWords(
    evidence,
    playbooks[sign].look.filter((name) => !first.includes(name)),
  );

/** What the trouble may be, the most likely first, with what speaks for it. */
export function likelyInWords(likely: readonly Likely[]): readonly string[] {
  if (likely.length === 0)
    return [
      'Neither your journal nor your answers point to trouble. If something is wrong all the same, you know best what.',
    ];
  return likely
    .slice(0, 3)
    .map(({ sign, reasons }) => `${playbooks[sign].label}: ${listed(reasons, 'and')}.`);
}

/** The steps of a playbook for somebody: what it may mean, how to say it, what to change, when to stop. */
export function stepsOf(sign: Sign, person: Person, evidence: Evidence): readonly string[] {
  const { meaning, say, change, stop } = playbooks[sign];
  return [
    meaning,
    ...besides(person),
    `What to say: ${lowered(say)}`,
    `What to change: ${changeInWords(change, evidence)}`,
    `When to stop: ${lowered(stop.when)}`,
  ];
}

function changeInWords({ to, say }: Playbook['change'], { page, cadence }: Evidence): string {
  if (page === null) return 'write one page together; without it neither can know what the other expects.';
  if (page.state === 'proposed') return 'settle your page together; it is only proposed so far.';
  return to ? `propose to meet ${rhythmSaid(to(cadence))}: ${say}.` : `${say}.`;
}

/** The command that changes what was agreed, or that writes it down at last. */
export function changeCommand(sign: Sign, { slug }: Person, { page, cadence }: Evidence): string {
  if (page?.state !== 'agreed') return `mentor expect ${slug}`;
  const { point, to } = playbooks[sign].change;
  return `mentor expect ${slug} --${point} ${to ? to(cadence) : '"..."'} --both no`;
}

/** The trouble that somebody named; else the likeliest there is. */
export function signOf(evidence: Evidence, answers: Answers): Sign | null {
  if (isSign(answers['sign'])) return answers['sign'];
  return likelyTroubles(evidence, answers)[0]?.sign ?? null;
}

/** What it says at its end; `told` when the playbook was shown before the questions about it. */
export function troubleClosing(
  person: Person,
  {
    answers,
    evidence,
    told,
  }: { readonly answers: Answers; readonly evidence: Evidence; readonly told: boolean },
): Closing {
  const sign = isSign(answers['sign']) ? answers['sign'] : null;
  if (sign === null)
    return {
      title: `Nothing points to trouble with ${person.name}`,
      lines: told ? [] : lookedAt(evidence, null),
      next: [
        { command: `mentor review ${person.slug}`, what: 'look at it together' },
        { command: 'mentor guide trouble', what: 'what can go wrong, and what helps' },
      ],
    };
  const verdict = verdictOn(answers);
  return {
    title: playbooks[sign].label,
    lines: [
      ...(told ? [] : [...lookedAt(evidence, sign), ...stepsOf(sign, person, evidence)]),
      ...(verdict ? [verdict.say] : []),
      ...(typeof answers['try'] === 'string'
        ? ['Tell them when you have tried it: that is how they learn that it was worth saying.']
        : []),
    ],
    next: nextFor(person, { sign, answers, evidence }),
  };
}

function nextFor(
  person: Person,
  {
    sign,
    answers,
    evidence,
  }: { readonly sign: Sign; readonly answers: Answers; readonly evidence: Evidence },
): Closing['next'] {
  const { slug } = person;
  const { decision, body } = answers;
  const change = {
    command: changeCommand(sign, person, evidence),
    what: evidence.page?.state === 'agreed' ? 'propose it on your page' : 'settle a page together',
  };
  const stop = {
    command: `mentor close ${slug} --ending ${playbooks[sign].stop.ending}`,
    what: 'end it well',
  };
  const sent = { command: `mentor outreach sent ${slug}`, what: 'once you have said or sent it' };
  const read = { command: `mentor guide ${sign === 'blunt' ? 'feedback' : 'trouble'}`, what: 'read on' };
  if (decision === 'stop') return [stop, { command: 'mentor guide ending', what: 'how to end well' }];
  return [...(body ? [sent] : []), change, ...(decision === 'talk' ? [] : [stop]), read];
}
