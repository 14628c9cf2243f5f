/** Something the person can put right. Shown without a stack; `hint` says what to type. Exit 1. */
export class UserError extends Error {
  override name = 'UserError';
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** The program was called the wrong way. Exit 2. */
export class UsageError extends UserError {
  override name = 'UsageError';
}

/** One answer that is missing or that its question cannot take. */
export type Problem = { readonly id: string; readonly reason: string };

/** Answers given as flags or in a file that will not do; every problem at once. Exit 2. */
export class InvalidAnswers extends UsageError {
  override name = 'InvalidAnswers';
  readonly problems: readonly Problem[];
  constructor(message: string, problems: readonly Problem[], hint?: string) {
    super(message, hint);
    this.problems = problems;
  }
}

/** The person pressed Ctrl-C. Nothing to rescue: every answer is already on disk, or the message says what is. Exit 130. */
export class Stopped extends Error {
  override name = 'Stopped';
}
