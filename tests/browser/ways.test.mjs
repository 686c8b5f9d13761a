/**
 * The guides among the demo pages: reached from the first page, and each with a widget that works.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { violations } from './support/axe.mjs';
import { launch } from './support/chromium.mjs';
import { root } from './support/paths.mjs';
import { serve } from './support/server.mjs';
import { watch } from './support/watch.mjs';
import { widgetIn } from './widget.mjs';

const PATIENCE = 10_000;

/** The widget is inside a frame on the one page, and there is none on a server. */
const ways = {
  script: widgetIn,
  module: widgetIn,
  iframe: (page) => widgetIn(page.frameLocator('iframe')),
  bundlers: widgetIn,
  react: widgetIn,
  vue: widgetIn,
  angular: widgetIn,
  drupal: widgetIn,
  server: () => undefined,
};

describe('the guides', () => {
  let browser;
  let server;
  before(async () => {
    browser = await launch();
    server = await serve({ root: join(root, 'www/dist'), pages: { '/favicon.ico': '' } });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function open(name) {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const seen = await watch(page);
    await page.goto(server.url(`/${name}.html`));
    return { page, seen };
  }

  test('are all linked from the first page', async () => {
    const { page } = await open('index');
    const links = page.locator('.ways a');
    const addresses = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.deepEqual(addresses, Object.keys(ways).map((name) => `${name}.html`));
  });

  for (const [name, find] of Object.entries(ways)) {
    test(`${name}.html shows code to copy, and the widget`, async () => {
      const { page, seen } = await open(name);
      assert.ok(await page.locator('pre code').count() > 0);
      const widget = find(page);
      // It starts when somebody comes near.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await widget?.ready();
      assert.equal(await widget?.cards.count(), widget && 3);
      assert.deepEqual(await violations(page, 'header, main > :not(.guide-live)'), []);
      assert.deepEqual(seen.problems(), []);
      assert.deepEqual(seen.leaving(server.origin), []);
    });
  }
});
