// Search quality: `node tests/bench/quality.mjs [FILE] [--verbose]`. Without a file it measures all
// of tests/data and fails below the floors.
//
// A file is a list of { q, kind, grades: { id: 1..3 } }; no grades: nothing should be found. MRR and
// recall@10 count every graded id as relevant; measure/judge.mjs says what nDCG@10 is.

import { readFile } from 'node:fs/promises';
import { Conclusions, initSync } from '../../pkg/council_conclusions.js';
import { isOffTopic, ndcg } from './measure/judge.mjs';
import { TOP } from './measure/timing.js';

const here = (path) => new URL(path, import.meta.url);
const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const verbose = process.argv.includes('--verbose');

/** What was measured last, rounded down. Raise it with every gain. */
const FLOORS = {
  // The queries that search was made with.
  '../data/judged-queries.json': { ndcg: 0.964, silent: 1 },
  // Written and judged by others, who did not know how search works.
  '../data/judged-further.json': { ndcg: 0.935, silent: 1 },
};
/** Everyday words that the text does not have, many of them spelled almost like one it has. */
const SILENT_FLOOR = 0.99;
/** What people have in their heads, mostly in other words than the text's: one of the best points is
    among the first. */
const CONCEPTS_FLOOR = 0.79;
/** Words of the text as people misspell them. */
const MISSPELLED_FLOOR = 0.98;

initSync({ module: await readFile(here('../../pkg/council_conclusions_bg.wasm')) });
const conclusions = new Conclusions();
const read = async (path) => JSON.parse(await readFile(path, 'utf8'));

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers) => (numbers.length ? sum(numbers) / numbers.length : NaN);
const share = (list, holds) => list.filter(holds).length / list.length;

/** `point-20` → `20`, `recital-c` → `c`: ids as the judges wrote them. */
const judgedId = (id) => id.replace(/^(point|recital)-/, '');
const idsOf = (query, limit) => conclusions.search(query, { limit }).hits.map(({ id }) => id);

function measure({ q, grades }) {
  const ids = idsOf(q, TOP).map(judgedId);
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

function row(name, list) {
  const means = ['ndcg', 'mrr', 'recall'].map((m) => mean(list.map((r) => r[m])).toFixed(3));
  return [name.padEnd(16), String(list.length).padStart(3), ...means].join('  ');
}

function printWeak(results) {
  for (const r of results.filter((r) => (isOffTopic(r) ? !r.silent : r.ndcg < 0.95))) {
    const shown = r.ids.map((id) => `${id}${r.grades[id] ? `(${r.grades[id]})` : ''}`).join(' ');
    const missed = Object.entries(r.grades).filter(([id]) => !r.ids.includes(id));
    console.log(`${r.ndcg.toFixed(2)}  ${r.q}: ${shown}  missed ${missed.map((m) => m.join(':')).join(' ')}`);
  }
}

/** Prints what a file of judged queries measures. */
function report(judged) {
  const results = judged.map((query) => ({ ...query, ...measure(query) }));
  const onTopic = results.filter((result) => !isOffTopic(result));
  const offTopic = results.filter(isOffTopic);
  console.log('kind                n   nDCG    MRR  recall');
  for (const kind of new Set(onTopic.map((result) => result.kind))) {
    console.log(row(kind, onTopic.filter((result) => result.kind === kind)));
  }
  console.log(row('all', onTopic));
  console.log(`off-topic silent  ${offTopic.filter((r) => r.silent).length}/${offTopic.length}`);
  if (verbose) printWeak(results);
  return { ndcg: mean(onTopic.map((r) => r.ndcg)), silent: share(offTopic, (r) => r.silent) };
}

function demand(name, measured, floor) {
  if (measured >= floor) return;
  console.error(`error: found ${name} ${measured.toFixed(3)}, expected at least ${floor}`);
  process.exitCode = 1;
}

if (given) {
  report(await read(given));
} else {
  for (const [file, floors] of Object.entries(FLOORS)) {
    console.log(file.replace('../data', 'tests/data'));
    const measured = report(await read(here(file)));
    Object.entries(floors).forEach(([name, floor]) => demand(name, measured[name], floor));
  }
  const silent = share(await read(here('../data/off-topic.json')), (q) => !idsOf(q, 1).length);
  const corrected = share(await read(here('../data/misspelled.json')), ({ typed, meant }) => {
    const [best] = idsOf(typed, 1);
    return best !== undefined && idsOf(meant, Infinity).includes(best);
  });
  const found = share(await read(here('../data/concepts.json')), ({ query, best }) =>
    idsOf(query, TOP).some((id) => best.includes(id)));
  console.log(`everyday words silent  ${(100 * silent).toFixed(1)} %`);
  console.log(`concepts found         ${(100 * found).toFixed(1)} %`);
  console.log(`misspelled words found ${(100 * corrected).toFixed(1)} %`);
  demand('the share of everyday words that find nothing', silent, SILENT_FLOOR);
  demand('the share of concepts found', found, CONCEPTS_FLOOR);
  demand('the share of misspelled words found', corrected, MISSPELLED_FLOOR);
}
