import type { Context } from '../context.ts';
import { lastContacts } from '../domain/contact.ts';
import { relative, todayIn } from '../domain/dates.ts';
import { stages } from '../domain/stage.ts';
import { defineCommand, defineSubcommand } from './command.ts';
import { editFlags, editRecord } from './edit.ts';
import { add } from './people/add.ts';
import { merge } from './people/merge.ts';
import { remove } from './people/remove.ts';
import { rename } from './people/rename.ts';
import { showRecord } from './show.ts';

type Input = { person?: string; json?: boolean };

const json = { flags: '--json', meaning: 'one JSON document' } as const;

const list = defineSubcommand<Input>({
  name: 'list',
  summary: 'everybody you have written down',
  options: [json],
  run: listPeople,
});

const show = defineSubcommand<{ person: string; json?: boolean }>({
  name: 'show',
  summary: 'one page about somebody',
  args: '<person>',
  options: [json],
  run: (context, { person, json = false }) => showRecord(context, { what: person, json }),
});

const edit = defineSubcommand<{ person: string }>({
  name: 'edit',
  summary: 'change what you know of somebody',
  args: '<person>',
  options: editFlags,
  run: (context, { person, ...input }) => editRecord(context, { what: person, ...input }),
});

export const people = defineCommand<Input>({
  args: '[person]',
  options: [json],
  subcommands: [list, add, show, edit, rename, merge, remove],
  run: (context, { person, json = false }) =>
    person === undefined ? listPeople(context, { json }) : showRecord(context, { what: person, json }),
});

/** Everybody, those closest first on the screen; as JSON in the journal's order. */
async function listPeople({ store, out, now }: Context, { json = false }: Input): Promise<void> {
  const journal = await store.read();
  const today = todayIn(now(), journal.profile.zone);
  const stageOf = stages(journal, today);
  const contacts = lastContacts(journal);
  const known = journal.people.map((person) => ({
    ...person,
    stage: stageOf(person.id),
    lastContact: contacts.get(person.id) ?? null,
  }));
  if (json) return out.print(JSON.stringify(known, null, 2));
  if (known.length === 0) {
    return out.hint('Nobody is written down yet. Begin with: mentor audit, or mentor people add NAME');
  }
  out.table({
    columns: [
      { title: 'who', grow: true },
      { title: 'role and place', grow: true },
      { title: 'stage' },
      { title: 'last in touch' },
    ],
    rows: known
      .toSorted((a, b) => (b.closeness ?? 0) - (a.closeness ?? 0))
      .map(({ name, role, company, place, stage, lastContact }) => [
        name,
        [role, company ?? place].filter(Boolean).join(', '),
        stage,
        lastContact ? relative(lastContact, today) : '',
      ]),
  });
}
