import type { Context } from '../context.ts';
import { lastContacts } from '../domain/contact.ts';
import { relative, todayIn } from '../domain/dates.ts';
import { draftOf } from '../domain/drafts.ts';
import type { Person } from '../domain/journal.ts';
import { namesApart } from '../domain/namesakes.ts';
import { stages } from '../domain/stage.ts';
import { defineCommand } from './command.ts';

type Input = { person?: string; json?: boolean };

const json = { flags: '--json', meaning: 'one JSON document' } as const;

export const people = defineCommand<Input>({
  args: '[person]',
  options: [json],
  subcommands: [
    { name: 'list', summary: 'everybody you have written down', load: async () => list },
    {
      name: 'add',
      summary: 'write somebody down, without a question',
      load: async () => (await import('./people/add.ts')).add,
    },
    {
      name: 'show',
      summary: 'one page about somebody',
      load: async () => (await import('./people/page.ts')).show,
    },
    {
      name: 'edit',
      summary: 'change what you know of somebody',
      load: async () => (await import('./people/page.ts')).edit,
    },
    {
      name: 'rename',
      summary: 'give somebody another name',
      load: async () => (await import('./people/rename.ts')).rename,
    },
    {
      name: 'merge',
      summary: 'make one person of two; the first one stays',
      load: async () => (await import('./people/merge.ts')).merge,
    },
    {
      name: 'remove',
      summary: 'take somebody out of the journal',
      load: async () => (await import('./people/remove.ts')).remove,
    },
  ],
  async run(context, { person, json = false }) {
    if (person === undefined) return listPeople(context, { json });
    const { showRecord } = await import('./show.ts');
    return showRecord(context, { what: person, json });
  },
});

const list = defineCommand<Input>({ options: [json], run: listPeople });

/** Everybody, those closest first on the screen; as JSON in the journal's order. */
async function listPeople({ store, out, now }: Context, { json = false }: Input): Promise<void> {
  const journal = await store.read();
  const today = todayIn(now(), journal.profile.zone);
  const stageOf = stages(journal, today);
  const contacts = lastContacts(journal, today);
  const contactOf = ({ id }: Person) => contacts.get(id) ?? null;
  if (json) {
    // A person a line: there may be thousands, and a line can be searched for. Nobody is copied to be said.
    const lines = journal.people.map((person) => {
      const lastContact = contactOf(person);
      const said = lastContact === person.lastContact ? person : { ...person, lastContact };
      const unsaid = person.thanksAs === undefined ? ',"thanksAs":null' : '';
      return `\n  ${JSON.stringify(said).slice(0, -1)}${unsaid},"stage":"${stageOf(person.id)}"}`;
    });
    return out.print(`[${lines.join(',')}\n]`);
  }
  const known = journal.people.map((person) => ({
    ...person,
    stage: stageOf(person.id),
    lastContact: contactOf(person),
  }));
  if (known.length === 0) {
    return out.hint(
      draftOf(journal, { worksheet: 'audit', about: null })
        ? 'Nobody is written down yet. The people of your unfinished audit come in when it is done: mentor audit'
        : 'Nobody is written down yet. Begin with: mentor audit, mentor people add NAME, or mentor import FILE',
    );
  }
  const nameOf = namesApart(known);
  out.table({
    columns: [
      { title: 'who', grow: true },
      { title: 'role and place', grow: true },
      { title: 'stage' },
      { title: 'last in touch' },
    ],
    rows: known
      .toSorted((a, b) => (b.closeness ?? 0) - (a.closeness ?? 0))
      .map((person) => [
        nameOf(person),
        [person.role, person.company ?? person.place].filter(Boolean).join(', '),
        person.stage,
        person.lastContact ? relative(person.lastContact, today) : '',
      ]),
  });
}
