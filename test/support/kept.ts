import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** One call of the program: what was typed, what stands on its standard input, and where. */
export type Call = {
  readonly args: readonly string[];
  readonly input: string;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
};

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** How long a call may take at most, in milliseconds; it is not waited longer than it must be. */
const patience = 60_000;

let line: ((call: Call) => Ran) | null = null;

/**
 * Calls the built program in a process that is kept for the next call: a start costs many times what a command does.
 * What is about the process itself (its exit, its streams, signals) needs one of its own.
 */
export function callKept(call: Call): Ran {
  line ??= openLine();
  return line(call);
}

function openLine(): (call: Call) => Ran {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const program = fileURLToPath(new URL('./kept/program.js', import.meta.url));
  const worker = new Worker(new URL('./kept/line.js', import.meta.url), {
    workerData: { port: theirs, answered, program, path: process.env['PATH'] },
    transferList: [theirs],
  });
  worker.unref();
  ours.unref();
  return (call) => {
    Atomics.store(answered, 0, 0);
    ours.postMessage(call);
    Atomics.wait(answered, 0, 0, patience);
    const answer = receiveMessageOnPort(ours)?.message as Ran | { readonly ended: string } | undefined;
    if (answer && 'code' in answer) return answer;
    line = null;
    void worker.terminate();
    const why = answer ? `ended the program: ${answer.ended}` : 'came to no end.';
    throw new Error(`mentor ${call.args.join(' ')} ${why}`);
  };
}
