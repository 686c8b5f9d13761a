/**
 * A good guest: it leaves nothing behind, takes nothing that is not its own, and does not mind
 * being moved about.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { events, hostPage, plain, stage, widgetIn } from './widget.mjs';

describe('a guest', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  const visit = (body, options = {}) => theatre.visit(hostPage(body, options), options);

  /** Runs in the page: counts what is listened to, observed and timed from outside the element. */
  function countTies() {
    const ties = new Map();
    const count = (name, change) => ties.set(name, (ties.get(name) ?? 0) + change);
    Object.defineProperty(globalThis, 'ties', {
      get: () => Object.fromEntries([...ties].filter(([, number]) => number !== 0)),
    });
    const isOutside = (target) => target === window || target === document
      || target instanceof MediaQueryList || target === document.body;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (isOutside(this ?? window) && listener) {
        count(`listener ${type}`, 1);
        options?.signal?.addEventListener('abort', () => count(`listener ${type}`, -1));
      }
      return add.call(this ?? window, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (isOutside(this ?? window)) count(`listener ${type}`, -1);
      return remove.call(this ?? window, type, listener, options);
    };
    for (const name of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver']) {
      const Original = globalThis[name];
      globalThis[name] = class extends Original {
        #isAtWork = false;
        observe(...values) {
          if (!this.#isAtWork) count(name, 1);
          this.#isAtWork = true;
          return super.observe(...values);
        }
        disconnect() {
          if (this.#isAtWork) count(name, -1);
          this.#isAtWork = false;
          return super.disconnect();
        }
      };
    }
  }

  const collectGarbage = async (page) => {
    const client = await page.context().newCDPSession(page);
    await client.send('HeapProfiler.collectGarbage');
    await client.detach();
  };

  test('removed and inserted a hundred times, it holds on to nothing outside itself', async () => {
    const { page, widget, seen } = await visit(
      '<council-conclusions hash="c" query="oekraine"></council-conclusions>',
      { before: countTies });
    await widget.ready();
    const once = await page.evaluate(() => globalThis.ties);
    assert.ok(Object.keys(once).length > 3, JSON.stringify(once));
    const read = () => page.evaluate(async () => {
      const { default: init } = await import('/pkg/council_conclusions.js');
      return (await init()).memory.buffer.byteLength;
    });
    const memory = await read();
    for (let i = 0; i < 100; i += 1) {
      await page.evaluate(async (isWaited) => {
        const element = document.querySelector('council-conclusions');
        element.remove();
        document.body.append(element);
        if (!isWaited) return;
        await new Promise((done) => element.addEventListener('conclusions-ready', done));
      }, i % 4 === 0);
    }
    await widget.ready();
    assert.deepEqual(await page.evaluate(() => globalThis.ties), once);
    assert.equal(await read(), memory);
    await page.evaluate(() => document.querySelector('council-conclusions').remove());
    assert.deepEqual(await page.evaluate(() => globalThis.ties), {});
    assert.deepEqual(seen.problems(), []);
  });

  test('gone for good, it can be forgotten', { timeout: 10_000 }, async () => {
    const { page, widget } = await visit(plain);
    await widget.ready();
    await widget.field.fill('terrorisme');
    await page.evaluate(() => {
      const element = document.querySelector('council-conclusions');
      Object.defineProperty(globalThis, 'weak', { value: new WeakRef(element) });
      element.remove();
    });
    const isThere = () => page.evaluate(() => globalThis.weak.deref() !== undefined);
    while (await isThere()) await collectGarbage(page);
  });

  test('moves into a frame and back, styled and at work in both', async () => {
    const { page, widget, seen } = await visit(
      `<iframe id="frame" srcdoc="<!doctype html><html lang='nl'><title>F</title><p>Frame</p>"
        width="900" height="600"></iframe>
       <council-conclusions query="oekraine"></council-conclusions>`);
    await widget.ready();
    const frame = page.frameLocator('#frame');
    await frame.getByText('Frame').waitFor();
    await page.evaluate(() => {
      const { contentDocument } = document.querySelector('#frame');
      contentDocument.body.append(document.querySelector('council-conclusions'));
    });
    const inside = widgetIn(frame);
    await inside.ready();
    assert.equal(await inside.frame.evaluate((node) => getComputedStyle(node).display), 'grid');
    await inside.field.fill('hawala');
    assert.equal(await inside.cards.count(), 1);
    await page.evaluate(() => {
      const { contentDocument } = document.querySelector('#frame');
      document.body.append(contentDocument.querySelector('council-conclusions'));
    });
    await widget.ready();
    assert.equal(await widget.frame.evaluate((node) => getComputedStyle(node).display), 'grid');
    await widget.field.fill('oekraine');
    assert.equal(await widget.cards.count(), 2);
    assert.deepEqual(await events(page, 'error'), []);
    assert.deepEqual(seen.problems(), []);
  });

  const makers = {
    'its constructor': () => import('/pkg/element/council-conclusions.js')
      .then(({ CouncilConclusions }) => new CouncilConclusions()),
    'a template': () => {
      const template = document.createElement('template');
      template.innerHTML = '<council-conclusions><p>F</p></council-conclusions>';
      return document.importNode(template.content, true).firstElementChild;
    },
    'a copy of another': () => document.createElement('council-conclusions').cloneNode(true),
    'the parser': () => {
      document.body.insertAdjacentHTML('beforeend', '<council-conclusions></council-conclusions>');
      return document.body.lastElementChild;
    },
  };
  for (const [name, make] of Object.entries(makers)) {
    test(`made by ${name}, with properties set before it stands anywhere, it works`, async () => {
      const { page, widget } = await visit('<main></main>');
      await page.evaluate(`customElements.whenDefined('council-conclusions')`);
      await page.evaluate(`(async () => {
        const element = await (${make})();
        Object.assign(element, { query: 'inreisverbod', kind: 'point', headingLevel: 3 });
        document.querySelector('main').append(element);
      })()`);
      await widget.ready();
      assert.equal(await widget.cards.count(), 3);
      assert.equal(await widget.root.locator('h3').count(), 1);
    });
  }

  /** Attributes and values that make sense and some that do not. */
  const choices = {
    query: ['', 'terrorisme', 'inreisverbod', 'xylofoon', '"'],
    addressee: ['', 'commission', 'member-states commission', 'nobody'],
    'addressee-match': ['', 'only', 'all', 'maybe'],
    chapter: ['', 'II', 'II.i', 'IX'],
    kind: ['', 'point', 'recital', 'other'],
    sort: ['', 'document', 'relevance'],
    lang: ['', 'nl', 'en', 'xx'],
    'heading-level': ['', '3', '9'],
    theme: ['', 'dark'],
    hash: ['', 'c', 'd'],
  };

  /** Language, query and everything that is not hidden; what was announced does not count. */
  const shown = (widget) => widget.frame.evaluate((frame) => {
    const copy = frame.cloneNode(true);
    for (const node of copy.querySelectorAll('[hidden], [role=status]')) node.remove();
    return [frame.lang, frame.querySelector('input').value, copy.textContent].join('\n');
  });

  /** A sequence that looks random and is the same every time. */
  function* numbers(seed) {
    for (let state = seed; ; ) {
      state = (state * 1103515245 + 12345) % 2147483648;
      yield state / 2147483648;
    }
  }

  test('attributes changed at any time lead to the same as if they had been there', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const random = numbers(seed);
      const next = (list) => list[Math.floor(random.next().value * list.length)];
      const steps = Array.from({ length: 40 }, () => {
        const name = next(Object.keys(choices));
        return [name, next(choices[name]), random.next().value < 0.5];
      });
      const { page, seen, widget } = await visit(plain);
      await page.evaluate(async (steps) => {
        const element = document.querySelector('council-conclusions');
        for (const [name, value, isWaited] of steps) {
          if (value) element.setAttribute(name, value);
          else element.removeAttribute(name);
          if (isWaited) await new Promise((done) => setTimeout(done));
        }
      }, steps);
      await widget.ready();
      await page.evaluate(() => {
        const copy = document.querySelector('council-conclusions').cloneNode(true);
        copy.id = 'copy';
        document.body.prepend(copy);
      });
      const copy = widgetIn(page, '#copy');
      await copy.ready();
      assert.equal(await shown(widgetIn(page, 'council-conclusions:not(#copy)')), await shown(copy),
        `seed ${seed}`);
      assert.deepEqual(seen.problems(), []);
      await page.context().close();
    }
  });

  /** Runs in the page, before any script of its own. */
  function rememberGlobals() {
    const value = Object.getOwnPropertyNames(globalThis);
    Object.defineProperty(globalThis, 'atFirst', { value });
  }

  test('as modules it adds nothing to the window, to the document or to storage', async () => {
    const { page, seen, widget } = await visit(
      '<p id="p">Tekst <a href="#x">link</a></p><council-conclusions></council-conclusions>',
      { script: '', before: rememberGlobals });
    const surroundings = () => page.evaluate(async () => ({
      globals: Object.getOwnPropertyNames(globalThis)
        .filter((name) => !globalThis.atFirst.includes(name)),
      head: document.head.innerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      style: [...document.querySelectorAll('html, body, #p, a')]
        .map((node) => [...getComputedStyle(node)].map((name) => getComputedStyle(node)[name])
          .join().replaceAll(/-?[\d.]+px/g, 'px')),
      stored: [document.cookie, localStorage.length, sessionStorage.length,
        (await indexedDB.databases()).length, (await caches.keys()).length],
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      attributes: [document.documentElement, document.body].flatMap((e) => e.getAttributeNames()),
    }));
    const before = await surroundings();
    await page.evaluate(() => import('/pkg/element/define.js'));
    await widget.ready();
    const requests = seen.requests.length;
    await widget.field.fill('terrorisme');
    await widget.choice('Gericht aan', /^Commissie/).check();
    await widget.root.locator('.cc-card-permalink').first().click();
    for (const tool of ['about', 'share']) {
      await widget.root.locator(`.cc-tool[data-tool="${tool}"]`).first().click();
    }
    await widget.clear.click();
    await widget.more.press('Enter');
    assert.deepEqual(await surroundings(), before);
    assert.deepEqual(seen.requests.slice(requests), []);
    assert.deepEqual(before.stored, ['', 0, 0, 0, 0]);
  });
});
