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

process.once('SIGTERM', () => process.exit(143));
// Ctrl-C ends mentor, unless one of ours deals with it: a question that is open, or whoever waits for an editor.
let interrupted = () => false;
process.on('SIGINT', () => {
  if (interrupted()) return;
  // After the ^C that the terminal wrote, so that the shell goes on with a line of its own.
  if (process.stderr.isTTY) process.stderr.write('\n');
  process.exit(130);
});
// Whoever reads us may stop reading (`mentor history | head -1`): that is no fault, and what was begun goes on to its end.
let failed = 0;
process.stdout.on('error', ({ code, message }) => {
  if (code === 'EPIPE' || failed) return;
  failed = 1;
  process.exitCode ||= failed;
  const why = code === 'ENOSPC' ? 'there is no space left there' : message;
  process.stderr.write(`What you asked for could not be written: ${why}. Your journal is safe.\n`);
});
// When nobody hears what is said on stderr, there is nobody to tell.
process.stderr.on('error', () => {});

const house = await import('../dist/mentor.js');
interrupted = house.interrupted;
const code = await house.main(process.argv.slice(2), (globals) => house.createContext(process, globals));
process.exitCode = code || failed;
