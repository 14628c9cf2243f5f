import { parse } from 'yaml';

type Front = { readonly [key: string]: unknown };

/** What stands between `---` lines above a note, and the note below; nothing above where it is no YAML. */
export function frontMatter(text: string): { readonly front: Front; readonly body: string } {
  const [whole, yaml] = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined || yaml === undefined) return { front: {}, body: text };
  return { front: read(yaml), body: text.slice(whole.length) };
}

function read(yaml: string): Front {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0, schema: 'failsafe', logLevel: 'silent' });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Front) : {};
  } catch (error) {
    if (error instanceof Error) return {};
    throw error;
  }
}
