/**
 * The one-file page, opened as a visitor does who saved it: from the disk, without a network.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch } from './support/chromium.mjs';
import { offlinePage } from './support/paths.mjs';
import { watch } from './support/watch.mjs';
import { widgetIn } from './widget.mjs';

describe('the offline page, from a file and with the network blocked', () => {
  let browser;
  let page;
  let seen;
  let widget;

  before(async () => { browser = await launch(); });
  after(() => browser.close());

  beforeEach(async () => {
    const context = await browser.newContext({ offline: true });
    page = await context.newPage();
    seen = await watch(page);
    await page.addInitScript(rememberGlobals);
    await page.goto(offlinePage);
    widget = widgetIn(page);
    await widget.ready();
  });

  /** Runs in the page, before any script of its own. */
  function rememberGlobals() {
    const value = Object.getOwnPropertyNames(globalThis);
    Object.defineProperty(globalThis, 'atFirst', { value });
  }

  async function nothingWentWrong() {
    assert.deepEqual(seen.problems(), []);
    assert.deepEqual(seen.leaving(), []);
    assert.deepEqual(seen.requests.map(({ url }) => url), [offlinePage]);
  }

  test('shows all sixty points in the order of the text', async () => {
    assert.equal(await widget.count.textContent(), '60 resultaten');
    const ids = await widget.ids();
    assert.deepEqual(ids.slice(0, 2), ['recital-a', 'recital-b']);
    await nothingWentWrong();
  });

  test('finds what is typed, at every keystroke', async () => {
    await widget.field.pressSequentially('inreisverbod');
    assert.equal(await widget.count.textContent(), '3 resultaten voor “inreisverbod”');
    assert.deepEqual((await widget.ids()).sort(), ['point-33', 'point-40', 'point-41']);
    assert.ok(await widget.root.locator('mark').count() >= 3);
    await widget.field.fill('oekraine');
    assert.deepEqual((await widget.ids()).sort(), ['point-14', 'recital-b']);
    await nothingWentWrong();
  });

  test('filters change the cards and each other’s counts', async () => {
    await widget.choice('Gericht aan', /^Commissie/).check();
    assert.equal(await widget.count.textContent(), '12 resultaten');
    assert.equal(await widget.countOf('Hoofdstuk', /^Inleiding/), 0);
    assert.equal(await widget.choice('Hoofdstuk', /^Inleiding/).isDisabled(), true);
    await widget.choice('Hoofdstuk', /^II\. Belangrijke/).check();
    const ids = await widget.ids();
    assert.equal(await widget.count.textContent(), `${ids.length} resultaten`);
    assert.equal(await widget.countOf('Gericht aan', /^Commissie/), ids.length);
    await nothingWentWrong();
  });

  test('a link to a point, put into the address, opens that point', async () => {
    await page.goto(`${offlinePage}#conclusies=point-33`);
    const card = widget.root.locator('[data-point="point-33"]');
    await card.and(page.locator('[aria-current]')).waitFor();
    assert.equal(await card.evaluate((c) => c.getBoundingClientRect().top < innerHeight), true);
    assert.deepEqual(seen.problems(), []);
  });

  test('fits in 320 pixels; what is longer scrolls in a box that has the keyboard', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.waitForFunction(() => innerWidth === 320);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    const boxes = await page.locator('pre').evaluateAll((all) => all.map((box) => ({
      fits: box.getBoundingClientRect().right <= 320,
      scrolls: getComputedStyle(box).overflowX === 'auto',
      reachable: box.tabIndex === 0 && Boolean(box.ariaLabel),
    })));
    assert.deepEqual(boxes, Array(2).fill({ fits: true, scrolls: true, reachable: true }));
  });

  test('leaves nothing behind: no cookie, no storage, no global', async () => {
    await widget.field.fill('terreur');
    const kept = await page.evaluate(() => [
      document.cookie, localStorage.length, sessionStorage.length,
    ]);
    assert.deepEqual(kept, ['', 0, 0]);
    const added = await page.evaluate(() =>
      Object.getOwnPropertyNames(globalThis).filter((name) => !globalThis.atFirst.includes(name)));
    assert.deepEqual(added, ['atFirst']);
  });
});
