import type { Occasion } from '../domain/occasions.ts';
import { nameOf } from '../domain/people.ts';
import { keepThanks } from '../domain/thanks.ts';
import { thanksOptions } from './options.ts';
import { defineWorksheet, type Option, type Simple, type Worksheet } from './worksheet.ts';

/** Something to be thanked for, as one of the choices. */
export type Offered = { readonly value: string; readonly label: string; readonly occasion: Occasion };

/** What is known before anybody is asked: `as` is how they like to be thanked, where that was said. */
export type Known = { readonly as: string | null };

/** What the coach says first: news of progress is thanks, but nobody would call it so. */
const openings = {
  thanks: {
    title: 'Thank: one thing, and what it did',
    intro: [
      'Thanks are warmest when they name one thing and what came of it. A draft comes out of your answers; nothing is ever sent from here.',
    ],
  },
  progress: {
    title: 'A note on your progress: before and after',
    intro: [
      'What you reached together, what you used of theirs, and what comes next; nothing private. A draft comes out of it, and nothing is ever sent from here.',
    ],
  },
};

/** A letter of thanks, or news as thanks, for one of these occasions (S94, S96, S104, S109). */
export function thankFor(offered: readonly Offered[], { as }: Known): Worksheet {
  const valuesOf = (...kinds: readonly Occasion['kind'][]) =>
    offered.filter(({ occasion }) => kinds.includes(occasion.kind)).map(({ value }) => value);
  const occasionOf = (value: unknown) => offered.find((one) => one.value === value)?.occasion;
  return defineWorksheet({
    id: 'thank',
    ...(offered[0]?.occasion.kind === 'progress' ? openings.progress : openings.thanks),
    about: 'person',
    passing: true,
    questions: [
      { id: 'person', kind: 'person', ask: 'Whom do you want to thank?', required: true },
      {
        id: 'for',
        kind: 'choice',
        ask: 'What do you want to thank them for?',
        required: true,
        options: offered.map(({ value, label }): Option => ({ value, label })),
        why: { text: 'Whoever names what helped, and how, is believed.', source: 'S109' },
      },
      {
        id: 'what',
        kind: 'line',
        ask: 'What is it, in a few words?',
        hint: 'To follow "Thank you for".',
        example: 'putting in a word with your old team',
        required: true,
        when: { for: valuesOf('other') },
      },
      {
        id: 'result',
        kind: 'line',
        ask: 'What came of it?',
        hint: 'In a few words; for advice, it goes into the ledger as well.',
        example: 'Two of three said the price was too low',
        why: { text: 'Advice is finished when its giver knows what it did.', source: 'S113' },
        when: { for: valuesOf('advice', 'other') },
      },
      {
        id: 'difference',
        kind: 'line',
        ask: 'What is different for you because of it?',
        hint: 'Before and after, in a sentence.',
        example: 'I used to ask what people want; now I ask what they did last week',
        why: { text: 'Before and after is the proof that help helped.', source: 'S62' },
        when: {
          for: valuesOf('advice', 'objective', 'milestone', 'action', 'impact', 'progress', 'other'),
        },
      },
      {
        id: 'next',
        kind: 'line',
        ask: 'What will you work on next?',
        example: 'Leading a product review on my own',
        why: { text: 'News of progress also says what comes now.', source: 'S25' },
        when: { for: valuesOf('progress') },
      },
      ...(as === null ? [wayQuestion] : []),
      {
        id: 'present',
        kind: 'line',
        ask: 'What small thing would you give?',
        hint: 'Something chosen for them, worth little and thought about.',
        example: 'the essays on maps that you spoke of',
        ...(as === null ? { when: { 'thanks-as': ['gift'] } } : {}),
      },
      {
        id: 'subject',
        kind: 'line',
        ask: 'What should stand in the subject line?',
        hint: 'Left blank, the draft brings one.',
        ...(as === null ? { when: { 'thanks-as': ['mail', null] } } : {}),
      } satisfies Simple,
      {
        id: 'body',
        kind: 'essay',
        look: 'thanks',
        ask: 'Here is a draft. What would you say in your own words?',
        hint: 'Enter keeps it; :e opens it in your editor.',
        why: { text: 'Only you know what it meant. Say that, and cut the rest.', source: 'S94' },
      } satisfies Simple,
    ].filter(({ id }) => asked(id, as)) as Worksheet['questions'],
    seed: () => ({ for: offered[0]?.value ?? null }),
    keep: (journal, entry, mint) => {
      const occasion = occasionOf(entry.answers['for']);
      return occasion ? keepThanks(journal, entry, { occasion, mint }) : journal;
    },
    deed: (journal, { about }) => `Drafted thanks to ${nameOf(journal, about)}`,
  });
}

/** A present goes with a gift alone, and only a mail has a subject. */
const asked = (id: string, as: string | null): boolean =>
  as === null || (id === 'present' ? as === 'gift' : id === 'subject' ? as === 'mail' : true);

const wayQuestion: Simple = {
  id: 'thanks-as',
  kind: 'choice',
  ask: 'How would they like to be thanked?',
  hint: 'Asked once; change it later with `mentor people edit`.',
  options: thanksOptions,
  why: { text: 'Thanks are for them, so they take the form that they would like.', source: 'S96' },
};
