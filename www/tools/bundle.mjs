/**
 * Bundles of the gathered sources, all made the same way: minified, for current browsers, and with
 * warnings as errors. Each comes with its files, and with the bytes in it by source.
 */
import { relative } from 'node:path';
import { build, transform } from 'esbuild';
import { labelFiles } from './labels.mjs';
import { crate } from './manifest.mjs';
import { labelsInside, labelsOutside, styleSheets, wasmAsText } from './plugins.mjs';
import { base } from './sources.mjs';

/** A file that is copied alone still says what it is, and whose. */
const { name, version, license } = crate();
const notice = `/*! ${name} ${version}, ${license} licence. Official texts: (c) European Union */`;

const small = { minify: true, target: 'es2022', legalComments: 'none', logLevel: 'silent' };

const common = {
  ...small,
  banner: { js: notice },
  bundle: true,
  write: false,
  metafile: true,
  outbase: `${base}/src`,
  outdir: base,
};

/** What modules are loaded by, each without the others, so that a page has one of each. */
const modules = [
  { entry: 'council_conclusions.js' },
  { entry: 'element/council-conclusions.js', external: ['../council_conclusions.js'] },
  { entry: 'element/define.js', external: ['./council-conclusions.js'] },
];

/** The engine's module, the element's, and the one that registers the element. */
export function bundleModules() {
  const options = {
    format: 'esm',
    splitting: true,
    chunkNames: 'element/[name]',
    charset: 'utf8',
    sourcemap: 'linked',
    plugins: [styleSheets, labelsOutside],
  };
  return Promise.all(modules.map(({ entry, external }) => bundle(entry, { ...options, external })));
}

/** The element's languages, which its module imports when they are used. */
export async function bundleLabels() {
  const files = await labelFiles();
  const options = { ...small, banner: notice, charset: 'utf8' };
  return Promise.all(files.map(async ({ name: file, text }) =>
    ({ path: `element/${file}`, contents: (await transform(text, options)).code })));
}

/** The classic script with everything inside, in ASCII for pages of whatever character set. */
export async function bundleStandalone() {
  return bundle('element/standalone.js', {
    format: 'iife',
    entryNames: 'standalone',
    // A classic script has no address to find the WebAssembly by, and needs none.
    define: { 'import.meta.url': 'undefined' },
    plugins: [styleSheets, wasmAsText, labelsInside],
  });
}

async function bundle(entry, options) {
  const entryPoints = [`${base}/src/${entry}`];
  const result = await build({ ...common, ...options, entryPoints }).catch((error) => error);
  const [problem] = [...result.errors, ...result.warnings];
  if (problem) throw new Error(describe(problem));
  const files = result.outputFiles.map(({ path, contents }) =>
    ({ path: relative(base, path), contents }));
  const output = Object.values(result.metafile.outputs).find(({ entryPoint }) => entryPoint);
  return { entry, files, inputs: output.inputs };
}

function describe({ text, location }) {
  return location ? `${location.file}:${location.line}: ${text}` : text;
}
