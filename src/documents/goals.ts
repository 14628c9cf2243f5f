import { longDate, todayIn } from '../domain/dates.ts';
import { formFor, formInWords } from '../domain/forms.ts';
import { openObjectives } from '../domain/goals.ts';
import type { Goals, Journal, Objective } from '../domain/journal.ts';
import type { Closing } from './closing.ts';
import { essay, line } from './markdown.ts';

/** The objectives a goals worksheet named, as they are now. */
const objectivesOf = ({ objectives }: Journal, goals: Goals): readonly Objective[] =>
  goals.objectives.flatMap((id) => objectives.find((objective) => objective.id === id) ?? []);

const barriers = {
  'self-doubt': 'Doubt that I am worth their time',
  expectations: 'Not knowing what to expect',
  time: 'No time, mine or theirs',
  structure: 'No programme around me',
} as const;

const helpKinds = {
  stories: 'stories',
  advice: 'advice',
  challenge: 'challenge',
  connections: 'connections',
} as const;

/** What `templates/goals.md` can name. Every text is safe in Markdown; lists may be empty, texts null. */
export function goalsView(journal: Journal, goals: Goals) {
  // As they are typed, and as the map has them: what is reached has no number any more.
  const numbers = new Map(openObjectives(journal).map(({ id }, i) => [id, `G${i + 1}`]));
  return {
    date: longDate(todayIn(new Date(goals.at), journal.profile.zone)),
    name: journal.profile.name && line(journal.profile.name),
    destination: line(goals.destination),
    skills: goals.skills.map(line),
    knowledge: goals.knowledge.map(line),
    navigation: goals.navigation && essay(goals.navigation),
    opportunities: goals.opportunities.map(line),
    perspective: goals.perspective.map(line),
    in_mind: goals.inMind.map(line),
    barriers: goals.barrier.map((barrier) => barriers[barrier]),
    earlier: goals.earlier && essay(goals.earlier),
    help: goals.helpKind.map((kind) => helpKinds[kind]).join(', ') || null,
    time: goals.time,
    objectives: objectivesOf(journal, goals).map((objective) => {
      const form = formFor(objective, goals);
      return {
        number: numbers.get(objective.id) ?? null,
        goal: line(objective.goal),
        measure: objective.measure && line(objective.measure),
        why: objective.why && line(objective.why),
        by: objective.by && longDate(objective.by),
        first_step: objective.firstStep && line(objective.firstStep),
        state: objective.state,
        closed: objective.closedOn && longDate(objective.closedOn),
        form: formInWords(form),
        because: form.because,
      };
    }),
  };
}

/** What the goals worksheet says at its end: the form of mentoring that fits each objective, and why (S39, S82). */
export function goalsClosing(journal: Journal, goals: Goals): Closing {
  const objectives = objectivesOf(journal, goals);
  return {
    title: 'What kind of help would fit',
    lines: [
      ...objectives.map((objective) => {
        const form = formFor(objective, goals);
        return `${objective.goal.replace(/[.\s]+$/, '')}: ${formInWords(form)}, because ${form.because}.`;
      }),
      'No single person has to be all of this, and nobody has to be perfect. Good mentors often begin as one simple talk.',
    ],
    next: [
      { command: 'mentor export goals', what: 'write it as a note' },
      { command: 'mentor plan', what: 'go on with the next stage' },
    ],
  };
}
