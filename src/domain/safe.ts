const suspicious = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
/** Whole sequences first, so that "[31m" does not stay behind; then any control character left alone. */
const sequences =
  /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]/g;
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text without anything a terminal would obey: escape sequences, control characters but newline and
 * tab, and the marks that make text read in another order than it is written.
 */
export function safe(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(sequences, '').replace(controls, '');
}
