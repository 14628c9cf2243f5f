import { isDemo, isUntouched } from '../../domain/demo.ts';
import { defineCommand } from '../command.ts';
import { inDemo } from './calls.ts';
import { demoIn, setUp } from './making.ts';

/** The invented year as it was, and as of today. */
export const reset = defineCommand<{ readonly to?: string }>({
  options: [{ flags: '--to <file>', meaning: 'the demo in this file, instead of the usual one' }],
  async run({ demo, files, now, out }, { to }) {
    const store = demo(to);
    const before = await demoIn(store);
    await setUp({ files, now }, store);
    out.done(`The demo in ${store.path} is new, and as of today.`);
    if (isDemo(before) && !isUntouched(before))
      out.hint(`  What you had done in it comes back with: ${inDemo('undo', to)}`);
  },
});
