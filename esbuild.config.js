import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

// One lazy chunk a command: the two entries are all that `--version` reads.
await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/main.ts', machine: 'src/machine/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  chunkNames: 'chunks/[name]-[hash]',
  // Names are kept and lines are not joined, so that a stack trace in a bug report can be read.
  minifySyntax: true,
  legalComments: 'linked',
  // The lock is a native library: it finds its own binary, so it stays outside.
  external: ['fs-native-extensions'],
  // CommonJS libraries inside an ES module still ask for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
