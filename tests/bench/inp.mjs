/**
 * How soon a keystroke is on screen: types five characters in a row on a processor slowed down
 * four times, and prints for each how long the browser says it took from the key to the picture
 * (interaction to next paint).
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
const pages = { '/inp.html': hostPage(`<council-conclusions${src}></council-conclusions>`) };
const server = await serve({ pages });
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  if (pack) await page.route('**/given.pack', async (route) =>
    route.fulfill({ body: await readFile(pack) }));
  await page.addInitScript(watchInteractions);
  await page.goto(server.url('/inp.html'));
  const widget = widgetIn(page);
  await Promise.race([widget.ready(), refused(widget)]);
  const points = Number.parseInt((await widget.count.textContent()).replaceAll('.', ''), 10);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const rows = [];
  for (const query of QUERIES) rows.push(await typed(page, widget, query));
  print(points, rows);
} finally {
  await browser.close();
  await server.close();
}

/** Runs in the page: the longest event of each interaction, as browsers count them. */
function watchInteractions() {
  const found = new Map();
  Object.defineProperty(globalThis, 'interactions', { value: found });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, processingStart, processingEnd } of list.getEntries()) {
      if (!interactionId) continue;
      const before = found.get(interactionId) ?? { duration: 0, work: 0 };
      const work = before.work + processingEnd - processingStart;
      found.set(interactionId, { duration: Math.max(before.duration, duration), work });
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}

async function refused(widget) {
  await widget.failed();
  throw new Error(`${pack ?? 'the page'}: ${await widget.status.innerText()}`);
}

async function typed(page, widget, query) {
  await widget.field.fill('');
  await page.waitForTimeout(REST);
  await widget.field.focus();
  await page.evaluate(() => globalThis.interactions.clear());
  await page.keyboard.type(query, { delay: PAUSE });
  await page.waitForTimeout(REST);
  const interactions = await page.evaluate(() => [...globalThis.interactions.values()]);
  return { query, interactions };
}

/** Durations come in steps of 8 ms; a keystroke faster than 16 ms is not reported at all. */
function print(points, rows) {
  console.log(`${points} points, processor ${SLOWDOWN} times slower`);
  console.log('| typed | from key to picture, ms | of which work, ms |\n|---|---|---|');
  for (const { query, interactions } of rows) {
    const unseen = Array.from({ length: query.length - interactions.length }, () => '<16');
    const list = (values) => values.join(' ');
    const durations = [...interactions.map(({ duration }) => duration), ...unseen];
    const work = interactions.map((one) => one.work.toFixed(0));
    console.log(`| ${query} | ${list(durations)} | ${list(work)} |`);
  }
  const all = rows.flatMap(({ interactions }) => interactions.map(({ duration }) => duration));
  console.log(`longest: ${Math.max(...all, 0) || '<16'} ms`);
}
