import type { Context } from '../context.ts';
import { comparisonSentences, comparisonTable, shortlistClosing } from '../documents/shortlist.ts';
import { candidateOf } from '../domain/candidates.ts';
import { comparisonOf } from '../domain/comparison.ts';
import { stillInMind } from '../domain/inmind.ts';
import type { Candidate, Journal } from '../domain/journal.ts';
import { personById } from '../domain/people.ts';
import { UserError } from '../errors.ts';
import { shortlist as worksheet } from '../worksheets/shortlist.ts';
import { type Command, defineCommand, type Listing } from './command.ts';
import type { Sheet } from './sheets.ts';
import { whichPerson } from './which.ts';
import { worksheetCommand } from './worksheet.ts';

export const sheet: Sheet = {
  worksheet,
  stages: ['idea'],
  reminds: (journal) => ({
    person: stillInMind(
      journal,
      journal.people.filter(({ id }) => candidateOf(journal, id)),
    ),
  }),
  closing: (journal, { about }) =>
    shortlistClosing(comparisonOf(journal), personById(journal, about)?.slug ?? 'NAME'),
};

const compare = defineCommand<{ json?: boolean }>({
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  async run({ store, out }, { json = false }) {
    const comparison = comparisonOf(await store.read());
    if (json) return out.print(JSON.stringify(comparison, null, 2));
    if (comparison.candidates.length > 0) out.table(comparisonTable(comparison));
    out.print('');
    out.list(comparisonSentences(comparison));
  },
});

/** A subcommand that says how things stand with a candidate. */
const standing = (
  name: string,
  summary: string,
  state: Candidate['state'],
  said: (name: string) => string,
): Listing => ({
  name,
  summary,
  load: async () =>
    defineCommand<{ person: string }>({
      args: '<person>',
      run: (context, { person }) => setState(context, person, { state, said }),
    }),
});

async function setState(
  context: Context,
  person: string,
  { state, said }: { readonly state: Candidate['state']; readonly said: (name: string) => string },
): Promise<void> {
  const { store, out } = context;
  const journal = await store.read();
  const { id, name, slug } = await whichPerson(context, journal, person);
  if (!candidateOf(journal, id))
    throw new UserError(`${name} is not on the shortlist.`, `To put them there: mentor shortlist ${slug}`);
  const change = (journal: Journal): Journal => ({
    ...journal,
    candidates: journal.candidates.map((candidate) =>
      candidate.person === id ? { ...candidate, state } : candidate,
    ),
  });
  await store.change(change, said(name));
  out.done(`${said(name)}.`);
}

export const shortlist: Command = defineCommand({
  ...worksheetCommand(sheet),
  subcommands: [
    { name: 'compare', summary: 'put the candidates side by side', load: async () => compare },
    standing('park', 'let a candidate rest for now', 'parked', (name) => `Parked ${name} for now`),
    standing('reopen', 'take a candidate up again', 'open', (name) => `Took ${name} up again`),
    standing('agreed', 'note that a candidate said yes', 'agreed', (name) => `${name} said yes`),
    standing(
      'withdraw',
      'note that you no longer ask',
      'withdrawn',
      (name) => `Withdrew from asking ${name}`,
    ),
  ],
});
