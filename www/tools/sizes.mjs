/**
 * Print what a visitor has to load, as a table for the README.
 */
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundleElement } from './bundle.mjs';
import { step } from './step.mjs';

await step(async () => {
  const wasm = measure(await readFile('pkg/council_conclusions_bg.wasm'));
  const glue = sum(...(await glueFiles()).map(measure));
  const element = measure(Buffer.from(await bundleElement('pkg')));
  const rows = [
    ['`council_conclusions_bg.wasm`, text and index included', wasm],
    ['`council_conclusions.js` and what it imports, as shipped', glue],
    ['the engine: both of them', sum(wasm, glue)],
    ['the element, bundled and minified', element],
    ['engine and element', sum(wasm, glue, element)],
    ['`standalone.js`, everything in one script', measure(await readFile('pkg/standalone.js'))],
    ['`www/dist/index.html`, the offline page', measure(await readFile('www/dist/index.html'))],
  ];
  console.log('| bytes | raw | gzip -9 | brotli -11 |\n|---|---:|---:|---:|');
  for (const [name, sizes] of rows) console.log(`| ${[name, ...sizes.map(grouped)].join(' | ')} |`);
});

/** A module and the files that it imports, and that these import. */
async function glueFiles(module = 'council_conclusions.js') {
  const text = await readFile(`pkg/${module}`, 'utf8');
  const imports = [...text.matchAll(/^import .*'\.\/(.+)';$/gm)].map(([, path]) => path);
  const files = await Promise.all(imports.map((path) => glueFiles(path)));
  return [Buffer.from(text), ...files.flat()];
}

function measure(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [
    bytes.length,
    gzipSync(bytes, { level: 9 }).length,
    brotliCompressSync(bytes, { params }).length,
  ];
}

function sum(...sizes) {
  return sizes.reduce((total, size) => total.map((bytes, i) => bytes + size[i]));
}

function grouped(bytes) {
  return bytes.toLocaleString('en');
}
