/**
 * Bundles, all made the same way: minified, for current browsers, and with warnings as errors.
 */
import { build } from 'esbuild';

const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'silent',
  write: false,
};

/** The package's classic script with everything inside, the WebAssembly as base64. */
export function bundleStandalone(pkg) {
  return bundle({
    entryPoints: [`${pkg}/element/standalone.js`],
    format: 'iife',
    loader: { '.wasm': 'binary' },
    // A classic script has no address to find the WebAssembly by, and needs none.
    define: { 'import.meta.url': 'undefined' },
  });
}

/** The element's own modules as one, without the engine. */
export function bundleElement(pkg) {
  return bundle({
    entryPoints: [`${pkg}/element/define.js`],
    format: 'esm',
    external: ['../council_conclusions.js'],
  });
}

async function bundle(options) {
  const { errors, warnings, outputFiles } = await build({ ...common, ...options }).catch((e) => e);
  const [problem] = [...errors, ...warnings];
  if (problem) throw new Error(describe(problem));
  return outputFiles[0].text;
}

function describe({ text, location }) {
  return location ? `${location.file}:${location.line}: ${text}` : text;
}
