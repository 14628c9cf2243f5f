import { UsageError } from '../errors.ts';

/** The time; $MENTOR_NOW stops it, for tests and demonstrations. @throws UsageError when that is no date-time. */
export function createClock(env: NodeJS.ProcessEnv): () => Date {
  const stopped = env['MENTOR_NOW'];
  if (!stopped) return () => new Date();
  return () => {
    const now = new Date(stopped);
    if (Number.isNaN(now.getTime())) {
      throw new UsageError(
        `MENTOR_NOW is "${stopped}", which is not a time.`,
        'Give it as 2026-11-21T09:00:00Z, or unset it.',
      );
    }
    return now;
  };
}
