import { compile } from 'zod/mini';
import { journal as plain } from '../domain/schema.ts';

/** The schema turned into code: quick over a large journal, too slow to make for a small one. */
export const journal = compile(plain);
