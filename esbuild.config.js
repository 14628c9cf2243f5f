import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Chalk asks the machine what its terminal can do; we tell it (machine/out.ts), so that half of it is left out. */
const toldColours = {
  name: 'told-colours',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'none', namespace: 'told-colours' }));
    onLoad({ filter: /.*/, namespace: 'told-colours' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/**
 * esbuild makes a chunk for each set of chunks that share something, and every file costs a start more than a
 * millisecond. So what comes through the front door is named by all that is loaded later, and what nearly every
 * command uses by all of them: each of the two becomes one chunk.
 */
const door = [
  'commands/globals.ts',
  'commands/index.ts',
  'domain/journal.ts',
  'domain/names.ts',
  'domain/nearest.ts',
  'errors.ts',
  'machine/index.ts',
  'machine/interrupts.ts',
];
const core = [
  'commands/closing.ts',
  'commands/command.ts',
  'context.ts',
  'documents/escape.ts',
  'documents/nextsteps.ts',
  'domain/drafts.ts',
  'domain/ids.ts',
  'domain/namesakes.ts',
  'domain/next.ts',
  'domain/titles.ts',
  'domain/wording.ts',
  'machine/store.ts',
  'machine/checked.ts',
  'worksheets/worksheet.ts',
];
/** What every command that asks needs as well. */
const asking = ['commands/worksheet.ts', 'documents/closing.ts'];
/** What answers at every Tab, and so takes in nothing that it does not use. */
const quick = ['program.ts', 'commands/completion/complete.ts', 'machine/peek.ts'].map((file) =>
  resolve('src', file),
);
/** It has a chunk of its own: see `ownCopy`. */
const exporting = resolve('src/commands/export.ts');
const fewFiles = {
  name: 'few-files',
  async setup({ onLoad }) {
    const lazy = await loadedLater('src');
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!lazy.has(path)) return undefined;
      const text = await readFile(path, 'utf8');
      const asks =
        path !== exporting && /'\.{1,2}\/(worksheet|answersfile|answering|subject|which)\.ts'/.test(text);
      // Help and completion need none of the core.
      const files = quick.includes(path) ? door : [...door, ...core, ...(asks ? asking : [])];
      // On the first line, so that the lines of a stack trace stay true.
      return { contents: `${named(files)}${text}`, loader: 'ts', resolveDir: dirname(path) };
    });
  },
};

/**
 * An export has no rival for most of what it uses, but shares a little with each of many commands: a chunk for each of
 * them, and the opening of sixty files took longer than a small export. So it has a copy of its own of what is pure.
 * What keeps something that others ask for by identity (an error, a sign) is in the shared chunks, or lies elsewhere.
 */
const ownCopy = {
  name: 'own-copy',
  async setup({ onResolve, onLoad }) {
    const pure =
      /[\\/]src[\\/](?:documents[\\/]|domain[\\/]|worksheets[\\/]|commands[\\/](?:export[\\/]|which\.ts))/;
    const shared = await reachedFrom([...door, ...core, 'main.ts'].map((file) => resolve('src', file)));
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ importer, resolveDir, path, kind, pluginData }) => {
      if (kind !== 'import-statement' || (importer !== exporting && !pluginData?.own)) return undefined;
      const target = resolve(resolveDir, path);
      if (shared.has(target) || !pure.test(target)) return undefined;
      return { path: target, suffix: '?export' };
    });
    onLoad({ filter: /\.ts$/ }, async ({ path, suffix }) =>
      suffix === '?export'
        ? {
            contents: await readFile(path, 'utf8'),
            loader: 'ts',
            resolveDir: dirname(path),
            pluginData: { own: true },
          }
        : undefined,
    );
  },
};

/** These files and all that they import at once. */
async function reachedFrom(files) {
  const met = new Set(files);
  for (const file of met) {
    const text = await readFile(file, 'utf8');
    for (const [, target] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+\.ts)';/gm))
      met.add(resolve(dirname(file), target));
  }
  return met;
}

/**
 * How all commands are called, as a table in the place of `completion/known.ts`: whoever completes what is typed needs
 * nothing of what they do. Found by asking them, as they are in this build.
 */
const knownCommands = {
  name: 'known-commands',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]commands[\\/]completion[\\/]known\.ts$/ }, async ({ path }) => {
      const outfile = resolve('dist.new/table.mjs');
      await build({
        stdin: {
          contents: `import { listings } from '../index.ts';
import { tableOf } from './table.ts';
export const table = await tableOf(listings);`,
          resolveDir: dirname(path),
        },
        outfile,
        bundle: true,
        format: 'esm',
        platform: 'node',
        packages: 'external',
      });
      const { table } = await import(pathToFileURL(outfile).href);
      await rm(outfile);
      return {
        contents: `import { listingsFrom } from './table.ts';
export const known = listingsFrom(JSON.parse(${JSON.stringify(JSON.stringify(table))}));`,
        loader: 'ts',
        resolveDir: dirname(path),
      };
    });
  },
};

/** Imports of files for nothing but to have them there. */
function named(files) {
  return files.map((file) => `import ${JSON.stringify(resolve('src', file))};`).join('');
}

/** Files that some other file loads with `import()`: each begins a chunk. */
async function loadedLater(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const found = await Promise.all(
    files.map(async (file) => {
      const path = resolve(folder, file);
      const text = await readFile(path, 'utf8');
      return [...text.matchAll(/import\('(\.[^']+)'\)/g)].map(([, target]) => resolve(dirname(path), target));
    }),
  );
  return new Set(found.flat());
}

// Built beside and moved into place: a build that fails leaves the last one standing.
await rm('dist.new', { recursive: true, force: true });
const { metafile } = await build({
  // What the front door takes in, as one file; everything else is a chunk that is loaded when it is used.
  stdin: {
    contents: `${named(door)}
export { main } from './src/main.ts';
export { createContext } from './src/machine/index.ts';
export { interrupted } from './src/machine/interrupts.ts';`,
    resolveDir: import.meta.dirname,
    sourcefile: 'house.js',
  },
  entryNames: 'mentor',
  // Beside the entry, so that the templates are one folder up for all of it.
  chunkNames: '[name]-[hash]',
  outdir: 'dist.new',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  // Names are kept and lines are not joined, so that a stack trace in a bug report can be read.
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  // The lock is a native library: it finds its own binary, so it stays outside.
  external: ['fs-native-extensions'],
  // CommonJS libraries inside an ES module still ask for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  plugins: [noStrangers, toldColours, knownCommands, ownCopy, fewFiles],
  logLevel: 'warning',
});
await writeFile('dist.new/LICENSES.txt', await licences(metafile.inputs));
await rm('dist', { recursive: true, force: true });
await rename('dist.new', 'dist');

/** The licences of what is bundled, each package once: they ask to go along, and some to say where the source is. */
async function licences(inputs) {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  const texts = await Promise.all(
    [...new Set(folders)].sort().map(async (folder) => {
      const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
      const head = `${about.name} ${about.version} (${about.license})\n${sourceOf(about)}\n`;
      return `${head}\n${file ? await readFile(join(folder, file), 'utf8') : ''}`;
    }),
  );
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** Where its repository is, which package.json says in any of the ways that npm knows. */
function sourceOf({ repository = '' }) {
  const named = typeof repository === 'string' ? repository : repository.url;
  const short = /^(?:github:)?([\w-]+\/[\w.-]+)$/.exec(named)?.[1];
  const address = named
    .replace(/^git\+|\.git$/g, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/');
  return `Source: ${short ? `https://github.com/${short}` : address}`;
}
