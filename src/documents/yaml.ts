import { stringify } from 'yaml';

/** A text on one line as a value in YAML, which stays the same text in Markdown. */
export function asYaml(text: string): string {
  const signs = /[<>]/.test(text);
  // Readers of YAML 1.1 take "no" and 2e3 for something else than text; nothing is folded.
  const pair = stringify(
    { text },
    {
      compat: 'yaml-1.1',
      lineWidth: 0,
      ...(signs && { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    },
  );
  const value = pair.slice('text: '.length).trimEnd();
  // Whoever knows no front matter takes it for Markdown, where these would be HTML.
  return signs ? value.replaceAll('<', '\\x3C').replaceAll('>', '\\x3E') : value;
}
