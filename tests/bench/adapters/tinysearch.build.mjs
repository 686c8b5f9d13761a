import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { label } from './shared/dutch.mjs';

export const settings = 'tinysearch --release -m wasm --indexer exact; its stop words are English.';

/** Its command-line tool, which only cargo can install. */
export const tool = 'tinysearch';

export function assets({ units, folder }) {
  mkdirSync(folder, { recursive: true });
  const entry = (unit) => ({ title: label(unit), url: unit.id, body: unit.text });
  writeFileSync(join(folder, 'index.json'), JSON.stringify(units.map(entry)));
  const args = ['--release', '-m', 'wasm', '--indexer', 'exact', '-p', 'out', 'index.json'];
  execFileSync(tool, args, { cwd: folder, stdio: 'pipe' });
  return { 'engine.wasm': readFileSync(join(folder, 'out', 'tinysearch_engine.wasm')) };
}
