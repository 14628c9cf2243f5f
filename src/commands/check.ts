import type { Context } from '../context.ts';
import { type Critique, critiqueGoal, critiqueMessage, critiqueQuestion } from '../critique/index.ts';
import { UsageError, UserError } from '../errors.ts';
import { defineCommand } from './command.ts';

/** A text to look at; `subject` and `to` matter to messages only. */
type Text = {
  /** Given back as it came. */
  readonly id: unknown;
  readonly text: string;
  readonly subject?: string;
  readonly to?: string;
};

const critics: Readonly<Record<string, (text: Text, now: Date) => Critique>> = {
  message: (text) => critiqueMessage(text),
  goal: ({ text }, now) => critiqueGoal(text, { now }),
  question: ({ text }) => critiqueQuestion(text),
};

type Input = {
  what: string;
  file?: string;
  to?: string;
  subject?: string;
  json?: boolean;
  jsonl?: boolean;
  strict?: boolean;
};

export const check = defineCommand<Input>({
  args: '<what> [file]',
  takes: { what: { words: Object.keys(critics) } },
  options: [
    { flags: '--to <name>', meaning: 'whom a message is for, to compare with its greeting' },
    { flags: '--subject <line>', meaning: 'the subject of a message; or begin the file with "Subject: "' },
    { flags: '--json', meaning: 'one JSON document' },
    {
      flags: '--jsonl',
      meaning: 'many texts: one JSON object a line in, {id, text, subject, to}, one a line out',
    },
    { flags: '--strict', meaning: 'exit 1 when something should be mended' },
  ],
  more: 'What: message, goal or question. File: a path, or - for standard input. Nothing is stored.\n  mentor check message letter.txt\n  echo "Get better at SQL" | mentor check goal -',

  async run(context, { what: typed, file, to, subject, json = false, jsonl = false, strict = false }) {
    const { out, now } = context;
    const { what, given } = await textToCheck(context, typed, file);
    const look = critics[what]!;

    const texts = jsonl
      ? readLines(given)
      : [{ ...readPlain(given, what), ...(to && { to }), ...(subject && { subject }) }];
    const critiques = texts.map((text) => ({ text, critique: unlessBlank(text, look(text, now())) }));
    if (jsonl && critiques.length === 0) return 0;
    if (jsonl)
      out.print(critiques.map(({ text, critique }) => JSON.stringify(jsonOf(text, critique))).join('\n'));
    else if (json)
      for (const { text, critique } of critiques) out.print(JSON.stringify(jsonOf(text, critique), null, 2));
    else for (const { critique } of critiques) say(context, critique);
    return strict && critiques.some(({ critique }) => critique.verdict === 'mend') ? 1 : 0;
  },
});

/** The text and what it is. A file alone is taken for a message: that is what most people want to check. */
async function textToCheck(
  { files, out, screen }: Context,
  what: string,
  file: string | undefined,
): Promise<{ readonly what: string; readonly given: string }> {
  const path = Object.hasOwn(critics, what) ? (file ?? '-') : file === undefined ? what : null;
  if (path === null) throw noCheck(what);
  if (path === '-' && screen.interactive)
    out.hint('Type or paste the text here, then press Enter and Ctrl-D to end it.');
  if (path !== what) return { what, given: await files.read(path) };
  try {
    const given = await files.read(path);
    out.hint(`Read as a message. If it is a goal or a question, say so: mentor check goal ${path}`);
    return { what: 'message', given };
  } catch (error) {
    throw error instanceof UserError ? noCheck(what, error) : error;
  }
}

/** What was typed is no kind of check; when it may have been meant for a file, why that cannot be read. */
function noCheck(what: string, { message }: { readonly message: string } = { message: '' }): UsageError {
  const path = /[./\\]/.test(what);
  return new UsageError(
    path && message !== '' ? message : `There is no check for "${what}".`,
    'Type one of: mentor check message, goal, question, with a file behind it.',
  );
}

/** Of a text without a word there is one thing to say. */
const unlessBlank = ({ text }: Text, critique: Critique): Critique =>
  text.trim() === ''
    ? { ...critique, findings: critique.findings.filter(({ rule }) => rule === 'empty') }
    : critique;

/** A plain file; a message may begin with its subject. Offsets are into the text below it. */
function readPlain(given: string, what: string): Text {
  const text = given.replace(/\r?\n$/, '');
  const [, subject, body] =
    (what === 'message' && /^Subject:[ \t]*([^\r\n]*)\r?\n(?:\r?\n)?([\s\S]*)$/i.exec(text)) || [];
  return body === undefined ? { id: null, text } : { id: null, text: body, subject: (subject ?? '').trim() };
}

function readLines(given: string): readonly Text[] {
  return given.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const { id, text, subject, to } = parseLine(line, i + 1);
    if (typeof text !== 'string')
      throw new UsageError(`Line ${i + 1} has no "text".`, 'Each line should be {"id": …, "text": …}.');
    return [
      {
        id: id ?? null,
        text,
        ...(typeof subject === 'string' && { subject }),
        ...(typeof to === 'string' && { to }),
      },
    ];
  });
}

function parseLine(line: string, number: number): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as { readonly [key: string]: unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(
    `Line ${number} is not a JSON object.`,
    'With --jsonl each line should be {"id": …, "text": …}.',
  );
}

const jsonOf = ({ id }: Text, { verdict, words, labels, findings, language }: Critique) => ({
  id,
  verdict,
  words,
  language,
  labels,
  findings,
});

/** What a person reads: the verdict, then each finding with the words it means. */
function say({ out }: Context, { verdict, words, findings }: Critique): void {
  const count = `${words} ${words === 1 ? 'word' : 'words'}`;
  out.prose(
    findings.length === 0
      ? `Nothing to mend (${count}).`
      : verdict === 'pass'
        ? `Good to go (${count}). What could still be better:`
        : `Worth another look (${count}), the main thing first:`,
  );
  for (const { level, quote, say, mend } of findings) {
    out.prose(
      `\n${level === 'must' ? 'Must' : level === 'should' ? 'Should' : 'Could'}: ${say}${quote ? `\n  "${short(quote)}"` : ''}\n  ${mend}`,
    );
  }
}

const short = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};
