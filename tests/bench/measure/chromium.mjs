/** Measurements in pages of a headless Chromium, each page in a context of its own. */
import { join, relative } from 'node:path';
import { launch } from '../../browser/support/chromium.mjs';
import { root } from '../../browser/support/paths.mjs';
import { serve } from '../../browser/support/server.mjs';
import { measured, sum } from './bytes.mjs';
import { summary } from './timing.js';

const PAGE = '/bench.html';

/** Isolation gives the page's clock its finest ticks. */
const headers = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const html = '<!doctype html><html lang="nl"><title>bench</title><link rel="icon" href="data:,">' +
  '<script type="module" src="/tests/bench/measure/page.js"></script>';

const pathOf = (file) => `/${relative(root, file)}`;

export async function openChromium() {
  const server = await serve({ headers, pages: { [PAGE]: html } });
  const browser = await launch();
  const setting = { server, browser };
  return {
    version: browser.version(),
    run: (input, queries, options) => run(setting, jobOf(input), queries, options),
    fetched: (input, queries, memory) => fetched(setting, jobOf(input), queries, memory),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

const jobOf = ({ bundle, mode, units, assets, site }) => ({
  bundle: pathOf(bundle),
  mode,
  units: units && pathOf(units),
  assets: assets.map(([name, file]) => [name, pathOf(file)]),
  site: site && `${pathOf(site)}/`,
});

/** The time until a page is ready, in some pages, and in the last of them everything else. */
async function run(setting, job, queries, { pages, limits }) {
  const starts = [];
  const measure = async (page) => {
    starts.push(await page.evaluate((j) => window.bench.ready(j), { ...job, query: queries[0] }));
  };
  for (let n = 1; n < pages; n++) await inPage(setting, measure);
  const measures = await inPage(setting, async (page) => {
    await measure(page);
    const call = (name) =>
      page.evaluate(([f, q, l]) => window.bench[f](q, l), [name, queries, limits]);
    return {
      results: await call('results'),
      ...(limits && await searches(call)),
    };
  });
  return {
    ready: summary(starts.map(({ ms }) => ms)),
    evaluation: summary(starts.map(({ evaluation }) => evaluation)),
    ...measures,
  };
}

const searches = async (call) => ({
  queries: await call('queries'),
  keys: await call('keys'),
  keysAgain: await call('keysAgain'),
});

/** Bytes that a page fetches to answer its first query, the median of all queries. */
async function fetched(setting, job, queries, memory) {
  const totals = [];
  for (const query of queries) {
    const before = setting.server.requests.length;
    await inPage(setting, (page) => page.evaluate((j) => window.bench.ready(j), { ...job, query }));
    const paths = setting.server.requests.slice(before).map((line) => line.replace('GET ', ''));
    const files = paths.filter((path) => path.startsWith(job.site) || path === job.bundle);
    const sizes = files.map((path) => measured(join(root, decodeURIComponent(path)), memory));
    totals.push({ ...sum(sizes), requests: files.length });
  }
  return totals.sort((a, b) => a.brotli - b.brotli)[totals.length >> 1];
}

/** What a page complains of is a failure. */
async function inPage({ server, browser }, work) {
  const context = await browser.newContext({ locale: 'nl-NL' });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(server.url(PAGE));
  await page.waitForFunction(() => window.bench);
  const result = await work(page);
  await context.close();
  if (complaints.length) throw new Error(complaints.join('\n'));
  return result;
}
