import { EventEmitter } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import { takeInterrupts } from '../interrupts.ts';
import { createSorter, pasting, type Typed } from './typing.ts';

export type Source = NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

/** What one prompt does with what is typed. */
export type Listener = {
  /** Shift+Tab. */
  back(): void;
  /** Ctrl-C, Ctrl-D on an empty line, or the end of the input. */
  stop(): void;
  /** Whether Ctrl-D has nothing to delete. */
  blank(): boolean;
  /** The screen was disturbed and has to be painted again. */
  repaint(): void;
  /** Whether the prompt wants letters one by one, as shortcuts, and not a whole run as text. */
  readonly letters: boolean;
  /** Takes a key or a paste for itself; gives what the prompt shall get, null for nothing. */
  take(typed: Typed): string | null;
};

export type Keyboard = {
  /** A keyboard for one prompt, shaped like a stream: Inquirer reads its keys from it. */
  open(listener: Listener): { readonly keys: NodeJS.ReadableStream; close(): void };
};

/**
 * Stands between the terminal and the prompt. Pastes are taken whole, and what is typed after an Enter
 * waits for the next question: a fast typist loses nothing.
 */
export function createKeyboard(source: Source, output: NodeJS.WritableStream): Keyboard {
  const sort = createSorter();
  const decoder = new StringDecoder('utf8');
  const waiting: Typed[] = [];
  const restore = () => void output.write(`${pasting.off}\x1b[?25h`);
  let guarded = false;

  return {
    open(listener) {
      let isOpen = true;
      const keys = Object.assign(new EventEmitter(), {
        setRawMode: (raw: boolean) => source.setRawMode?.(raw),
        resume: () => source.resume(),
        pause: () => source.pause(),
      });

      const resumed = () => {
        if (!isOpen) return;
        source.setRawMode?.(true);
        output.write(pasting.on);
        listener.repaint();
      };
      const hand = (typed: Typed) => {
        if (typed.text === '\x1b[Z') return listener.back();
        if (typed.text === '\x03' || (typed.text === '\x04' && listener.blank())) return listener.stop();
        if (typed.text === '\x1a') return suspend(source, output, resumed);
        const text = listener.take(typed);
        if (text === null || text === '') return;
        // A whole run of letters as one key: the prompt is painted once and not for every letter.
        if (isRun({ kind: typed.kind, text }))
          keys.emit('keypress', text, { sequence: text, ctrl: false, meta: false, shift: false });
        else keys.emit('data', text === '\r\n' ? '\r' : text);
      };
      const pump = () => {
        while (isOpen && waiting.length > 0) {
          const typed = waiting.shift()!;
          const [letter = '', ...others] =
            listener.letters && typed.kind === 'keys' && isRun(typed) ? [...typed.text] : [typed.text];
          if (others.length > 0) waiting.unshift({ kind: 'keys', text: others.join('') });
          hand({ kind: typed.kind, text: letter });
          // An answer settles in a moment, and the rest may belong to the next question.
          if (/^[\r\n]/.test(typed.text)) return void setImmediate(pump);
        }
      };
      const onData = (chunk: Buffer | string) => {
        waiting.push(...sort(typeof chunk === 'string' ? chunk : decoder.write(chunk)));
        pump();
      };
      const onEnd = () => listener.stop();

      source.on('data', onData);
      source.on('end', onEnd);
      output.on('resize', listener.repaint);
      // Never taken off: a Ctrl-C makes the system throw away what was written last, also by a prompt that is closed.
      if (!guarded) process.on('exit', restore);
      guarded = true;
      // Where the terminal is raw Ctrl-C is a key; one pressed just before comes as a signal.
      const giveBack = takeInterrupts(onEnd);
      output.write(pasting.on);
      setImmediate(pump);

      return {
        keys: keys as unknown as NodeJS.ReadableStream,
        close() {
          isOpen = false;
          source.off('data', onData);
          source.off('end', onEnd);
          output.off('resize', listener.repaint);
          giveBack();
          source.pause();
          output.write(pasting.off);
        },
      };
    },
  };
}

const isRun = ({ kind, text }: Typed): boolean =>
  kind === 'paste' || (text.length > 1 && !/^[\x1b\r]/.test(text));

/**
 * Ctrl-Z: the terminal is handed back in order, and taken again when the job comes to the front. Where no
 * shell keeps jobs nothing is stopped and nothing continued, so after a moment it is taken again anyway.
 */
function suspend(source: Source, output: NodeJS.WritableStream, resumed: () => void): void {
  if (process.platform === 'win32' || !source.setRawMode) return;
  const resume = () => {
    clearTimeout(moment);
    process.off('SIGCONT', resume);
    resumed();
  };
  source.setRawMode(false);
  output.write(`${pasting.off}\x1b[?25h`);
  const moment = setTimeout(resume, 200);
  process.on('SIGCONT', resume);
  process.kill(process.pid, 'SIGTSTP');
}
