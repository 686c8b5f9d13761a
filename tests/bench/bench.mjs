/**
 * Compare this project with other search libraries, print the comparison and record it:
 *
 *     node tests/bench/bench.mjs [--quick] [--only minisearch,flexsearch]
 *
 * --quick measures little of everything, --only measures some of the peers; neither is recorded.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../browser/support/paths.mjs';
import { openChromium } from './measure/chromium.mjs';
import { larger, queries, text } from './measure/corpus.mjs';
import { NAMES, OWN, engines } from './measure/engines.mjs';
import { Measures } from './measure/measures.mjs';
import { inProcess } from './measure/node.mjs';
import { report } from './measure/report.mjs';

/** How much is measured: milliseconds, and numbers of repetitions. */
const FULL = {
  starts: 20,
  colds: 9,
  pages: 7,
  limits: { warmMs: 500, budgetMs: 1500, most: 40 },
  sizes: [600, 6_000, 60_000],
  large: { starts: 3, limits: { warmMs: 2000, budgetMs: 6000, most: 3 } },
};
const QUICK = {
  starts: 3,
  colds: 2,
  pages: 2,
  limits: { warmMs: 100, budgetMs: 300, most: 3 },
  sizes: [600],
  large: { starts: 1, limits: { warmMs: 300, budgetMs: 500, most: 1 } },
};

const { values: { quick, only } } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' } },
});
const effort = quick ? QUICK : FULL;
const work = join(root, 'target/bench');
const results = join(root, 'tests/bench/RESULTS.md');

function chosen() {
  const keys = only ? only.split(',') : Object.keys(NAMES);
  const unknown = keys.filter((key) => !Object.hasOwn(NAMES, key));
  if (unknown.length) {
    throw new Error(`found ${unknown.join(', ')}, expected of ${Object.keys(NAMES).join(', ')}`);
  }
  return [...new Set([OWN, ...keys])];
}

async function main() {
  const begun = { load: loadavg()[0], at: Date.now() };
  const made = join(work, 'made');
  rmSync(made, { recursive: true, force: true });
  const corpus = text(made);
  const judged = queries();
  const { present, missing } = await engines(chosen(), made);
  const chromium = await openChromium();
  const measures = new Measures({ work, made, chromium, judged, effort });
  for (const engine of present) await measures.ofText(engine, corpus);
  for (const points of effort.sizes) {
    const large = larger(points, made);
    for (const engine of present) await measures.ofLarger(engine, large);
  }
  await chromium.close();
  const crossing = await inProcess('boundary', { queries: judged.map(({ q }) => q) });
  const said = report({
    engines: present, missing, sizes: effort.sizes, judged, crossing, begun,
    chromium: chromium.version,
  });
  console.log(said);
  if (!quick && !only) writeFileSync(results, said);
  for (const fault of measures.faults) console.error(`error: ${fault}`);
  if (measures.faults.length) process.exitCode = 1;
}

await main();
