/** The engines that are compared: this project and its peers, each as a site would ship it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** In the order of the tables. */
export const NAMES = {
  'council-conclusions': 'this project',
  naive: 'naive substring',
  minisearch: 'MiniSearch',
  flexsearch: 'FlexSearch',
  lunr: 'Lunr',
  fuse: 'Fuse.js',
  'fuse-strict': 'Fuse.js, strict',
  orama: 'Orama',
  'sqlite-fts5': 'SQLite FTS5',
  tinysearch: 'tinysearch',
  pagefind: 'Pagefind',
};

export const OWN = 'council-conclusions';

/** What anybody can write in ten lines: a yardstick, not a library. */
export const BASELINE = 'naive';

/** Loads adapters and bundles them into a folder; `missing` are those that are not installed. */
export async function engines(keys, folder) {
  const all = await Promise.all(keys.map((key) => engine(key, folder)));
  const isThere = ({ tool, version }) => (tool ? hasTool(tool) : version !== null);
  return { present: all.filter(isThere), missing: all.filter((one) => !isThere(one)) };
}

async function engine(key, folder) {
  const [source, makes] = [`../adapters/${key}.mjs`, `../adapters/${key}.build.mjs`].map(here);
  const { settings, library, tool, code = [], assets, site } = await import(makes);
  const { default: adapter } = await import(source);
  const bundles = { node: join(folder, `${key}.mjs`), browser: join(folder, `${key}.js`) };
  const version = library ? versionOf(library) : '';
  if (version !== null) await Promise.all([
    adapter.browserOnly || bundle(source, bundles.node, 'node'),
    bundle(source, bundles.browser, 'browser'),
  ]);
  const { modes, assetsToBuild, browserOnly = false, needsUnits = () => true } = adapter;
  return {
    key, name: NAMES[key], settings, library, version, tool, code, source, makes, bundles, site,
    makesAssets: Boolean(assets), modes, assetsToBuild, browserOnly, needsUnits,
  };
}

const hasTool = (tool) => !spawnSync(tool, ['--version']).error;

/** Null where the library is not installed. Its exports need not let its package.json out. */
function versionOf(library) {
  const folders = createRequire(import.meta.url).resolve.paths(library);
  const manifest = folders.map((folder) => join(folder, library, 'package.json')).find(existsSync);
  return manifest ? JSON.parse(readFileSync(manifest, 'utf8')).version : null;
}

function bundle(source, outfile, platform) {
  const inNode = platform === 'node';
  return build({
    absWorkingDir: dirname(source),
    banner: inNode ? { js: `import { createRequire as requireOf } from 'node:module';
const require = requireOf(import.meta.url);` } : {},
    bundle: true,
    conditions: [platform, 'import'],
    // The page imports the bundle from a blob, and nothing can be resolved against that.
    define: inNode ? {} : { 'import.meta.url': '"https://bench.invalid/bundle.js"' },
    entryPoints: [source],
    external: inNode ? [] : ['node:*', 'module', 'fs', 'path', 'url', 'worker_threads'],
    format: 'esm',
    legalComments: 'none',
    logLevel: 'error',
    minify: true,
    outfile,
    platform,
    target: 'es2022',
  });
}
