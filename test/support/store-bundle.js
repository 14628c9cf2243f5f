import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The store as a program of its own can load it: bundled as the real build does, into a folder from which
 * the native lock is found. `dispose` removes it.
 */
export async function bundleStore() {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'mentor-store-'));
  // Processes of another user load it as well.
  await chmod(folder, 0o755);
  await build({
    absWorkingDir: root,
    entryPoints: { store: 'src/machine/store.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    external: ['fs-native-extensions'],
    logLevel: 'error',
  });
  return { path: join(folder, 'store.js'), dispose: () => rm(folder, { recursive: true, force: true }) };
}
