/**
 * When the widget starts, and that nothing around it moves then.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { events, hostPage, plain, stage } from './widget.mjs';

const far = '<div style="block-size: 5000px"></div>';
const hashed = '<council-conclusions id="w" hash="c"><p>Fallback</p></council-conclusions>';

describe('the start', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(body, options = {}) {
    const visit = await theatre.visit(hostPage(body, options), options);
    await visit.widget.root.locator('.cc[data-status]').waitFor({ state: 'attached' });
    return visit;
  }

  /** Nothing of the engine has been asked for, two frames after everything was loaded. */
  async function isWaiting({ page, seen, widget }) {
    await page.evaluate(() => new Promise((done) =>
      requestAnimationFrame(() => requestAnimationFrame(done))));
    const isIdle = !seen.requests.some(({ url }) => url.endsWith('.wasm'));
    return isIdle && await widget.frame.getAttribute('data-status') === 'waiting';
  }

  test('waits while the element is far away, its children shown, and comes with it', async () => {
    const visit = await open(far + hashed);
    assert.equal(await isWaiting(visit), true);
    assert.equal(await visit.page.getByText('Fallback').isVisible(), true);
    assert.equal(await visit.widget.status.textContent(), '');
    await visit.page.evaluate(() => scrollTo(0, 4000));
    await visit.widget.ready();
    assert.equal((await events(visit.page, 'ready')).length, 1);
  });

  test('comes before the element is in sight: one window ahead', async () => {
    const context = { viewport: { width: 1000, height: 700 } };
    const { page, widget } = await open(`<div style="block-size: 1300px"></div>${plain}`,
      { context });
    await widget.ready();
    assert.equal(await page.evaluate(() => scrollY), 0);
  });

  test('comes one window ahead inside a box that scrolls, too', async () => {
    const { widget } = await open(`<div style="block-size: 500px; overflow: auto">
      <div style="block-size: 800px"></div>${plain}</div>`);
    await widget.ready();
  });

  test('comes where the element itself has no box', async () => {
    const { widget } = await open(
      '<council-conclusions style="display: contents"></council-conclusions>');
    await widget.ready();
  });

  test('does not wait where the address speaks of a point', async () => {
    const { page, widget } = await open(far + hashed, { fragment: '#c=point-33' });
    await widget.ready();
    await widget.root.locator('[data-point="point-33"][aria-current]').waitFor();
    assert.ok(await page.evaluate(() => scrollY) > 1000);
  });

  test('leaves the focus to whoever types elsewhere by then', async () => {
    const { page, widget } = await open(`<input id="site">${far}${hashed}`, {
      fragment: '#c=point-33',
      before: () => addEventListener('DOMContentLoaded', () => document.querySelector('#site').focus()),
    });
    await widget.root.locator('[data-point="point-33"][aria-current]').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'site');
    assert.equal(await page.evaluate(() => scrollY), 0);
  });

  for (const hasFocus of [true, false]) {
    const how = hasFocus ? 'has the focus in' : 'has scrolled to';
    test(`keeps a reader where they are who ${how} the fallback`, async () => {
      const point = (number) => `<article data-point="point-${number}" style="block-size: 300px">
        <a href="#x">Punt ${number}</a></article>`;
      const points = [12, 13, 14, 15, 16, 17, 18].map(point).join('');
      let go;
      const gone = new Promise((resolve) => { go = resolve; });
      const { page, widget } = await open(`<council-conclusions>${points}</council-conclusions>`, {
        prepare: (page) => page.route('**/*.wasm', async (route) => {
          await gone;
          await route.continue();
        }),
      });
      await page.evaluate(() => scrollTo(0, 1250));
      if (hasFocus) await page.getByRole('link', { name: 'Punt 16' }).focus();
      const before = await page.locator('article[data-point="point-16"]').boundingBox();
      go();
      await widget.ready();
      const card = widget.root.locator('.cc-card[data-point="point-16"]');
      const after = await card.boundingBox();
      assert.ok(Math.abs(after.y - before.y) < 2, `from ${before.y} to ${after.y}`);
      assert.equal(await card.evaluate((node) => node.getRootNode().activeElement === node), hasFocus);
    });
  }

  test('does not wait any longer once the address speaks of a point', async () => {
    const visit = await open(far + hashed);
    assert.equal(await isWaiting(visit), true);
    await visit.page.evaluate(() => { location.hash = '#c=point-33'; });
    await visit.widget.root.locator('[data-point="point-33"][aria-current]').waitFor();
  });

  test('waits where the address speaks of another widget', async () => {
    const visit = await open(far + hashed, { fragment: '#other=point-33' });
    assert.equal(await isWaiting(visit), true);
    await visit.widget.root.evaluate((element) => { element.hash = 'other'; });
    await visit.widget.ready();
  });

  test('comes when the page goes to paper', async () => {
    const visit = await open(far + hashed);
    assert.equal(await isWaiting(visit), true);
    await visit.page.emulateMedia({ media: 'print' });
    await visit.widget.cards.nth(59).waitFor();
  });

  test('comes at once in a browser that cannot tell what is near', async () => {
    const { widget } = await open(far + hashed,
      { before: () => { delete globalThis.IntersectionObserver; } });
    await widget.ready();
  });

  test('of a hidden element comes when it is shown', async () => {
    const visit = await open(`<div id="tab" hidden>${plain}</div>`);
    assert.equal(await isWaiting(visit), true);
    await visit.page.locator('#tab').evaluate((tab) => { tab.hidden = false; });
    await visit.widget.ready();
  });

  test('does not come for an element that has left the page', async () => {
    const visit = await open(far + hashed);
    await visit.page.evaluate(() => {
      const element = document.querySelector('council-conclusions');
      element.remove();
      Object.defineProperty(globalThis, 'gone', { value: element });
      location.hash = '#c=point-1';
      dispatchEvent(new Event('beforeprint'));
    });
    await visit.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    const wasm = visit.seen.requests.filter(({ url }) => url.endsWith('.wasm'));
    assert.deepEqual(wasm, []);
  });

  test('says nothing about loading for as long as nobody could read it', async () => {
    const { page, widget } = await theatre.visit(hostPage(plain, { script: '' }));
    await page.route('**/*.wasm', () => {});
    await page.addScriptTag({ type: 'module', url: '/pkg/element/define.js' });
    await widget.root.locator('.cc[data-status="loading"]').waitFor();
    const [animation] = await widget.status.evaluate((status) =>
      status.getAnimations().map(({ animationName, effect }) => {
        const { delay, duration } = effect.getComputedTiming();
        return { animationName, delay, duration };
      }));
    assert.deepEqual(animation, { animationName: 'cc-appear', delay: 400, duration: 0 });
    await widget.status.getByText(/laden|geladen/).waitFor({ state: 'visible' });
  });
});

describe('nothing around it moves', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  /** Runs in the page: adds up how far what is in sight was moved, as browsers measure it. */
  function watchShifts() {
    const shifts = [];
    Object.defineProperty(globalThis, 'shifts', { value: shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        shifts.push({ value, moved: sources.map(({ node }) => node?.id || node?.nodeName) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }

  const beneath = '<p id="beneath">Wat onder de zoekfunctie staat.</p>';
  const fallback = '<p>De tekst staat ook elders.</p>';
  const rule = `<style>council-conclusions:not(:defined) {
    display: flow-root; min-block-size: 100svh }</style>`;
  const cases = [
    ['all points', `${rule}<council-conclusions>${fallback}</council-conclusions>`],
    ['few results', `${rule}<council-conclusions query="hawala">${fallback}</council-conclusions>`],
    ['no results', `${rule}<council-conclusions query="xylofoon"></council-conclusions>`],
    ['a text above', `${rule}<h1>Kop</h1><p>Tekst</p>${plain}`],
  ];
  for (const [name, html] of cases) {
    for (const width of [360, 1280]) {
      test(`with ${name}, in a window ${width} pixels wide`, async () => {
        const { page, widget } = await theatre.visit(hostPage(html + beneath, { script: '' }),
          { context: { viewport: { width, height: 700 } }, before: watchShifts });
        await page.locator('#beneath').waitFor();
        await page.evaluate(() => new Promise((done) =>
          requestAnimationFrame(() => setTimeout(done, 50))));
        await page.addScriptTag({ type: 'module', url: '/pkg/element/define.js' });
        await widget.ready();
        await page.evaluate(() => new Promise((done) =>
          requestAnimationFrame(() => setTimeout(done, 200))));
        assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      });
    }
  }

  test('and it would be seen if it did', async () => {
    const { page } = await theatre.visit(hostPage(beneath, { script: '' }),
      { before: watchShifts });
    await page.evaluate(() => new Promise((done) =>
      requestAnimationFrame(() => setTimeout(done, 50))));
    await page.evaluate(() => document.body.prepend(document.createElement('hr')));
    await page.waitForFunction(() => globalThis.shifts.length > 0);
  });
});
