/**
 * What the bundles need beyond the bundler: style sheets minified, and WebAssembly as text.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { encode } from '../element/ascii.js';

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
