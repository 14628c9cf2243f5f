// The built program, kept running: each message is one call of it, with streams of its own. It is what `bin/mentor.js`
// does with a process, without the cost of starting one, and of a guess at a passphrase (2 to the power of `work`);
// `test/cli/kept.test.ts` holds the two against each other.
import { Readable } from 'node:stream';
import { createContext, main } from '../../../dist/mentor.js';

const work = 10;

process.on('message', async ({ args, input, env, cwd }) => {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const said = { stdout: '', stderr: '' };
  const stream = (name) => ({
    write(text) {
      said[name] += text;
      return true;
    },
  });
  const world = {
    env: process.env,
    stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  };
  const code = await main(args, (globals) => createContext(world, { ...globals, work }));
  process.send({ code, ...said });
});
process.on('disconnect', () => process.exit());
