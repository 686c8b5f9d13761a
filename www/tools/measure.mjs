/**
 * Sizes of what a visitor loads: [raw, gzip -9, brotli -11].
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What visitors load in one way or another, in the order of the README's table. */
export async function measureAll() {
  const wasm = await measureFiles('pkg/council_conclusions_bg.wasm');
  const glue = await measureFiles('pkg/council_conclusions.js');
  const element = await measureFiles(...await elementFiles());
  const engine = sum(wasm, glue);
  return {
    wasm,
    glue,
    engine,
    element,
    module: sum(engine, element),
    standalone: await measureFiles('pkg/standalone.js'),
    page: await measureFiles('www/dist/index.html'),
  };
}

/** The element's modules and one language, without what is loaded on demand only. */
async function elementFiles() {
  const dutch = 'pkg/element/labels-nl.js';
  const files = await importedBy('pkg/element/define.js');
  return [...new Set([...files, ...(existsSync(dutch) ? await importedBy(dutch) : [])])];
}

/** A minified module and those of its folder that it imports. */
async function importedBy(path) {
  const text = await readFile(path, 'utf8');
  const names = [...text.matchAll(/\b(?:from|import)"\.\/([^"]+)"/g)].map(([, name]) => name);
  const others = await Promise.all(names.map((name) => importedBy(join(dirname(path), name))));
  return [path, ...others.flat()];
}

async function measureFiles(...paths) {
  return sum(...await Promise.all(paths.map(async (path) => measure(await readFile(path)))));
}

export function measure(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
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
