// The line to the program that is kept running, on a thread of its own: a test that waits for an answer holds its own
// thread still, and could not hear one.
import { fork } from 'node:child_process';
import { workerData } from 'node:worker_threads';

const { port, answered, program, path } = workerData;
const answer = (message) => {
  port.postMessage(message);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
};
const child = fork(program, {
  env: { PATH: path, TZ: 'UTC', LANG: 'C.UTF-8' },
  stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
});
let trace = '';
child.stderr.on('data', (text) => {
  trace += text;
});
child.on('message', answer);
child.on('close', (code, signal) => answer({ ended: `${signal ?? code}\n${trace}` }));
port.on('message', (call) => child.send(call));
