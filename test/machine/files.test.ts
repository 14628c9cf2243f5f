import {
  appendFileSync,
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bytes, Over } from '../../src/doors/files.ts';
import { UserError } from '../../src/errors.ts';
import { createFiles } from '../../src/machine/files.ts';

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);
const files = (stdin: readonly (string | Buffer)[] = []) =>
  createFiles({ templates: [at('mine'), at('shipped')], stdin: Readable.from(stdin) });
const anything: Over = { isOurs: () => true, instead: '' };
/** Root may do anything, so there a missing permission cannot be tested. */
const isRoot = process.getuid?.() === 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentor-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The one sentence that is said, and that it names the path. */
async function complaint(deed: Promise<unknown>, path: string): Promise<string> {
  const error = await deed.then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).toContain(path);
  return message.replace(path, 'PATH');
}

describe('a template', () => {
  beforeEach(() => {
    for (const name of ['mine', 'shipped/people']) mkdirSync(at(name), { recursive: true });
    writeFileSync(at('mine', 'goals.md'), 'mine');
    writeFileSync(at('shipped', 'goals.md'), 'shipped');
    writeFileSync(at('shipped', 'people', 'page.md'), 'page');
    writeFileSync(at('shipped', 'demo.json'), '{}');
    writeFileSync(at('outside.md'), 'outside');
  });

  it('is the shipped one where it is no document, which nobody is meant to change', async () => {
    writeFileSync(at('mine', 'demo.json'), '{');
    expect(await files().template('demo.json')).toBe('{}');
  });

  it('comes from the person’s own folder first, then from the shipped one', async () => {
    expect(await files().template('goals')).toBe('mine');
    expect(await files().template('people/page')).toBe('page');
    expect(await files().template('demo.json')).toBe('{}');
  });

  it('that is missing is a mistake of ours', async () => {
    const missing = files().template('nothing');
    await expect(missing).rejects.toThrow('There is no template called "nothing".');
    await expect(missing).rejects.not.toBeInstanceOf(UserError);
  });

  it.each<[string, string, (path: string) => void]>([
    ['a folder', 'PATH is a folder.', (path) => mkdirSync(path)],
    ['not UTF-8', 'PATH is not written in UTF-8.', (path) => writeFileSync(path, Buffer.from([0x5a, 0xeb]))],
    ['too large', 'PATH is larger than 5 MB.', (path) => writeFileSync(path, Buffer.alloc(5_000_001, 'a'))],
    ['a link to itself', 'PATH is a link that leads back to itself.', (path) => symlinkSync(path, path)],
  ])('of the person’s own that is %s is theirs to mend', async (_, said, make) => {
    writeFileSync(at('shipped', 'value.md'), 'shipped');
    make(at('mine', 'value.md'));
    expect(await complaint(files().template('value'), at('mine', 'value.md'))).toBe(said);
  });

  it.skipIf(isRoot)('of the person’s own that they may not read is theirs to mend', async () => {
    const path = at('mine', 'goals.md');
    chmodSync(path, 0o000);
    expect(await complaint(files().template('goals'), path)).toContain('you have no permission');
  });

  it.each(['../outside', '..', '/etc/passwd', 'people/../../outside', '.hidden', 'a\\..\\b', '', 'a\0b'])(
    'cannot be %j, which leads elsewhere',
    async (name) => {
      await expect(files().template(name)).rejects.toThrow('is not the name of a template');
    },
  );
});

describe('reading', () => {
  it('gives the text of a file or of standard input', async () => {
    writeFileSync(at('a.txt'), '\ufeffZoë 日本\n');
    expect(await files().read(at('a.txt'))).toBe('Zoë 日本\n');
    const bytes = Buffer.from('Zoë\n');
    expect(await files([bytes.subarray(0, 3), bytes.subarray(3)]).read('-')).toBe('Zoë\n');
  });

  it.each<[string, string, (path: string) => void]>([
    ['is missing', 'PATH does not exist.', () => undefined],
    ['is a folder', 'PATH is a folder.', (path) => mkdirSync(path)],
    [
      'is too large',
      'PATH is larger than 5 MB.',
      (path) => writeFileSync(path, Buffer.alloc(5_000_001, 'a')),
    ],
    [
      'is not UTF-8',
      'PATH is not written in UTF-8.',
      (path) => writeFileSync(path, Buffer.from([0x5a, 0xeb])),
    ],
    ['holds NUL', 'PATH is not a text file.', (path) => writeFileSync(path, 'a\0b')],
  ])('says so when a file %s', async (_, said, make) => {
    make(at('file'));
    expect(await complaint(files().read(at('file')), at('file'))).toBe(said);
  });

  it.skipIf(isRoot)('says so when a file may not be read', async () => {
    writeFileSync(at('file'), 'x');
    chmodSync(at('file'), 0);
    expect(await complaint(files().read(at('file')), at('file'))).toContain('no permission');
  });

  it('says so for standard input too', async () => {
    expect(await complaint(files(['a\0']).read('-'), 'standard input')).toBe('PATH is not a text file.');
    expect(await complaint(files(['a'.repeat(5_000_001)]).read('-'), 'standard input')).toContain('5 MB');
  });

  it('takes five million bytes', async () => {
    writeFileSync(at('file'), 'a'.repeat(5_000_000));
    expect(await files().read(at('file'))).toHaveLength(5_000_000);
  });
});

const all = (bytes: Bytes) => Buffer.from(bytes.subarray(0, bytes.length));

describe('the bytes of a file', () => {
  it('are given just as they are, also of standard input and of what has no size', async () => {
    const bytes = Buffer.from([0, 0xff, 0xfe, 0x0a]);
    writeFileSync(at('file'), bytes);
    expect(all(await files().bytes(at('file')))).toEqual(bytes);
    const heard = await files([bytes, Buffer.alloc(0), bytes, 'Zoë']).bytes('-');
    const whole = Buffer.concat([bytes, bytes, Buffer.from('Zoë')]);
    expect(heard.length).toBe(whole.length);
    for (let start = 0; start <= whole.length; start += 1)
      for (let end = start; end <= whole.length + 1; end += 1)
        expect(Buffer.from(heard.subarray(start, end))).toEqual(whole.subarray(start, end));
    writeFileSync(at('empty'), '');
    expect(await files().bytes(at('empty'))).toHaveLength(0);
  });

  it('come in parts where there are many, of the file as it was', async () => {
    const large = Buffer.alloc(10_000_001, 'Ada,Bo\n');
    writeFileSync(at('file'), large);
    const bytes = await files().bytes(at('file'));
    expect(bytes.length).toBe(large.length);
    expect(all(bytes).equals(large)).toBe(true);
    expect(Buffer.from(bytes.subarray(9_999_990, 20_000_000)).toString()).toBe('Ada,Bo\nAda,');
    expect(bytes.subarray(20_000_000, 20_000_001)).toHaveLength(0);

    appendFileSync(at('file'), 'Cy');
    expect(await complaint(partOf(bytes), at('file'))).toBe('PATH was changed while it was read.');
    rmSync(at('file'));
    expect(await complaint(partOf(bytes), at('file'))).toBe('PATH does not exist.');
  });
  const partOf = async (bytes: Bytes) => bytes.subarray(0, 1);

  it.skipIf(process.platform !== 'linux')('come from a device too', async () => {
    expect(await files().bytes('/dev/null')).toHaveLength(0);
    expect((await files().bytes('/proc/self/status')).length).toBeGreaterThan(100);
  });

  it.each<[string, string, (path: string) => void]>([
    ['is missing', 'PATH does not exist.', () => undefined],
    ['is a folder', 'PATH is a folder.', (path) => mkdirSync(path)],
    ['is too large', 'PATH is larger than 100 MB.', (path) => truncateSync(path, 100_000_001)],
    ['is a link to itself', 'PATH is a link that leads back to itself.', (path) => symlinkSync(path, path)],
  ])('are refused in a sentence when it %s', async (state, said, make) => {
    if (state === 'is too large') writeFileSync(at('file'), '');
    make(at('file'));
    expect(await complaint(files().bytes(at('file')), at('file'))).toBe(said);
  });
});

describe('the notes of a folder', () => {
  it('are its Markdown files and those below, in order, without links and hidden folders', async () => {
    for (const name of ['b', 'a', '.git']) mkdirSync(at(name));
    for (const name of ['b/jo-2.md', 'b/jo.md', 'a/x.MD', 'a/x.txt', '.git/y.md', 'z.md'])
      writeFileSync(at(name), '');
    symlinkSync(at('z.md'), at('link.md'));
    symlinkSync(folder, at('a', 'round'));
    expect(await files().notes(folder)).toEqual(
      ['a/x.MD', 'b/jo.md', 'b/jo-2.md', 'z.md'].map((name) => at(name)),
    );
    expect(await files().notes(at('z.md'))).toBeNull();
    expect(await complaint(files().notes(at('none')), at('none'))).toBe('PATH does not exist.');
  });
});

describe('what is remembered', () => {
  const remembering = (journal: string) =>
    createFiles({ templates: [], stdin: Readable.from([]), memory: { cache: at('cache'), journal } });

  it('comes back by its name, for one journal under all of its names', async () => {
    writeFileSync(at('one.json'), '{}');
    symlinkSync(at('one.json'), at('link.json'));
    const one = remembering(at('one.json'));
    expect(await one.recall('calendar')).toBe(null);
    for (const text of ['first', 'second']) await one.remember('calendar', text);
    expect(await remembering(at('link.json')).recall('calendar')).toBe('second');
    expect(await remembering(at('other.json')).recall('calendar')).toBe(null);
    expect(await one.recall('tasks')).toBe(null);
    const [name, ...others] = readdirSync(at('cache'));
    expect([others, statSync(at('cache', name!)).mode & 0o777]).toEqual([[], 0o600]);
  });

  it('may get lost, or find no place, and nothing goes wrong', async () => {
    writeFileSync(at('cache'), 'in the way');
    const one = remembering(at('one.json'));
    await one.remember('calendar', 'text');
    expect(await one.recall('calendar')).toBe(null);
    expect(readFileSync(at('cache'), 'utf8')).toBe('in the way');
  });
});

describe('writing', () => {
  it('makes the folders, gives the path and leaves nothing else behind', async () => {
    const path = at('new', 'folder', 'note.md');
    expect(await files().write(path, 'Zoë\n', anything)).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('Zoë\n');
    expect(readdirSync(at('new', 'folder'))).toEqual(['note.md']);
  });

  it('replaces a file and keeps its mode', async () => {
    writeFileSync(at('note.md'), 'a long old text');
    chmodSync(at('note.md'), 0o640);
    await files().write(at('note.md'), 'new', anything);
    expect(readFileSync(at('note.md'), 'utf8')).toBe('new');
    expect(statSync(at('note.md')).mode & 0o777).toBe(0o640);
  });

  it('leaves a file that is not known for mentor’s own as it is, also through a link', async () => {
    writeFileSync(at('todo.txt'), 'my own list');
    symlinkSync(at('todo.txt'), at('link.txt'));
    const over = { isOurs: (there: string) => there.startsWith('ours'), instead: 'Type this.' };
    for (const path of [at('todo.txt'), at('link.txt')])
      expect(await complaint(files().write(path, 'ours', over), path)).toBe(
        'PATH is there already, with something else in it. It stays as it is.',
      );
    expect(readFileSync(at('todo.txt'), 'utf8')).toBe('my own list');
    expect(readdirSync(folder).sort()).toEqual(['link.txt', 'todo.txt']);
    writeFileSync(at('todo.txt'), '');
    for (const text of ['ours 1', 'ours 2']) await files().write(at('todo.txt'), text, over);
    expect(readFileSync(at('todo.txt'), 'utf8')).toBe('ours 2');
  });

  it('leaves a link a link', async () => {
    writeFileSync(at('real.md'), 'old');
    symlinkSync(at('real.md'), at('link.md'));
    await files().write(at('link.md'), 'new', anything);
    expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('real.md'), 'utf8')).toBe('new');
  });

  it('writes where a link leads that leads nowhere yet', async () => {
    symlinkSync(at('later.md'), at('link.md'));
    await files().write(at('link.md'), 'new', anything);
    expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('later.md'), 'utf8')).toBe('new');
  });

  it('says where a link leads that leads into no folder', async () => {
    symlinkSync(at('no', 'such', 'note.md'), at('link.md'));
    expect(await complaint(files().write(at('link.md'), 'new', anything), at('link.md'))).toBe(
      `PATH is a link to ${at('no', 'such', 'note.md')}, and there is no folder ${at('no', 'such')}.`,
    );
  });

  it.skipIf(process.platform !== 'linux')('says so where a folder takes no files', async () => {
    expect(await complaint(files().write('/proc/x.md', 'new', anything), '/proc/x.md')).toBe(
      'PATH cannot be written: its folder takes no new files.',
    );
  });

  it('is for the owner alone when it makes a file', async () => {
    await files().write(at('note.md'), 'x', anything);
    expect(statSync(at('note.md')).mode & 0o777).toBe(0o600);
  });

  it('writes to what is not a file without replacing it', async () => {
    await files().write('/dev/null', 'x', anything);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each<[string, string, (path: string) => string]>([
    [
      'a folder is in the way',
      'PATH is a folder.',
      (path) => {
        mkdirSync(path);
        return path;
      },
    ],
    [
      'a file stands where a folder should',
      'goes through something that is a file',
      (path) => {
        writeFileSync(path, '');
        return join(path, 'a.md');
      },
    ],
    ['a name is too long', 'too long a name', (path) => join(path, 'a'.repeat(300))],
  ])('says so when %s', async (_, said, make) => {
    const path = make(at('thing'));
    expect(await complaint(files().write(path, 'x', anything), path)).toContain(said);
  });

  it.skipIf(isRoot)('says so when nothing may be written there, and leaves what was', async () => {
    mkdirSync(at('locked'));
    writeFileSync(at('locked', 'a.md'), 'old');
    chmodSync(at('locked'), 0o500);
    expect(
      await complaint(files().write(at('locked', 'a.md'), 'new', anything), at('locked', 'a.md')),
    ).toContain('no permission');
    expect(readFileSync(at('locked', 'a.md'), 'utf8')).toBe('old');
    chmodSync(at('locked'), 0o700);
  });

  it.skipIf(process.platform !== 'linux')('says so when the disk is full', async () => {
    expect(await complaint(files().write('/dev/full', 'x', anything), '/dev/full')).toContain(
      'the disk is full',
    );
  });
});
