/**
 * Room to read and to point at, wherever the widget stands.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostPage, plain, stage } from './widget.mjs';

describe('layout', () => {
  let theatre;
  before(async () => { theatre = await stage(); });
  after(() => theatre.end());

  async function open(width, body = plain, options = {}) {
    const context = { viewport: { width, height: 800 }, ...options };
    const { page, widget } = await theatre.visit(hostPage(body), { context });
    await widget.ready();
    return { page, widget };
  }

  const filtersAreOpen = (widget) => widget.root.locator('.cc-filters').evaluate((d) => d.open);

  test('at 320 pixels nothing is cut off and nothing scrolls sideways', async () => {
    const { page, widget } = await open(320);
    await widget.root.evaluate((element) => {
      element.addressee = 'commission member-states';
      element.query = 'de';
    });
    await widget.clear.waitFor();
    await widget.root.locator('.cc-filters-summary').click();
    await widget.root.getByText('Zoektips').click();
    const wide = await widget.root.evaluate((element) =>
      [...element.shadowRoot.querySelectorAll('.cc *')]
        .filter((node) => node.getBoundingClientRect().right > innerWidth)
        .map((node) => node.className));
    assert.deepEqual(wide, []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

  test('filters are folded where room is scarce, and beside the results elsewhere', async () => {
    const { page, widget } = await open(360);
    assert.equal(await filtersAreOpen(widget), false);
    await page.setViewportSize({ width: 1280, height: 800 });
    await widget.choice('Gericht aan', /^Commissie/).waitFor({ state: 'visible' });
    assert.equal(await widget.root.locator('.cc-filters-summary').isVisible(), false);
    const [filters, results] = await Promise.all(['.cc-filters', '.cc-results']
      .map((part) => widget.root.locator(part).boundingBox()));
    assert.ok(filters.x + filters.width <= results.x);
    await page.setViewportSize({ width: 360, height: 800 });
    await widget.root.locator('.cc-filters-summary').waitFor({ state: 'visible' });
    assert.equal(await filtersAreOpen(widget), false);
  });

  test('whoever submits sees what was found: filters in the way are folded', async () => {
    const { page, widget } = await open(360);
    await widget.root.locator('.cc-filters-summary').click();
    await widget.field.fill('drones');
    await widget.field.press('Enter');
    assert.equal(await filtersAreOpen(widget), false);
    const held = await widget.root.evaluate(({ shadowRoot }) => shadowRoot.activeElement.className);
    assert.equal(held, 'cc-count');
    await page.setViewportSize({ width: 1280, height: 800 });
    await widget.field.press('Enter');
    assert.equal(await filtersAreOpen(widget), true);
    assert.equal(await widget.field.evaluate((field) => field.matches(':focus')), true);
  });

  test('what counts is the room of its container, not of the window', async () => {
    const { widget } = await open(1280,
      `<div style="inline-size: 22rem">${plain}</div>`);
    assert.equal(await filtersAreOpen(widget), false);
    assert.equal(await widget.root.locator('.cc-filters-summary').isVisible(), true);
  });

  test('a flexible row gives it room', async () => {
    const { widget } = await open(1280,
      `<div style="display: flex">${plain}</div>`);
    assert.ok((await widget.root.boundingBox()).width > 600);
  });

  for (const width of [320, 1280]) {
    test(`every target is at least 24 pixels high and wide, at ${width}`, async () => {
      const { widget } = await open(width);
      await widget.root.evaluate((e) => { e.addressee = 'commission'; });
      await widget.clear.waitFor();
      const small = await widget.root.evaluate((element) => {
        const root = element.shadowRoot;
        for (const details of root.querySelectorAll('details')) details.open = true;
        const targets = [...root.querySelectorAll(
          'button, input[type=search], select, summary, label.cc-choice, .cc-card-permalink')];
        return targets
          .filter((target) => target.getClientRects().length > 0)
          .map((target) => [target.className, target.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < 24 || height < 24)
          .map(([name, { width, height }]) => `${name} ${width}x${height}`);
      });
      assert.deepEqual(small, []);
    });
  }

  test('the text keeps a measure for reading', async () => {
    const { widget } = await open(1920);
    const { width, size } = await widget.root.locator('.cc-card-text').first().evaluate((text) => ({
      width: text.getBoundingClientRect().width,
      size: parseFloat(getComputedStyle(text).fontSize),
    }));
    assert.ok(width < 45 * size, `${width} pixels of text at ${size}`);
  });

  test('marks can be seen without colour', async () => {
    const body = '<council-conclusions query="terrorisme"></council-conclusions>';
    const { widget } = await open(1280, body);
    const line = await widget.root.locator('mark').first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    assert.equal(line, 'underline');
  });

  test('it takes font and colour from its page', async () => {
    const { widget } = await open(1280,
      `<div style="font: 20px Georgia; color: rgb(10, 60, 20)">${plain}</div>`);
    const style = (selector) => widget.root.locator(selector).first().evaluate((node) => {
      const { fontFamily, color } = getComputedStyle(node);
      return [fontFamily, color];
    });
    assert.deepEqual(await style('.cc-card-text'), ['Georgia', 'rgb(10, 60, 20)']);
    assert.deepEqual((await style('.cc-submit'))[0], 'Georgia');
  });

  test('theme forces dark or light, whatever the visitor’s system says', async () => {
    const ground = async (theme, colorScheme) => {
      const body = `<council-conclusions theme="${theme}"></council-conclusions>`;
      const { widget } = await open(800, body, { colorScheme });
      return widget.frame.evaluate((frame) => getComputedStyle(frame).backgroundColor);
    };
    assert.equal(await ground('dark', 'light'), 'rgb(20, 24, 31)');
    assert.equal(await ground('light', 'dark'), 'rgb(255, 255, 255)');
    assert.equal(await ground('auto', 'dark'), 'rgba(0, 0, 0, 0)');
  });

  test('on paper there are cards and the filters used, and nothing to press', async () => {
    const body = '<council-conclusions addressee="commission"></council-conclusions>';
    const { page, widget } = await open(1000, body);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await widget.field.isVisible(), false);
    assert.equal(await widget.root.locator('.cc-filters').isVisible(), false);
    assert.equal(await widget.clear.isVisible(), false);
    assert.equal(await widget.root.getByText('Aan: Commissie').isVisible(), true);
    assert.equal(await widget.cards.first().isVisible(), true);
  });

  test('on paper there are all the cards that the number above them promises', async () => {
    const { page, widget } = await open(1000);
    assert.equal(await widget.cards.count(), 20);
    await page.emulateMedia({ media: 'print' });
    await widget.cards.nth(59).waitFor();
    assert.equal(await widget.count.textContent(), '60 resultaten');
    assert.equal(new Set(await widget.ids()).size, 60);
  });

  test('all cards are there before the page is printed, and only those found', async () => {
    const body = '<council-conclusions query="terrorisme"></council-conclusions>';
    const { page, widget } = await open(1000, body);
    const total = Number.parseInt(await widget.count.textContent(), 10);
    assert.ok(total > 20);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await widget.cards.count(), total);
    assert.equal(await widget.more.isVisible(), false);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await widget.cards.count(), total);
  });
});
