import type { Person } from './journal.ts';
import { plainName } from './names.ts';

/** Where somebody is known from or works, as far as a name is given. */
export const wheres = ({ place, company }: Person): readonly string[] =>
  [company, place].flatMap((where) => (where && plainName(where) !== '' ? [where] : []));
