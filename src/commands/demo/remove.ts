import { isDemo } from '../../domain/demo.ts';
import { defineCommand } from '../command.ts';
import { demoIn } from './making.ts';

/** The demo and its earlier states, off the disk. */
export const remove = defineCommand<{ readonly to?: string }>({
  options: [{ flags: '--to <file>', meaning: 'the demo in this file, instead of the usual one' }],
  async run({ demo, out }, { to }) {
    const store = demo(to);
    const there = isDemo(await demoIn(store));
    await store.remove();
    out.done(there ? `The demo in ${store.path} is gone.` : 'There is no demo to take away.');
    out.hint('  Your own begins with: mentor plan');
  },
});
