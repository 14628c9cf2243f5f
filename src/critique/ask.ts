import type { Span } from './reading.ts';
import type { Window } from './windows.ts';

/** What is asked for. `vague` is help without an edge; `connect` an addition to somebody's list. */
export type AskKind =
  | 'talk'
  | 'question'
  | 'review'
  | 'introduction'
  | 'favour'
  | 'referral'
  | 'mentor'
  | 'vague'
  | 'connect';

/** `direct` asks can be answered with yes, no or a time; a wish ("I would love to …") cannot. */
export type Ask = Span & {
  readonly kind: AskKind;
  readonly direct: boolean;
  readonly windows: readonly Window[];
};
