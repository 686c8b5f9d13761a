/** Everything that is measured of one engine, written into the engine's own `found`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured, sum } from './bytes.mjs';
import { OWN } from './engines.mjs';
import { judge } from './judge.mjs';
import { OutOfBounds, inProcess } from './node.mjs';
import { summary } from './timing.js';

export class Measures {
  /** What went wrong: it is said in the tables too, and the benchmark goes on. */
  faults = [];

  constructor({ work, made, chromium, judged, effort }) {
    this.memory = join(work, 'brotli');
    Object.assign(this, { made, chromium, judged, effort });
    this.queries = judged.map(({ q }) => q);
  }

  /** The text as it is: all ways to load an engine, and searches of the last of them. */
  async ofText(engine, corpus) {
    engine.found = { modes: {}, larger: {} };
    for (const mode of engine.modes) {
      await this.#tried(engine, engine.found.modes, mode, () => this.#mode(engine, mode, corpus));
    }
  }

  /** The text many times over. */
  async ofLarger(engine, corpus) {
    if (engine.browserOnly) return;
    const { points } = corpus;
    await this.#tried(engine, engine.found.larger, points, async () => {
      const input = await this.#input(engine, engine.modes.at(-1), corpus);
      const data = input.assets.filter(([name]) => !engine.code.includes(name));
      const { starts, limits } = this.effort.large;
      return {
        index: this.#bytes(data.map(([, path]) => path)),
        data: this.#bytes([input.units, ...data.map(([, path]) => path)]),
        makingMs: input.makingMs,
        ...await inProcess('large', { ...nodeJob(engine, input), queries: this.queries, starts,
          limits }),
      };
    });
  }

  async #mode(engine, mode, corpus) {
    const input = await this.#input(engine, mode, corpus);
    const isLast = mode === engine.modes.at(-1);
    const limits = isLast ? this.effort.limits : undefined;
    const page = await this.#inChromium(engine, input, limits);
    const found = { wire: await this.#wire(engine, input), page };
    if (!engine.browserOnly) {
      const job = { ...nodeJob(engine, input), queries: this.queries };
      found.node = await inProcess('warm', { ...job, limits, starts: this.effort.starts });
      found.cold = await this.#cold(job);
      this.#compare(engine, found.node.results, page.results);
    }
    if (isLast) engine.found.quality = judge(this.judged, (found.node ?? page).results);
    return found;
  }

  async #inChromium(engine, input, limits) {
    const { bundles } = engine;
    return this.chromium.run({ ...input, bundle: bundles.browser }, this.queries,
      { pages: this.effort.pages, limits });
  }

  async #cold(job) {
    const times = [];
    for (let n = 0; n < this.effort.colds; n++) times.push((await inProcess('cold', job)).ms);
    return summary(times);
  }

  /** What a site has to send before the first query is answered. */
  async #wire(engine, input) {
    const bundle = engine.bundles.browser;
    if (input.site) {
      const some = this.queries.filter((_, i) => i % 5 === 0);
      return this.chromium.fetched({ ...input, bundle }, some, this.memory);
    }
    return this.#bytes([bundle, input.units, ...input.assets.map(([, path]) => path)]);
  }

  /** The files that an engine loads: made beforehand where it wants that. */
  async #input(engine, mode, { points, units, pack }) {
    const folder = join(this.made, engine.key, mode, String(points));
    const input = { mode, assets: [], units: engine.needsUnits(mode) ? units : undefined };
    if (engine.site) {
      engine.site(JSON.parse(readFileSync(units, 'utf8')), folder);
      return { ...input, site: join(folder, 'pagefind') };
    }
    if (!engine.makesAssets || (mode === 'build' && !engine.assetsToBuild)) return input;
    const job = { adapter: engine.source, build: engine.makes, units, pack, mode, folder };
    const { files, ms } = await inProcess('assets', job);
    return { ...input, assets: files, makingMs: ms };
  }

  #bytes(files) {
    return sum(files.filter(Boolean).map((path) => measured(path, this.memory)));
  }

  /** An engine that answers differently in a browser is measured at two different things. */
  #compare({ key, name }, inNode, inPage) {
    const different = this.queries.filter((_, i) => String(inNode[i]) !== String(inPage[i]));
    if (key === OWN && different.length) {
      this.faults.push(`${name} answers differently in Chromium: ${different.join(', ')}`);
    }
  }

  async #tried({ name }, into, key, measure) {
    const from = performance.now();
    try {
      into[key] = await measure();
    } catch (error) {
      into[key] = { failure: error instanceof OutOfBounds ? error.message : 'failed' };
      if (!(error instanceof OutOfBounds)) this.faults.push(`${name}, ${key}: ${error.message}`);
    }
    const seconds = ((performance.now() - from) / 1000).toFixed(0);
    const { failure } = into[key];
    console.error(`  ${name}, ${key}: ${failure ? `${failure}, ` : ''}${seconds} s`);
  }
}

const nodeJob = ({ bundles }, { mode, units, assets }) =>
  ({ bundle: bundles.node, mode, units, assets });
