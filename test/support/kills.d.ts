import type { SpawnOptions } from 'node:child_process';

export function seeded(seed: number): () => number;
export function runAndKill(
  command: string,
  args: readonly string[],
  options?: SpawnOptions & { readonly lines?: number; readonly delay?: number },
): Promise<{
  readonly said: readonly string[];
  readonly errors: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}>;
