import { defineCommand } from '../command.ts';
import { ofProgress } from '../thank/offered.ts';
import { type Thanking, thank, thankSomebody } from '../thank.ts';

/** Flags of `thank` that say what it is for: here that is settled. */
const settled = ['--advice', '--impact', '--for', '--what', '--result'];

export const send = defineCommand<Thanking>({
  ...(thank.args && { args: thank.args }),
  options: (thank.options ?? []).filter(({ flags }) => !settled.includes(flags.split(' ')[0]!)),
  more: 'Only what concerns this mentor goes in: shared objectives, their advice, nothing private.\n  mentor progress send ada --difference "I lead the talks now" --mailto',
  run: (context, input) => thankSomebody(context, input, ofProgress),
});
