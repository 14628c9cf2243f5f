import { defineCommand } from '../command.ts';
import { editFlags, editRecord } from '../edit.ts';
import { showRecord } from '../show.ts';

/** The page of one person, to read and to change. */
export const show = defineCommand<{ person: string; json?: boolean }>({
  args: '<person>',
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  run: (context, { person, json = false }) => showRecord(context, { what: person, json }),
});

export const edit = defineCommand<{ person: string }>({
  args: '<person>',
  options: editFlags,
  run: (context, { person, ...input }) => editRecord(context, { what: person, ...input }),
});
