/**
 * The sources of all bundles in one folder, where they find each other as they do in the package.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { repeatable } from './glue.mjs';

/** Maps of the bundles name the sources by their path below this folder. */
export const base = 'target/modules';
const folder = `${base}/src`;

/** @param {string} wasm  folder that wasm-pack wrote */
export async function gatherSources(wasm) {
  await rm(base, { recursive: true, force: true });
  await mkdir(base, { recursive: true });
  await copy(wasm, folder);
  const glue = await readFile(`${folder}/council_conclusions.js`, 'utf8');
  await writeFile(`${folder}/glue.js`, repeatable(glue));
  await copy('src/js', folder, (path) => !path.endsWith('.rs'));
  await copy('www/element', `${folder}/element`);
  await copy('www/package.json', `${folder}/package.json`);
}

/** Copies a file or a folder, whole or what a filter lets through. */
export async function copy(source, destination, filter) {
  if (!existsSync(source)) throw new Error(`${source} is missing, and the package needs it.`);
  await cp(source, destination, { recursive: true, filter });
}
