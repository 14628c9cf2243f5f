import { rename, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/** Commander can start other programs as subcommands. We have none, and loading what could costs a sixth of a start. */
const noStrangers = {
  name: 'no-strangers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'no-strangers' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'no-strangers' }, () => ({ contents: 'module.exports = {};' }));
  },
};

// Built beside and moved into place: a build that fails leaves the last one standing.
await build({
  // What the front door takes in, as one file; everything else is a chunk that is loaded when it is used.
  stdin: {
    contents: `export { main } from './src/main.ts';
export { createContext } from './src/machine/index.ts';`,
    resolveDir: import.meta.dirname,
    sourcefile: 'house.js',
  },
  entryNames: 'mentor',
  chunkNames: 'chunks/[name]-[hash]',
  outdir: 'dist.new',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  // Names are kept and lines are not joined, so that a stack trace in a bug report can be read.
  minifySyntax: true,
  legalComments: 'linked',
  // The lock is a native library: it finds its own binary, so it stays outside.
  external: ['fs-native-extensions'],
  // CommonJS libraries inside an ES module still ask for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  plugins: [noStrangers],
  logLevel: 'warning',
});
await rm('dist', { recursive: true, force: true });
await rename('dist.new', 'dist');
