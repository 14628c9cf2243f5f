#!/usr/bin/env node
// The front door: builds the world, runs main, sets the exit code. Nothing else exits.
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`mentor needs Node 20.17 or newer; this is ${process.version}.\n`);
  process.exit(1);
}

// On Node 22 and newer the parsed code is kept between runs; on Node 20 this does nothing.
module.enableCompileCache?.();

for (const [signal, code] of [
  ['SIGTERM', 143],
  ['SIGINT', 130],
])
  process.once(signal, () => process.exit(code));
// Whoever reads us may stop reading: `mentor history | head`.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { main, createContext } = await import('../dist/mentor.js');
process.exitCode = await main(process.argv.slice(2), (globals) => createContext(process, globals));
