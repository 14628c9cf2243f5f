import { Chalk, type ChalkInstance } from 'chalk';
import type { Out, Screen } from '../context.ts';
import type { Finding, Level } from '../domain/finding.ts';
import { type Marks, marksFor } from './marks.ts';
import { createBar, noBar } from './progress.ts';
import { behind, prose } from './prose.ts';
import { drawTable } from './table.ts';
import { hang, measure, oneLine, safe, textWidth, wrap } from './text.ts';

type Stream = {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
};

export type OutOptions = {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: NodeJS.ProcessEnv;
  readonly screen: Pick<Screen, 'width' | 'plain'>;
};

/**
 * The one place that knows colours and marks, and how things are said: by role. What is said or listed reaches a
 * terminal sooner or later, also through a pipe, so it never holds what one obeys; a document that is printed into
 * a pipe keeps every byte.
 */
export function createOut({ stdout, stderr, env, screen }: OutOptions): Out {
  const marks = marksFor(env);
  const tell = (text: string) => void stderr.write(`${text}\n`);
  const paint = () => paintFor(stderr, env, screen.plain);
  const columns = () => textWidth(screen.width);
  const set = (text: string) => prose(safe(text), columns());
  const marked = (mark: string, text: string) => tell(behind(mark, safe(text), columns()));
  const page = () => textWidth(stdout.columns ?? screen.width);

  return {
    print: (text) => void stdout.write(ending(stdout.isTTY ? safe(text) : text)),
    prose(text) {
      stdout.write(ending(stdout.isTTY ? prose(safe(text), page()) : safe(text)));
    },
    table(table) {
      const look = { paint: paintFor(stdout, env, screen.plain), marks };
      const width = stdout.isTTY ? (stdout.columns ?? screen.width) : null;
      stdout.write(drawTable(table, width, look));
    },
    list(sentences) {
      const set = (text: string) => (stdout.isTTY ? behind('-', safe(text), page()) : `- ${safe(text)}`);
      stdout.write(sentences.map((text) => `${set(text)}\n`).join(''));
    },
    title: (text) => tell(`\n${paint().bold(set(text))}`),
    say: (text) => tell(set(text)),
    point: (text) => marked('-', text),
    hint: (text) => tell(paint().dim(set(text))),
    done: (text) => marked(paint().green(marks.done), text),
    warn: (text) => marked(paint().yellow(marks.warn), text),
    fail: (text) => marked(paint().red(marks.fail), text),
    remark: (finding) => tell(remarked(finding, paint(), marks, columns())),
    retold: (text) => text,
    progress: (what) => (stderr.isTTY ? createBar(what, { stderr, screen }) : noBar),
  };
}

/** Read without colour too: the level is said in words. */
const weights: Readonly<Record<Level, string>> = {
  must: 'Mend this first',
  should: 'Worth mending',
  could: 'If you like',
};

function remarked({ level, quote, say, mend }: Finding, paint: Paint, marks: Marks, columns: number): string {
  const tint = { must: paint.red, should: paint.yellow, could: paint.cyan }[level];
  const words = quote.trim() === '' ? '' : `: ${marks.open}${shortened(oneLine(quote), marks)}${marks.close}`;
  return [
    hang(tint(marks.warn), `${weights[level]}${words}`, columns),
    wrap(safe(say), columns, '  '),
    wrap(safe(mend), columns, '  '),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** A quote is there to find the place; nobody needs a whole letter again. */
const shortened = (quote: string, { more }: Marks): string =>
  quote.length <= measure
    ? quote
    : `${quote.slice(0, measure - 30).trimEnd()} ${more} ${quote.slice(-20).trimStart()}`;

const ending = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

/** Roles a text can have on the way to a stream; without colour each gives the text back. */
export type Paint = Pick<ChalkInstance, 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'>;

const levels = [new Chalk({ level: 0 }), new Chalk({ level: 1 })] as const;

/**
 * Colour for one stream: stdout may be a file while stderr is a terminal. FORCE_COLOR wins over NO_COLOR,
 * which wins over what the stream is; plain mode and a dumb terminal have none.
 */
export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv, plain: boolean): Paint {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return levels[forced === '0' || forced === 'false' ? 0 : 1];
  const off = env['NO_COLOR'] || env['TERM'] === 'dumb' || plain || stream.isTTY !== true;
  return levels[off ? 0 : 1];
}
