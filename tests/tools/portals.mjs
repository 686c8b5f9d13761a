/**
 * Take the pictures that www/demo/portals.html shows of the other demo pages:
 *
 *     node tests/tools/portals.mjs www/dist www/demo
 *
 * Each is named after its page, its width and the colours that the visitor prefers.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../browser/support/chromium.mjs';
import { widgetIn } from '../browser/widget.mjs';

const [pages, pictures] = process.argv.slice(2);
const heights = { 360: 1000, 1280: 900 };

/** The page that shows what is there without scripts. */
const scriptless = 'fallback.html';
const name = /(?:src|srcset)="(screenshots\/(.+)-(\d+)-(light|dark)\.jpg)"/g;

const browser = await launch();
try {
  const html = await readFile(join(pictures, 'portals.html'), 'utf8');
  for (const [, path, page, width, colorScheme] of html.matchAll(name)) {
    await take(join(pictures, path), `${page}.html`, { width: Number(width), colorScheme });
  }
} finally {
  await browser.close();
}

async function take(path, page, { width, colorScheme }) {
  const viewport = { width, height: heights[width] };
  const javaScriptEnabled = page !== scriptless;
  const settings = { viewport, colorScheme, javaScriptEnabled, offline: true };
  const context = await browser.newContext(settings);
  const opened = await context.newPage();
  await opened.goto(pathToFileURL(resolve(pages, page)).href);
  if (javaScriptEnabled) await widgetIn(opened).ready();
  await mkdir(dirname(path), { recursive: true });
  await opened.screenshot({ path, type: 'jpeg', quality: 72, animations: 'disabled' });
  await context.close();
}
