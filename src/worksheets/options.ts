import type { Option } from './worksheet.ts';

/** Choices that several worksheets offer, in words. The values are the contract's. */
export const supportOptions: readonly Option[] = [
  { value: 'technical', label: 'Technical: how to do the work' },
  { value: 'strategic', label: 'Strategic: where to go and how to decide' },
  { value: 'industry', label: 'Industry: how the field works, and who is in it' },
  { value: 'personal', label: 'Personal: courage, balance, an honest ear' },
  { value: 'sponsor', label: 'Sponsor: speaks for you where you are not' },
];

export const levelOptions: readonly Option[] = [
  { value: 'junior', label: 'Earlier on the road' },
  { value: 'peer', label: 'Beside you' },
  { value: 'senior', label: 'Further along' },
  { value: 'executive', label: 'Far ahead: they lead many' },
];

export const helpOptions: readonly Option[] = [
  { value: 'stories', label: 'Stories: how it went for them' },
  { value: 'advice', label: 'Advice: what they would do in your place' },
  { value: 'challenge', label: 'Challenge: hard questions and honest feedback' },
  { value: 'connections', label: 'Connections: people and openings' },
];

export const feedbackOptions: readonly Option[] = [
  ...helpOptions.filter(({ value }) => value !== 'connections'),
  { value: 'mix', label: 'A mix, as it comes' },
];

export const kindOptions: readonly Option[] = [
  { value: 'traditional', label: 'One to one, with somebody further along' },
  { value: 'peer', label: 'Peers: two people on the same road' },
  { value: 'reverse', label: 'Reverse: they learn from you as well' },
  { value: 'group', label: 'A group or circle' },
  { value: 'flash', label: 'Flash: one sitting' },
  { value: 'project', label: 'For the length of a project' },
  { value: 'sponsor', label: 'A sponsor' },
  { value: 'assigned', label: 'Assigned by a programme' },
];

export const contextOptions: readonly Option[] = [
  { value: 'internal', label: 'In your own organisation' },
  { value: 'external', label: 'Outside your organisation' },
  { value: 'cross-cultural', label: 'From another culture' },
  { value: 'cross-gender', label: 'Of another gender' },
];

export const poolOptions: readonly Option[] = [
  { value: 'own-firm', label: 'Your own organisation' },
  { value: 'association', label: 'A professional association' },
  { value: 'alumni', label: 'Alumni of a school or course' },
  { value: 'online', label: 'Online: a community, a platform, their writing' },
  { value: 'other', label: 'Somewhere else' },
];

export const formatOptions: readonly Option[] = [
  { value: 'call', label: 'A call' },
  { value: 'video', label: 'A video call' },
  { value: 'coffee', label: 'A coffee' },
  { value: 'in-person', label: 'In person' },
  { value: 'email', label: 'By mail' },
  { value: 'any', label: 'Whatever suits them' },
];

export const cadenceOptions: readonly Option[] = [
  { value: 'weekly', label: 'Every week' },
  { value: 'fortnightly', label: 'Every two weeks' },
  { value: 'monthly', label: 'Every month' },
  { value: 'six-weekly', label: 'Every six weeks' },
  { value: 'quarterly', label: 'Every three months' },
  { value: 'ad-hoc', label: 'When there is something to talk about' },
];

export const messageOptions: readonly Option[] = [
  { value: 'cold', label: 'A first message to somebody who does not know you' },
  { value: 'introduction', label: 'A request for an introduction' },
  { value: 'informational', label: 'An informational interview' },
  { value: 'event', label: 'After an event' },
  { value: 'alumni', label: 'To an alumna or alumnus of your school' },
  { value: 'question', label: 'One question, by mail' },
  { value: 'second', label: 'A second attempt' },
  { value: 'other-channel', label: 'Another channel: a note, a call, dropping by' },
  { value: 'thanks', label: 'Thanks after a talk' },
  { value: 'no-thanks', label: 'Thanks for a no' },
  { value: 'withdraw', label: 'Withdrawing a request' },
  { value: 'network', label: 'Telling your network what you look for' },
];

export const modeOptions: readonly Option[] = [
  { value: 'talk', label: 'Rehearse a talk with them' },
  { value: 'plan', label: 'Test a plan on them' },
  { value: 'problem', label: 'A problem, and my own answer to it' },
];

export const whoOptions: readonly Option[] = [
  { value: 'me', label: 'You' },
  { value: 'mentor', label: 'Your mentor' },
];

/** Ways to thank (S96). */
export const thanksOptions: readonly Option[] = [
  { value: 'mail', label: 'With a mail' },
  { value: 'note', label: 'With a few lines written by hand' },
  { value: 'gift', label: 'With a small gift and a card' },
  { value: 'public', label: 'With a word where others can read it' },
];

/** Five ways to give something back (S24), and what is none of them. */
export const givingOptions: readonly Option[] = [
  { value: 'resource', label: 'An article, a book, a tool' },
  { value: 'introduction', label: 'An introduction' },
  { value: 'view', label: 'My view, where I know more' },
  { value: 'help', label: 'Help with a project of theirs' },
  { value: 'feedback', label: 'Word of what their guidance did' },
  { value: 'other', label: 'Something else' },
];
