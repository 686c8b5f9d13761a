/**
 * The demo pages: the widget inside portals that are not like each other, opened from the disk.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { conclusions } from '../package/engine.mjs';
import { violations } from './support/axe.mjs';
import { launch } from './support/chromium.mjs';
import { root } from './support/paths.mjs';
import { watch } from './support/watch.mjs';
import { widgetIn } from './widget.mjs';

const gallery = readFileSync(join(root, 'www/demo/portals.html'), 'utf8');
const names = [...gallery.matchAll(/<h2><a href="(.+)\.html">/g)].map(([, name]) => name);
const hostile = 'cms-article';

describe('the demo pages', () => {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  async function open(name, options = {}) {
    const { width = 1280, styles, ...settings } = options;
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ viewport, offline: true, ...settings });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const seen = await watch(page);
    if (styles) await page.route('**/*.css', (route) => route.fulfill(styles));
    await page.goto(pathToFileURL(join(root, `www/dist/${name}.html`)).href);
    const widget = widgetIn(page);
    if (settings.javaScriptEnabled !== false) await widget.ready();
    return { page, seen, widget };
  }

  test('the gallery shows five of them, and every picture is there', async () => {
    assert.equal(names.length, 5);
    for (const colorScheme of ['light', 'dark']) {
      const page = await (await browser.newContext({ colorScheme })).newPage();
      await page.goto(pathToFileURL(join(root, 'www/dist/portals.html')).href);
      for (const image of await page.locator('img').all()) {
        await image.scrollIntoViewIfNeeded();
        const [real, said] = await image.evaluate(async (img) => {
          await img.decode();
          const given = ['width', 'height'].map((name) => Number(img.getAttribute(name)));
          return [[img.naturalWidth, img.naturalHeight], given];
        });
        assert.deepEqual(real, said);
      }
      assert.deepEqual(await violations(page), []);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      }
    }
  });

  for (const name of names) {
    test(`${name}: works from a file without a network, and breaks no rule`, async () => {
      const { page, seen, widget } = await open(name);
      await widget.field.fill('hawala');
      await widget.count.filter({ hasText: 'hawala' }).waitFor();
      assert.deepEqual(seen.problems(), []);
      assert.deepEqual(seen.leaving(), []);
      const part = name === hostile ? 'council-conclusions' : undefined;
      assert.deepEqual(await violations(page, part), []);
    });

    test(`${name}: the widget fits into 360 pixels`, async () => {
      const { page, widget } = await open(name, { width: 360 });
      const { x, width } = await widget.frame.boundingBox();
      assert.ok(x >= 0 && x + width <= 360, `from ${x}, ${width} wide`);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(scrolls, name === hostile);
    });
  }

  test('inside the page of the EU it has that page’s font and blue', async () => {
    const { page, widget } = await open('portal-ecl');
    const primary = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--ecl-color-primary'));
    const style = (selector, name) => widget.root.locator(selector).first()
      .evaluate((node, name) => getComputedStyle(node)[name], name);
    assert.equal(primary, '#0e47cb');
    assert.equal(await style('.cc-submit', 'backgroundColor'), 'rgb(14, 71, 203)');
    assert.equal(await style('.cc-card-text', 'fontFamily'), 'arial, sans-serif');
  });

  /** Runs in the page: what every element of the widget looks like, wherever it stands. */
  function looks(host) {
    const isPlace = /^(--|top|bottom|inset-block)/;
    return [...host.shadowRoot.querySelectorAll('.cc, .cc *')].map((node) => {
      const style = getComputedStyle(node);
      const names = Array.from(style).filter((name) => !isPlace.test(name));
      const values = names.map((name) => [name, style.getPropertyValue(name)]);
      return [`${node.localName}.${node.className}`, Object.fromEntries(values)];
    });
  }

  test('a hostile style sheet changes nothing about any element of the widget', async () => {
    const harmless = `:root { color-scheme: light dark; font: 15px/1.4 Verdana, sans-serif }
      body { margin: 2rem }`;
    const [disturbed, undisturbed] = await Promise.all([
      open(hostile),
      open(hostile, { styles: { contentType: 'text/css', body: harmless } }),
    ]);
    const [found, expected] = await Promise.all([disturbed, undisturbed]
      .map(({ widget }) => widget.root.evaluate(looks)));
    assert.ok(found.length > 100);
    const changed = found.flatMap(([name, style], i) => Object.keys(style)
      .map((property) => [property, style[property], expected[i][1][property]])
      .filter(([, is, should]) => is !== should)
      .map(([property, is, should]) => `${name}: ${property}: ${is}, not ${should}`));
    assert.deepEqual([...new Set(changed)], []);
  });

  test('on a dark page it is dark, with the page’s font and text colour', async () => {
    const { widget } = await open('dark', { colorScheme: 'light' });
    const { color, fontFamily } = await widget.root.locator('.cc-card-text').first()
      .evaluate((text) => {
        const { color, fontFamily } = getComputedStyle(text);
        return { color, fontFamily };
      });
    assert.equal(color, 'rgb(232, 236, 244)');
    assert.match(fontFamily, /^Georgia/);
  });

  test('in a narrow column of a wide window its filters are folded', async () => {
    const { widget } = await open('sidebar');
    assert.equal(await widget.root.locator('.cc-filters-summary').isVisible(), true);
    assert.ok((await widget.frame.boundingBox()).width <= 320);
  });

  test('without JavaScript the whole text is there, every point of it as it is', async () => {
    const { page } = await open('fallback', { javaScriptEnabled: false });
    for (const { id, text, chapeau } of conclusions.points()) {
      const card = page.locator(`council-conclusions [id="${id}"]`);
      assert.equal(await card.isVisible(), true, id);
      assert.equal(await card.locator('.cc-card-text').textContent(), text, id);
      const chapeaux = await card.locator('.cc-card-chapeau').allTextContents();
      assert.deepEqual(chapeaux, chapeau ? [chapeau] : [], id);
    }
    const levels = await page.locator('council-conclusions').locator('h2, h3, h4, h5')
      .evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
    assert.deepEqual(levels.filter((level, i) => level > (levels[i - 1] ?? 1) + 1), []);
  });

  test('with JavaScript the widget takes the place of that text', async () => {
    const { page, widget } = await open('fallback');
    assert.equal(await page.locator('.cc-document').isVisible(), false);
    assert.equal(await widget.count.textContent(), '60 resultaten');
  });
});
