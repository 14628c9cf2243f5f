import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { emptyJournal } from '../../src/domain/journal.ts';
import { serialise } from '../../src/domain/serialise.ts';
import { action, temporaryFolder } from '../support/journals.ts';
import { bundleStore } from '../support/store-bundle.js';

const writer = fileURLToPath(new URL('../support/writer.js', import.meta.url));
const root = process.getuid?.() === 0;
let bundle: Awaited<ReturnType<typeof bundleStore>>;
beforeAll(async () => {
  bundle = await bundleStore();
});
afterAll(() => bundle.dispose());

const big = serialise({ ...emptyJournal, actions: [action('22222222', 'x'.repeat(300_000))] });
const args = (path: string, kind: string, padding = 0) => [
  writer,
  bundle.path,
  path,
  'one',
  '1',
  kind,
  String(padding),
];
/** Runs one change, as somebody who is not root where that matters. */
const change = (
  path: string,
  kind: string,
  { uid, padding = 0 }: { uid?: number; padding?: number } = {},
) => {
  const { status, stderr } = spawnSync(process.execPath, args(path, kind, padding), {
    encoding: 'utf8',
    uid,
    gid: uid,
  });
  return { status, stderr };
};
const left = (folder: string) => fs.readdirSync(folder, { recursive: true }).map(String).sort();

test.each(['deeds', 'drafts'])(
  'a limit on the size of files (ulimit -f): nothing is cut, the message names the space (%s)',
  (kind) => {
    const folder = temporaryFolder();
    const path = join(folder, 'mentor.json');
    fs.writeFileSync(path, big);
    const quoted = [process.execPath, ...args(path, kind)].map((word) => `'${word}'`).join(' ');
    const { status, stderr } = spawnSync('bash', ['-c', `ulimit -f 64; exec ${quoted}`], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^UserError: .*space/)]);
    expect(fs.readFileSync(path, 'utf8')).toBe(big);
    expect(left(folder).filter((name) => name.includes('tmp') || name.includes('earlier/'))).toEqual([]);
  },
);

/** A disk of its own, of so many KiB; null where that is not allowed. */
function smallDisk(size: number): string | null {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}
const mountable = (() => {
  if (!root) return false;
  const folder = fs.mkdtempSync('/tmp/mentor-mount-');
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  fs.rmdirSync(folder);
  return status === 0;
})();

// From full to nearly enough: a write of half the file is the trap.
test.runIf(mountable).each([0, 4, 8, 64, 200, 290])(
  'a disk with %i KiB left (needs root and tmpfs): the file is whole, the message names the space',
  (free) => {
    const folder = smallDisk(600)!;
    const path = join(folder, 'mentor.json');
    fs.writeFileSync(path, big);
    const used = Math.ceil(fs.statSync(path).size / 4096) * 4;
    fs.writeFileSync(join(folder, 'ballast'), Buffer.alloc((600 - used - free) * 1024));
    const before = left(folder);
    for (const kind of ['deeds', 'drafts']) {
      expect(change(path, kind)).toEqual({
        status: 1,
        stderr: expect.stringMatching(/^UserError: There is no space left/),
      });
      expect(fs.readFileSync(path, 'utf8')).toBe(big);
    }
    expect(left(folder).filter((name) => !/lock$|earlier$/.test(name))).toEqual(before);
    fs.rmSync(join(folder, 'ballast'));
    expect(change(path, 'deeds')).toEqual({ status: 0, stderr: '' });
  },
);

/** What is refused to somebody who may not: tried as nobody when the tests run as root. */
const nobody = root ? 65534 : undefined;
test.each([
  ['a folder that may not be written', 0o555, 0o644, /permission for \S*mentor-test-\w+\. /],
  ['a file that may not be written', 0o777, 0o444, /permission for .*mentor\.json/],
  ['a file that may not be read', 0o777, 0o000, /permission for .*mentor\.json/],
])('%s: exit 1, named, untouched', (_, folderMode, fileMode, said) => {
  const folder = temporaryFolder();
  onTestFinished(() => fs.chmodSync(folder, 0o700));
  const path = join(folder, 'mentor.json');
  fs.writeFileSync(path, serialise(emptyJournal));
  fs.chmodSync(path, fileMode);
  fs.chmodSync(folder, folderMode);
  const result = change(path, 'deeds', nobody === undefined ? {} : { uid: nobody });
  expect(result).toEqual({ status: 1, stderr: expect.stringMatching(said) });
  fs.chmodSync(path, 0o644);
  expect(fs.readFileSync(path, 'utf8')).toBe(serialise(emptyJournal));
  expect(left(folder).filter((name) => !name.endsWith('.lock'))).toEqual(['mentor.json']);
});

test.runIf(root && fs.existsSync('/dev/full'))(
  'a device in place of the file is left alone (needs root)',
  () => {
    expect(change('/dev/full', 'deeds')).toEqual({
      status: 1,
      stderr: expect.stringContaining('not a plain file'),
    });
    expect(fs.statSync('/dev/full').isCharacterDevice()).toBe(true);
    expect(fs.existsSync('/dev/.full.lock')).toBe(false);
  },
);
