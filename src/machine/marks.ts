/** Signs that stand for a word or a state. */
export type Marks = Readonly<
  Record<
    'done' | 'warn' | 'fail' | 'point' | 'on' | 'off' | 'rule' | 'more' | 'dot' | 'open' | 'close',
    string
  >
>;

const fine: Marks = {
  done: '✓',
  warn: '!',
  fail: '✗',
  point: '›',
  on: '◉',
  off: '◯',
  rule: '─',
  more: '…',
  dot: '·',
  open: '“',
  close: '”',
};
const ascii: Marks = {
  done: '+',
  warn: '!',
  fail: 'x',
  point: '>',
  on: '[x]',
  off: '[ ]',
  rule: '-',
  more: '...',
  dot: '-',
  open: '"',
  close: '"',
};

/** ASCII where the locale says that nothing else can be shown, and on the Linux console. */
export function marksFor(env: NodeJS.ProcessEnv): Marks {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const other = locale !== '' && !/utf-?8/i.test(locale);
  return env['TERM'] === 'linux' || (other && process.platform !== 'win32') ? ascii : fine;
}
