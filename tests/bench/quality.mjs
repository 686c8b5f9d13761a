// Search quality on judged queries: `node tests/bench/quality.mjs [FILE] [--verbose]`. Without a
// file it measures those in tests/data and fails below the floor.
//
// A file is a list of { q, kind, grades: { id: 1..3 } }; no grades: nothing should be found. MRR
// and recall@10 count every graded id as relevant; measure/judge.mjs says what nDCG@10 is.

import { readFile } from 'node:fs/promises';
import { Conclusions, initSync } from '../../pkg/council_conclusions.js';
import { isOffTopic, ndcg } from './measure/judge.mjs';

const here = (path) => new URL(path, import.meta.url);
const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const file = given ?? here('../data/judged-queries.json');
const verbose = process.argv.includes('--verbose');
const TOP = 10;

/** What was measured last, rounded down. Raise it with every gain. */
const FLOOR = { ndcg: 0.92, silent: 1 };

initSync({ module: await readFile(here('../../pkg/council_conclusions_bg.wasm')) });
const conclusions = new Conclusions();
const judged = JSON.parse(await readFile(file, 'utf8'));

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers) => (numbers.length ? sum(numbers) / numbers.length : NaN);

/** `point-20` → `20`, `recital-c` → `c`: ids as the judges wrote them. */
const judgedId = (id) => id.replace(/^(point|recital)-/, '');

function measure({ q, grades }) {
  const ids = conclusions.search(q, { limit: TOP }).hits.map((hit) => judgedId(hit.id));
  const relevant = Object.keys(grades);
  const first = ids.findIndex((id) => id in grades);
  return {
    ids,
    silent: ids.length === 0,
    ndcg: ndcg(ids, grades),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall: ids.filter((id) => id in grades).length / Math.min(TOP, relevant.length),
  };
}

const results = judged.map((query) => ({ ...query, ...measure(query) }));
const onTopic = results.filter((r) => !isOffTopic(r));

const row = (name, list) =>
  [name.padEnd(16), String(list.length).padStart(3),
    ...['ndcg', 'mrr', 'recall'].map((m) => mean(list.map((r) => r[m])).toFixed(3))].join('  ');
console.log('kind                n   nDCG    MRR  recall');
for (const kind of new Set(onTopic.map((r) => r.kind))) {
  console.log(row(kind, onTopic.filter((r) => r.kind === kind)));
}
console.log(row('all', onTopic));
const silent = results.filter(isOffTopic);
console.log(`off-topic silent  ${silent.filter((r) => r.silent).length}/${silent.length}`);

if (verbose) {
  for (const r of results.filter((r) => (isOffTopic(r) ? !r.silent : r.ndcg < 0.95))) {
    const shown = r.ids.map((id) => `${id}${r.grades[id] ? `(${r.grades[id]})` : ''}`).join(' ');
    const missed = Object.entries(r.grades).filter(([id]) => !r.ids.includes(id));
    console.log(`${r.ndcg.toFixed(2)}  ${r.q}: ${shown}  missed ${missed.map((m) => m.join(':')).join(' ')}`);
  }
}

const measured = {
  ndcg: mean(onTopic.map((r) => r.ndcg)),
  silent: silent.filter((r) => r.silent).length / silent.length,
};
for (const [name, floor] of given ? [] : Object.entries(FLOOR)) {
  if (measured[name] < floor) {
    console.error(`error: found ${name} ${measured[name].toFixed(3)}, expected at least ${floor}`);
    process.exitCode = 1;
  }
}
