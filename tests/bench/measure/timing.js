/**
 * The clock and the loops, the same in Node.js and in a page. Times are in milliseconds.
 */
const now = () => performance.now();
const isPromise = (value) => typeof value?.then === 'function';

export const TOP = 10;

/** Engines that one reading of a slow clock measures, at the most. */
const MOST_ENGINES = 16;

/** From bytes in memory to the first answer with its text: what a page does when it loads. */
export async function start(adapter, { mode, units, assets, site }, query) {
  const from = now();
  const parsed = units && JSON.parse(new TextDecoder().decode(units));
  const engine = await adapter.load(parsed, { mode, assets, site });
  const hits = hitsOf(adapter, engine, parsed);
  const first = await hits(query);
  return { ms: now() - from, found: first.length, hits, close: () => adapter.close?.(engine) };
}

/** A search that gives the ten best with their text, as every one of the libraries must. */
function hitsOf(adapter, engine, units) {
  if (adapter.hits) return (query) => adapter.hits(engine, query, TOP);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const withText = (ids) => ids.map((id) => ({ id, text: byId.get(id).text }));
  return (query) => {
    const found = adapter.search(engine, query, TOP);
    return isPromise(found) ? found.then(withText) : withText(found);
  };
}

/** Every beginning of every query, in the order in which they are typed. */
export const keystrokes = (queries) => queries.flatMap((query) => {
  const letters = [...query];
  return letters.map((_, i) => letters.slice(0, i + 1).join(''));
});

/**
 * Times of searches that an engine sees for the first time: each pass takes new ones, so that no
 * cache of theirs answers, while the library's code is warm.
 */
export function firstSeen(open, queries, limits) {
  return passes(queries, limits, open);
}

/** Times of searches that engines may have answered before: a visitor goes back and forth. */
export async function seenBefore(open, queries, limits) {
  const kept = [];
  const times = await passes(queries, limits, async (place) => {
    kept[place] ??= await open();
    return { ...kept[place], close() {} };
  });
  for (const engine of kept) await engine.close();
  return times;
}

/**
 * Sends all queries to an engine, again and again, until the budget is spent on them. A clock that
 * ticks slowly (`tick`) is read around as many engines as it takes to measure one.
 */
async function passes(queries, { tick = 0, warmMs, budgetMs, most }, open) {
  const warm = queries.map(() => []);
  for (let left = warmMs; left > 0;) left -= await pass(1, open, queries, left, warm);
  const usual = warmMs ? summary(warm.flat()).p50 : Infinity;
  const engines = Math.max(1, Math.min(MOST_ENGINES, Math.round((25 * tick) / usual)));
  const times = queries.map(() => []);
  let left = budgetMs;
  for (let n = 0; n < most && left > 0; n++) {
    left -= await pass(engines, open, queries, left, times);
  }
  return byQuery(times);
}

/**
 * Sends each query to so many engines; times are those of one of them. Opening them is not
 * measured. Stops when the time is up, and returns the time it took.
 */
async function pass(count, open, queries, budgetMs, times) {
  const engines = [];
  while (engines.length < count) engines.push(await open(engines.length));
  const begun = now();
  for (const [i, query] of queries.entries()) {
    const from = now();
    for (const { hits } of engines) {
      const found = hits(query);
      if (isPromise(found)) await found;
    }
    const to = now();
    times[i].push((to - from) / count);
    if (to - begun > budgetMs) break;
  }
  const spent = now() - begun;
  for (const engine of engines) await engine.close();
  return spent;
}

/**
 * p50 and p99 of the queries, each query by its median: what else the machine did meanwhile does
 * not count. `calls` is the p99 of all calls: what garbage collection took counts there.
 */
function byQuery(times) {
  const medians = times.filter(({ length }) => length).map((each) => summary(each).p50);
  const { n, p50, p99 } = summary(medians);
  return { n, of: times.length, p50, p99, calls: summary(times.flat()).p99 };
}

export function summary(times) {
  const sorted = Float64Array.from(times).sort();
  const at = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return { n: sorted.length, min: sorted[0], p50: at(0.5), p99: at(0.99), max: sorted.at(-1) };
}
