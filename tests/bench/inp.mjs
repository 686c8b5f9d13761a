/**
 * How soon a keystroke is on screen: types five characters in a row on a processor slowed down
 * four times, and prints for each how long it took from the key to the picture with the letter, as
 * the browser says (interaction to next paint), and to the one with what was found. A field with
 * nothing around it says what the machine needs for a letter alone.
 *
 *     node tests/bench/inp.mjs              the documents built in
 *     node tests/bench/inp.mjs FILE.pack    those of a pack
 */
import { readFile } from 'node:fs/promises';
import { launch } from '../browser/support/chromium.mjs';
import { serve } from '../browser/support/server.mjs';
import { hostPage, widgetIn } from '../browser/widget.mjs';

const SLOWDOWN = 4;
const QUERIES = ['terro', 'veili', 'lidst', 'infor', 'de in'];
/** Milliseconds between two keys of a fast typist, and after a word. */
const [PAUSE, REST] = [120, 800];

const [pack] = process.argv.slice(2);
const src = pack ? ' src="/given.pack"' : '';
const server = await serve({
  pages: {
    '/widget.html': hostPage(`<council-conclusions${src}></council-conclusions>`),
    '/bare.html': hostPage('<input type="search">', { script: '' }),
  },
});
const browser = await launch();
try {
  const bare = await measure('/bare.html', (page) => page.locator('input'));
  let points;
  const rows = await measure('/widget.html', async (page) => {
    const widget = widgetIn(page);
    await Promise.race([widget.ready(), refused(widget)]);
    points = Number.parseInt((await widget.count.textContent()).replaceAll('.', ''), 10);
    return widget.field;
  });
  print(points, rows, bare);
} finally {
  await browser.close();
  await server.close();
}

/** Type all queries on a page, in the field that `ready` finds there. */
async function measure(path, ready) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  if (pack) await page.route('**/given.pack', async (route) =>
    route.fulfill({ body: await readFile(pack) }));
  await page.addInitScript(watchKeys);
  await page.goto(server.url(path));
  const field = await ready(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const rows = [];
  for (const query of QUERIES) rows.push(await type(page, field, query));
  await page.close();
  return rows;
}

/** Runs in the page: the longest event of each interaction, as browsers count, and searches. */
function watchKeys() {
  const letters = new Map();
  const finds = [];
  let pressed;
  Object.defineProperty(globalThis, 'watched', { value: { letters, finds } });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (!interactionId) continue;
      letters.set(interactionId, Math.max(letters.get(interactionId) ?? 0, duration));
    }
  }).observe({ type: 'event', durationThreshold: 16 });
  addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, true);
  addEventListener('conclusions-search', () => {
    const since = pressed;
    requestAnimationFrame(() => setTimeout(() => finds.push(performance.now() - since)));
  });
}

async function refused(widget) {
  await widget.failed();
  throw new Error(`${pack ?? 'the page'}: ${await widget.status.innerText()}`);
}

async function type(page, field, query) {
  await field.fill('');
  await page.waitForTimeout(REST);
  await field.focus();
  await page.evaluate(() => {
    globalThis.watched.letters.clear();
    globalThis.watched.finds.length = 0;
  });
  await page.keyboard.type(query, { delay: PAUSE });
  await page.waitForTimeout(REST);
  const { letters, finds } = await page.evaluate(() =>
    ({ letters: [...globalThis.watched.letters.values()], finds: globalThis.watched.finds }));
  return { query, letters, finds };
}

/** Durations come in steps of 8 ms; a keystroke faster than 16 ms is not reported at all. */
function print(points, rows, bare) {
  const list = ({ query, letters }) =>
    [...letters, ...Array(Math.max(query.length - letters.length, 0)).fill('<16')].join(' ');
  const longest = (all) => Math.max(...all.flatMap(({ letters }) => letters), 0) || '<16';
  console.log(`${points} points, processor ${SLOWDOWN} times slower`);
  console.log('| typed | to the letter, ms | to what it finds, ms | letter in a bare field, ms |');
  console.log('|---|---|---|---|');
  rows.forEach((row, i) => {
    const finds = row.finds.map((time) => time.toFixed(0)).join(' ');
    console.log(`| ${row.query} | ${list(row)} | ${finds} | ${list(bare[i])} |`);
  });
  console.log(`longest: ${longest(rows)} ms; in a bare field: ${longest(bare)} ms`);
}
