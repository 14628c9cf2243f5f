import type { FiveKind } from './exchanges.ts';
import type { Idea } from './ideas.ts';
import type { Person } from './journal.ts';

/** The command that notes something of a kind as given. */
export const noting = ({ slug }: Person, kind: FiveKind): string => `mentor give ${slug} --kind ${kind}`;

/** Where the journal knows nothing: the same five, as one might begin with anybody. */
export const usual: Readonly<Record<FiveKind, (person: Person) => Omit<Idea, 'kind'>>> = {
  resource: (person) => ({
    idea: 'Send one article with two lines on why it made you think of them',
    because: 'one thing, chosen, is read; a list is not',
    known: false,
    command: noting(person, 'resource'),
  }),
  introduction: (person) => ({
    idea: 'Ask whom they would like to meet',
    because: 'people earlier on the road know others whom they have lost sight of',
    known: false,
    command: noting(person, 'introduction'),
  }),
  view: (person) => ({
    idea: 'Ask what they would like to hear from where you stand',
    because: 'you see daily what they hear of seldom',
    known: false,
    command: noting(person, 'view'),
  }),
  help: (person) => ({
    idea: 'Ask what they are working on, and offer one hour of it',
    because: 'an hour that is wanted is worth more than a day that is not',
    known: false,
    command: noting(person, 'help'),
  }),
  feedback: (person) => ({
    idea: 'Tell them one thing that they changed',
    because: 'a mentor seldom learns what became of a talk',
    known: false,
    command: `mentor thank ${person.slug}`,
  }),
};
