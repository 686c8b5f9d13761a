/**
 * The engine of the built package, started the way a server does it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Conclusions, initSync } from 'council-conclusions';

initSync({ module: readFileSync(fileURLToPath(import.meta.resolve('council-conclusions/wasm'))) });

export const conclusions = new Conclusions();

/** The list in tests/data/NAME.json, which the tests in Rust read as well. */
export function expectations(name) {
  return JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8'));
}
