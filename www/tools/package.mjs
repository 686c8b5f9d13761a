/**
 * Assemble the package from what wasm-pack made and from the sources beside it:
 *
 *     node www/tools/package.mjs target/wasm pkg
 *
 * It is put together aside and takes its place complete, so a failure leaves the last one alone.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundleLabels, bundleModules, bundleStandalone } from './bundle.mjs';
import { fallback } from './fallback.mjs';
import { manifest } from './manifest.mjs';
import { copy, gatherSources } from './sources.mjs';
import { HASHES, hashesOf } from './sri.mjs';
import { step } from './step.mjs';

const [wasm, pkg] = process.argv.slice(2);
const next = 'target/package.next';
const last = 'target/package.last';

/** What is copied as it is, and where to. */
const parts = [
  [`${wasm}/council_conclusions_bg.wasm`, 'council_conclusions_bg.wasm'],
  ['src/js/council_conclusions.d.ts', 'council_conclusions.d.ts'],
  ['www/element', 'element', (path) => !/\.js$|\/labels$/.test(path)],
  ['www/themes', 'themes'],
  ['www/custom-elements.json', 'custom-elements.json'],
  ['www/frame', 'frame'],
  ['README.md', 'README.md'],
  ['LICENSE', 'LICENSE'],
];

await step(async () => {
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  for (const [source, destination, filter] of parts) {
    await copy(source, `${next}/${destination}`, filter);
  }
  await gatherSources(wasm);
  const bundles = [...await bundleModules(), await bundleStandalone()];
  const files = [...bundles.flatMap((bundle) => bundle.files), ...await bundleLabels()];
  for (const { path, contents } of files) await write(path, contents);
  await write('fallback.nl.html', await fallback(wasm));
  await writeJson('package.json', manifest([...await filesIn(next), HASHES]));
  await writeJson(HASHES, await hashesOf(next, await filesIn(next)));
  await takePlace();
});

async function write(path, contents) {
  await mkdir(dirname(`${next}/${path}`), { recursive: true });
  await writeFile(`${next}/${path}`, contents);
}

async function writeJson(path, content) {
  await write(path, `${JSON.stringify(content, null, 2)}\n`);
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
