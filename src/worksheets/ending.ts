import type { Option } from './worksheet.ts';

/** The five ways in which it ends, and what the coach says to each (S27, S93, S95). */
export const endingOptions: readonly Option[] = [
  {
    value: 'completed',
    label: 'Completed: what you agreed on is done',
    reply: 'Well done, both of you. Mark it: an end that is celebrated is remembered as a success.',
  },
  {
    value: 'completed-early',
    label: 'Completed early: done sooner than planned',
    reply:
      'Early is not cancelled. You got there sooner, and it counts as completed; say so to them as well.',
  },
  {
    value: 'mutual',
    label: 'By mutual wish: both of you feel it is enough',
    reply: 'Most of them end like this one day. Say it aloud once, with thanks, and leave the door open.',
  },
  {
    value: 'drifted',
    label: 'Drifted: it has faded, and nobody said so',
    reply: 'Nobody is to blame when life gets full. A late, warm word is better than none.',
  },
  {
    value: 'not-a-fit',
    label: 'Not a fit, or your priorities have moved',
    reply:
      'It may feel awkward for a day. Be cordial and brief, thank them for something real, and owe no reasons.',
  },
];

/** "completed early" */
export const endingLabel = (how: string): string =>
  (endingOptions.find(({ value }) => value === how)?.label ?? how).split(/[:,]/)[0]!.toLowerCase();
