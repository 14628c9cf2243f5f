import type { TemplateFile } from '../../doors/files.ts';
import { UserError } from '../../errors.ts';

/**
 * `shipped` has no file of the person's own, `same` one that says the same, `older` one that says what ours said when it
 * was copied.
 */
export type State = 'shipped' | 'same' | 'older' | 'changed' | 'unusable';

export function stateOf({ own, shipped, trouble, untouched }: TemplateFile): State {
  if (trouble !== null) return 'unusable';
  if (own === null) return 'shipped';
  if (own === shipped) return 'same';
  return untouched ? 'older' : 'changed';
}

/** The state of a template, and why it will not do where that can be known before it is used. */
export async function lookAtTemplate(one: TemplateFile) {
  const { name, own, trouble, behind = false } = one;
  const state = stateOf(one);
  if (state !== 'changed' || own === null) return { name, state, behind, why: trouble };
  const { prepare } = await import('../../documents/render.ts');
  try {
    prepare({ name: name.replace(/\.md$/, ''), text: own });
    return { name, state, behind, why: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, state: 'broken' as const, behind, why: error.message };
  }
}
