/** A child process that does one job of measure/node.mjs with nothing else around it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Conclusions, initSync } from 'council-conclusions';
import { boundary } from './boundary.mjs';
import { firstSeen, keystrokes, seenBefore, start, summary } from './timing.js';

const MEGABYTE = 1_000_000;

/** A module, evaluated anew for each `fresh`. */
const load = async (path, fresh = 0) =>
  (await import(`${pathToFileURL(path).href}?${fresh}`)).default;

const inputOf = ({ mode, units, assets }) => ({
  mode,
  units: units && readFileSync(units),
  // Not every library takes a Buffer for the typed array that it is.
  assets: Object.fromEntries(
    assets.map(([name, path]) => [name, new Uint8Array(readFileSync(path))])),
});

/** Writes what a library makes of the text beforehand. */
async function assets({ adapter, build, units, pack, mode, folder }) {
  const { assets: make } = await import(pathToFileURL(build).href);
  mkdirSync(folder, { recursive: true });
  const from = performance.now();
  const files = await make({
    units: JSON.parse(readFileSync(units, 'utf8')),
    pack,
    mode,
    folder: join(folder, 'tool'),
    adapter: await load(adapter),
  });
  const ms = performance.now() - from;
  const written = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return [name, path];
  });
  return { ms, files: written };
}

/** In a process that has done nothing before: evaluation of the library, and a start from bytes. */
async function cold({ bundle, queries, ...files }) {
  const input = inputOf(files);
  gc();
  const from = performance.now();
  const adapter = await load(bundle);
  const evaluated = performance.now();
  await start(adapter, input, queries[0]);
  return { ms: performance.now() - from, evaluation: evaluated - from };
}

/** A text that opens in no time; without limits only starts and results. */
async function warm({ bundle, queries, limits, starts, ...files }) {
  const input = inputOf(files);
  const adapter = await load(bundle);
  const open = () => start(adapter, input, queries[0]);
  const ready = await startTimes({ bundle, adapter, input, query: queries[0], starts });
  const { hits, close } = await open();
  const results = [];
  for (const query of queries) results.push((await hits(query)).map(({ id }) => id));
  await close();
  return {
    ready: summary(ready),
    results,
    ...(limits && await searches(open, queries, limits)),
  };
}

const searches = async (open, queries, limits) => ({
  queries: await firstSeen(open, queries.slice(1), limits),
  keys: await firstSeen(open, keystrokes(queries), limits),
  keysAgain: await seenBefore(open, keystrokes(queries), limits),
});

async function startTimes({ bundle, adapter, input, query, starts }) {
  const times = [];
  for (let n = 1; n <= starts; n++) {
    const started = adapter.startsOnce ? await load(bundle, n) : adapter;
    gc();
    const { ms, close } = await start(started, input, query);
    times.push(ms);
    await close();
  }
  return times;
}

/** A text so large that every start takes its time: memory first, before anything is garbage. */
async function large({ bundle, queries, limits, starts, ...files }) {
  const adapter = await load(bundle);
  gc();
  const before = process.memoryUsage();
  let input = inputOf(files);
  const first = await start(adapter, input, queries[0]);
  input = undefined;
  gc();
  const after = process.memoryUsage();
  await first.close();
  input = inputOf(files);
  const open = () => start(adapter, input, queries[0]);
  const some = queries.filter((_, i) => i % 4 === 0);
  return {
    memory: (after.heapUsed + after.external - before.heapUsed - before.external) / MEGABYTE,
    ready: summary(await startTimes({ bundle, adapter, input, query: queries[0], starts })),
    queries: await firstSeen(open, queries.slice(1), limits),
    keys: await firstSeen(open, keystrokes(some), { ...limits, warmMs: 0, most: 1 }),
  };
}

async function crossing({ queries }) {
  initSync({ module: readFileSync(new URL(import.meta.resolve('council-conclusions/wasm'))) });
  return boundary(new Conclusions(), queries);
}

const jobs = { assets, boundary: crossing, cold, warm, large };

process.once('message', async ({ kind, ...job }) => {
  process.send(await jobs[kind](job), () => process.disconnect());
});
