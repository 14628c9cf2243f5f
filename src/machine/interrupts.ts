/** Who deals with Ctrl-C as a signal, the last to ask for it first. */
const takers: (() => void)[] = [];

/**
 * Whoever has the terminal takes Ctrl-C until it gives it back, with what this returns. Not `process.on`: a library
 * that listens for the signal to tidy up (Inquirer does, while a prompt is open) is nobody who would end the program.
 */
export function takeInterrupts(deed: () => void): () => void {
  // One of its own for each call: the same deed may be handed in twice.
  const taker = () => deed();
  takers.push(taker);
  return () => {
    const at = takers.indexOf(taker);
    if (at !== -1) takers.splice(at, 1);
  };
}

/** Ctrl-C came as a signal; false when nobody of ours deals with it, and the program has to end. */
export function interrupted(): boolean {
  const taker = takers.at(-1);
  taker?.();
  return taker !== undefined;
}
