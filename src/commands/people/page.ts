import { personQuestions } from '../../worksheets/records/people.ts';
import { defineCommand } from '../command.ts';
import { editFlags, editRecord } from '../edit.ts';
import { flagOf } from '../flags.ts';
import { showRecord } from '../show.ts';

/** The page of one person, to read and to change. */
export const show = defineCommand<{ person: string; json?: boolean }>({
  args: '<person>',
  options: [{ flags: '--json', meaning: 'one JSON document' }],
  run: (context, { person, json = false }) => showRecord(context, { what: person, json }),
});

export const edit = defineCommand<{ person: string }>({
  args: '<person>',
  options: [...personQuestions.map(flagOf), ...editFlags],
  more: 'For example:\n  mentor people edit ada --email ada@example.org',
  run: (context, { person, ...input }) => editRecord(context, { what: person, ...input }),
});
