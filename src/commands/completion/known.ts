import { contents } from '../index.ts';

/** Every command there is. The build puts a table in the place of this file, so that a Tab loads none of them. */
export const known = Object.values(contents).flat();
