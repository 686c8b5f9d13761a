/**
 * What a visit leaves behind: nothing. After everything that a visitor can do, the page, the
 * browser's stores and the network are as they were when the widget was ready.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fullSession } from './support/full-session.mjs';
import { define, hostPage, plain, stage } from './widget.mjs';

const classic = '<script src="/pkg/standalone.js" defer></script>';

/** Both builds, and what each fetches when the page makes the labels English. */
const builds = [
  ['the modules', define, ['/pkg/element/labels-en.js']],
  ['the classic script', classic, []],
];

for (const [name, script, later] of builds) {
  describe(`${name}, after a full session`, { timeout: 120_000 }, () => {
    let theatre;
    let visit;
    let requested;
    let loaded;
    let untouched;
    let touched;
    before(async () => {
      theatre = await stage();
      visit = await theatre.visit(hostPage(`<p>Host</p>${plain}`, { script: '' }));
      const { page, seen, widget } = visit;
      untouched = await page.evaluate(inventory);
      await page.evaluate(load, script);
      await widget.ready();
      requested = seen.requests.length;
      loaded = await page.evaluate(fetched);
      await fullSession(page, widget);
      touched = await page.evaluate(inventory);
    });
    after(() => theatre.end());

    test('only labels of another language were fetched, and nobody was told', async () => {
      const { page, seen } = visit;
      const expected = later.map((path) => theatre.server.url(path));
      assert.deepEqual(seen.requests.slice(requested).map(({ url }) => url), expected);
      assert.deepEqual(await page.evaluate(fetched), [...loaded, ...expected]);
      assert.ok(loaded.length > 0);
      assert.deepEqual(seen.leaving(theatre.server.origin), []);
    });

    test('no cookie and no store has anything in it', async () => {
      const { page } = visit;
      assert.deepEqual(await page.context().cookies(), []);
      assert.deepEqual(await page.evaluate(stores), {
        cookie: '', local: [], session: [], databases: [], caches: [], workers: 0, window: '',
      });
    });

    test('the page has no global, no style and no element that it did not have', () => {
      assert.deepEqual(touched.globals.filter((g) => !untouched.globals.includes(g)), []);
      assert.deepEqual({ ...touched, globals: [] }, { ...untouched, globals: [] });
    });
  });
}

/** Runs in the page: adds the script element that a piece of HTML holds. */
function load(html) {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
  const script = document.createElement('script');
  for (const { name, value } of content.firstChild.attributes) script.setAttribute(name, value);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => { script.remove(); resolve(); });
    script.addEventListener('error', reject);
    document.body.append(script);
  });
}

/** Runs in the page: all that a guest could have changed in it. */
function inventory() {
  const { documentElement, head, body, title, styleSheets, adoptedStyleSheets } = document;
  const outside = [...document.querySelectorAll('*')].map((element) => {
    const own = element.localName === 'council-conclusions';
    return `${element.localName} ${own ? '' : element.getAttributeNames()}`;
  });
  return {
    globals: Reflect.ownKeys(globalThis).map(String),
    inherited: [Object, Array, String, Function, Element, HTMLElement, Document, EventTarget]
      .map(({ prototype }) => Reflect.ownKeys(prototype).map(String)),
    outside,
    title,
    texts: [documentElement, head, body].map((element) => element.getAttribute('style')),
    sheets: [styleSheets.length, adoptedStyleSheets.length],
  };
}

/** Runs in the page: what the browser itself counted as fetched or sent, beacons included. */
function fetched() {
  return performance.getEntriesByType('resource').map(({ name }) => name);
}

/** Runs in the page: everything that a page can keep. */
async function stores() {
  return {
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    window: window.name,
  };
}
