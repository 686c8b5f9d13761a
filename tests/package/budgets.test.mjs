/**
 * Bytes that visitors load, by brotli 11. tests/data/budgets.json records them: whoever adds bytes
 * changes it, so that it shows.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../browser/support/paths.mjs';
import { measureAll } from '../../www/tools/measure.mjs';
import { sections } from '../../www/tools/wasm-parts.mjs';
import { expectations } from './engine.mjs';

const TOLERANCE = 0.02;
const BROTLI = 2;

process.chdir(root);
const sizes = Object.entries(await measureAll()).map(([key, size]) => [key, size[BROTLI]]);
const { recorded } = expectations('budgets');

test('the sections that make sizes prints are all that the WebAssembly consists of', () => {
  const wasm = readFileSync('pkg/council_conclusions_bg.wasm');
  const lengths = Object.values(sections(wasm)).map(({ length }) => length);
  assert.equal(lengths.reduce((sum, length) => sum + length, 8), wasm.length);
});

test('every size has a budget', () => {
  assert.deepEqual(Object.keys(recorded), sizes.map(([key]) => key));
});

for (const [key, size] of sizes) {
  test(`the size of ${key} is what is recorded, within 2 %`, () => {
    const change = size / recorded[key] - 1;
    const percent = (100 * change).toFixed(1);
    assert.ok(Math.abs(change) <= TOLERANCE, `${key}: ${size} bytes, ${percent} % off the record`);
  });
}
