/**
 * Assemble the package from what wasm-pack made and from the sources beside it:
 *
 *     node www/tools/package.mjs target/wasm pkg
 *
 * It is put together aside and takes its place complete, so a failure leaves the last one alone.
 */
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { bundleStandalone } from './bundle.mjs';
import { manifest } from './manifest.mjs';
import { step } from './step.mjs';

const [wasm, pkg] = process.argv.slice(2);
const next = 'target/package.next';
const last = 'target/package.last';

/** What is copied, and where to. */
const parts = [
  [wasm, ''],
  ['www/element', 'element'],
  ['src/js/council_conclusions.d.ts', 'council_conclusions.d.ts'],
  ['README.md', 'README.md'],
  ['LICENSE', 'LICENSE'],
];

await step(async () => {
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  for (const [source, destination] of parts) await copy(source, `${next}/${destination}`);
  await wrapGlue();
  await writeFile(`${next}/standalone.js`, await bundleStandalone(next));
  await rm(`${next}/element/standalone.js`);
  const content = manifest(await filesIn(next));
  await writeFile(`${next}/package.json`, `${JSON.stringify(content, null, 2)}\n`);
  await takePlace();
});

/** The main module of the package stands before what wasm-pack made under the same name. */
async function wrapGlue() {
  await rename(`${next}/council_conclusions.js`, `${next}/glue.js`);
  await copy('src/js/council_conclusions.js', `${next}/council_conclusions.js`);
}

async function copy(source, destination) {
  if (!existsSync(source)) throw new Error(`${source} is missing, and the package needs it.`);
  await cp(source, destination, { recursive: true });
}

async function filesIn(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(directory.length + 1));
}

async function takePlace() {
  await rm(last, { recursive: true, force: true });
  if (existsSync(pkg)) await rename(pkg, last);
  await rename(next, pkg);
  await rm(last, { recursive: true, force: true });
}
