/**
 * What the bundles need beyond the bundler: style sheets minified, WebAssembly as text, and labels
 * outside or inside.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { encode } from '../element/ascii.js';
import { allLabels, labelFile } from './labels.mjs';

/** Modules named style-*.js export a style sheet as text. */
export const styleSheets = {
  name: 'style sheets',
  setup({ onLoad }) {
    onLoad({ filter: /\/style-[a-z]+\.js$/ }, async ({ path }) => {
      const { default: css } = await import(pathToFileURL(path));
      const { code, warnings } = await transform(css, { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text', warnings };
    });
  },
};

/** Bytes that are imported become text and its decoder. */
export const wasmAsText = {
  name: 'WebAssembly as text',
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, async ({ path }) => {
      const text = JSON.stringify(encode(await readFile(path)));
      const decoder = "import { decode } from './element/ascii.js';";
      return { contents: `${decoder} export default decode(${text});` };
    });
  },
};

/** Labels are files beside the bundle, which imports them when they are used. */
export const labelsOutside = {
  name: 'labels outside',
  setup({ onResolve }) {
    onResolve({ filter: /\/labels\/[a-z]+\.json$/ }, ({ kind, path }) =>
      (kind === 'dynamic-import'
        ? { path: `./${labelFile(basename(path, '.json'))}`, external: true }
        : undefined));
  },
};

/** Labels of all languages are in the bundle, each asleep until it is used. */
export const labelsInside = {
  name: 'labels inside',
  setup({ onLoad }) {
    onLoad({ filter: /\/languages\.js$/ }, async () => ({ contents: await allLabels() }));
  },
};
