/**
 * Print what a visitor has to load, as the README has it, and then where the bytes are:
 *
 *     node www/tools/sizes.mjs [target/named.wasm]
 *
 * The second part needs the WebAssembly with names.
 */
import { readFile } from 'node:fs/promises';
import { bundleModules } from './bundle.mjs';
import { measure, measureAll } from './measure.mjs';
import { packParts } from './pack-parts.mjs';
import { step } from './step.mjs';
import { COMPRESSED, sizeTable, table } from './tables.mjs';
import { codeByCrate, sections } from './wasm-parts.mjs';

const [named] = process.argv.slice(2);

await step(async () => {
  const sizes = await measureAll();
  console.log(sizeTable(sizes));
  if (!named) return;
  console.log(await goalTable(sizes));
  const wasm = sections(await readFile('pkg/council_conclusions_bg.wasm'));
  console.log(table('sections of the WebAssembly, each alone', COMPRESSED, mapped(wasm, measure)));
  console.log(table('data', COMPRESSED, await packParts()));
  console.log(rawTable('code by crate or module', codeByCrate(await readFile(named))));
  for (const { entry, inputs } of await bundleModules()) {
    console.log(rawTable(`minified, in \`${entry}\``, modules(inputs)));
  }
});

async function goalTable(sizes) {
  const { goals } = JSON.parse(await readFile('tests/data/budgets.json', 'utf8'));
  const rows = Object.entries(goals).map(([key, goal]) => [key, [sizes[key].at(-1), goal]]);
  return table('goals', ['brotli -11', 'goal'], Object.fromEntries(rows));
}

/** Bytes by source, the greatest first. */
function modules(inputs) {
  const pairs = Object.entries(inputs).map(([path, { bytesInOutput }]) =>
    [path.replace(/^.*?\/src\//, ''), bytesInOutput]);
  return Object.fromEntries(pairs.sort(([, a], [, b]) => b - a));
}

function rawTable(title, bytes) {
  return table(title, ['raw'], mapped(bytes, (number) => [number]));
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
