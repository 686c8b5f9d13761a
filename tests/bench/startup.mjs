/**
 * How soon the first results are on screen when everything is in the browser's cache: the widget,
 * its engine with a bare list, MiniSearch with its index made beforehand, and Pagefind, all over
 * the same text and for the same query, in turns.
 *
 *     node tests/bench/startup.mjs [rounds]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../browser/support/chromium.mjs';
import { root } from '../browser/support/paths.mjs';
import { serve } from '../browser/support/server.mjs';
import { measure } from '../../www/tools/measure.mjs';
import { conclusions } from '../package/engine.mjs';
import { contents, makeSite } from './startup/site.mjs';

const QUERY = 'inreisverbod';
const rounds = Number(process.argv[2] ?? 25);
/** Chromium keeps compiled code from the third visit on. */
const WARM_UP = 4;
const BROTLI = 2;
/** Pagefind asks for this one anew each time. */
const uncached = /pagefind-entry\.json$/;

const folder = join(root, 'target/startup');
await makeSite(folder, QUERY, conclusions.points());
const headers = { 'cache-control': 'public, max-age=3600, immutable' };
const server = await serve({ root: folder, headers });
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const names = Object.keys(contents(QUERY));
  const loads = Object.fromEntries(names.map((name) => [name, []]));
  const bytes = {};
  for (const name of names) bytes[name] = await bytesOf(await firstVisit(name));
  for (let i = 0; i < WARM_UP; i += 1) for (const name of names) await visit(page, name);
  const asked = server.requests.length;
  for (let i = 0; i < rounds; i += 1) {
    for (const name of names) loads[name].push(await visit(page, name));
  }
  const fetched = server.requests.slice(asked).filter((request) => !uncached.test(request));
  if (fetched.length > 0) throw new Error(`found ${fetched[0]}, expected it in the cache`);
  print(names, loads, bytes);
} finally {
  await browser.close();
  await server.close();
}

/** Milliseconds from the start of the navigation until the results are painted; their number. */
async function visit(page, name) {
  await page.goto('about:blank');
  await page.goto(server.url(`/${name}.html`));
  const mark = await page.waitForFunction(() =>
    performance.getEntriesByName('painted')[0]?.startTime);
  const results = await page.locator('article').count();
  if (results === 0) throw new Error(`${name}: found no results, expected some`);
  return { milliseconds: await mark.jsonValue(), results };
}

/** The files that a page loads where nothing is cached. */
async function firstVisit(name) {
  const before = server.requests.length;
  const page = await browser.newPage();
  await visit(page, name);
  await page.context().close();
  return server.requests.slice(before).map((request) => request.replace(/^GET \//, ''));
}

async function bytesOf(paths) {
  const sizes = await Promise.all(paths.map(async (path) =>
    measure(await readFile(join(folder, path)))[BROTLI]));
  return { files: paths.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function print(names, loads, bytes) {
  console.log(`\`${QUERY}\`, ${rounds} visits in turns, Chromium ${browser.version()}\n`);
  console.log('| from cache to first results painted | median ms | fastest | slowest '
    + '| results | files | brotli -11 |\n|---|---:|---:|---:|---:|---:|---:|');
  for (const name of names) {
    const sorted = loads[name].map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const [{ results }] = loads[name];
    const times = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)].map((ms) => ms.toFixed(0));
    const { files, bytes: size } = bytes[name];
    console.log(`| ${[name, ...times, results, files, size.toLocaleString('en')].join(' | ')} |`);
  }
}
