import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Folder } from '../../src/doors/files.ts';
import { UserError } from '../../src/errors.ts';
import { makeFolder } from '../../src/machine/durable.ts';
import { workIn } from '../../src/machine/folder.ts';
import { temporaryFolder } from '../support/journals.ts';

let root = '';
beforeEach(() => {
  root = temporaryFolder();
});
const at = (...parts: string[]) => join(root, ...parts);
const put = (path: string, text: string) => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
};
const text = (path: string) => readFileSync(at(path), 'utf8');
/** Everything under a folder, with what is in the files. */
const all = (folder = 'v'): Record<string, string> =>
  Object.fromEntries(
    readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(at(folder).length + 1),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ]),
  );
const two = async (folder: Folder) => {
  await folder.write('goals.md', 'Goals');
  await folder.write('people/ada.md', 'Ada');
};
const complaint = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message.replaceAll(root, 'ROOT');
};
const isRoot = process.getuid?.() === 0;

describe('work in a folder', () => {
  it('makes it, for its owner alone, and leaves nothing beside', async () => {
    await workIn(at('v'), two);
    expect(all()).toEqual({ 'goals.md': 'Goals', 'people/ada.md': 'Ada' });
    expect(statSync(at('v')).mode & 0o777).toBe(0o700);
    expect(statSync(at('v', 'goals.md')).mode & 0o777).toBe(0o600);
  });

  it('shows nothing of itself before it is done', async () => {
    put('v/goals.md', 'before');
    await workIn(at('v'), async (folder) => {
      await two(folder);
      folder.remove('goals.md');
      expect(folder.read('goals.md')).toBe('before');
      expect(text('v/goals.md')).toBe('before');
      expect(existsSync(at('v', 'people'))).toBe(false);
    });
  });

  it('moves before it writes, and removes after it', async () => {
    put('v/a.md', 'a');
    put('v/b.md', 'b');
    await workIn(at('v'), async (folder) => {
      folder.remove('b.md');
      await folder.write('a.md', 'new');
      folder.move('a.md', 'a.yours.md');
    });
    expect(all()).toEqual({ 'a.md': 'new', 'a.yours.md': 'a' });
  });

  it('keeps who may read a file', async () => {
    put('v/goals.md', 'before');
    chmodSync(at('v/goals.md'), 0o644);
    await workIn(at('v'), two);
    expect(statSync(at('v/goals.md')).mode & 0o777).toBe(0o644);
  });

  it('comes to nothing when the work goes wrong, also the folder', async () => {
    const wrong = workIn(at('deep', 'v'), async (folder) => {
      await two(folder);
      throw new UserError('No.');
    });
    expect(await complaint(wrong)).toBe('No.');
    expect(readdirSync(root)).toEqual([]);
  });

  it('puts everything back when the disk says no in the middle', async () => {
    put('v/a.md', 'a');
    for (const name of ['c', 'd']) put(`v/${name}.md`, name);
    const before = all();
    const stuck = workIn(at('v'), async (folder) => {
      await folder.write('.list.json', '{}', { first: true });
      folder.move('c.md', 'c.yours.md');
      await folder.write('a.md', 'new');
      await folder.write('people/ada.md', 'Ada');
      await folder.write('z.md', 'z');
      folder.remove('d.md');
      // Between the looking and the writing somebody makes a folder of that name.
      mkdirSync(at('v/z.md'));
    });
    expect(await complaint(stuck)).toContain('ROOT/v/z.md');
    rmSync(at('v/z.md'), { recursive: true });
    expect(all()).toEqual(before);
    expect(existsSync(at('v/people'))).toBe(false);
  });

  it('takes away what a killed one left, and nothing of one at work', async () => {
    const [dead, living] = ['.mentor-4194999-aaaaaaaaaaaa.tmp', `.mentor-${process.pid}-aaaaaaaaaaaa.tmp`];
    for (const name of [dead, living]) put(`v/${name}/0`, 'x');
    await workIn(at('v'), two);
    expect(readdirSync(at('v')).sort()).toEqual([living, 'goals.md', 'people']);
  });

  it('knows a file under another case of its name, as some disks do', async () => {
    put('v/Goals.md', 'theirs');
    await workIn(at('v'), async (folder) => {
      expect(folder.has('goals.md')).toBe(true);
      expect(folder.read('goals.md')).toBe('theirs');
    });
  });

  it('gives no text for what is none', async () => {
    mkdirSync(at('v'));
    writeFileSync(at('v/goals.md'), Buffer.from([0x5a, 0xeb]));
    await workIn(at('v'), async (folder) => {
      expect(folder.read('goals.md')).toBeNull();
      expect(folder.has('goals.md')).toBe(true);
      expect(folder.read('none.md')).toBeNull();
    });
  });
});

describe('a folder that cannot be one', () => {
  it('is a file, or goes through one', async () => {
    put('file', 'x');
    expect(await complaint(workIn(at('file'), two))).toBe('ROOT/file is a file, and notes need a folder.');
    expect(await complaint(workIn(at('file', 'v'), two))).toContain('goes through a file');
    expect(text('file')).toBe('x');
  });

  it.runIf(existsSync('/proc/self'))('is in /proc, which takes no new one', async () => {
    expect(await complaint(workIn('/proc/x/y', two))).toBe('No folder can be made at /proc/x/y.');
    expect(() => makeFolder('/proc/x')).toThrow('ENOENT');
  });

  it.skipIf(isRoot)('may not be written in', async () => {
    mkdirSync(at('v'));
    chmodSync(at('v'), 0o500);
    expect(await complaint(workIn(at('v'), two))).toContain('you have no permission');
  });

  it('is a link to one: that is where the person keeps it', async () => {
    mkdirSync(at('elsewhere'));
    symlinkSync(at('elsewhere'), at('v'));
    symlinkSync(at('nowhere'), at('dangling'));
    await workIn(at('v'), two);
    await workIn(at('dangling'), two);
    expect(all('elsewhere')).toEqual(all('nowhere'));
    expect(lstatSync(at('v')).isSymbolicLink()).toBe(true);
  });
});

describe('inside the folder', () => {
  it.each<[string, (path: string) => void]>([
    ['a link', (path) => symlinkSync(at('outside.md'), path)],
    ['a folder', (path) => mkdirSync(path)],
  ])('%s in the place of a note is not written through', async (what, make) => {
    put('outside.md', 'theirs');
    mkdirSync(at('v'));
    make(at('v/goals.md'));
    expect(await complaint(workIn(at('v'), two))).toBe(
      `ROOT/v/goals.md is ${what}, and a note cannot be written there.`,
    );
    expect(text('outside.md')).toBe('theirs');
  });

  it('no link leads out of it', async () => {
    mkdirSync(at('v'));
    mkdirSync(at('outside'));
    symlinkSync(at('outside'), at('v/people'));
    expect(await complaint(workIn(at('v'), two))).toContain('ROOT/v/people is a link');
    expect(readdirSync(at('outside'))).toEqual([]);
    expect(readdirSync(at('v'))).toEqual(['people']);
  });

  it.each(['../x.md', '/x.md', 'a/../../x.md', 'a//b.md', '', '.', 'a\\b.md', 'A.md', 'a\n.md'])(
    'no name leads out of it: %j',
    async (name) => {
      await expect(workIn(at('v'), async (folder) => folder.write(name, 'x'))).rejects.toThrow(
        'is not the name',
      );
      expect(readdirSync(root)).toEqual([]);
    },
  );

  it.skipIf(isRoot)('a file that may not be written stops all of it', async () => {
    put('v/people/ada.md', 'locked');
    chmodSync(at('v/people/ada.md'), 0o400);
    expect(await complaint(workIn(at('v'), two))).toContain('people/ada.md may not be written');
    expect(all()).toEqual({ 'people/ada.md': 'locked' });
  });
});
