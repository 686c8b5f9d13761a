/**
 * Places in pages where there is little room, or something else than the page scrolls.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, plain, stage } from './widget.mjs';

describe('wherever it stands', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(body, width = 1280) {
    const context = { viewport: { width, height: 800 } };
    const { page, widget, seen } = await theatre.visit(hostPage(body), { context });
    await widget.ready();
    return { page, widget, seen };
  }

  for (const [name, html] of [
    ['beside a float', `<div style="float: left; inline-size: 1200px">Links</div>${plain}`],
    ['beside a float that leaves nothing', `<div style="float: left; inline-size: 100%">L</div>${plain}`],
    ['in a track of the least width',
      `<div style="display: grid; grid-template-columns: min-content 1fr">${plain}<p>Naast</p></div>`],
    ['beside what does not give way',
      `<div style="display: flex">${plain}<p style="flex: none; inline-size: 1250px">Naast</p></div>`],
    ['in a cell beside long lines',
      `<table><tr><td>${plain}</td><td style="white-space: nowrap">${'lang '.repeat(400)}</td></table>`],
  ]) {
    test(`${name} it is wide enough to be read`, async () => {
      const { widget } = await open(html);
      const { width, height } = await widget.root.boundingBox();
      assert.ok(width >= 192, `${width} pixels wide`);
      assert.ok(height < 50_000, `${height} pixels high`);
    });
  }

  for (const [name, style] of [
    ['a narrow box', ''],
    ['a narrow grid', 'display: grid'],
    ['a narrow track', 'display: grid; grid-template-columns: 1fr'],
    ['a narrow row', 'display: flex'],
  ]) {
    for (const width of [200, 320]) {
      test(`in ${name} of ${width} pixels nothing overflows`, async () => {
        const { page } = await open(
          `<div id="box" style="inline-size: ${width}px; ${style}">${plain}</div>`, 1000);
        assert.equal(await page.locator('#box').evaluate((box) => box.scrollWidth), width);
      });
    }
  }

  const scroller = (style) => `<main style="overflow: auto; ${style}">${plain}</main>`;
  for (const [name, html] of [
    ['a low box that scrolls', scroller('block-size: 400px')],
    ['an application’s main part', `<style>body { margin: 0 }</style>
      <header style="block-size: 120px">Kop</header>${scroller('block-size: calc(100vh - 120px)')}`],
    ['the page', plain],
  ]) {
    test(`in ${name}, every filter that has the focus is in sight`, async () => {
      const { page, widget } = await open(html);
      await widget.root.evaluate(async (element) => {
        (element.closest('main') ?? document.documentElement).scrollTop = 1500;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      });
      const hidden = await widget.root.evaluate((element) => {
        const view = element.closest('main')?.getBoundingClientRect()
          ?? { top: 0, bottom: innerHeight };
        const radios = [...element.shadowRoot.querySelectorAll('.cc-filters input:enabled')]
          .filter((radio) => radio.getClientRects().length > 0);
        return radios.filter((radio) => {
          radio.focus();
          const { top, bottom } = radio.getBoundingClientRect();
          return top < view.top || bottom > view.bottom;
        }).map((radio) => `${radio.name} ${radio.value}`);
      });
      assert.deepEqual(hidden, []);
      // They stay beside the results.
      const { top } = await widget.root.evaluate((element) => {
        (element.closest('main') ?? document.documentElement).scrollTop = 3000;
        return element.shadowRoot.querySelector('.cc-filters').getBoundingClientRect().toJSON();
      });
      assert.ok(top >= 0 && top < page.viewportSize().height, `the filters are at ${top}`);
    });
  }

  test('where a box that scrolls becomes lower, so do the filters', async () => {
    const { page, widget } = await open(scroller('block-size: 700px'));
    const height = () => widget.root.locator('.cc-filters').evaluate((one) => one.clientHeight);
    const before = await height();
    await page.locator('main').evaluate((main) => { main.style.blockSize = '300px'; });
    await page.waitForFunction((most) => document.querySelector('council-conclusions').shadowRoot
      .querySelector('.cc-filters').clientHeight < most, Math.min(before, 300));
  });

  test('from one column to two and back, no error reaches the page', async () => {
    const { page, widget, seen } = await open(plain);
    await page.evaluate(() => {
      const errors = [];
      Object.defineProperty(globalThis, 'errors', { value: errors });
      addEventListener('error', ({ message }) => errors.push(message));
    });
    const summary = widget.root.locator('.cc-filters-summary');
    for (let i = 0; i < 3; i += 1) {
      await page.setViewportSize({ width: 360, height: 800 });
      await summary.waitFor({ state: 'visible' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await summary.waitFor({ state: 'hidden' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    }
    assert.deepEqual(await page.evaluate(() => globalThis.errors), []);
    assert.deepEqual(seen.problems(), []);
  });
});
