import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { split } from '../../src/machine/run.ts';
import { createTools } from '../../src/machine/tools.ts';
import { stream } from './streams.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentor-tools-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program of the test's own, on a PATH that has no other but the shell's. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

function tools(
  env: NodeJS.ProcessEnv = {},
  { setting = null as string | null, isTTY = false, plain = false, interactive = true } = {},
) {
  const printed: string[] = [];
  const stdout = stream({ isTTY });
  const made = createTools({
    stdout,
    stderr: stream(),
    env: { PATH: `${folder}:/usr/bin:/bin`, ...env },
    editor: async () => setting,
    print: (text) => void printed.push(text),
    screen: { plain, interactive, width: 80 },
  });
  return { ...made, printed, written: () => stdout.text };
}

describe('the editor', () => {
  it('gets the text in a file of its own and gives back what was left there', async () => {
    const seen = join(folder, 'seen');
    const editor = program(
      'ed it',
      `ls -ld "$(dirname "$2")" "$2" > ${seen}; echo "$2" >> ${seen}; echo more >> "$2"`,
    );
    expect(await tools({ EDITOR: `'${editor}' -w` }).edit('Zoë\n', { extension: '.yaml' })).toBe(
      'Zoë\nmore\n',
    );
    const [parent, file, path] = readFileSync(seen, 'utf8').trim().split('\n');
    expect(parent).toMatch(/^drwx------/);
    expect(file).toMatch(/^-rw-------/);
    expect(path).toMatch(/\.yaml$/);
    expect(existsSync(dirname(path!))).toBe(false);
  });

  it('is the one of the settings, then $VISUAL, then $EDITOR, then a usual one', async () => {
    for (const name of ['setting', 'visual', 'editor', 'sensible-editor']) {
      program(name, `printf ${name} > "$1"`);
    }
    const env = { VISUAL: 'visual', EDITOR: 'editor' };
    expect(await tools(env, { setting: 'setting' }).edit('')).toBe('setting');
    expect(await tools(env).edit('')).toBe('visual');
    expect(await tools({ ...env, VISUAL: ' ' }).edit('')).toBe('editor');
    expect(await tools().edit('')).toBe('sensible-editor');
  });

  it('that fails leaves the text where it was, and says where', async () => {
    program('broken', 'echo half >> "$1"; exit 7');
    const error = await tools({ EDITOR: 'broken' })
      .edit('whole\n')
      .then(
        () => null,
        (error: UserError) => error,
      );
    expect(error).toBeInstanceOf(UserError);
    expect(error!.message).toBe('The editor "broken" ended with code 7.');
    const kept = /Your text is kept in (.*)\.$/.exec(error!.hint!)![1]!;
    expect(readFileSync(kept, 'utf8')).toBe('whole\nhalf\n');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    rmSync(dirname(kept), { recursive: true });
  });

  it('that a signal ends is not said to be missing', async () => {
    program('killed', 'kill -TERM $$');
    await expect(tools({ EDITOR: 'killed' }).edit('')).rejects.toThrow('ended with code 143');
  });

  it('that does not exist is named', async () => {
    const error = await tools({ EDITOR: 'no-such-editor' })
      .edit('x')
      .then(
        () => null,
        (error: UserError) => error,
      );
    expect(error!.message).toBe('The editor "no-such-editor" could not be started (ENOENT).');
    rmSync(dirname(/kept in (.*)\.$/.exec(error!.hint!)![1]!), { recursive: true });
  });

  it('is asked for when there is none', async () => {
    await expect(tools({ PATH: folder }).edit('x')).rejects.toThrow('No editor was found');
  });
});

describe('the clipboard', () => {
  const kept = () => readFileSync(join(folder, 'clip'), 'utf8');
  const takes = (name: string) => program(name, `cat > ${join(folder, 'clip')}`);

  it('is the program that fits the display', async () => {
    takes('xclip');
    expect(await tools({ PATH: `${folder}:/usr/bin:/bin`, DISPLAY: ':0' }).copy('Zoë')).toBe(true);
    expect(kept()).toBe('Zoë');
  });

  it('is known to be there, or not, before anything is copied', async () => {
    takes('xclip');
    expect(await tools({ DISPLAY: ':0' }).canCopy()).toBe(true);
    expect(await tools({}).canCopy()).toBe(false);
  });

  it('is the next one when the first fails', async () => {
    program('wl-copy', 'exit 1');
    takes('xsel');
    expect(await tools({ WAYLAND_DISPLAY: 'w', DISPLAY: ':0' }).copy('x')).toBe(true);
    expect(kept()).toBe('x');
  });

  it('does not wait for what stays behind to serve the text', async () => {
    program('xclip', `cat > ${join(folder, 'clip')}\nsleep 60 &\necho $! > ${join(folder, 'behind')}`);
    expect(await tools({ DISPLAY: ':0' }).copy('x')).toBe(true);
    process.kill(Number(readFileSync(join(folder, 'behind'), 'utf8')));
  });

  it('is false when there is none, or nothing to show it on', async () => {
    takes('xclip');
    expect(await tools().copy('x')).toBe(false);
    expect(await tools({ PATH: '/nowhere', DISPLAY: ':0' }).copy('x')).toBe(false);
  });

  it('does not mind a program that reads nothing', async () => {
    program('xclip', 'exit 0');
    expect(await tools({ DISPLAY: ':0' }).copy('x'.repeat(1_000_000))).toBe(true);
  });
});

describe('the pager', () => {
  const shown = () => readFileSync(join(folder, 'shown'), 'utf8');

  it('shows a long text on a terminal, made safe', async () => {
    program('pager', `echo "$1" > ${join(folder, 'shown')}; cat >> ${join(folder, 'shown')}`);
    const { page, printed } = tools({ PAGER: 'pager -x' }, { isTTY: true });
    await page('text\x1b[2J\n');
    expect(shown()).toBe('-x\ntext\n');
    expect(printed).toEqual([]);
  });

  it('sets Markdown for a terminal, and leaves it as it is for anything else', async () => {
    program('pager', `cat > ${join(folder, 'shown')}`);
    const terminal = tools({ PAGER: 'pager', NO_COLOR: '1' }, { isTTY: true });
    await terminal.page({ markdown: '# A **b**\x1b[2J\n' });
    expect(shown()).toBe('A b\n');
    const piped = tools({ PAGER: 'pager' });
    await piped.page({ markdown: '# A **b**\n' });
    expect([piped.written(), piped.printed]).toEqual(['# A **b**\n', []]);
  });

  it.each([
    ['there is no terminal', { PAGER: 'pager' }, {}],
    ['the screen is plain', { PAGER: 'pager' }, { isTTY: true, plain: true }],
    ['nobody is there to press a key', { PAGER: 'pager' }, { isTTY: true, interactive: false }],
    ['there is no such program', { PAGER: 'no-such-pager' }, { isTTY: true }],
  ])('gives way to plain printing when %s', async (_, env, options) => {
    program('pager', `cat > ${join(folder, 'shown')}`);
    const { page, printed } = tools(env, options);
    await page('text\n');
    expect(printed).toEqual(['text\n']);
    expect(existsSync(join(folder, 'shown'))).toBe(false);
  });
});

it('a command is read as a shell would read its quotes', () => {
  expect(split('code -w')).toEqual(['code', '-w']);
  expect(split(`"/opt/my editor" --x='a b' c\\ d "e\\"f"`)).toEqual([
    '/opt/my editor',
    '--x=a b',
    'c d',
    'e"f',
  ]);
  expect(split('  ')).toEqual([]);
});
