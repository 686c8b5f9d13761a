// Records what the queries in tests/data/ranked.json find, as the built package answers them.
//
// The native library, WebAssembly in Node.js and WebAssembly in Chromium must all give the same, to
// the last bit of a score. Review the difference before it is committed.

import { readFileSync, writeFileSync } from 'node:fs';
import init, { Conclusions } from '../../pkg/council_conclusions.js';

const file = new URL('../data/ranked.json', import.meta.url);
await init();
const conclusions = new Conclusions();
const ranked = JSON.parse(readFileSync(file, 'utf8')).map(({ query }) => {
  const { total, hits, terms, suggestion } = conclusions.search(query, { limit: 10 });
  const found = hits.map(({ id, score, why, missing }) => ({ id, score, why, missing }));
  return { query, total, hits: found, terms, suggestion };
});
const lines = ranked.map((result) => ` ${JSON.stringify(result)}`);
writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
