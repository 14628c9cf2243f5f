import { CST, Document, isScalar, Lexer, type Node, parseDocument, visit } from 'yaml';
import type { Answer, Answers } from '../domain/journal.ts';
import { InvalidAnswers } from '../errors.ts';
import { callOf, type Question, type QuestionOf, type Worksheet } from '../worksheets/worksheet.ts';
import { about, commented } from './comments.ts';

/**
 * What a YAML or JSON text holds (YAML 1.2: `yes` is text, and so is a date). A number stays text when it was
 * not written as one would write a number: 0123, 1.10 and +44 keep their characters. Anchors, aliases and tags are
 * refused: among answers they are text that somebody forgot to quote.
 *
 * `name` is the file or the flag. Throws InvalidAnswers with its line and column.
 */
export function readYaml(text: string, name: string): unknown {
  const fail = (at: number, why: string): InvalidAnswers => {
    const above = text.slice(0, at).split('\n');
    const hint = 'Text with signs such as : # * & or quotes is safe inside "double quotes".';
    return new InvalidAnswers(
      `${name} cannot be read: in line ${above.length}, column ${above.at(-1)!.length + 1}, ${why}.`,
      [],
      hint,
    );
  };
  const deep = tooDeep(text);
  if (deep !== null) throw fail(deep, faults['RESOURCE_EXHAUSTION']!);
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) throw fail(fault.pos[0], faults[fault.code] ?? 'something is not YAML');

  const plain = (node: Node | null, anchor?: string): void => {
    if (anchor) throw fail(node?.range?.[0] ?? 0, 'text that begins with & needs quotes around it');
  };
  visit(document, {
    Alias(_, node) {
      throw fail(node.range?.[0] ?? 0, 'text that begins with * needs quotes around it');
    },
    Pair(_, { key }) {
      if (!isScalar(key))
        throw fail((key as Node | null)?.range?.[0] ?? 0, 'a list or a group stands where a name should');
    },
    Collection(_, node) {
      plain(node, node.anchor);
    },
    Scalar(_, node) {
      plain(node, node.anchor);
      if (typeof node.value === 'number' && node.source !== String(node.value)) node.value = node.source;
    },
  });
  return document.toJS({ maxAliasCount: 0 });
}

const deepest = 100;

/**
 * Where a text begins to be nested deeper than any answer. The parser goes down by calling itself, and where the
 * stack ends Node does not always throw: it can end the process.
 */
function tooDeep(text: string): number | null {
  let at = 0;
  let [brackets, marks] = [0, 0];
  let [lineStart, scalar] = [true, false];
  for (const piece of new Lexer().lex(text)) {
    const type = scalar ? null : CST.tokenType(piece);
    scalar = type === 'scalar';
    if (scalar || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1;
    if (type === 'flow-seq-end' || type === 'flow-map-end') brackets -= 1;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') marks += 1;
    if (brackets > deepest || marks > deepest) return at;
    if (type === 'space' && lineStart && piece.length > deepest) return at;
    lineStart = type === 'newline';
    if (lineStart) marks = 0;
    at += piece.length;
  }
  return null;
}

const faults: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the indentation does not go with the lines above, or a bracket is still open',
  TAB_AS_INDENT: 'a tab stands where only blanks may',
  DUPLICATE_KEY: 'a name is given a second time',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second colon, and text with a colon needs quotes',
  MULTILINE_IMPLICIT_KEY: 'a name is not followed by a colon, or text with a colon needs quotes',
  MISSING_CHAR: 'a quote or a bracket is not closed, or a colon is missing',
  BAD_SCALAR_START: 'text begins with a sign that needs quotes around it',
  BAD_DQ_ESCAPE: 'a backslash in double quotes is not understood, and single quotes would leave it alone',
  TAG_RESOLVE_FAILED: 'text that begins with ! needs quotes around it',
  MULTIPLE_DOCS: 'a second document begins, where one is enough',
  RESOURCE_EXHAUSTION: 'things are nested too deeply',
};

/**
 * The answers file of a worksheet: every question with its hint and what it can take as comments, and its present
 * answer. Reading it back gives the same answers, null for what nobody answered.
 */
export function writeTemplate(worksheet: Worksheet, answers: Answers): string {
  const { title, questions } = worksheet;
  const head = [
    title,
    `Write your answers after the colons, and leave open what you like unless it says (required). Then: ${callOf(worksheet)} --answers FILE`,
  ];
  const parts = questions.map(
    (question) => `${commented(about(question))}\n${answered(question, answers[question.id])}`,
  );
  return `${commented(head)}\n\n${parts.join('\n\n')}\n`;
}

function answered(question: Question, answer: Answer | undefined): string {
  const { id, kind } = question;
  const value = asYaml({ [id]: answer ?? null });
  if (kind === 'rows') return `${value}\n${exampleRow(question)}`;
  return kind === 'list' && (answer ?? null) === null ? `${value}\n  # -` : value;
}

/** To be copied without its marks. */
const exampleRow = ({ item, questions }: QuestionOf<'rows'>): string =>
  [`One more ${item}:`, ...questions.map(({ id }, i) => `${i === 0 ? '- ' : '  '}${id}:`)]
    .map((text) => `  # ${text}`)
    .join('\n');

/** A record as YAML to be edited; `readYaml` gives the same back. */
export const writeYaml = (fields: object): string => `${asYaml(fields)}\n`;

function asYaml(value: object): string {
  const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      // Between quotes, for what follows in the file would count as more of its blank lines.
      if (typeof node.value === 'string' && /(?:^|\n)\s+$/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  // Long texts stay on their lines: a folded one is hard to edit.
  return document.toString({ lineWidth: 0, nullStr: '' }).replace(/\n$/, '');
}
