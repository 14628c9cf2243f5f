import { expect, onTestFinished } from 'vitest';
import { type Ask, type Asked, BACK } from '../../src/context.ts';
import type { Answer } from '../../src/domain/journal.ts';
import { Stopped } from '../../src/errors.ts';

export const back = BACK;
export const stop = Symbol('ctrl-c');
export type Line = readonly [id: string, reply: Answer | typeof back | typeof stop];

/** What a question showed when it was asked. */
export type Heard = { readonly id: string; readonly ask: string } & Asked;

/** A person who gives these replies in this order, and fails the test if the talk goes elsewhere. */
export function script(...lines: readonly Line[]): { readonly ask: Ask; readonly heard: readonly Heard[] } {
  const left = [...lines];
  onTestFinished(() => expect(left, 'replies nobody asked for').toEqual([]));

  const heard: Heard[] = [];
  const ask: Ask = async ({ id, ask }, asked = {}): Promise<Answer | typeof BACK> => {
    heard.push({ id, ask, ...asked });
    const [expected, reply] = left.shift() ?? ['nothing more', stop];
    expect(id, 'the question asked').toBe(expected);
    if (reply === stop) throw new Stopped();
    return reply as Answer | typeof BACK;
  };
  return { ask, heard };
}
