import type { Context } from '../../context.ts';
import { findPeople } from '../../domain/names.ts';
import type { Handing } from './handover.ts';

type Input = Handing & { readonly person?: unknown; readonly [flag: string]: unknown };

/** Thanks with nothing said about them: `thank` knows best what they could be for. */
export async function isPlainThanks({ store }: Pick<Context, 'store'>, input: Input): Promise<boolean> {
  const { person, kind, copy, mailto, eml, ...others } = input;
  if (kind !== 'thanks' || typeof person !== 'string' || Object.keys(others).length > 0) return false;
  const { people } = await store.read();
  return findPeople(people, person).length > 0;
}

/** The same call as thanks, with whatever way of handing over it names. */
export async function thankInstead(context: Context, { person, copy, mailto, eml }: Input): Promise<void> {
  const { thankSomebody } = await import('../thank.ts');
  await thankSomebody(context, {
    ...(typeof person === 'string' && { person }),
    ...(copy && { copy }),
    ...(mailto && { mailto }),
    ...(eml !== undefined && { eml }),
  });
}

/** Somebody picked thanks as the kind of their message. */
class Thanks extends Error {}

/** Works, unless thanks are picked on the way: then nothing is kept of it, and it gives null. */
export async function unlessThanks<World extends Context, T>(
  context: World,
  work: (context: World) => Promise<T>,
): Promise<T | null> {
  const ask: Context['ask'] = async (question, asked) => {
    const answer = await context.ask(question, asked);
    if (question.id === 'kind' && answer === 'thanks') throw new Thanks();
    return answer;
  };
  try {
    return await work({ ...context, ask });
  } catch (error) {
    if (error instanceof Thanks) return null;
    throw error;
  }
}
