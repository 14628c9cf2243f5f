import type { Person } from './journal.ts';

/** A kind of mentoring, and something between the two of you that is worth minding: the contract's words. */
export type Kind = NonNullable<Person['kind']>;
export type Setting = Person['context'][number];

/** Something to settle on the expectations page: a question of the worksheet, and its heading on the page. */
export type Point = {
  readonly id: string;
  readonly kind: 'line';
  readonly label: string;
  readonly ask: string;
  readonly hint: string;
  readonly why: { readonly text: string; readonly source: string };
};

/** A question to bring to a meeting, in the words you would say to them. */
export type Bring = { readonly ask: string; readonly source: string };

/**
 * Something easily forgotten, and when it counts: in the first month of an agreement, in the two months
 * before its review, or in the fortnight after a meeting. The step begins a sentence about somebody ("Ask Ada …").
 */
export type Reminder = {
  readonly moment: 'start' | 'review' | 'after';
  readonly step: (name: string) => string;
  /** To follow a colon. */
  readonly reason: string;
  readonly source: string;
};

/** What is easily forgotten when it ends, said to you. */
export type Parting = { readonly say: (name: string) => string; readonly source: string };

/** What a kind or a setting adds to what is true of any mentoring. */
export type Particulars = {
  /** As it stands on a page, to follow a colon. */
  readonly label: string;
  readonly settle: readonly Point[];
  readonly bring: readonly Bring[];
  readonly remind: readonly Reminder[];
  /** What a look back at it should not leave out. */
  readonly review: readonly Point[];
  readonly part: readonly Parting[];
};

/** What each kind of mentoring adds (S5, S36, S98, S102, S117, S118). */
export const kinds: Readonly<Record<Kind, Particulars>> = {
  traditional: {
    label: 'one to one',
    settle: [],
    bring: [
      { ask: 'What would you do differently if you took this step again?', source: 'S56' },
      { ask: 'What do you see in how I go about it that I do not see?', source: 'S70' },
    ],
    remind: [],
    review: [],
    part: [],
  },
  peer: {
    label: 'peers',
    settle: [
      {
        id: 'turns',
        kind: 'line',
        label: 'Turns',
        ask: 'How do you share the time, so that both get their turn?',
        hint: 'Half each, or one of you each time.',
        why: { text: 'Between peers nobody is the mentor by rank: each is in turn.', source: 'S102' },
      },
    ],
    bring: [
      { ask: 'What are you working on, and where could you use a second pair of eyes?', source: 'S37' },
      { ask: 'Where did you get stuck with the same thing, and what helped?', source: 'S102' },
    ],
    remind: [
      {
        moment: 'after',
        step: (name) => `Ask ${name} what came of their own plan`,
        reason: 'between peers the following up goes both ways',
        source: 'S37',
      },
    ],
    review: [
      {
        id: 'turn-taking',
        kind: 'line',
        label: 'Turns',
        ask: 'Did both of you get your turn, in time and in help?',
        hint: 'Who brought more, and who asked more.',
        why: { text: 'Between peers it works as long as it goes both ways.', source: 'S102' },
      },
    ],
    part: [
      {
        say: (name) => `Say what each of you takes along: between you and ${name} the thanks go both ways.`,
        source: 'S37',
      },
    ],
  },
  reverse: {
    label: 'reverse mentoring',
    settle: [
      {
        id: 'both-ways',
        kind: 'line',
        label: 'What each learns',
        ask: 'What do they learn from you, and what do you learn from them?',
        hint: 'One thing each is enough to begin with.',
        why: { text: 'It works when both know what they came for.', source: 'S102' },
      },
      {
        id: 'rank',
        kind: 'line',
        label: 'Rank',
        ask: 'How can the one of lower rank speak freely?',
        hint: 'What is said here is never held against anybody.',
        why: { text: 'Honest lessons upwards need a promise from above.', source: 'S37' },
      },
    ],
    bring: [
      { ask: 'What have you met lately that I could show you or explain?', source: 'S102' },
      { ask: 'How does this look from where you stand?', source: 'S37' },
    ],
    remind: [
      {
        moment: 'start',
        step: (name) => `Prepare one thing that ${name} can try at once`,
        reason: 'in reverse mentoring you teach as well, and a small success keeps it going',
        source: 'S102',
      },
    ],
    review: [
      {
        id: 'learned',
        kind: 'line',
        label: 'What each learned',
        ask: 'What has each of you learned from the other so far?',
        hint: 'One thing each; if one side is empty, say so.',
        why: { text: 'It goes on as long as both have something to learn.', source: 'S102' },
      },
    ],
    part: [
      {
        say: (name) => `Ask ${name} what they would still like to learn, and who could show it to them.`,
        source: 'S102',
      },
    ],
  },
  group: {
    label: 'a group or circle',
    settle: [
      {
        id: 'lead',
        kind: 'line',
        label: 'Who leads',
        ask: 'Who leads each meeting, and how does the lead go round?',
        hint: 'By the alphabet, by topic, or one facilitator for all.',
        why: { text: 'A circle whose lead rotates belongs to all of its members.', source: 'S36' },
      },
      {
        id: 'bond',
        kind: 'line',
        label: 'What joins us',
        ask: 'What do all of you have in common, and who may join later?',
        hint: 'New in the firm, first team, same profession.',
        why: { text: 'A circle holds together by one common bond.', source: 'S102' },
      },
    ],
    bring: [
      { ask: 'Who else here has met this, and how did it go for you?', source: 'S102' },
      { ask: 'What should the circle talk about next, and who would lead it?', source: 'S36' },
    ],
    remind: [
      {
        moment: 'after',
        step: (name) => `Find out with ${name} who leads the next meeting`,
        reason: 'a circle without a name for the next time tends to skip it',
        source: 'S36',
      },
    ],
    review: [
      {
        id: 'rounds',
        kind: 'line',
        label: 'The circle',
        ask: 'Has the lead gone round, and did everybody get a word in?',
        hint: 'Who leads next, and who has been quiet.',
        why: { text: 'A circle lives from everybody having a share in it.', source: 'S36' },
      },
    ],
    part: [
      {
        say: () => 'Tell the whole circle, and hand your next turn as lead to somebody by name.',
        source: 'S36',
      },
    ],
  },
  flash: {
    label: 'one sitting',
    settle: [],
    bring: [
      { ask: 'If you had one piece of advice for my situation, what would it be?', source: 'S36' },
      { ask: 'Whom else would you ask about this?', source: 'S66' },
    ],
    remind: [
      {
        moment: 'after',
        step: (name) => `Tell ${name} what you did with that one talk`,
        reason: 'it was one sitting, so this is how they learn that it helped',
        source: 'S16',
      },
    ],
    review: [],
    part: [],
  },
  project: {
    label: 'for the length of a project',
    settle: [
      {
        id: 'project',
        kind: 'line',
        label: 'Project',
        ask: 'Which project is it, and what counts as its end?',
        hint: 'The delivery, a date, a decision.',
        why: { text: 'What is bounded by a project ends with it, and nobody has failed.', source: 'S36' },
      },
    ],
    bring: [
      { ask: 'What would you look at first if this project were yours?', source: 'S36' },
      { ask: 'Which risk do we not talk about yet?', source: 'S111' },
    ],
    remind: [
      {
        moment: 'review',
        step: (name) => `Tell ${name} how far the project has come`,
        reason: 'when it ends, this ends too, or becomes something new that you both want',
        source: 'S3',
      },
    ],
    review: [
      {
        id: 'project-left',
        kind: 'line',
        label: 'The project',
        ask: 'How far is the project, and what comes when it is done?',
        hint: 'It may end with it, or become something both of you want.',
        why: { text: 'What is bounded by a project should be asked where that stands.', source: 'S36' },
      },
    ],
    part: [
      {
        say: (name) => `Show ${name} what the project came to: its end is yours as well, and worth marking.`,
        source: 'S36',
      },
    ],
  },
  sponsor: {
    label: 'a sponsor',
    settle: [
      {
        id: 'doors',
        kind: 'line',
        label: 'Doors to open',
        ask: 'What could they do for you where you are not in the room?',
        hint: 'Tell you of openings, nominate you, speak for you to seniors.',
        why: { text: 'A sponsor acts: it helps to know which act you hope for.', source: 'S117' },
      },
      {
        id: 'ready',
        kind: 'line',
        label: 'What they need to see',
        ask: 'What must they have seen of you before they put in a word?',
        hint: 'A result, a way of working, a talk you gave.',
        why: { text: 'They lend you their good name, and should know that it is safe.', source: 'S117' },
      },
    ],
    bring: [
      { ask: 'Which openings do you see coming that I should be ready for?', source: 'S117' },
      { ask: 'What would those who decide need to know of my work?', source: 'S117' },
    ],
    remind: [
      {
        moment: 'review',
        step: (name) => `Send ${name} three results of yours that they can quote`,
        reason: 'whoever speaks for you needs something to say',
        source: 'S117',
      },
    ],
    review: [
      {
        id: 'opened',
        kind: 'line',
        label: 'Doors',
        ask: 'Which doors did they open, and what did you make of each?',
        hint: 'An opening named, a nomination, a good word in the right room.',
        why: { text: 'Whoever puts in a word should hear what it led to.', source: 'S117' },
      },
    ],
    part: [
      {
        say: (name) => `Tell ${name} which open door mattered most, and guard the good name they lent you.`,
        source: 'S117',
      },
    ],
  },
  assigned: {
    label: 'assigned by a programme',
    settle: [
      {
        id: 'programme',
        kind: 'line',
        label: 'Programme',
        ask: 'What does the programme ask of you, and by when?',
        hint: 'Meetings, reports, an end date.',
        why: { text: 'A programme has steps of its own, from signing up to the report.', source: 'S120' },
      },
      {
        id: 'rematch',
        kind: 'line',
        label: 'If it does not fit',
        ask: 'What do you both do if the match does not fit?',
        hint: 'Whom to tell, and that nobody is to blame.',
        why: { text: 'Others made the match; whether it works is up to the two of you.', source: 'S118' },
      },
    ],
    bring: [
      { ask: 'What made you take part, and what would make it worth your time?', source: 'S98' },
      { ask: 'What do we have in common that no form asked about?', source: 'S118' },
    ],
    remind: [
      {
        moment: 'start',
        step: (name) => `Find out what you and ${name} have in common`,
        reason: 'a programme can match you, but the rapport is yours to make',
        source: 'S118',
      },
    ],
    review: [
      {
        id: 'matched',
        kind: 'line',
        label: 'The match',
        ask: 'Does the match suit both of you, and what should the programme hear?',
        hint: 'What the two of you would say in the same words.',
        why: { text: 'Others made the match; only the two of you can tell how it is.', source: 'S118' },
      },
    ],
    part: [
      {
        say: (name) => `Tell the programme too, in words that you and ${name} have agreed on.`,
        source: 'S120',
      },
    ],
  },
};

/** What each setting adds: the five points of S28 to S31, each to settle, to ask or to remember. */
export const settings: Readonly<Record<Setting, Particulars>> = {
  internal: {
    label: 'in the same organisation',
    settle: [
      {
        id: 'politics',
        kind: 'line',
        label: 'People and politics',
        ask: 'What do you say about people here, and what goes no further?',
        hint: 'Names, plans, reorganisations.',
        why: { text: 'Under one roof a word travels, so say beforehand how far it may.', source: 'S28' },
      },
      {
        id: 'appraisal',
        kind: 'line',
        label: 'Appraisal and manager',
        ask: 'May anything from here reach your appraisal or your manager?',
        hint: 'Nothing is a good answer, if both of you can keep it.',
        why: { text: 'You will only be open where you are not being graded.', source: 'S28' },
      },
      {
        id: 'conflicts',
        kind: 'line',
        label: 'Conflicts of interest',
        ask: 'What do you do when your teams or interests collide?',
        hint: 'Say so at once, and leave the subject out.',
        why: { text: 'Sooner or later two people of one firm sit on two sides.', source: 'S28' },
      },
    ],
    bring: [
      { ask: 'How are decisions like this one really made here?', source: 'S28' },
      { ask: 'Whom here should I get to know for it, and what matters to them?', source: 'S28' },
    ],
    remind: [
      {
        moment: 'start',
        step: (name) => `Tell your manager that you meet ${name}, if that is all right with both`,
        reason: 'others in the firm will see it, and what is no secret looks like none',
        source: 'S28',
      },
    ],
    review: [
      {
        id: 'travelled',
        kind: 'line',
        label: 'Under one roof',
        ask: 'Has a word from here travelled, or come near your appraisal?',
        hint: 'Nothing is a good answer. Else: what, and what changes.',
        why: { text: 'One leak is enough to make both of you careful.', source: 'S28' },
      },
    ],
    part: [
      {
        say: (name) => `You will go on meeting in corridors: settle with ${name} what stays between you.`,
        source: 'S28',
      },
    ],
  },
  external: {
    label: 'from another organisation',
    settle: [
      {
        id: 'employer',
        kind: 'line',
        label: 'What I may tell of my employer',
        ask: 'What may you tell of your employer, and what not?',
        hint: 'Customers, figures and plans are often out.',
        why: { text: 'A limit that is known beforehand embarrasses nobody.', source: 'S29' },
      },
      {
        id: 'across',
        kind: 'line',
        label: 'Between two organisations',
        ask: 'Which addresses, tools and hours work across two organisations?',
        hint: 'Private or work mail, which video tool, which hours.',
        why: { text: 'Two firms have two sets of rules and tools.', source: 'S29' },
      },
    ],
    bring: [
      { ask: 'What would you need to know of my firm to advise on this?', source: 'S29' },
      { ask: 'What of this would work in a firm like mine, and what would not?', source: 'S29' },
      { ask: 'What strikes you as odd in how we do it?', source: 'S29' },
    ],
    remind: [
      {
        moment: 'start',
        step: (name) => `Give ${name} half a page about your organisation`,
        reason: 'somebody outside cannot know how things are done where you are',
        source: 'S29',
      },
    ],
    review: [
      {
        id: 'translated',
        kind: 'line',
        label: 'From their firm to yours',
        ask: 'What of their advice worked in your firm, and what did not?',
        hint: 'And what they would need to know to advise better.',
        why: { text: 'Advice from outside has to be translated, and can be.', source: 'S29' },
      },
    ],
    part: [
      {
        say: () => 'Give back or delete what either firm would not like to see left lying about.',
        source: 'S29',
      },
    ],
  },
  'cross-cultural': {
    label: 'between two cultures',
    settle: [
      {
        id: 'customs',
        kind: 'line',
        label: 'What each of us prefers',
        ask: 'Which habits differ between you, and what does each prefer?',
        hint: 'Directness, first names, silence, time. Ask them; do not guess.',
        why: { text: 'A difference named with respect does no harm later.', source: 'S30' },
      },
      {
        id: 'misread',
        kind: 'line',
        label: 'When something was misread',
        ask: 'How do you tell each other that something was taken amiss?',
        hint: 'Say it the same week, as a question.',
        why: { text: 'Most misreadings are assumptions that nobody checked.', source: 'S30' },
      },
    ],
    bring: [
      { ask: 'How would people where you come from look at this?', source: 'S30' },
      { ask: 'What do outsiders often misread about it?', source: 'S30' },
    ],
    remind: [
      {
        moment: 'start',
        step: (name) => `Ask ${name} how they like to be addressed, thanked and contradicted`,
        reason: 'asking is kinder than assuming, and you will learn something',
        source: 'S30',
      },
    ],
    review: [
      {
        id: 'misread-lately',
        kind: 'line',
        label: 'Read rightly',
        ask: 'Was anything misread between you, and how did you mend it?',
        hint: 'Ask them too; they may have been too polite to say.',
        why: { text: 'What looks like agreement may be courtesy.', source: 'S30' },
      },
    ],
    part: [
      {
        say: (name) => `Ask ${name} how people part well where they come from, and part that way.`,
        source: 'S30',
      },
    ],
  },
  'cross-gender': {
    label: 'between genders',
    settle: [
      {
        id: 'places',
        kind: 'line',
        label: 'Places and hours',
        ask: 'Where and at which hours do you meet, so that both are at ease?',
        hint: 'In the office or a busy place, within working hours.',
        why: { text: 'A place and time that suit both need no explaining.', source: 'S31' },
      },
      {
        id: 'bounds',
        kind: 'line',
        label: 'Keeping it professional',
        ask: 'Which bounds keep it professional, and clear to others too?',
        hint: 'What you share, where you write, who knows that you meet.',
        why: { text: 'Bounds that both have named protect both.', source: 'S31' },
      },
    ],
    bring: [
      { ask: 'How do you read this situation from where you stand?', source: 'S31' },
      { ask: 'What part does gender play in it, in your experience, if any?', source: 'S31' },
    ],
    remind: [
      {
        moment: 'review',
        step: (name) => `Ask ${name} whether the places and hours still suit you both`,
        reason: 'what others see and what both of you like may have changed',
        source: 'S31',
      },
    ],
    review: [
      {
        id: 'at-ease',
        kind: 'line',
        label: 'At ease',
        ask: 'Do the places, the hours and the bounds still suit you both?',
        hint: 'Also how it looks to others, if that ever came up.',
        why: { text: 'What was fine at the start may have changed for one of you.', source: 'S31' },
      },
    ],
    part: [
      {
        say: (name) =>
          `Let those who knew of your talks with ${name} know that they ended as you both wished.`,
        source: 'S31',
      },
    ],
  },
};

/** What a relationship adds: its kind first (one to one when nobody said), then its settings. */
export function particularsOf({ kind, context }: Pick<Person, 'kind' | 'context'>): readonly Particulars[] {
  return [kinds[kind ?? 'traditional'], ...context.map((setting) => settings[setting])];
}

/** Questions to bring to a meeting, by what the relationship is. */
export const toBring = (person: Pick<Person, 'kind' | 'context'>): readonly Bring[] =>
  particularsOf(person).flatMap(({ bring }) => bring);

/** Questions for a look back, by what the relationship is. */
export const toReview = (person: Pick<Person, 'kind' | 'context'>): readonly Point[] =>
  particularsOf(person).flatMap(({ review }) => review);

/** What to mind when it ends, by what the relationship is, a sentence each. */
export const toMind = (person: Pick<Person, 'kind' | 'context' | 'name'>): readonly string[] =>
  particularsOf(person).flatMap(({ part }) => part.map(({ say }) => say(person.name)));

/** One sitting is agreed on in the message that asks for it (S36); everything else deserves a page. */
export const needsAgreement = (kind: Person['kind']): boolean => kind !== 'flash';
