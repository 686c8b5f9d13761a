/**
 * A widget that stays open all day, and a page that makes and removes widgets all day.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from './support/paths.mjs';
import { define, events, hostPage, stage } from './widget.mjs';

const judged = JSON.parse(readFileSync(join(root, 'tests/data/judged-queries.json'), 'utf8'));
const queries = judged.map(({ q }) => q);

/** Any pack will do: each element with one opens it for itself and has to free it. */
const pack = '/target/forged/0.pack';

/** What the JavaScript heap may grow by: compiled code and caches of the browser's own. */
const SLACK = 0.1;

describe('memory', { timeout: 300_000 }, () => {
  let theatre;
  before(async () => {
    assert.ok(existsSync(join(root, pack)), `${pack} is missing: make target/forged/texts.json`);
    theatre = await stage();
  });
  after(() => theatre.end());

  /** A page, and a function that measures what is in use once all that can be freed is freed. */
  async function enter() {
    const { page, seen } = await theatre.visit(
      hostPage('<div id="place"></div>', { script: define }), { before: keepAccount });
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.enable');
    const measure = async () => {
      assert.deepEqual(await events(page, 'error'), []);
      await page.evaluate(() => { globalThis.recorded.length = 0; });
      // The first collection finds what the second one finalises.
      for (let i = 0; i < 3; i += 1) {
        await session.send('HeapProfiler.collectGarbage');
        await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 20); }));
      }
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const account = await page.evaluate(() => globalThis.account());
      return { ...account, usedSize, nodes, jsEventListeners };
    };
    return { page, seen, measure };
  }

  function assertNoGrowth(before, after) {
    const { usedSize: small, ...exact } = before;
    const { usedSize: large, ...exactly } = after;
    assert.deepEqual(exactly, exact);
    assert.ok(large <= small * (1 + SLACK), `the heap grew from ${small} to ${large} bytes`);
  }

  test('ten thousand searches leave it as it was', async () => {
    const { page, measure } = await enter();
    await page.evaluate(search, { queries, times: 1_000 });
    const before = await measure();
    assert.ok(before.memory > 0 && before.objects === 1);
    assert.equal(await page.evaluate(search, { queries, times: 10_000 }), 10_000);
    assertNoGrowth(before, await measure());
  });

  test('two hundred elements that came and went leave it as it was', async () => {
    const { page, seen, measure } = await enter();
    await page.evaluate(comeAndGo, { pack, times: 40 });
    const before = await measure();
    assert.equal(await page.evaluate(comeAndGo, { pack, times: 200 }), 200);
    assertNoGrowth(before, await measure());
    assert.deepEqual(seen.problems(), []);
  });

  test('is seen to grow where a search result is kept and an object not freed', async () => {
    const { page, measure } = await enter();
    await page.evaluate(search, { queries, times: 1_000 });
    const before = await measure();
    await page.evaluate(keepThings, queries);
    const after = await measure();
    assert.equal(after.objects, before.objects + 20);
    assert.ok(after.memory > before.memory);
    assert.ok(after.usedSize > before.usedSize * (1 + SLACK));
    assert.ok(after.nodes > before.nodes);
  });
});

/** Runs in the page, before its scripts: keeps an account of WebAssembly and its objects. */
function keepAccount() {
  const instances = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const made = await original.apply(WebAssembly, values);
      instances.push(made.instance ?? made);
      return made;
    };
  }
  const living = new Set();
  let forgotten = 0;
  const Registry = globalThis.FinalizationRegistry;
  globalThis.FinalizationRegistry = class extends Registry {
    constructor(finalize) {
      super((held) => {
        living.delete(held);
        forgotten += 1;
        finalize(held);
      });
    }

    register(target, held, token) {
      living.add(held);
      token.held = held;
      super.register(target, held, token);
    }

    unregister(token) {
      living.delete(token.held);
      return super.unregister(token);
    }
  };
  const account = () => {
    const exported = instances.flatMap(({ exports }) => Object.values(exports));
    const sum = (kind, size) => exported.filter((value) => value instanceof kind)
      .reduce((total, value) => total + size(value), 0);
    return {
      instances: instances.length,
      memory: sum(WebAssembly.Memory, ({ buffer }) => buffer.byteLength),
      references: sum(WebAssembly.Table, ({ length }) => length),
      objects: living.size,
      // Never freed, but found to be garbage: until then they take memory.
      forgotten,
    };
  };
  Object.defineProperty(globalThis, 'account', { value: account });
}

/** Runs in the page: searches with ever other filters, and makes a card of each first hit. */
async function search({ queries, times }) {
  const { default: init, Conclusions } = await import('/pkg/council_conclusions.js');
  await init();
  const conclusions = document.conclusions ??= new Conclusions();
  const filters = [{}, { addressee: 'commission' }, { chapter: 'II', sort: 'document' }];
  let done = 0;
  for (; done < times; done += 1) {
    const query = queries[done % queries.length];
    const { hits } = conclusions.search(query, filters[done % filters.length]);
    if (hits.length > 0 && done % 10 === 0) conclusions.renderCard(hits[0].id, { query });
    if (done % 100 === 0) {
      try {
        conclusions.search(query, { chapter: 'IX' });
      } catch { /* errors are objects as well */ }
    }
  }
  return done;
}

/** Runs in the page: elements come, are used and go; some before they have started. */
async function comeAndGo({ pack, times }) {
  const place = document.querySelector('#place');
  let done = 0;
  for (; done < times; done += 1) {
    const element = document.createElement('council-conclusions');
    if (done % 2 === 0) element.src = pack;
    if (done % 3 === 0) element.hash = 'c';
    const ready = new Promise((resolve) => {
      element.addEventListener('conclusions-ready', resolve, { once: true });
    });
    place.append(element);
    if (done % 10 !== 0) {
      await ready;
      element.query = 'terrorisme';
      await Promise.resolve();
      element.shadowRoot.querySelector('.cc-card a[href^="#"]')?.click();
    }
    element.remove();
  }
  return done;
}

/** Runs in the page: what the tests are to notice. */
async function keepThings(queries) {
  const { Conclusions } = await import('/pkg/council_conclusions.js');
  const bytes = new Uint8Array(await (await fetch('/target/forged/81.pack')).arrayBuffer());
  document.kept = Array.from({ length: 20 }, () => new Conclusions(bytes));
  document.results = queries.flatMap((query) => document.kept.map((c) => c.search(query)));
  document.cards = Array.from({ length: 2_000 }, () => document.conclusions.renderCard('point-41'));
}
