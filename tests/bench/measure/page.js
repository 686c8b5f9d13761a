/** What runs in the page; measure/chromium.mjs calls it. */
import { firstSeen, keystrokes, seenBefore, start } from './timing.js';

/** Milliseconds between two ticks of the clock in an isolated page. */
const TICK = 0.005;

const bytesAt = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());

let adapter;
let input;

/** Fetches everything, and measures from bytes in memory on, the library's evaluation included. */
async function ready({ bundle, mode, units, assets, site, query }) {
  const code = await bytesAt(bundle);
  input = { mode, units: units && await bytesAt(units), assets: {} };
  input.site = site && new URL(site, location.href).href;
  for (const [name, path] of assets) input.assets[name] = await bytesAt(path);
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const from = performance.now();
  adapter = (await import(url)).default;
  const evaluated = performance.now();
  const engine = await start(adapter, input, query);
  const times = { ms: performance.now() - from, evaluation: evaluated - from };
  await engine.close();
  return times;
}

async function results(queries) {
  const { hits, close } = await start(adapter, input, queries[0]);
  const found = [];
  for (const query of queries) found.push((await hits(query)).map(({ id }) => id));
  await close();
  return found;
}

const open = (queries) => () => start(adapter, input, queries[0]);

window.bench = {
  ready,
  results,
  queries: (queries, limits) =>
    firstSeen(open(queries), queries.slice(1), { ...limits, tick: TICK }),
  keys: (queries, limits) =>
    firstSeen(open(queries), keystrokes(queries), { ...limits, tick: TICK }),
  keysAgain: (queries, limits) =>
    seenBefore(open(queries), keystrokes(queries), { ...limits, tick: TICK }),
};
