import type { Context } from '../context.ts';
import { draftOf } from '../domain/drafts.ts';
import { personById } from '../domain/people.ts';
import { seedOf } from '../engine/fill.ts';
import { UsageError } from '../errors.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';

/** The mapping in an answers file. */
export async function readAnswersFile(
  { files }: Pick<Context, 'files'>,
  path: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { readYaml } = await import('../engine/yaml.ts');
  const name = path === '-' ? 'standard input' : path;
  const given = readYaml(await files.read(path), name);
  if (typeof given === 'object' && given !== null && !Array.isArray(given))
    return given as Record<string, unknown>;
  throw new UsageError(
    `${name} should hold one answer a line, as "question: answer".`,
    'Print a form to fill in with the same command and --template.',
  );
}

/** The answers file to fill in, with what is answered already. */
export async function templateOf(
  { store, now }: Pick<Context, 'store' | 'now'>,
  worksheet: Worksheet,
  about: string | null,
): Promise<string> {
  const { writeTemplate } = await import('../engine/yaml.ts');
  const journal = await store.read();
  const draft = draftOf(journal, { worksheet: worksheet.id, about });
  const person = personById(journal, about);
  return writeTemplate(worksheet, {
    ...seedOf(worksheet, journal, about, now()),
    ...draft?.answers,
    ...(person && worksheet.about && { [worksheet.about]: person.slug }),
  });
}
