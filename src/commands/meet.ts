import { UsageError } from '../errors.ts';
import { type Command, defineCommand } from './command.ts';
import { receiving } from './newcomer.ts';
import { subjectOf } from './subject.ts';

type Input = { person?: string; line?: readonly string[]; fresh?: boolean };

const calendar = () => import('./meet/calendar.ts');

/** Writes along while two people talk; its subcommands keep the calendar. */
export const meet: Command = defineCommand<Input>({
  args: '[person]',
  options: [
    {
      flags: '--line <text>',
      meaning: 'catch this line without being asked, and end; may be repeated',
      many: true,
    },
    { flags: '--fresh', meaning: 'start over instead of going on with a talk you were catching' },
  ],
  subcommands: [
    {
      name: 'schedule',
      summary: 'put a meeting into the calendar',
      load: async () => (await calendar()).schedule,
    },
    { name: 'move', summary: 'give a meeting another time', load: async () => (await calendar()).move },
    {
      name: 'missed',
      summary: 'note that somebody did not come',
      load: async () => (await calendar()).missed,
    },
    { name: 'cancel', summary: 'call a meeting off', load: async () => (await calendar()).cancel },
    {
      name: 'list',
      summary: 'the meetings you have and had',
      load: async () => (await import('./meet/list.ts')).list,
    },
  ],
  more: 'While you talk, one line an item, told apart by its first character:\n  ! advice   - action   ? question   @ introduction   . private   anything else is a note\n  3 ticks number 3 of the list off, -3 opens it again; Enter alone ends the meeting.\nFor the calendar:\n  mentor meet schedule ada "next Tuesday 15:00" --minutes 45\n  mentor meet move ada "8 December 16:00"',
  async run(world, { person, line, fresh = false }) {
    const context = receiving(world);
    const { prepSubject } = await import('./meet/subject.ts');
    const about = await subjectOf(context, prepSubject, person);
    if (about === null) throw new UsageError('Whom do you meet?', 'Type their name: mentor meet ada');
    const { capture } = await import('./meet/capture.ts');
    await capture(context, about, { lines: line, fresh });
  },
});
